"""What stands on the paper of a module and of a leaflet, and what kind of file is it?"""

from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest
from pypdf import PdfReader

from paper_samples import A_SITE, pdf_of, sheet_of, words_of
from pdf_texts import text_of
from sites import a_project, page
from tha.curriculum.module import Audience, Reviewed

_HOSTILE = '#read("/etc/passwd") *z* _u_ $y$ `w` @x \\ // [#v] = q <script>alert(1)</script>'
_ONLINE = msgspec.structs.replace(A_SITE, address="https://trang.example/")


def _read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def test_the_head_tells_for_whom_how_long_and_as_of_which_day() -> None:
    sheet = sheet_of(
        "",
        audience=("chap-hanh-vien", "nguoi-dan"),
        hours=Decimal("1.5"),
        as_of=date(2026, 7, 1),
        reviewed=Reviewed("Hội đồng mẫu", date(2026, 11, 2)),
    )
    assert {one["name"]: one["value"] for one in sheet["facts"]} == {
        "Dành cho": "Chấp hành viên, Người dân",
        "Thời lượng": "1,5 tiết",
        "Pháp luật tính đến ngày": "01/07/2026",
        "Thẩm định": "Hội đồng mẫu, ngày 02/11/2026",
    }


def test_a_module_that_nobody_reviewed_says_so() -> None:
    assert sheet_of("")["facts"] == [{"name": "Thẩm định", "value": "chưa có"}]


@pytest.mark.parametrize("one", get_args(Audience))
def test_every_audience_has_its_words(one: str) -> None:
    facts = sheet_of("", audience=(one,))["facts"]
    assert facts[0]["value"][0].isupper()


def test_what_warns_of_changed_law_comes_before_all_else() -> None:
    law = '<div class="tha-law"><p>Luật đã đổi.</p></div>'
    sheet = sheet_of(f"<h1>Bài</h1>{law}<p>Chữ</p>")
    assert (words_of(sheet["law"]), words_of(sheet["blocks"])) == ("Luật đã đổi.", "Chữ")


def test_what_warns_of_a_quiz_stays_with_it() -> None:
    law = '<div class="tha-law"><p>Luật đã đổi.</p></div>'
    form = f'<form class="tha-quiz" data-purpose="practice"><p class="tha-head"></p>{law}</form>'
    sheet = sheet_of(form)
    assert (sheet["law"], words_of(sheet["blocks"])) == ([], "Luật đã đổi.")


def test_headings_never_skip_a_level() -> None:
    blocks = sheet_of("<h4>a</h4><h2>b</h2><h6>c</h6><h1>không</h1>")["blocks"]
    assert [one["level"] for one in blocks] == [2, 2, 3]


def test_headings_within_boxes_count_as_well() -> None:
    (box, heading) = sheet_of('<div class="admonition"><h6>a</h6></div><h6>b</h6>')["blocks"]
    assert (box["blocks"][0]["level"], heading["level"]) == (2, 3)


def test_a_heading_stays_with_the_comparison_below_it() -> None:
    compare = '<figure class="tha-compare"><figcaption>Hạn</figcaption></figure>'
    blocks = sheet_of(f"<h2>a</h2><p>b</p><h2>c</h2><h3>d</h3>{compare}<h2>e</h2>")["blocks"]
    assert [one["kind"] for one in blocks] == ["heading", "paragraph", "together", "heading"]
    assert words_of(blocks[2]) == "c d Hạn"


_TALL = '<svg viewBox="0 0 340 600"></svg>'


def test_a_tall_drawing_lets_the_text_run_on() -> None:
    blocks = sheet_of(f"<h2>a</h2>{_TALL}<p>b</p>")["blocks"]
    assert [one["kind"] for one in blocks] == ["heading", "floating", "paragraph"]


def test_a_heading_that_has_nothing_but_a_tall_drawing_goes_with_it() -> None:
    blocks = sheet_of(f"<h2>a</h2>{_TALL}<h2>b</h2>")["blocks"]
    assert [one["kind"] for one in blocks] == ["floating", "heading"]
    assert [one["kind"] for one in blocks[0]["blocks"]] == ["heading", "drawing"]


def test_a_low_drawing_stays_where_it_is() -> None:
    blocks = sheet_of('<h2>a</h2><svg viewBox="0 0 340 100"></svg>')["blocks"]
    assert [one["kind"] for one in blocks] == ["heading", "drawing"]


def test_a_leaflet_falls_into_its_questions() -> None:
    html = "<p>Mở đầu</p><h2>Ai?</h2><p>Tôi.</p><h2>Khi nào?</h2><p>Nay.</p>"
    sheet = sheet_of(html, module=False, leaflet=True)
    assert words_of(sheet["lead"]) == "Mở đầu"
    assert [words_of(one) for one in sheet["parts"]] == ["Ai? Tôi.", "Khi nào? Nay."]


def test_the_end_tells_the_day_of_which_the_law_is_told() -> None:
    (end,) = sheet_of("")["end"]
    assert "ghi theo ngày 24/11/2026" in end


def test_a_code_leads_to_the_page_where_its_address_is_known() -> None:
    assert sheet_of("", _ONLINE)["code"].startswith("<svg")
    assert sheet_of("")["code"] == ""


