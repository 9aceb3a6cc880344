"""Which ratings did judges give the items of a quiz, for its pass mark?

A CSV table with the columns `judge`, `item`, `rating`, in any order, parted by commas or
semicolons. A rating is the share of barely sufficient people who would answer rightly: `70%`,
`0,7`, or, where any rating of the table is above 1, plain per cent. Judges are told apart by a
code, which goes no further. Every faulty row is a problem at its row and column.
"""

import csv
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal
from io import StringIO

import msgspec

from tha.intake.messages import (
    JUDGES_COLUMN,
    JUDGES_ITEM,
    JUDGES_MIXED,
    JUDGES_NAMELESS,
    JUDGES_NONE,
    JUDGES_RATING,
    JUDGES_REPEATED,
    JUDGES_WIDTH,
    NOT_A_TABLE,
)
from tha.marking.score import shown
from tha.source.files import Text
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import number

COLUMNS = ("judge", "item", "rating")
_WHOLE = 100


class Rating(msgspec.Struct, frozen=True):
    """What one judge expects of one item; `share` is from 0 to 1."""

    judge: str
    item: str
    share: float


class _Row(msgspec.Struct, frozen=True):
    """A row with its cells by column, before it is known how the table writes ratings."""

    number: int
    judge: str
    item: str
    rating: str

    @property
    def value(self) -> Decimal | None:
        """The rating as it is written, without the sign; None where it is no number."""
        return number(self.rating.removesuffix("%"))

    @property
    def has_sign(self) -> bool:
        """Whether the rating says itself that it is in per cent."""
        return self.rating.endswith("%")


def read_judges(text: Text, items: Collection[str]) -> tuple[list[Rating], list[Problem]]:
    """Every sound rating of `items`, and what is wrong with other rows."""
    problems: list[Problem] = []
    header, *body = list(_rows(text, problems)) or [(1, [])]
    columns = [one.strip().lower() for one in header[1]]
    missing = [one for one in COLUMNS if one not in columns]
    if missing and not problems:
        problems += [JUDGES_COLUMN.at(Place(text.file), column=one) for one in missing]
    if problems:
        return [], problems
    sound: list[_Row] = []
    table = _Table(text.file, columns, items)
    for row, cells in body:
        faults = table.faults(row, cells)
        problems += faults
        sound += [] if faults else [table.row(row, cells)]
    problems += table.repeated(sound) + table.mixed(sound)
    if not body:
        problems.append(JUDGES_NONE.at(Place(text.file)))
    in_percent = _is_in_percent(sound)
    return [
        Rating(
            one.judge,
            one.item,
            float(one.value or 0) / (_WHOLE if one.has_sign or in_percent else 1),
        )
        for one in sound
    ], problems


def _rows(text: Text, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, with its number as a spreadsheet shows it."""
    first, _, _ = text.content.partition("\n")
    parting = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(StringIO(text.content), delimiter=parting, strict=True)
    row = 0
    try:
        for row, cells in enumerate(reader, 1):
            if any(cell.strip() for cell in cells):
                yield row, cells
    except csv.Error as error:
        problems.append(NOT_A_TABLE.at(Place(text.file, row + 1), why=error))


class _Table(msgspec.Struct, frozen=True):
    """How the table called `file` is laid out, and which items its rows may name."""

    file: str
    columns: list[str]
    items: Collection[str]

    def row(self, row: int, cells: Sequence[str]) -> _Row:
        """The cells of a row that is as wide as it should be."""
        named = {name: " ".join(cells[self.columns.index(name)].split()) for name in COLUMNS}
        return _Row(row, **named)

    def faults(self, row: int, cells: Sequence[str]) -> list[Problem]:
        """Everything that is wrong with one row by itself."""
        if len(cells) != len(self.columns):
            gaps = {"count": len(cells), "expected": len(self.columns)}
            return [JUDGES_WIDTH.at(Place(self.file, row), **gaps)]
        one, found = self.row(row, cells), []
        if not one.judge:
            found.append(JUDGES_NAMELESS.at(self.place(row, "judge")))
        if one.item not in self.items:
            place, hint = self.place(row, "item"), did_you_mean(one.item, self.items)
            found.append(JUDGES_ITEM.at(place, item=shown(one.item), hint=hint))
        if one.value is None or not 0 <= one.value <= _WHOLE:
            place = self.place(row, "rating")
            found.append(JUDGES_RATING.at(place, value=shown(one.rating)))
        return found

    def repeated(self, rows: Sequence[_Row]) -> list[Problem]:
        """Rows of a judge and an item that have come before."""
        found, firsts = [], dict[tuple[str, str], int]()
        for one in rows:
            first = firsts.setdefault((one.judge, one.item), one.number)
            if first != one.number:
                gaps = {"item": one.item, "first": first}
                found.append(JUDGES_REPEATED.at(self.place(one.number, "item"), **gaps))
        return found

    def mixed(self, rows: Sequence[_Row]) -> list[Problem]:
        """Ratings that look like shares in a table of per cent: 0,7 beside 70."""
        if not _is_in_percent(rows):
            return []
        return [
            JUDGES_MIXED.at(self.place(one.number, "rating"), value=one.rating)
            for one in rows
            if one.value and one.value < 1 and not one.has_sign
        ]

    def place(self, row: int, column: str) -> Place:
        """The cell of a row, as a spreadsheet counts."""
        return Place(self.file, row, self.columns.index(column) + 1)


def _is_in_percent(rows: Sequence[_Row]) -> bool:
    """Whether a rating without the sign means per cent."""
    return any(one.value is not None and one.value > 1 and not one.has_sign for one in rows)
