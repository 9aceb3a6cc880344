"""Who is in the records, in which unit, and how is all of it written as a list?"""

from datetime import date

import msgspec

from tha.records.models import Officer
from tha.records.people.known import Known, known_people
from tha.source.vietnamese_order import name_key


class ListedOfficer(msgspec.Struct, frozen=True):
    """An officer as the records know them; the name is empty once the person was erased."""

    code: str
    name: str
    unit: str
    unit_name: str


class RosterRow(msgspec.Struct, frozen=True):
    """One row of a list, with the columns that an import takes."""

    code: str
    name: str
    unit_code: str
    unit_name: str
    unit_parent: str
    title: str = ""
    rank: str = ""
    joined: date | None = None
    left: date | None = None
    since: date | None = None


def all_officers() -> list[ListedOfficer]:
    """Everyone, by unit, then by name as names are sorted here."""
    rows = Officer.objects.select_related("unit")
    listed = [ListedOfficer(one.code, one.name, one.unit.code, one.unit.name) for one in rows]
    return sorted(listed, key=lambda one: (one.unit, name_key(one.name), one.code))


def roster_rows() -> list[RosterRow]:
    """Everyone in the same order, and units without officers; importing it changes nothing.

    Who was erased is left out.
    """
    known = known_people()
    found = [_row(one, known) for one in all_officers() if one.name]
    filled = {one.unit_code for one in found}
    return found + [
        RosterRow("", "", code, unit.name, unit.parent or "")
        for code, unit in sorted(known.units.items())
        if code not in filled
    ]


def _row(one: ListedOfficer, known: Known) -> RosterRow:
    person, stays = known.officers[one.code], known.stays_of(one.code)
    return RosterRow(
        code=one.code,
        name=one.name,
        unit_code=one.unit,
        unit_name=one.unit_name,
        unit_parent=known.units[one.unit].parent or "",
        title=person.title,
        rank=person.rank,
        joined=person.joined,
        left=person.left,
        since=stays[-1].since,
    )
