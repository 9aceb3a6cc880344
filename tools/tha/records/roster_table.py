"""Which officers does a CSV table list, and what is wrong with its cells?

The first row names the columns, in any order; cells are parted by commas, or by semicolons as
spreadsheets set to Vietnamese save them. Every faulty cell is a problem at its row and column.
"""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

import msgspec

from tha.records.messages import (
    BAD_CODE,
    EMPTY_CELL,
    FORMULA,
    INVISIBLE,
    LONG_NAME,
    MISSING_COLUMN,
    NO_ROWS,
    REPEATED_COLUMN,
    TOO_MANY_COLUMNS,
    UNKNOWN_COLUMN,
    UNREADABLE_TABLE,
    WRONG_WIDTH,
)
from tha.records.models.unit import CODE_LENGTH, NAME_LENGTH
from tha.source.files import Text
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.spreadsheet import FORMULA_SIGNS

COLUMNS = ("code", "name", "unit_code", "unit_name")
_COLUMNS_AT_MOST = 50
"""More is no list of officers, and hundreds of problems tell no more than one."""
_CODES = ("code", "unit_code")


class Listed(msgspec.Struct, frozen=True):
    """One row: an officer and the unit."""

    row: int
    places: dict[str, Place]
    """Column -> where its cell stands."""
    code: str
    name: str
    unit_code: str
    unit_name: str


def read_table(text: Text) -> tuple[list[Listed], list[Problem]]:
    """Every sound row of the table, and what is wrong with the others."""
    problems: list[Problem] = []
    rows = list(_rows(text, problems))
    if problems:
        return [], problems
    header, body = (rows[0][1], rows[1:]) if rows else ([], [])
    columns = [one.strip().lower() for one in header]
    problems += _check_columns(text.file, columns)
    if problems:
        return [], problems
    if not body:
        return [], [NO_ROWS.at(Place(text.file))]
    listed = []
    for number, cells in body:
        faults = list(_check_cells(text.file, number, columns, cells))
        problems += faults
        if not faults:
            values = dict(zip(columns, map(_plain, cells), strict=True))
            places = {name: Place(text.file, number, columns.index(name) + 1) for name in COLUMNS}
            listed.append(Listed(number, places, **values))
    return listed, problems


def _rows(text: Text, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, with its number as a spreadsheet shows it."""
    first, _, _ = text.content.partition("\n")
    parting = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(StringIO(text.content), delimiter=parting, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error as error:
        problems.append(UNREADABLE_TABLE.at(Place(text.file, number + 1), why=error))


def _check_columns(file: str, columns: Sequence[str]) -> Iterator[Problem]:
    if len(columns) > _COLUMNS_AT_MOST:
        gaps = {"count": len(columns), "limit": _COLUMNS_AT_MOST}
        yield TOO_MANY_COLUMNS.at(Place(file), **gaps)
        return
    seen = set[str]()
    for number, name in enumerate(columns, 1):
        place = Place(file, 1, number)
        if name not in COLUMNS:
            hint = did_you_mean(name, COLUMNS)
            yield UNKNOWN_COLUMN.at(place, column=name, hint=hint)
        elif name in seen:
            yield REPEATED_COLUMN.at(place, column=name)
        seen.add(name)
    for name in COLUMNS:
        if name not in seen:
            yield MISSING_COLUMN.at(Place(file), column=name)


def _check_cells(
    file: str, number: int, columns: Sequence[str], cells: Sequence[str]
) -> Iterator[Problem]:
    if len(cells) != len(columns):
        yield WRONG_WIDTH.at(Place(file, number), count=len(cells), expected=len(columns))
        return
    for index, (column, cell) in enumerate(zip(columns, cells, strict=True)):
        if fault := _fault(Place(file, number, index + 1), column, _plain(cell)):
            yield fault


def _fault(place: Place, column: str, value: str) -> Problem | None:
    """The first thing that is wrong with a cell."""
    if not value:
        return EMPTY_CELL.at(place, column=column)
    if value.startswith(FORMULA_SIGNS):
        return FORMULA.at(place, value=value[:CODE_LENGTH])
    if hidden := next((one for one in value if not one.isprintable()), None):
        return INVISIBLE.at(place, column=column, character=f"U+{ord(hidden):04X}")
    if column in _CODES and (" " in value or len(value) > CODE_LENGTH):
        return BAD_CODE.at(place, value=value[:CODE_LENGTH], limit=CODE_LENGTH)
    if len(value) > NAME_LENGTH:
        return LONG_NAME.at(place, column=column, limit=NAME_LENGTH)
    return None


def _plain(cell: str) -> str:
    """A cell without spaces around it, and with one plain space between words."""
    return " ".join(cell.split())
