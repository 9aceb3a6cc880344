"""Do the officers and units still stand as the ledger last told of them?

Their rows may change, with an entry each time; of what the entries say the last word counts.
"""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from django.db.models import Max, QuerySet

from tha.records.ledger.chain import Broken
from tha.records.ledger.faults import UNREADABLE, difference, no_reading, no_row, stray
from tha.records.ledger.people import (
    Erased,
    OfficerStated,
    RosterImported,
    UnitStated,
    officer_stated,
    unit_stated,
)
from tha.records.models import Entry, Officer, Unit
from tha.records.storage.turns import reading
from tha.source.language import Words

_UNIT = Words(vi="đơn vị", en="unit")
_OFFICER = Words(vi="cán bộ", en="officer")


class Roster(msgspec.Struct, frozen=True):
    """Every unit and officer as they stood at one moment, by code; None where none can be read."""

    until: int
    """The sequence of the last entry then."""
    units: Mapping[str, UnitStated | None]
    officers: Mapping[str, OfficerStated | None]


class LastTold:
    """What the entries told last of each unit and officer, with the sequence of the entry."""

    def __init__(self, until: int) -> None:
        self._until = until
        self.units: dict[str, tuple[int, UnitStated]] = {}
        self.officers: dict[str, tuple[int, OfficerStated]] = {}

    def note(self, sequence: int, told: RosterImported | Erased) -> None:
        """Takes in the next entry, unless it came after `until`."""
        if sequence > self._until:
            return
        if isinstance(told, Erased):
            unit = self.officers[told.officer][1].unit if told.officer in self.officers else ""
            self.officers[told.officer] = sequence, OfficerStated(unit, "")
            return
        for units in (told.units_new, told.units_changed):
            self.units |= {code: (sequence, one) for code, one in units.items()}
        for officers in (told.officers_new, told.officers_changed):
            self.officers |= {code: (sequence, one) for code, one in officers.items()}


@reading()
def roster_now() -> Roster:
    """All of it, read while nobody writes."""
    return Roster(
        until=Entry.objects.aggregate(top=Max("sequence"))["top"] or 0,
        units=_stated(Unit.objects.select_related("parent"), unit_stated),
        officers=_stated(Officer.objects.select_related("unit"), officer_stated),
    )


def first_unlike(roster: Roster, told: LastTold) -> Broken | None:
    """The first unit or officer that is not as told, if there is one."""
    return _unlike(_UNIT, roster.units, told.units) or _unlike(
        _OFFICER, roster.officers, told.officers
    )


def _stated(rows: QuerySet[Any], state: Callable[[Any], Any]) -> dict[str, Any]:
    """What each row states, by code; None, by number, where it cannot be read."""
    try:
        return {one.code: state(one) for one in rows.iterator()}
    except UNREADABLE:
        return _stated_one_by_one(rows, state)


def _stated_one_by_one(rows: QuerySet[Any], state: Callable[[Any], Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for number in rows.values_list("pk", flat=True):
        try:
            row = rows.get(pk=number)
            found[row.code] = state(row)
        except UNREADABLE:
            found[str(number)] = None
    return found


def _unlike(
    what: Words,
    kept: Mapping[str, msgspec.Struct | None],
    told: Mapping[str, tuple[int, msgspec.Struct]],
) -> Broken | None:
    """The first row that cannot be read, that nothing tells of, or that is not as told."""
    for key, row in kept.items():
        if row is None:
            return no_reading(None, what, key)
        if key not in told:
            return stray(what, key)
    for key, (sequence, stated) in told.items():
        if (found := kept.get(key)) is None:
            return no_row(sequence, what, key)
        if fault := difference(sequence, what, key, stated, found):
            return fault
    return None
