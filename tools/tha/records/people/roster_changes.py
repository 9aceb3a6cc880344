"""What would a list of officers change in the records, field by field?"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import msgspec

from tha.records.people.known import Known, Person, Stay, UnitState, timeline
from tha.records.people.table import Row

Value = str | date | None

PERSONAL = ("name", "title", "rank")
DAYS = ("joined", "left")


class FieldChange(msgspec.Struct, frozen=True):
    """What a field held and what it is to hold; None or "" for nothing."""

    field: str
    old: Value
    new: Value


class Change(msgspec.Struct, frozen=True):
    """What happens to an officer, or to a unit."""

    code: str
    name: str
    is_new: bool
    fields: tuple[FieldChange, ...]
    is_moved: bool = False
    """Whether an officer leaves one unit for another."""


def officer_of(row: Row) -> str:
    """The code of the officer in a row; "" when the row is about a unit alone."""
    return row.texts["code"]


def units_wanted(rows: Sequence[Row], known: Known) -> dict[str, UnitState]:
    """Every unit that the list names, as it is to be."""
    wanted: dict[str, UnitState] = {}
    for row in rows:
        code = row.texts["unit_code"]
        before = known.units.get(code)
        parent = row.texts["unit_parent"] or None if row.has("unit_parent") else None
        if before is not None and not row.has("unit_parent"):
            parent = before.parent
        wanted.setdefault(code, UnitState(row.texts["unit_name"], parent))
    return wanted


def person_wanted(row: Row, before: Person | None) -> Person:
    """The officer of a row as the list says; what it has no column for stays."""
    texts = {name: row.texts[name] for name in PERSONAL if row.has(name)}
    days = {name: row.days[name] for name in DAYS if row.has(name)}
    changed = {**texts, **days, "unit": row.texts["unit_code"]}
    if before is None:
        return Person(**changed)  # type: ignore[arg-type]  # name is among the needed columns
    return msgspec.structs.replace(before, **changed)


def further_stays(stays: Sequence[Stay], unit: str, since: date | None, today: date) -> list[Stay]:
    """What is to be recorded so that the officer belongs to `unit`, `since` a day if one is told.

    A day that turns out to be later gives the days before it back to the unit before.
    """
    if not stays:
        return [Stay(unit, since)] if since is not None else []
    held = timeline(stays)
    last = held[-1]
    if unit != last.unit:
        return [Stay(unit, since or today)]
    if since in {None, last.since}:
        return []
    if last.since is not None and since is not None and since > last.since and held[1:]:
        return [Stay(held[-2].unit, last.since), Stay(unit, since)]
    return [Stay(unit, since)]


def unit_changes(wanted: Mapping[str, UnitState], known: Known) -> Iterator[Change]:
    """The units that are new or otherwise than before, by code."""
    for code, unit in sorted(wanted.items()):
        before = known.units.get(code)
        old = before or UnitState("")
        fields = [FieldChange("name", old.name, unit.name)] if old.name != unit.name else []
        if old.parent != unit.parent:
            fields.append(FieldChange("parent", old.parent, unit.parent))
        if fields:
            yield Change(code, unit.name, before is None, tuple(fields))


def officer_changes(rows: Sequence[Row], known: Known, today: date) -> Iterator[Change]:
    """The officers who are new or otherwise than before, in the order of the list."""
    for row in rows:
        code = officer_of(row)
        before = known.officers.get(code)
        old = before or Person("", "")
        wanted = person_wanted(row, before)
        fields = [
            FieldChange(name, getattr(old, name), getattr(wanted, name))
            for name in ("name", "unit", "title", "rank", "joined", "left")
            if getattr(old, name) != getattr(wanted, name)
        ]
        stays = known.stays_of(code)
        if further := further_stays(stays, wanted.unit, row.days.get("since"), today):
            was = stays[-1].since if stays else None
            fields.append(FieldChange("since", was, further[-1].since))
        if fields:
            is_moved = before is not None and old.unit != wanted.unit
            yield Change(code, wanted.name, before is None, tuple(fields), is_moved)
