"""Is a document laid out as Decree 30/2020/NĐ-CP, Appendix I, wants it?"""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from document_samples import AN_AGENCY, THE_DAY, a_unit_table, an_officer
from pdf_texts import text_of
from tha.reports.official.compliance import compliance_document
from tha.reports.official.paper import dated, paper

_POINTS_A_MM = 72 / 25.4
_A4 = (210, 297)


def _paper(count: int = 1, place: str = "Tỉnh mẫu") -> bytes:
    table = a_unit_table(*(an_officer(one) for one in range(1, count + 1)))
    return paper(compliance_document(table), AN_AGENCY, place=place, on=THE_DAY)


def _fragments(pdf: bytes, page: int) -> list[tuple[float, float, str, float]]:
    """Where each piece of text begins, in mm from left and top; what it says; its size."""
    found = []

    def visit(text: str, user: Any, place: Any, _: Any, size: float) -> None:
        if text.strip():
            x = place[4] * user[0] + user[4]
            y = place[5] * user[3] + user[5]
            height = _A4[1] - y / _POINTS_A_MM
            found.append((x / _POINTS_A_MM, height, text.strip(), abs(size * user[0])))

    PdfReader(BytesIO(pdf)).pages[page].extract_text(visitor_text=visit)
    return found


def _sizes(pdf: bytes, *texts: str) -> Iterator[float]:
    fragments = _fragments(pdf, 0)
    for text in texts:
        yield next(size for _, _, said, size in fragments if text.startswith(said.split()[0]))


def test_the_paper_is_a4() -> None:
    box = PdfReader(BytesIO(_paper())).pages[0].mediabox
    assert (round(box.width / _POINTS_A_MM), round(box.height / _POINTS_A_MM)) == _A4


def test_nothing_stands_in_the_margins() -> None:
    for page in range(3):
        for left, top, text, _ in _fragments(_paper(90), page):
            is_page_number = text.isdecimal() and top < 20
            assert is_page_number or (29.9 <= left <= 195 and 20 <= top <= 277.1), text


def test_the_first_page_has_no_number_and_the_next_have_it_above_the_middle() -> None:
    pdf = _paper(90)
    above = [[one for one in _fragments(pdf, page) if one[1] < 20] for page in range(2)]
    assert above[0] == []
    [(left, _, number, size)] = above[1]
    assert number == "2"
    assert left == pytest.approx(112.5, abs=3)  # the middle of what lies between 30 and 195 mm
    assert 13 <= size <= 14


def test_nation_motto_agencies_place_and_day_stand_above() -> None:
    said = text_of(_paper())
    for text in (
        "CƠ QUAN MẪU PHÒNG MẪU A",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "Số: ……/BC-……",
        "Tỉnh mẫu, ngày 05 tháng 02 năm 2026",
        "BÁO CÁO",
    ):
        assert text in said


def test_letters_have_the_sizes_of_the_decree() -> None:
    nation, motto, kind = _sizes(_paper(), "CỘNG HÒA", "Độc lập", "BÁO CÁO")
    assert 12 <= nation <= 13.01
    assert 13 <= motto <= 14.01
    assert 13 <= kind <= 14.01


def test_a_place_that_is_not_told_leaves_a_gap() -> None:
    assert "…………, ngày 05 tháng 02" in text_of(_paper(place=""))


def test_an_agency_that_is_not_known_leaves_a_gap() -> None:
    document = compliance_document(a_unit_table(an_officer()))
    assert "…………" in text_of(paper(document, None, place="Tỉnh mẫu", on=THE_DAY))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 2, 9), "ngày 09 tháng 02 năm 2026"),
        (date(2026, 3, 10), "ngày 10 tháng 3 năm 2026"),
        (date(2026, 12, 1), "ngày 01 tháng 12 năm 2026"),
    ],
)
def test_small_days_and_the_first_two_months_get_a_nought(day: date, words: str) -> None:
    assert dated(day) == words


def test_the_heads_of_a_table_stand_on_every_page() -> None:
    pages = PdfReader(BytesIO(_paper(90))).pages
    assert all("Họ và tên" in one.extract_text() for one in pages[:3])
