"""Is the sheet that a marker gets safe, whole, and fit to be read and filled in?"""

import re
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from record_samples import MOMENT
from samples import a_quiz, an_extended_text
from tha.intake.sheet_layout import SheetHead, head_in, hidden_rows, page_name, row_digest
from tha.quiz.edition import edition_of
from tha.records.rubric.awaiting import AnswerPage, CodedAnswer
from tha.reports.marking_sheet import lines_of, marking_sheet, pieces_of, readable, sheet_head

_PAGE = "xl/worksheets/sheet2.xml"


def _page(*texts: str, **changes: Any) -> AnswerPage:
    answers = [CodedAnswer(f"AAAA-BBBB-{number:04}", text) for number, text in enumerate(texts)]
    item = an_extended_text(**changes)
    return AnswerPage(edition_of(a_quiz(item)), item, tuple(answers))


def _sheet(*texts: str, **changes: Any) -> bytes:
    pages = [_page(*texts, **changes)]
    return marking_sheet(_head(*pages), pages, MOMENT)


def _head(*pages: AnswerPage) -> SheetHead:
    return sheet_head("tu-luan", "GK1", pages, is_adjudication=False)


def _part(raw: bytes, name: str) -> str:
    with ZipFile(BytesIO(raw)) as packed:
        return packed.read(name).decode()


def _rows(raw: bytes, page: str) -> list[list[Any]]:
    with CalamineWorkbook.from_filelike(BytesIO(raw)) as book:
        return book.get_sheet_by_name(page).to_python(skip_empty_area=False)


