"""Which ratings did judges give the items of a quiz, for its pass mark?

A CSV table with the columns `judge`, `item`, `rating`, in any order, parted by commas or
semicolons. A rating is the share of barely sufficient people who would answer rightly: `70%`,
`0,7`, or plain per cent, `70`; the table has one way of writing, which is that of most rows that
tell. Judges are told apart by a code, which goes no further. Every faulty row is a problem at its
row and column.
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
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import number

COLUMNS = ("judge", "item", "rating")
_WHOLE = 100
_BELOW = Words(
    vi="nhỏ hơn 1, mà những mức khác trong bảng tính theo phần trăm",
    en="is below 1, and the others of the table are in per cent",
)
_ABOVE = Words(
    vi="lớn hơn 1, mà những mức khác trong bảng là phần của 1, như 0,7",
    en="is above 1, and the others of the table are shares of 1, such as 0.7",
)


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

    @property
    def is_percent(self) -> bool | None:
        """Whether it must be in per cent without saying so; None where 0, 1 or a sign leaves it."""
        if self.has_sign or not self.value or self.value == 1:
            return None
        return self.value > 1


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
    in_percent = _is_in_percent(sound)
    odd = [one for one in sound if one.is_percent not in {None, in_percent}]
    problems += table.repeated(sound) + table.mixed(odd)
    if not body:
        problems.append(JUDGES_NONE.at(Place(text.file)))
    return [
        Rating(
            one.judge,
            one.item,
            float(one.value or 0) / (_WHOLE if one.has_sign or in_percent else 1),
        )
        for one in sound
        if one not in odd
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

    def mixed(self, odd: Sequence[_Row]) -> list[Problem]:
        """Ratings that are written otherwise than most: 0,7 among 70, or 70 among 0,7."""
        return [
            JUDGES_MIXED.at(
                self.place(one.number, "rating"),
                value=one.rating,
                why=_ABOVE if one.is_percent else _BELOW,
            )
            for one in odd
        ]

    def place(self, row: int, column: str) -> Place:
        """The cell of a row, as a spreadsheet counts."""
        return Place(self.file, row, self.columns.index(column) + 1)


def _is_in_percent(rows: Sequence[_Row]) -> bool:
    """Whether a rating without the sign means per cent, by most of those that tell."""
    told = [one.is_percent for one in rows if one.is_percent is not None]
    return bool(told) and 2 * sum(told) >= len(told)
