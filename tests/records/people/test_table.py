"""Which cells does a table hold, and is what makes them doubtful told at its place?"""

from datetime import date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
import xlsxwriter

from people_samples import HEAD, ONE, a_csv, a_workbook
from tha.records.people.roster import ROSTER
from tha.records.people.table import Row, read_table
from tha.source.problem import Problem

DATED = (*HEAD, "joined")


def _told(read: tuple[list[Row], list[Problem]]) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in read[1]]


@pytest.mark.parametrize("written", ["01/07/2026", "1/7/2026", "01-07-2026", "2026-07-01"])
def test_a_day_is_read_in_the_ways_it_is_written_here(tmp_path: Path, written: str) -> None:
    rows, _ = read_table(a_csv(tmp_path, ",".join(DATED), ",".join((*ONE, written))), ROSTER)
    assert rows[0].days["joined"] == date(2026, 7, 1)


@pytest.mark.parametrize(
    "written", ["1/2/26", "07/25/2026", "31/02/2026", "2026", "7/2026", "01/07-2026", "01/07/2206"]
)
def test_a_day_that_may_be_another_is_told(tmp_path: Path, written: str) -> None:
    read = read_table(a_csv(tmp_path, ",".join(DATED), ",".join((*ONE, written))), ROSTER)
    assert _told(read) == [("records/bad-day", 2, 5)]


def test_a_day_of_a_spreadsheet_is_a_day(tmp_path: Path) -> None:
    rows, _ = read_table(a_workbook(tmp_path, DATED, (*ONE, date(2026, 7, 1))), ROSTER)
    assert rows[0].days["joined"] == date(2026, 7, 1)


def test_a_day_with_an_hour_is_told(tmp_path: Path) -> None:
    book = a_workbook(tmp_path, DATED, (*ONE, datetime(2026, 7, 1, 8, 30)))  # noqa: DTZ001  # cells know no zone
    assert _told(read_table(book, ROSTER)) == [("records/bad-day", 2, 5)]


def test_a_number_is_no_day(tmp_path: Path) -> None:
    assert _told(read_table(a_workbook(tmp_path, DATED, (*ONE, 46204)), ROSTER)) == [
        ("records/bad-day", 2, 5)
    ]


def test_a_code_that_a_spreadsheet_took_for_a_day_is_told(tmp_path: Path) -> None:
    book = a_workbook(tmp_path, HEAD, (date(2026, 7, 1), *ONE[1:]))
    assert _told(read_table(book, ROSTER)) == [("records/day-for-text", 2, 1)]


def test_a_code_that_is_a_number_is_its_digits(tmp_path: Path) -> None:
    rows, _ = read_table(a_workbook(tmp_path, HEAD, (1203, *ONE[1:])), ROSTER)
    assert rows[0].texts["code"] == "1203"


def test_a_cell_that_a_formula_fills_is_told(tmp_path: Path) -> None:
    book = a_workbook(tmp_path, HEAD, (ONE[0], '="Cán bộ"', *ONE[2:]))
    assert _told(read_table(book, ROSTER)) == [("records/formula-cell", 2, 2)]


@pytest.mark.parametrize("value", [True, False])
def test_a_cell_that_is_true_or_false_is_told(tmp_path: Path, value: bool) -> None:  # noqa: FBT001  # a case
    book = a_workbook(tmp_path, HEAD, (ONE[0], value, *ONE[2:]))
    assert _told(read_table(book, ROSTER)) == [("records/odd-cell", 2, 2)]


