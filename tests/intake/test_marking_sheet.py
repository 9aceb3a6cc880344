"""Is everything wrong in a marking sheet told by cell, and everything right read?"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sheet_samples import (
    Pages,
    both,
    edited_part,
    exported,
    hand_in,
    marked,
    read,
    refilled,
    the_page,
    told,
)
from tha.intake.marking_sheet import cell_name, listed_rows
from tha.records.database import open_records


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Records in which three officers have answered the written quiz."""
    path = tmp_path_factory.mktemp("records") / "records.sqlite3"
    with open_records(path):
        hand_in(3)
    return path


@pytest.fixture(autouse=True)
def _opened(records: Path) -> Any:
    with open_records(records):
        yield


@pytest.fixture(name="sheet")
def a_sheet() -> bytes:
    return exported("GK1")


def _with(sheet: bytes, row: int, column: int, value: Any) -> bytes:
    """The sheet all marked, but for one cell."""

    def change(pages: Pages) -> None:
        the_page(pages)[row][column] = value

    return refilled(marked(sheet, both(1, 1.5)), change)


def _points(raw: bytes) -> list[dict[str, Decimal]]:
    found, problems = read(raw)
    assert found is not None, [one.sentence("en") for one in problems]
    return [one.points for one in found.rows]


def test_marks_are_read_with_code_and_criterion(sheet: bytes) -> None:
    found, problems = read(marked(sheet, both(1, 1.5)))
    assert found is not None
    assert not problems
    assert {one.code for one in found.rows} == set(found.head.pages[0].codes)
    assert found.rows[0].points == {"can-cu": Decimal(1), "xu-ly": Decimal("1.5")}


def test_an_untouched_sheet_has_no_marks(sheet: bytes) -> None:
    found, problems = read(sheet)
    assert found is not None
    assert (found.rows, found.unmarked, problems) == ((), found.head.pages[0].codes, [])


@pytest.mark.parametrize("written", [1.5, "1,5", "1.5", " 1,50 "])
def test_a_mark_is_a_number_or_a_text_that_writes_one(sheet: bytes, written: Any) -> None:
    assert _points(_with(sheet, 1, 4, written))[0]["xu-ly"] == Decimal("1.5")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("giỏi", "giỏi"),
        (True, "True"),
        (5, "điểm 5 quá mức tối đa 2"),
        (20, "điểm 20 quá mức"),
        (-0.5, "-0,5"),
        (2.5, "2,5"),
        (0.3, "nấc"),
        (1e300, "quá mức"),
        ("1/2", "1/2"),
        ("NaN", "NaN"),
        ("=1+1", "=1+1"),
        ("1.500", "1.500"),
    ],
)
def test_a_mark_that_is_none_is_told_at_its_cell(sheet: bytes, value: Any, why: str) -> None:
    raw = _with(sheet, 2, 4, value)
    assert told(raw) == [("intake/sheet-mark", 3, 5)]
    sentence = read(raw)[1][0].sentence("vi")
    assert "E3" in sentence
    assert why in sentence


def test_a_day_that_a_program_made_of_a_mark_is_told_as_one(sheet: bytes) -> None:
    raw = _with(sheet, 2, 4, date(2026, 5, 1))
    assert told(raw) == [("intake/sheet-mark", 3, 5)]
    assert "ngày" in read(raw)[1][0].sentence("vi")


def test_all_that_is_wrong_is_told_at_once(sheet: bytes) -> None:
    def change(pages: Pages) -> None:
        page = the_page(pages)
        page[1][3], page[1][4], page[2][3] = 9, "kém", -1

    found = told(refilled(marked(sheet, both(1, 1)), change))
    assert found == [
        ("intake/sheet-mark", 2, 4),
        ("intake/sheet-mark", 2, 5),
        ("intake/sheet-mark", 3, 4),
    ]


def test_a_row_that_is_half_filled_is_told_with_the_empty_cell(sheet: bytes) -> None:
    raw = marked(sheet, lambda text: {0: 1} if "số 2" in text else {})
    ((code, _, column),) = told(raw)
    assert (code, column) == ("intake/sheet-half-filled", 5)


