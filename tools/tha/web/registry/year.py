"""How is a unit's year laid out on a page?"""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal

import msgspec

from tha.records.compliance import OfficerRow, UnitSum, UnitTable
from tha.records.owed.owed import Status
from tha.reports.official.owed import left_of
from tha.web.bars import stacked

_SHOWN: tuple[tuple[str, str, tuple[Status, ...]], ...] = (
    ("met", "Đạt", ("met", "met-late")),
    ("due", "Chưa xong", ("due",)),
    ("late", "Quá hạn", ("late",)),
    ("exempt", "Được miễn", ("exempt",)),
)
"""What is counted: the end of its class, its words, the statuses in it."""


class Share(msgspec.Struct, frozen=True):
    """How many stand so, and where their part of the bar begins and how long it is."""

    name: str
    words: str
    count: int
    start: int
    length: int


class UnitLine(msgspec.Struct, frozen=True):
    """A unit and how its officers stand."""

    unit: UnitSum
    shares: tuple[Share, ...]


class OfficerLine(msgspec.Struct, frozen=True):
    """An officer, what is left to be learned, and the row of the record where it may be seen."""

    officer: OfficerRow
    left: tuple[str, ...]
    row: int | None


class YearShown(msgspec.Struct, frozen=True):
    """Sums, then units, then officers."""

    shares: tuple[Share, ...]
    units: tuple[UnitLine, ...]
    officers: tuple[OfficerLine, ...]


def year_shown(table: UnitTable, rows: Mapping[str, int]) -> YearShown:
    """`rows` are those of the officers whose records may be seen, by code."""
    names = [one.status for one in table.officers if one.status is not None]
    return YearShown(
        shares=_shares(Counter(names)),
        units=tuple(UnitLine(one, _shares(one.statuses)) for one in table.units),
        officers=tuple(
            OfficerLine(one, _left(one), rows.get(one.officer)) for one in table.officers
        ),
    )


def _shares(counts: Mapping[Status, int]) -> tuple[Share, ...]:
    sums = [sum(counts.get(one, 0) for one in statuses) for _, _, statuses in _SHOWN]
    parts = stacked(sums, sum(sums))
    return tuple(
        Share(name, words, count, start, length)
        for (name, words, _), count, (start, length) in zip(_SHOWN, sums, parts, strict=True)
    )


def _left(officer: OfficerRow) -> tuple[str, ...]:
    return tuple(
        f"{one.title}: {left_of(one)}"
        for one in officer.owed
        if one.left > Decimal(0) or one.missing()
    )
