"""Which submissions does a CSV table hold?

A row each: columns for the fields of a submission, in any order, then one for each item. Cells are
parted by commas, semicolons or tabs, as the first row shows. A row becomes a line of JSON, with
the number of the physical line on which the row begins. A bad row is a problem and hides no other.
"""

import csv
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import Any

import msgspec

from tha.intake.line_runs import BLOCK, LONGEST_SUBMISSION, Runs
from tha.intake.messages import NOT_A_TABLE, TOO_LONG
from tha.intake.portion import Portion
from tha.intake.scored import FindEdition
from tha.intake.table_messages import (
    TABLE_CELL,
    TABLE_MISSING_COLUMN,
    TABLE_REPEATED_COLUMN,
    TABLE_ROW,
    TABLE_UNKNOWN_COLUMN,
    TABLE_WIDTH,
)
from tha.intake.tables.cells import CellError, response_in
from tha.marking.score import shown
from tha.quiz.item import Item
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import is_blank

NEEDED = ("submission", "quiz")
FIELDS = (*NEEDED, "edition", "form", "officer", "participant", "started", "finished")
_PARTINGS = ",;\t"
_LONGEST_SEED = 10
_REMEMBERED = 1000
"""Editions, which anybody may name."""
_Rows = Iterator[tuple[int, bytes | Problem]]
_SEED = Words(vi="cần một số nguyên", en="it takes a whole number")
_NOT_UTF8 = Words(vi="không phải là UTF-8", en="it is not UTF-8")
_QUOTES = Words(
    vi="ngoặc kép không khớp, hoặc một ô quá dài", en="quotes do not match, or a cell is too long"
)


def begins_a_table(data: bytes) -> bool:
    """Whether the first line of `data` names the columns of a table of submissions."""
    return set(NEEDED) <= set(_header(data.partition(b"\n")[0].decode(errors="replace")))


def table_portions(runs: Runs, name: str, find_edition: FindEdition) -> Iterator[Portion | Problem]:
    """The rows of the table in `runs`, which problems call `name`, and what is wrong with some."""
    lines = _Lines(runs)
    first = _first_line(lines)
    columns = _header(first)
    faults = list(_check_columns(columns, name, lines)) if first else []
    yield from faults
    if faults:
        for _ in runs:  # to its end, where it shows whether the file is whole
            pass
        return
    table = _Table(name, lines.number, columns, find_edition)
    yield from _in_portions(_rows(lines, _parting(first), table, name), name)
    yield from table.unknown_columns()


class _TooLongError(Exception):
    """A row goes on and on."""


class _Lines:
    """The physical lines as text.

    Raises _TooLongError, and may be asked for the next line then.
    """

    def __init__(self, runs: Runs) -> None:
        self._lines = _split(runs)
        self._room = LONGEST_SUBMISSION
        self.number = 0
        self.is_garbled = False
        """Whether something in the row is not UTF-8."""

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        self._room -= len(line)
        if self._room < 0:
            raise _TooLongError
        try:
            return line.decode()
        except UnicodeDecodeError:
            self.is_garbled = True
            return line.decode(errors="replace")

    def begin_row(self) -> int:
        """The number of the line that comes next."""
        self._room = LONGEST_SUBMISSION
        self.is_garbled = False
        return self.number + 1


def _split(runs: Runs) -> Iterator[bytes]:
    for run in runs:
        yield from BytesIO(run.data)


def _first_line(lines: _Lines) -> str:
    """The first line that is not blank; "" where there is none."""
    try:
        return next((one for one in lines if not is_blank(one)), "")
    except _TooLongError:
        return ","


def _parting(first: str) -> str:
    """What parts the cells: the sign that stands most often in the first line."""
    return max(_PARTINGS, key=first.count)


def _header(first: str) -> list[str]:
    """The names of the columns; those of fields in lower case."""
    try:
        cells = next(csv.reader([first], delimiter=_parting(first)), [])
    except csv.Error:
        return []
    names = [one.strip() for one in cells]
    return [one.lower() if one.lower() in FIELDS else one for one in names]


def _check_columns(columns: Sequence[str], name: str, lines: _Lines) -> Iterator[Problem]:
    if lines.is_garbled:
        yield NOT_A_TABLE.at(Place(name, lines.number), why=_NOT_UTF8)
        return
    seen = set[str]()
    for number, column in enumerate(columns, 1):
        if column in seen:
            place = Place(name, lines.number, number)
            yield TABLE_REPEATED_COLUMN.at(place, column=shown(column))
        seen |= {column} - {""}
    for column in NEEDED:
        if column not in seen:
            gaps = {"column": column, "columns": ", ".join(NEEDED)}
            yield TABLE_MISSING_COLUMN.at(Place(name, lines.number), **gaps)