def test_an_error_that_no_formula_explains_is_told(tmp_path: Path) -> None:
    book = a_workbook(tmp_path, HEAD, (ONE[0], "=NA()", *ONE[2:]))
    with ZipFile(book) as packed:
        parts = {one: packed.read(one) for one in packed.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    bare = sheet.replace(b'<c r="B2"><f>NA()</f><v>0</v>', b'<c r="B2" t="e"><v>#N/A</v>')
    assert bare != sheet
    with ZipFile(book, "w") as packed:
        for name, content in {**parts, "xl/worksheets/sheet1.xml": bare}.items():
            packed.writestr(name, content)
    assert _told(read_table(book, ROSTER)) == [("records/odd-cell", 2, 2)]


@pytest.mark.parametrize(
    "lines",
    [
        ("sep=;", ";".join(HEAD), ";".join(ONE)),
        ("", ";;;", ";".join(HEAD), ";".join(ONE)),
        (";".join((*HEAD, "", "")), ";".join((*ONE, "", " "))),
        (";".join(("", *HEAD)), ";".join(("", *ONE))),
    ],
)
def test_what_spreadsheets_add_around_a_table_is_passed_over(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    rows, problems = read_table(a_csv(tmp_path, *lines), ROSTER)
    assert [row.texts["code"] for row in rows] == ["TH-0001"]
    assert problems == []


def test_a_stray_space_beside_the_table_is_passed_over(tmp_path: Path) -> None:
    rows, problems = read_table(a_workbook(tmp_path, HEAD, (*ONE, "", "\u00a0 ")), ROSTER)
    assert (len(rows), problems) == (1, [])


def test_a_note_beside_the_table_is_told_where_it_stands(tmp_path: Path) -> None:
    book = a_workbook(tmp_path, HEAD, ONE, ("TH-0002", *ONE[1:], "", "ghi chú"))
    assert _told(read_table(book, ROSTER)) == [("records/unnamed-column", 3, 6)]


@pytest.mark.parametrize("first", ["Danh sách cán bộ", "Mã,Họ tên,Mã đơn vị,Tên đơn vị"])
def test_a_first_row_that_names_no_column_is_one_problem(tmp_path: Path, first: str) -> None:
    read = read_table(a_csv(tmp_path, first, ",".join(ONE)), ROSTER)
    assert _told(read) == [("records/no-header", 1, 1)]


def test_merged_cells_are_told(tmp_path: Path) -> None:
    book = a_workbook(tmp_path, HEAD, ONE, merged=["C3:C4"])
    read = read_table(book, ROSTER)
    assert _told(read) == [("records/merged-cells", 3, 3)]
    assert "C3:C4" in read[1][0].sentence("vi")


def test_other_pages_are_told_and_the_first_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bang.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for page in ("Một", "Hai"):
            sheet = book.add_worksheet(page)
            sheet.write_row(0, 0, HEAD)
            sheet.write_row(1, 0, ONE)
    rows, problems = read_table(path, ROSTER)
    assert [row.texts["code"] for row in rows] == ["TH-0001"]
    assert [one.gaps["pages"] for one in problems] == ["Hai"]


def test_more_rows_than_are_read_are_one_problem(tmp_path: Path) -> None:
    line = ",".join(ONE)
    read = read_table(a_csv(tmp_path, ",".join(HEAD), *[line] * 200_001), ROSTER)
    assert _told(read) == [("records/table-too-large", 1, 1)]


def test_a_cell_far_away_is_one_problem(tmp_path: Path) -> None:
    path = tmp_path / "bang.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_string(900_000, 3, "xa")
    assert _told(read_table(path, ROSTER)) == [("records/table-too-large", 1, 1)]


def test_a_bomb_is_one_problem(tmp_path: Path) -> None:
    path = tmp_path / "bang.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/workbook.xml", b" " * 160_000_000)
    assert _told(read_table(path, ROSTER)) == [("records/table-too-large", 1, 1)]


def test_what_is_no_workbook_is_told(tmp_path: Path) -> None:
    assert _told(read_table(a_csv(tmp_path, "thư", name="thu.xlsx"), ROSTER)) == [
        ("intake/not-xlsx", 1, 1)
    ]


def test_macros_are_refused_in_words_for_lists(tmp_path: Path) -> None:
    path = a_workbook(tmp_path, HEAD, ONE)
    with ZipFile(path, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"x")
    assert _told(read_table(path, ROSTER)) == [("records/unsafe-table", 1, 1)]


@pytest.mark.parametrize("name", ["bang.xls", "bang.ods", "bang.XLSM"])
def test_another_kind_of_file_is_told(tmp_path: Path, name: str) -> None:
    assert _told(read_table(tmp_path / name, ROSTER)) == [("records/other-kind", 1, 1)]


def test_of_very_many_faults_the_first_are_told_and_the_rest_counted(tmp_path: Path) -> None:
    lines = ["TH 1,A,DV-01,Phòng"] * 700
    problems = read_table(a_csv(tmp_path, ",".join(HEAD), *lines), ROSTER)[1]
    assert len(problems) == 501
    assert problems[-1].gaps["count"] == "200"


def test_letters_of_a_spreadsheet_are_composed(tmp_path: Path) -> None:
    book = a_workbook(tmp_path, HEAD, (ONE[0], "Ca\u0301n bộ", *ONE[2:]))
    assert read_table(book, ROSTER)[0][0].texts["name"] == "Cán bộ"
