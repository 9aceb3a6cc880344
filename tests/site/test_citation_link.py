"""What becomes of a citation on a page?"""

import re
from datetime import date
from pathlib import Path

import pytest

from sites import REGISTER, a_project, build, page


def test_a_citation_leads_to_its_instrument_on_the_register_page(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "[khoản 1 Điều 37](vb:luat-moi#d37.k1)")
    assert 'href="/tra-cuu/van-ban.md#luat-moi.d37"' in html
    assert ">khoản 1 Điều 37</a>" in html


def test_a_citation_without_words_is_called_by_its_place_in_the_law(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "Theo [](vb:luat-moi#d37.k1.a).")
    assert ">điểm a khoản 1 Điều 37 Luật mới</a>" in html


def test_pointing_at_a_citation_tells_line_by_line_what_it_points_at(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "[luật](vb:luat-moi#d37)")
    assert re.findall(r'title="([^"]*)"', html)[0].split("\n") == [
        "Điều 37: Xác minh điều kiện thi hành án",
        "Luật Thi hành án dân sự, số 106/2025/QH15",
        "Ban hành ngày 05/12/2025, có hiệu lực từ ngày 01/07/2026",
        "Tính đến 24/11/2026: còn hiệu lực (từ 01/07/2026)",
        "Lời văn: theo bản sao toàn văn, chưa đối chiếu Công báo",
    ]


def test_an_author_s_own_tooltip_and_class_stay_and_hide_nothing(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), '[luật](vb:luat-moi "Đọc kỹ"){ .quan-trong }')
    assert 'title="Đọc kỹ\nLuật Thi hành án dân sự, số' in html
    assert 'class="quan-trong tha-citation"' in html


def test_law_in_force_is_marked_quietly_without_words(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "[luật](vb:luat-moi)")
    assert 'data-status="in_force"' in html
    assert ">luật</a>" in html


@pytest.mark.parametrize(
    ("written", "day", "badge"),
    [
        ("[x](vb:luat-moi#d37)", date(2026, 6, 30), "not-yet"),
        ("[x](vb:luat-cu#d44)", date(2026, 7, 1), "replaced"),
        ("[**x**](vb:luat-cu)", date(2026, 7, 1), "replaced"),
    ],
)
def test_any_other_status_is_told_in_words_within_the_link(
    tmp_path: Path, written: str, day: date, badge: str
) -> None:
    html = page(a_project(tmp_path), written, day)
    words = {"not-yet": "chưa có hiệu lực", "replaced": "đã bị thay thế"}[badge]
    span = f' <span class="tha-standing tha-standing--{badge}">{words}</span>'
    assert span in html.partition("</a>")[0]


def test_a_secondary_source_is_told_beside_every_citation_of_it(tmp_path: Path) -> None:
    register = REGISTER.replace("verified: copy", "verified: secondary")
    html = page(a_project(tmp_path, {"docs/tra-cuu/van-ban.yml": register}), "[x](vb:luat-moi)")
    assert '<span class="tha-standing tha-standing--weak">theo nguồn thứ cấp</span></a>' in html


def test_the_same_citation_stands_otherwise_on_another_day(tmp_path: Path) -> None:
    project = a_project(tmp_path)
    assert 'data-status="not_yet"' in page(project, "[x](vb:luat-moi)", date(2026, 6, 30))
    assert 'data-status="in_force"' in page(project, "[x](vb:luat-moi)", date(2026, 7, 1))


def test_names_of_laws_are_text_not_html(tmp_path: Path) -> None:
    register = REGISTER.replace("short: Luật mới", 'short: "<b onclick=x>Luật</b>"').replace(
        "title: Luật Thi hành án dân sự", "title: 'Luật \"><script>'"
    )
    html = page(a_project(tmp_path, {"docs/tra-cuu/van-ban.yml": register}), "[](vb:luat-moi)")
    assert "<script" not in html
    assert "<b" not in html
    assert "&lt;b onclick=x&gt;Luật&lt;/b&gt;" in html


@pytest.mark.parametrize(
    ("written", "code_words"),
    [
        ("[x](vb:luat-la#d1)", '"luat-la" không có trong sổ đăng ký văn bản'),
        ("[x](<vb:luat-moi#\"' onclick='a>)", "không đúng dạng dẫn chiếu"),
        ("[x](vb:../../etc/passwd)", "không đúng dạng dẫn chiếu"),
        ("[x](vb:)", "không đúng dạng dẫn chiếu"),
    ],
)
def test_a_citation_that_points_nowhere_is_reported_and_is_no_link(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, written: str, code_words: str
) -> None:
    html = page(a_project(tmp_path), written)
    assert html == "<p><span>x</span></p>"
    assert code_words in caplog.text


def test_a_provision_that_is_not_listed_is_for_the_check_not_for_the_build(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = page(a_project(tmp_path), "[Điều 99](vb:luat-moi#d99)")
    assert "tha-citation" in html
    assert caplog.text == ""


def test_from_a_folder_the_link_is_relative_so_that_it_works_without_a_server(
    tmp_path: Path,
) -> None:
    text = "# Bài\n\n[luật](vb:luat-moi)\n"
    site = build(a_project(tmp_path, {"docs/dao-duc/bai/mot.md": text}))
    html = (site / "dao-duc/bai/mot.html").read_text(encoding="utf-8")
    assert 'href="../../tra-cuu/van-ban.html#luat-moi"' in html


def test_a_provision_that_is_not_listed_claims_no_check_of_its_wording(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "[Điều 999](vb:luat-moi#d999)")
    told = re.findall(r'title="([^"]*)"', html)[0].split("\n")
    assert told[0] == "Điều 999"
    assert told[-2:] == [
        "Cả văn bản, tính đến 24/11/2026: còn hiệu lực (từ 01/07/2026)",
        "Điều này chưa có trong sổ đăng ký",
    ]
    assert 'data-status="unlisted"' in html
    assert '<span class="tha-standing tha-standing--unlisted">chưa có trong sổ</span></a>' in html


def test_a_provision_that_is_not_listed_has_ended_with_its_law(tmp_path: Path) -> None:
    html = page(a_project(tmp_path), "[Điều 999](vb:luat-cu#d999)")
    assert "đã bị thay thế</span>" in html
    assert "chưa có trong sổ</span></a>" in html
    assert "chưa kiểm chứng" not in html