def test_a_page_has_a_row_an_answer_and_a_column_a_criterion() -> None:
    rows = _rows(_sheet("Bài một", "Bài hai"), "1. et-01")
    assert rows[0] == [
        "Mã bài",
        "Câu",
        "Bài làm",
        "TC1. Nêu đúng căn cứ (tối đa 1)",
        "TC2. Xử lý đúng (tối đa 2)",
        "Tổng",
        "Ghi chú",
    ]
    assert [row[:3] for row in rows[1:]] == [
        ["AAAA-BBBB-0000", "et-01", "Bài một"],
        ["AAAA-BBBB-0001", "et-01", "Bài hai"],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+84", "-1", "@SUM(A1)", "=HYPERLINK(1)", "1234", "\t=1"])
def test_nothing_that_an_officer_wrote_becomes_a_formula_or_a_number(text: str) -> None:
    raw = _sheet(text)
    assert _rows(raw, "1. et-01")[1][2] == text
    formulas = re.findall(r"<f>(.*?)</f>", _part(raw, _PAGE))
    assert formulas == ['IF(COUNT(D2:E2)=2,SUM(D2:E2),"")']


def test_an_address_does_not_become_a_link() -> None:
    assert "hyperlink" not in _part(_sheet("https://example.invalid"), _PAGE)


def test_marks_are_chosen_from_numbers_in_cells() -> None:
    """A list written out would hold texts where the comma is decimal, and `1.5` could be a day."""
    raw = _sheet("Bài")
    found = re.findall(
        r'<dataValidation type="list".*?sqref="(\w+)".*?<formula1>(.*?)<', _part(raw, _PAGE)
    )
    assert found == [("D2", "_thang_diem!$A$1:$E$1"), ("E2", "_thang_diem!$A$2:$E$2")]
    assert _rows(raw, "_thang_diem") == [[0, 0.25, 0.5, 0.75, 1], [0, 0.5, 1, 1.5, 2]]


def test_a_criterion_of_many_steps_has_limits_in_place_of_a_list() -> None:
    rubric = [{"id": "c", "text": "Cả bài", "points": "100"}]
    part = _part(_sheet("Bài", points="100", rubric=rubric), _PAGE)
    assert re.search(r'type="decimal".*<formula1>0</formula1><formula2>100.0</formula2>', part)


def test_a_wrong_mark_is_answered_in_vietnamese() -> None:
    part = _part(_sheet("Bài"), _PAGE)
    assert 'error="Cần một số từ 0 đến 2, từng nấc 0,5."' in part
    assert 'promptTitle="Điểm tiêu chí"' in part


def test_only_marks_and_remarks_can_be_written() -> None:
    raw = _sheet("Bài")
    styles = _part(raw, "xl/styles.xml")
    formats = re.findall(r"<xf [^>]*?(?:/>|>.*?</xf>)", styles.partition("<cellXfs")[2])
    row = _part(raw, _PAGE).partition('<row r="2"')[2]
    is_open = [
        'locked="0"' in formats[int(style)] for style in re.findall(r'<c r="\w+2" s="(\d+)"', row)
    ]
    assert is_open == [False, False, False, True, True, False, True]
    assert "<sheetProtection" in _part(raw, _PAGE)


def test_it_prints_across_with_its_headings_on_every_page() -> None:
    raw = _sheet("Bài")
    part = _part(raw, _PAGE)
    assert 'orientation="landscape"' in part
    assert 'paperSize="9"' in part
    assert 'fitToHeight="0"' in part
    assert "_xlnm.Print_Titles" in _part(raw, "xl/workbook.xml")
    assert 'state="frozen"' in part


def test_the_first_page_tells_rules_rubric_and_sample_answer() -> None:
    cells = [cell for row in _rows(_sheet("Bài", markers=2), "Hướng dẫn") for cell in row]
    for one in ("Nêu cách xử lý tình huống.", "Xử lý đúng", "Lập biên bản.", "Bài mẫu", "GK1"):
        assert one in cells
    assert any("trung bình" in str(one) for one in cells)


def test_what_the_sheet_is_stands_on_a_hidden_page() -> None:
    raw = _sheet("Bài")
    assert re.search(r'name="_tha" sheetId="\d+" state="hidden"', _part(raw, "xl/workbook.xml"))
    head = head_in(_rows(raw, "_tha"))
    assert head == _head(_page("Bài"))


@pytest.mark.parametrize("text", ["", "Bài", "dòng\n" * 100, "từ " * 3000, "x" * 100_000])
def test_a_long_answer_stands_whole_in_pieces(text: str) -> None:
    pieces = pieces_of(text)
    assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(len(one) <= 1500 and lines_of(one) <= 46 for one in pieces)


def test_an_answer_of_a_hundred_thousand_letters_has_a_page_of_its_own() -> None:
    text = "Chấp hành viên lập biên bản. " * 3500
    raw = _sheet("ngắn", text)
    shown = _rows(raw, "1. et-01")[2][2]
    assert "Bài dài" in shown
    assert len(shown) < 500
    rows = _rows(raw, "Bài dài")[1:]
    assert {row[0] for row in rows} == {"AAAA-BBBB-0001"}
    assert " ".join(" ".join(str(row[2]) for row in rows).split()) == text.strip()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Điều\u00a07,\u2009khoản\u30001", "Điều 7, khoản 1"),
        ("thi\u00adhành\ufeff án\u200b\u200c\u200d", "thihành án"),
        ("một\r\nhai\rba\x0bbốn\u2028năm", "một\nhai\nba\nbốn\nnăm"),
        ("a\u202eb\x00c\u2066d\te", "a[U+202E]b[U+0000]c[U+2066]d\te"),
        ("\uf0b7 ý một", "\uf0b7 ý một"),
        ("\uffff", "[U+FFFF]"),
    ],
)
def test_what_word_leaves_is_plain_and_what_deceives_is_written_out(text: str, shown: str) -> None:
    assert readable(text) == shown


@given(st.text(max_size=300))
@example("_x0041_ _x000D_")
def test_any_answer_makes_a_sheet_that_can_be_read(text: str) -> None:
    rows = _rows(_sheet(text or "x"), "1. et-01")
    assert rows[1][0] == "AAAA-BBBB-0000"
    (digest,) = _head(_page(text or "x")).pages[0].digests
    assert row_digest("AAAA-BBBB-0000", "et-01", rows[1][2]) == digest


@given(st.text(min_size=1, max_size=60), st.integers(1, 99))
def test_any_item_has_a_page_name_that_spreadsheets_allow(item: str, number: int) -> None:
    name = page_name(number, item)
    assert len(name) <= 31
    assert not set(name) & set("[]:*?/\\'")


def test_each_item_has_a_page() -> None:
    pages = [_page("Bài"), _page("Bài", id="et-02")]
    raw = marking_sheet(_head(*pages), pages, MOMENT)
    with CalamineWorkbook.from_filelike(BytesIO(raw)) as book:
        assert book.sheet_names == ["Hướng dẫn", "1. et-01", "2. et-02", "_thang_diem", "_tha"]


def test_the_hidden_rows_say_the_same_when_they_are_read() -> None:
    head = _head(_page("a", "b"), _page("c", id="et-02"))
    assert head_in(hidden_rows(head)) == head


def test_the_same_answers_make_the_same_sheet() -> None:
    assert _sheet("Bài") == _sheet("Bài")
