"""Which cells does a file in CSV or XLSX hold, before anybody asks what they mean?"""

import csv
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import msgspec

from tha.intake.first_page import MOST_COLUMNS, MOST_ROWS, FirstPage, first_page_in
from tha.intake.marking_sheet import cell_name
from tha.intake.sheet_messages import UNSAFE_WORKBOOK, WORKBOOK_TOO_LARGE
from tha.intake.workbook import raw_workbook
from tha.intake.workbook_parts import Area
from tha.records.people.table_messages import (
    FORMULA_CELL,
    MERGED_CELLS,
    ODD_CELL,
    OTHER_ENCODING,
    OTHER_KIND,
    OTHER_PAGES,
    TABLE_TOO_LARGE,
    UNREADABLE_TABLE,
    UNSAFE_TABLE,
)
from tha.source.files import Text, read_text
from tha.source.messages import NOT_UTF8
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.spreadsheet import with_formulas
from tha.source.vietnamese import canonical

Cell = str | float | date
"""What stands in a cell; CSV has texts alone."""

LARGEST_CSV = 20_000_000
"""Bytes: a row for each of a hundred thousand people, and room to spare."""
_PARTINGS = ",;\t"
_PARTING_TOLD = re.compile(r'"?sep=([,;\t])"?[,;\s]*')
"""A first line by which programs tell Excel what parts the cells."""
_OTHER_KINDS = {".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".pdf", ".doc", ".docx"}
_LISTED_AT_MOST = 20
_WHOLE = MOST_ROWS - 1


class Grid(msgspec.Struct, frozen=True):
    """The cells of a table; rows that are blank are left out, and all have their number."""

    file: str
    first: int = 1
    """The row that names the columns."""
    header: tuple[Cell, ...] = ()
    rows: tuple[tuple[int, tuple[Cell, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()


def read_grid(path: Path) -> Grid | Problem:
    """The table at `path`, read as its name ends: `.xlsx`, else CSV."""
    name, ending = str(path), path.suffix.lower()
    if ending in _OTHER_KINDS:
        return OTHER_KIND.at(Place(name), ending=ending)
    if ending != ".xlsx":
        text = read_text(path, name, LARGEST_CSV)
        return _reworded(text, name) if isinstance(text, Problem) else _of_csv(text)
    raw = raw_workbook(path, name)
    page = raw if isinstance(raw, Problem) else first_page_in(raw, name)
    return _reworded(page, name) if isinstance(page, Problem) else _of_page(page, name)


def _of_csv(text: Text) -> Grid | Problem:
    rows: list[tuple[int, tuple[Cell, ...]]] = []
    skipped, parting = _parting(text.content)
    reader = csv.reader(StringIO(text.content), delimiter=parting, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if number > skipped and any(cell.strip() for cell in cells):
                rows.append((number, tuple(map(with_formulas, cells))))
            if len(rows) > MOST_ROWS:
                return _too_large(text.file)
    except csv.Error as error:
        fault = UNREADABLE_TABLE.at(Place(text.file, number + 1), why=error)
        return Grid(text.file, problems=(fault,))
    return _grid(text.file, rows, ())


def _parting(content: str) -> tuple[int, str]:
    """How many lines come before the table, and what parts its cells.

    That is the sign that stands most often in the first line with anything else in it.
    """
    lines = StringIO(content)
    first = next(lines, "")
    if told := _PARTING_TOLD.fullmatch(first):
        return 1, told[1]
    while first and not first.strip(f"{_PARTINGS}\n "):
        first = next(lines, "")
    return 0, max(_PARTINGS, key=first.count)


def _of_page(page: FirstPage, name: str) -> Grid:
    rows = []
    for number, cells in enumerate(page.rows, 1):
        row = tuple(map(_cell, cells))
        if not all(map(is_blank, row)):
            rows.append((number, row))
    return _grid(name, rows, tuple(_doubts(page, name)))


def _grid(
    file: str, rows: list[tuple[int, tuple[Cell, ...]]], problems: tuple[Problem, ...]
) -> Grid:
    if not rows:
        return Grid(file, problems=problems)
    width = max(_width(cells) for _, cells in rows)
    (first, header), *body = [(number, cells[:width]) for number, cells in rows]
    return Grid(file, first, header, tuple(body), problems)


def _doubts(page: FirstPage, name: str) -> Iterator[Problem]:
    """What makes the values of cells uncertain, and what was not read."""
    header = page.rows[0] if page.rows else []
    for row, column in page.formulas[:_LISTED_AT_MOST]:
        yield FORMULA_CELL.at(Place(name, row + 1, column + 1), column=_title(header, column))
    for row, column in page.odd[:_LISTED_AT_MOST]:
        yield ODD_CELL.at(Place(name, row + 1, column + 1), column=_title(header, column))
    for area in page.merged[:_LISTED_AT_MOST]:
        place = Place(name, area.top + 1, area.left + 1)
        yield MERGED_CELLS.at(place, cells=_area_name(area))
    if page.other_pages:
        listed = ", ".join(page.other_pages[:_LISTED_AT_MOST])
        yield OTHER_PAGES.at(Place(name), pages=listed)


def _title(header: list[Any], column: int) -> str:
    return str(header[column]) if column < len(header) else ""


def _reworded(problem: Problem, name: str) -> Problem:
    """What is wrong with a file, in words for who hands in a list."""
    if problem.message is NOT_UTF8:
        return OTHER_ENCODING.at(problem.place, **problem.gaps)
    if problem.message is UNSAFE_WORKBOOK:
        return UNSAFE_TABLE.at(problem.place, **problem.gaps)
    return _too_large(name) if problem.message is WORKBOOK_TOO_LARGE else problem


def _too_large(name: str) -> Problem:
    return TABLE_TOO_LARGE.at(Place(name), rows=_WHOLE, columns=MOST_COLUMNS)


def _cell(value: object) -> Cell:
    """A value as the spreadsheet holds it, texts composed; whatever else it is, as text."""
    if isinstance(value, float | date):
        return value
    return canonical(str(value))


def _width(cells: tuple[Cell, ...]) -> int:
    """How many cells there are up to the last that holds something."""
    return max((at for at, one in enumerate(cells, 1) if not is_blank(one)), default=0)


def is_blank(cell: Cell) -> bool:
    """Whether nothing stands in the cell, or spaces alone."""
    return isinstance(cell, str) and not cell.strip()


def _area_name(area: Area) -> str:
    return f"{cell_name(area.top, area.left)}:{cell_name(area.bottom, area.right)}"