def _formula(name: str, part: bytes) -> bytes:
    """A formula whose claimed value is a fine mark, in the first cell for marks."""
    if name != "xl/worksheets/sheet2.xml":
        return part
    start = part.index(b'<c r="D2"')
    end = min(at for at in (part.find(b"/>", start), part.find(b"</c>", start)) if at > 0)
    after = end + (2 if part[end : end + 2] == b"/>" else 4)
    return part[:start] + b'<c r="D2"><f>1-0</f><v>1</v></c>' + part[after:]


def test_the_value_of_a_formula_is_not_trusted(sheet: bytes) -> None:
    raw = edited_part(marked(sheet, both(1, 1.5)), _formula)
    assert told(raw) == [("intake/sheet-mark", 2, 4)]
    assert "công thức" in read(raw)[1][0].sentence("vi")


def test_a_formula_that_fills_several_cells_is_found_in_each(sheet: bytes) -> None:
    def spill(name: str, part: bytes) -> bytes:
        return _formula(name, part).replace(b"<f>1-0</f>", b'<f t="array" ref="D2:D4">1-0</f>')

    raw = edited_part(marked(sheet, both(1, 1.5)), spill)
    assert [row for _, row, _ in told(raw)] == [2, 3, 4]


def test_moved_columns_are_told_once(sheet: bytes) -> None:
    def swap(pages: Pages) -> None:
        for row in the_page(pages):
            row[3], row[4] = row[4], row[3]

    assert told(refilled(sheet, swap)) == [("intake/sheet-column", 1, 4)]


@pytest.mark.parametrize("column", range(7))
def test_a_renamed_column_is_told(sheet: bytes, column: int) -> None:
    assert told(_with(sheet, 0, column, "Khác")) == [("intake/sheet-column", 1, column + 1)]


def test_a_missing_column_is_told_where_it_stood(sheet: bytes) -> None:
    def delete(pages: Pages) -> None:
        for row in the_page(pages):
            del row[3]

    assert told(refilled(sheet, delete)) == [("intake/sheet-column", 1, 4)]


def test_headings_that_a_program_wrapped_are_the_same(sheet: bytes) -> None:
    def wrap(pages: Pages) -> None:
        the_page(pages)[0][3] = str(the_page(pages)[0][3]).replace(" ", "\n")

    assert told(refilled(sheet, wrap)) == []


def test_a_column_of_ones_own_behind_the_others_is_nobodys_business(sheet: bytes) -> None:
    def add(pages: Pages) -> None:
        for row in the_page(pages):
            row.append("của tôi")

    assert told(refilled(sheet, add)) == []


def test_a_deleted_row_is_a_warning_and_the_others_are_read(sheet: bytes) -> None:
    def delete(pages: Pages) -> None:
        del the_page(pages)[2]

    found, problems = read(refilled(marked(sheet, both(1, 1)), delete))
    assert found is not None
    assert (len(found.rows), len(found.unmarked)) == (2, 1)
    assert [(one.code, one.message.level) for one in problems] == [
        ("intake/sheet-rows-gone", "warning")
    ]


def test_sorted_rows_are_read_by_their_codes(sheet: bytes) -> None:
    def turn(pages: Pages) -> None:
        page = the_page(pages)
        page[1:] = reversed(page[1:])

    raw = marked(sheet, lambda text: {0: 1, 1: 2 if "số 2" in text else 0})
    assert _by_code(refilled(raw, turn)) == _by_code(raw)


def _sorted_but_codes(pages: Pages) -> None:
    """What a marker does who sorts by answer, and leaves the column of codes out."""
    page = the_page(pages)
    for row, other in zip(page[1:], [row[1:] for row in reversed(page[1:])], strict=True):
        row[1:] = other


def test_marks_beside_the_answer_of_another_code_are_told_with_their_cells(sheet: bytes) -> None:
    raw = refilled(marked(sheet, both(1, 1.5)), _sorted_but_codes)
    ((code, row, column),) = told(raw)
    assert (code, row, column) == ("intake/sheet-other-answer", 2, 3)
    assert "C2, C4:" in read(raw)[1][0].sentence("vi")


def test_an_answer_of_another_code_without_marks_is_nobodys_business(sheet: bytes) -> None:
    assert told(refilled(sheet, _sorted_but_codes)) == []


def test_an_answer_whose_spaces_and_lines_a_program_changed_is_the_same(sheet: bytes) -> None:
    def wrap(pages: Pages) -> None:
        for row in the_page(pages)[1:]:
            row[2] = f" {str(row[2]).replace(' ', chr(13) + chr(10))}\u00a0"

    assert told(refilled(marked(sheet, both(1, 1.5)), wrap)) == []