def test_what_the_page_says_comes_back_from_the_file(tmp_path: Path) -> None:
    text = (
        "## Hạn\n\nTrong **05 ngày** ([khoản 1 Điều 37](vb:luat-moi#d37.k1)).\n\n"
        "- Đương sự ở Đắk Lắk\n- Ủy ban\n\n| Việc | Hạn |\n|---|---|\n| Kê biên | Ngay |\n"
    )
    told = text_of(pdf_of(page(a_project(tmp_path), text), objectives=("Biết hạn",)))
    for one in ("Bài mẫu", "Học xong, bạn có thể", "Biết hạn", "Trong 05 ngày", "Đắk Lắk", "Trang"):
        assert one in told
    assert "Điều 37 Luật Thi hành án dân sự, số 106/2025/QH15 (sau đây: Luật mới)." in told


def test_what_an_author_wrote_never_becomes_markup() -> None:
    html = f"<h2>{_escaped(_HOSTILE)}</h2><p>{_escaped(_HOSTILE)}</p>"
    told = text_of(pdf_of(html, title=_HOSTILE, objectives=(_HOSTILE,), description=_HOSTILE))
    assert told.count('#read("/etc/passwd") *z* _u_ $y$ `w` @x \\ // [#v] = q <script>') == 4


def test_a_leaflet_is_one_sheet_with_letters_as_large_as_it_allows() -> None:
    parts = "".join(f"<h2>Câu hỏi {n}?</h2><p>{'Trả lời ngắn gọn. ' * 14}</p>" for n in range(8))
    assert len(_read(pdf_of(parts, module=False, leaflet=True)).pages) == 1


def test_a_leaflet_too_long_for_a_sheet_goes_on_and_loses_nothing() -> None:
    parts = "".join(f"<h2>Câu hỏi {n}?</h2><p>{'Trả lời dài. ' * 90}</p>" for n in range(9))
    pdf = pdf_of(f"{parts}<h2>Hết?</h2><p>Hết.</p>", module=False, leaflet=True)
    assert len(_read(pdf).pages) > 1
    assert "Hết? Hết." in text_of(pdf)


@pytest.mark.parametrize(("standing", "said"), [("amended", False), ("replaced", True)])
def test_a_leaflet_tells_of_old_law_but_not_of_every_amendment(
    standing: str, *, said: bool
) -> None:
    badge = f'<span class="tha-standing tha-standing--{standing}">nay khác</span>'
    html = f'<h2>Ai?</h2><p><a class="tha-citation" href="v.html#l">Điều 4 {badge}</a></p>'
    assert ("nay khác" in text_of(pdf_of(html, module=False, leaflet=True))) is said


def test_the_file_is_tagged_named_and_vietnamese() -> None:
    reader = _read(pdf_of("<h2>Mục</h2><p>Chữ</p>", as_of=date(2026, 7, 1)))
    catalogue: Any = reader.trailer["/Root"]
    xmp = reader.xmp_metadata
    assert (catalogue["/Lang"], catalogue["/MarkInfo"]["/Marked"]) == ("vi", True)
    assert "/StructTreeRoot" in catalogue
    assert reader.metadata is not None
    assert reader.metadata.title == "Bài mẫu"
    assert xmp is not None
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp.stream.get_data().decode()


def test_a_picture_says_what_it_shows_to_those_who_hear_the_paper(tmp_path: Path) -> None:
    block = "/// procedure | Trình tự\n- Nhận đơn\n- Ra quyết định\n///\n"
    reader = _read(pdf_of(page(a_project(tmp_path), block)))
    objects: list[Any] = [reader.get_object(number) for number in range(1, len(reader.xref[0]))]
    alts = [str(one["/Alt"]) for one in objects if isinstance(one, dict) and "/Alt" in one]
    assert "Nhận đơn. Ra quyết định." in alts


def test_the_same_page_makes_the_same_bytes() -> None:
    assert pdf_of("<p>Chữ</p>") == pdf_of("<p>Chữ</p>")


@pytest.mark.parametrize(
    "html",
    [
        "",
        "<table><tr><td></td></tr></table>",
        "<ul></ul><ol><li></li></ol><dl></dl>",
        '<figure class="tha-compare"></figure><figure class="tha-procedure"></figure>',
        '<form class="tha-quiz" data-purpose="practice"><fieldset></fieldset></form>',
        '<svg viewBox="0 0 10 9999"></svg>',
        '<div class="tha-figures__cards"></div>',
        '<div class="admonition"></div><details></details><h2></h2><a href="https://a.example"></a>',
        "<ol start='99999999999999999999'><li>a</li></ol><h2><input type='text'></h2>",
        "<h2>\u200b</h2><svg><title>\u200b</title></svg>",
        "<h2>a</h2>" + '<p><a href="https://a.example/b">c</a></p>' * 99,
        "<div>" * 999 + "a",
    ],
)
def test_a_page_of_any_shape_becomes_a_paper(html: str) -> None:
    assert pdf_of(html).startswith(b"%PDF")


@pytest.mark.parametrize(
    "html",
    [
        '<h2><a href="https://x.example/"></a></h2><p><a href="https://x.example/">x</a></p>',
        f'<p><a href="https://x.example/{"a" * 9000}">x</a></p>',
        f'<table><tr><td colspan="{"9" * 5000}">x</td></tr></table>',
        '<a href="https://x.example/">' * 60 + "x",
        "x" * 40_000,
    ],
    ids=["note of nothing", "address", "columns", "links in links", "word"],
)
def test_nothing_in_a_page_keeps_it_from_paper(html: str) -> None:
    assert "x" in text_of(pdf_of(html))
