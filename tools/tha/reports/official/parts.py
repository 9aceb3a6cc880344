"""Of which parts is a document of the records made, whatever file it becomes?"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

from tha.source.days import written_day
from tha.source.vietnamese import written_number

Cell = str | int | Decimal | date | None
Kind = Literal["text", "number", "whole", "year", "day"]


class Column(msgspec.Struct, frozen=True):
    """What stands above a column and in it.

    A `number` may have a fraction, a `whole` has none, a `year` is written without a point.
    `share` is how much of the width of a page it takes beside the others; 0: what its cells need.
    """

    title: str
    kind: Kind = "text"
    share: int = 0


class Table(msgspec.Struct, frozen=True, tag="table", tag_field="type"):
    """Rows, maybe with a total below; `name` is short; `empty` is said where there are no rows."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    empty: str = "Không có."


class Bar(msgspec.Struct, frozen=True):
    """One bar: whose, how much of the whole width, from 0 to 1, and what is written beside it."""

    label: str
    share: float
    value: str


class Bars(msgspec.Struct, frozen=True, tag="bars", tag_field="type"):
    """Amounts beside each other; `note` says what a full bar stands for."""

    caption: str
    bars: tuple[Bar, ...]
    note: str


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph", tag_field="type"):
    """A sentence or more."""

    text: str


class Facts(msgspec.Struct, frozen=True, tag="facts", tag_field="type"):
    """Names of facts and the facts, a line each."""

    facts: tuple[tuple[str, str], ...]


Part = Paragraph | Facts | Table | Bars


class Document(msgspec.Struct, frozen=True):
    """What kind of document, about what, and its parts; `sign` abbreviates its kind in the number.

    `recipients` and `signer` stand at its end.
    """

    kind: str
    sign: str
    about: tuple[str, ...]
    parts: tuple[Part, ...]
    recipients: tuple[str, ...]
    signer: str

    @property
    def title(self) -> str:
        """Kind and about in one line."""
        return " ".join((self.kind, *self.about))

    @property
    def tables(self) -> tuple[Table, ...]:
        """Its tables alone, for a spreadsheet."""
        return tuple(one for one in self.parts if isinstance(one, Table))


def written(cell: Cell, kind: Kind = "text") -> str:
    """A cell as it is written in Vietnamese; nothing for None."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case date():
            return written_day(cell)
        case int() if kind == "year":
            return str(cell)
        case _:
            return written_number(plain_number(Decimal(cell)))


def person(name: str) -> str:
    """The name of an officer, or that it was erased."""
    return name or "(đã xóa dữ liệu cá nhân)"


def plain_number(value: Decimal) -> Decimal:
    """The number without noughts at its end: 450, not 450.0."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def numbered(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """The columns behind one that counts the rows."""
    return (Column("STT", "whole"), *columns)


def counted(rows: list[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """The rows, each behind its number."""
    return tuple((number, *row) for number, row in enumerate(rows, 1))


def in_order(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, each table's caption behind its number among the tables."""
    number = 0
    for one in parts:
        if isinstance(one, Table):
            number += 1
            yield msgspec.structs.replace(one, caption=f"{number}. {one.caption}")
        else:
            yield one