def test_a_row_above_the_headings_is_told_once(sheet: bytes) -> None:
    def insert(pages: Pages) -> None:
        the_page(pages).insert(0, ["", "Phiếu của tôi"])

    assert told(refilled(sheet, insert)) == [("intake/sheet-column", 1, 1)]


def test_two_renamed_columns_are_told_each(sheet: bytes) -> None:
    def rename(pages: Pages) -> None:
        the_page(pages)[0][3:5] = ["Một", "Hai"]

    assert [column for _, _, column in told(refilled(sheet, rename))] == [4, 5]


@pytest.mark.parametrize(
    ("rows", "column", "said"),
    [((2,), "", "2"), ((9, 3, 2, 4), "", "2–4, 9"), ((2, 3, 5), "C", "C2–C3, C5")],
)
def test_rows_that_follow_each_other_are_listed_as_one(
    rows: tuple[int, ...], column: str, said: str
) -> None:
    assert listed_rows(rows, column) == said


def _by_code(raw: bytes) -> dict[str, dict[str, Decimal]]:
    found, _ = read(raw)
    assert found is not None
    return {one.code: one.points for one in found.rows}


def test_a_row_that_stands_twice_is_told(sheet: bytes) -> None:
    def double(pages: Pages) -> None:
        the_page(pages).append(list(the_page(pages)[1]))

    raw = refilled(marked(sheet, both(1, 1)), double)
    assert told(raw) == [("intake/sheet-row-twice", 5, 1)]


@pytest.mark.parametrize("code", ["AAAA-BBBB-CCCC", ""])
def test_marks_for_no_known_answer_are_told(sheet: bytes, code: str) -> None:
    assert ("intake/sheet-unknown-row", 2, 1) in told(_with(sheet, 1, 0, code))


def test_marks_without_codes_are_told_together(sheet: bytes) -> None:
    def clear(pages: Pages) -> None:
        for row in the_page(pages)[1:]:
            row[0] = ""

    raw = refilled(marked(sheet, both(1, 1)), clear)
    assert told(raw) == [("intake/sheet-unknown-row", 2, 1), ("intake/sheet-rows-gone", 1, 1)]


def test_a_code_in_small_letters_is_the_same(sheet: bytes) -> None:
    def small(pages: Pages) -> None:
        the_page(pages)[1][0] = f" {str(the_page(pages)[1][0]).lower()} "

    assert told(refilled(marked(sheet, both(1, 1)), small)) == []


def test_a_renamed_page_is_told(sheet: bytes) -> None:
    def rename(pages: Pages) -> None:
        pages["Trang tính1"] = pages.pop(next(one for one in pages if one[0].isdigit()))

    assert told(refilled(sheet, rename)) == [("intake/sheet-page-gone", 1, 1)]


@pytest.mark.parametrize(
    ("row", "column", "value"), [(1, 1, "quiz-khac"), (2, 1, "GK2"), (6, 1, "AAAA-BBBB-CCCC")]
)
def test_a_hidden_page_that_was_changed_is_told(
    sheet: bytes, row: int, column: int, value: str
) -> None:
    def change(pages: Pages) -> None:
        pages["_tha"][row][column] = value

    assert told(refilled(sheet, change)) == [("intake/not-a-sheet", 1, 1)]


@pytest.mark.parametrize(
    "change", [lambda pages: pages.pop("_tha"), lambda pages: pages["_tha"].pop(0)]
)
def test_a_workbook_without_the_hidden_page_is_no_sheet(
    sheet: bytes, change: Callable[[Pages], None]
) -> None:
    assert told(refilled(sheet, change)) == [("intake/not-a-sheet", 1, 1)]


def test_a_sheet_by_an_edition_that_these_records_lack_is_told(
    sheet: bytes, tmp_path: Path
) -> None:
    with open_records(tmp_path / "other.sqlite3"):
        assert told(sheet) == [("intake/sheet-edition", 1, 1)]


@pytest.mark.parametrize(
    ("row", "column", "name"), [(0, 0, "A1"), (6, 1, "B7"), (0, 25, "Z1"), (1, 26, "AA2")]
)
def test_cells_have_the_names_of_spreadsheets(row: int, column: int, name: str) -> None:
    assert cell_name(row, column) == name
