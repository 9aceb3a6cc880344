"""Is a workbook of the records one that can be filtered, read and trusted?"""

import re
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from document_samples import THE_DAY, a_transcript, a_unit_table, an_attempt, an_earlier, an_officer
from tha.records.compliance import OfficerRow
from tha.reports.official.book import book
from tha.reports.official.compliance import compliance_document
from tha.reports.official.transcript import transcript_document

_HEAD = 3


def _book(*officers: OfficerRow) -> bytes:
    return book(compliance_document(a_unit_table(*officers)), on=THE_DAY)


def _rows(made: bytes, name: str) -> list[list[object]]:
    sheet = CalamineWorkbook.from_filelike(BytesIO(made)).get_sheet_by_name(name)
    return [list(row) for row in sheet.to_python(skip_empty_area=False)]


def _xml(made: bytes, sheet: int) -> str:
    return ZipFile(BytesIO(made)).read(f"xl/worksheets/sheet{sheet}.xml").decode()


def test_every_table_has_a_page() -> None:
    names = CalamineWorkbook.from_filelike(BytesIO(_book(an_officer()))).sheet_names
    assert names == ["Theo đơn vị", "Theo cán bộ"]


def test_numbers_are_numbers_and_days_are_days() -> None:
    rows = _rows(book(transcript_document(a_transcript()), on=THE_DAY), "Đã hoàn thành")
    assert rows[_HEAD + 1] == [1, date(2026, 2, 5), "Quiz mẫu", "thu/bai-1", 2.5]


def test_a_total_stands_below_what_is_filtered() -> None:
    made = _book(an_officer(1), an_officer(2))
    assert '<autoFilter ref="A4:H6"/>' in _xml(made, 2)
    assert _rows(made, "Theo cán bộ")[-1] == ["", "Cộng", "", "", 2, 2, 0, 5]


def test_heads_stay_in_sight() -> None:
    assert re.search(r'<pane xSplit="3" ySplit="4" .*state="frozen"', _xml(_book(an_officer()), 2))


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '=HYPERLINK("http://x")'])
def test_no_cell_is_a_formula(name: str) -> None:
    made = _book(an_officer(name=name))
    assert "<f>" not in _xml(made, 2)
    assert str(_rows(made, "Theo cán bộ")[_HEAD + 1][2]).lstrip("\t").startswith("'")


def test_an_address_is_no_link() -> None:
    made = _book(an_officer(name="https://example.org"))
    assert "<hyperlink" not in _xml(made, 2)


def test_a_text_longer_than_a_cell_is_cut_and_says_so() -> None:
    attempt = an_attempt(earlier=(an_earlier("ơ" * 40_000),))
    made = book(transcript_document(a_transcript(attempts=(attempt,))), on=THE_DAY)
    reason = str(_rows(made, "Trước khi chấm lại")[_HEAD + 1][-1])
    assert len(reason) == 32_767
    assert reason.endswith("…")


def test_a_table_without_rows_is_no_broken_file() -> None:
    assert len(_rows(_book(), "Theo cán bộ")) == _HEAD + 2


def test_the_same_data_make_the_same_bytes() -> None:
    assert _book(an_officer(hours=Decimal(1))) == _book(an_officer(hours=Decimal(1)))