class _Table:
    """Turns the rows of a table into JSON; its `columns` are named in line `header`."""

    def __init__(
        self, name: str, header: int, columns: Sequence[str], find_edition: FindEdition
    ) -> None:
        self._name = name
        self._header = header
        self._columns = columns
        self._find_edition = find_edition
        self._fields = {one: columns.index(one) for one in FIELDS if one in columns}
        self._items: dict[tuple[str, str | None], dict[str, Item] | None] = {}
        self._unknown: dict[tuple[int, str], tuple[int, Words]] = {}
        """Column, and quiz without it -> how many rows fill the column in, and what is near."""

    def line(self, cells: Sequence[str], row: int) -> Iterator[bytes | Problem]:
        """The row as a line of JSON, or what is wrong with it."""
        if len(cells) != len(self._columns):
            gaps = {"count": len(cells), "expected": len(self._columns)}
            yield TABLE_WIDTH.at(Place(self._name, row), **gaps)
            return
        fields: dict[str, Any] = {
            name: cell
            for name, index in self._fields.items()
            if (cell := cells[index].strip()) or name in NEEDED
        }
        if is_seed := _is_seed(form := fields.get("form", "0")):
            fields |= {"form": int(form)} if "form" in fields else {}
        else:
            yield self._cell(row, self._fields["form"], form, _SEED)
        answers, problems = self._answers(cells, row, self._asked(fields))
        yield from problems
        if is_seed and answers is not None:
            yield msgspec.json.encode({**fields, "answers": answers}) + b"\n"

    def unknown_columns(self) -> Iterator[Problem]:
        """What is wrong with columns: each once for a quiz, with the number of rows left out."""
        for (index, quiz), (count, hint) in self._unknown.items():
            place, column = Place(self._name, self._header, index + 1), shown(self._columns[index])
            gaps = {"column": column, "quiz": quiz, "count": count, "hint": hint}
            yield TABLE_UNKNOWN_COLUMN.at(place, **gaps)

    def _asked(self, fields: dict[str, Any]) -> tuple[str, dict[str, Item] | None]:
        """The quiz of a row, and its items by id; None where there is no such edition."""
        key = fields["quiz"], fields.get("edition")
        if key not in self._items:
            edition = self._find_edition(*key)
            items = None if edition is None else {one.id: one for one in edition.quiz.items}
            if len(self._items) >= _REMEMBERED:
                self._items.clear()
            self._items[key] = items
        return key[0], self._items[key]

    def _answers(
        self, cells: Sequence[str], row: int, asked: tuple[str, dict[str, Item] | None]
    ) -> tuple[dict[str, Any] | None, list[Problem]]:
        """The responses in a row, None when they cannot be told, and what is wrong with them."""
        answers: dict[str, Any] = {}
        problems: list[Problem] = []
        is_sound = True
        quiz, items = asked
        for index, (column, cell) in enumerate(zip(self._columns, cells, strict=True)):
            if items is None or column in self._fields or is_blank(cell):
                continue
            if column not in items:
                known = self._unknown.get((index, quiz))
                count, hint = known or (0, did_you_mean(column, items))
                self._unknown[index, quiz] = count + 1, hint
                is_sound = False
                continue
            try:
                answers[column] = response_in(cell, items[column])
            except CellError as error:
                problems.append(self._cell(row, index, cell, error.why))
                is_sound = False
        return answers if is_sound else None, problems

    def _cell(self, row: int, index: int, cell: str, why: Words) -> Problem:
        place = Place(self._name, row, index + 1)
        return TABLE_CELL.at(place, column=self._columns[index], value=shown(cell), why=why)


def _is_seed(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= _LONGEST_SEED


def _rows(lines: _Lines, parting: str, table: _Table, name: str) -> _Rows:
    """The line on which each row begins, and what `table` makes of it."""
    reader = csv.reader(lines, delimiter=parting, strict=True)
    while True:
        row = lines.begin_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except _TooLongError:
            yield row, TOO_LONG.at(Place(name, row), limit=LONGEST_SUBMISSION)
        except csv.Error:
            yield row, TABLE_ROW.at(Place(name, row), why=_QUOTES)
        else:
            if lines.is_garbled:
                yield row, TABLE_ROW.at(Place(name, row), why=_NOT_UTF8)
            elif not all(map(is_blank, cells)):
                yield from ((row, one) for one in table.line(cells, row))


def _in_portions(rows: _Rows, name: str) -> Iterator[Portion | Problem]:
    """Rows in portions, each on its own line; problems as they come."""
    data, first, due = bytearray(), 1, 1
    for row, one in rows:
        if isinstance(one, Problem):
            yield one
            continue
        if not data:
            first = due = row
        data += b"\n" * (row - due) + one
        due = row + 1
        if len(data) >= BLOCK:
            yield Portion(name, first, data=bytes(data))
            data.clear()
    if data:
        yield Portion(name, first, data=bytes(data))
