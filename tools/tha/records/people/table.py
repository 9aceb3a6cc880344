"""Which rows does a table in CSV or XLSX hold, and what is wrong with its cells?

The first row names the columns, in any order; cells of CSV are parted by commas, by tabs, or by
semicolons as spreadsheets set to Vietnamese save them. Every faulty cell is a problem at its row
and column, and a table with one is not used. For whoever reads a list: officers, leave, attendance.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import msgspec

from tha.intake.first_page import MOST_COLUMNS
from tha.records.models.unit import CODE_LENGTH, NAME_LENGTH
from tha.records.people.bounded import Told
from tha.records.people.grid import Cell, Grid, is_blank, read_grid
from tha.records.people.letters import look_alike
from tha.records.people.table_messages import (
    BAD_CODE,
    BAD_DAY,
    DAY_FOR_TEXT,
    EMPTY_CELL,
    FORMULA,
    INVISIBLE,
    LONG_NAME,
    LOOK_ALIKE,
    MISSING_COLUMN,
    NO_HEADER,
    NO_ROWS,
    REPEATED_COLUMN,
    TOO_MANY_COLUMNS,
    UNKNOWN_COLUMN,
    UNNAMED_COLUMN,
    WRONG_WIDTH,
)
from tha.source.days import read_day, written_day
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem, has_errors
from tha.source.spreadsheet import FORMULA_SIGNS


class Layout(msgspec.Struct, frozen=True):
    """Which columns a table has: those it needs, and those it may have."""

    needed: tuple[str, ...]
    optional: tuple[str, ...] = ()
    filled: tuple[str, ...] = ()
    """No cell of these is empty."""
    together: tuple[str, ...] = ()
    """In a row all of these are filled, or none."""
    codes: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    limits: dict[str, int] = {}
    """Column -> how many characters it takes; else as many as a name."""

    @property
    def columns(self) -> tuple[str, ...]:
        """All of them."""
        return (*self.needed, *self.optional)


class Row(msgspec.Struct, frozen=True):
    """A sound row: `texts` are "" and `days` None where a cell is empty."""

    file: str
    number: int
    order: dict[str, int]
    """Column -> the number of the column in this table, for those that it has."""
    texts: dict[str, str]
    days: dict[str, date | None]

    def place(self, column: str) -> Place:
        """Where the cell of a column stands; the row, when the table lacks the column."""
        return Place(self.file, self.number, self.order.get(column, 1))

    def has(self, column: str) -> bool:
        """Whether the table has the column at all."""
        return column in self.order


def read_table(path: Path, layout: Layout) -> tuple[list[Row], list[Problem]]:
    """Every row of the table, none when anything is an error; and what is wrong with it."""
    grid = read_grid(path)
    if isinstance(grid, Problem):
        return [], [grid]
    if has_errors(grid.problems):
        return [], list(grid.problems)
    columns = [str(one).strip().lower() for one in grid.header]
    problems = [*grid.problems, *_check_columns(grid, columns, layout)]
    if has_errors(problems):
        return [], problems
    if not grid.rows:
        return [], [*problems, NO_ROWS.at(Place(grid.file))]
    reader = _Reader(grid.file, columns, layout)
    rows = [row for number, cells in grid.rows if (row := reader.row(number, cells)) is not None]
    problems += reader.told()
    return ([] if has_errors(problems) else rows), problems


def _check_columns(grid: Grid, columns: Sequence[str], layout: Layout) -> Iterator[Problem]:
    needed = ",".join(layout.needed)
    if len(columns) > MOST_COLUMNS:
        gaps = {"count": len(columns), "limit": MOST_COLUMNS, "columns": needed}
        yield TOO_MANY_COLUMNS.at(Place(grid.file), **gaps)
        return
    if not {*columns} & {*layout.columns}:
        yield NO_HEADER.at(Place(grid.file, grid.first), columns=needed)
        return
    seen = set[str]()
    for number, name in enumerate(columns, 1):
        place = Place(grid.file, grid.first, number)
        if not name:
            yield from _check_unnamed(grid, number)
        elif name not in layout.columns:
            hint = did_you_mean(name[:NAME_LENGTH], layout.columns)
            yield UNKNOWN_COLUMN.at(place, column=name[:NAME_LENGTH], hint=hint)
        elif name in seen:
            yield REPEATED_COLUMN.at(place, column=name)
        seen.add(name)
    for name in layout.needed:
        if name not in seen:
            yield MISSING_COLUMN.at(Place(grid.file, grid.first), column=name, columns=needed)


def _check_unnamed(grid: Grid, number: int) -> Iterator[Problem]:
    """A column that has no name is passed over, unless something stands in it."""
    for row, cells in grid.rows:
        if len(cells) >= number and not is_blank(cells[number - 1]):
            yield UNNAMED_COLUMN.at(Place(grid.file, row, number))
            return


class _Reader:
    """Turns cells into rows, and remembers what was wrong."""

    def __init__(self, file: str, columns: Sequence[str], layout: Layout) -> None:
        self._file = file
        self._columns = columns
        self._layout = layout
        self._order = {name: number for number, name in enumerate(columns, 1)}
        self._told = Told()

    def row(self, number: int, cells: Sequence[Cell]) -> Row | None:
        """The row, None when something in it is wrong."""
        before = self._told.count
        if len(cells) != len(self._columns):
            gaps = {"count": len(cells), "expected": len(self._columns)}
            self._told.tell(WRONG_WIDTH.at(Place(self._file, number), **gaps))
            return None
        texts: dict[str, str] = {}
        days: dict[str, date | None] = {}
        for index, (column, cell) in enumerate(zip(self._columns, cells, strict=True), 1):
            place = Place(self._file, number, index)
            if not column:
                continue
            if column in self._layout.days:
                days[column] = self._day(place, column, cell)
            else:
                texts[column] = self._text(place, column, cell)
        if self._told.count == before and any(map(texts.get, self._layout.together)):
            self._fill(number, texts)
        if self._told.count > before:
            return None
        return Row(self._file, number, self._order, texts, days)

    def _fill(self, number: int, texts: dict[str, str]) -> None:
        """Tells which of the columns that go together are empty."""
        for column in self._layout.together:
            if not texts.get(column):
                place = Place(self._file, number, self._order[column])
                self._told.tell(EMPTY_CELL.at(place, column=column))

    def told(self) -> list[Problem]:
        """What was wrong; of very much, the first and how much more there is."""
        return self._told.told()

    def _day(self, place: Place, column: str, cell: Cell) -> date | None:
        if isinstance(cell, date):
            day: date | None = _bare_day(cell)
        elif not (text := plain(str(cell))):
            if column in self._layout.filled:
                self._told.tell(EMPTY_CELL.at(place, column=column))
            return None
        else:
            day = read_day(text)
        if day is None:
            shown = plain(str(cell))[:CODE_LENGTH]
            self._told.tell(BAD_DAY.at(place, column=column, value=shown))
        return day

    def _text(self, place: Place, column: str, cell: Cell) -> str:
        if isinstance(cell, date):
            self._told.tell(DAY_FOR_TEXT.at(place, column=column, value=written_day(cell)))
            return ""
        value = plain(_as_text(cell))
        if fault := self._fault(place, column, value):
            self._told.tell(fault)
        return value

    def _fault(self, place: Place, column: str, value: str) -> Problem | None:
        """The first thing that is wrong with a text."""
        if not value:
            is_due = column in self._layout.filled
            return EMPTY_CELL.at(place, column=column) if is_due else None
        if value.startswith(FORMULA_SIGNS):
            return FORMULA.at(place, value=value[:CODE_LENGTH])
        is_code = column in self._layout.codes
        if fault := _strange_letter(place, column, value, is_code=is_code):
            return fault
        if is_code and (" " in value or len(value) > CODE_LENGTH):
            return BAD_CODE.at(place, value=value[:CODE_LENGTH], limit=CODE_LENGTH)
        limit = self._layout.limits.get(column, NAME_LENGTH)
        if len(value) > limit:
            return LONG_NAME.at(place, column=column, limit=limit)
        return None


def _strange_letter(place: Place, column: str, value: str, *, is_code: bool) -> Problem | None:
    """A character that nobody sees, or that is taken for another."""
    if hidden := next((one for one in value if not one.isprintable()), None):
        return INVISIBLE.at(place, column=column, character=f"U+{ord(hidden):04X}")
    if odd := look_alike(value, is_code=is_code):
        gaps = {"column": column, "letter": odd, "character": f"U+{ord(odd):04X}"}
        return LOOK_ALIKE.at(place, **gaps)
    return None


def plain(cell: str) -> str:
    """A cell without spaces around it, and with one plain space between words."""
    return " ".join(cell.split())


def _bare_day(cell: date) -> date | None:
    """The day of a cell that holds nothing more; None where it also tells a time."""
    if not isinstance(cell, datetime):
        return read_day(cell.isoformat())
    return read_day(cell.date().isoformat()) if cell.time() == time() else None


def _as_text(cell: Any) -> str:
    """A cell as text; 12 for the number 12.0."""
    if isinstance(cell, float) and cell.is_integer():
        return f"{cell:.0f}"
    return str(cell)
