"""How do officers and their units come into the records?

From a CSV table. When anything in it is wrong nothing is written, and all of it is told at once.
Officers whom the table does not name stay as they are.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from django.db import transaction

from tha.records.ledger import append
from tha.records.messages import CASE_ONLY, REPEATED_OFFICER, TWO_NAMES
from tha.records.models import Officer, Unit
from tha.records.roster_table import Listed, read_table
from tha.records.statements import RosterImported
from tha.source.files import decode_text
from tha.source.messages import TOO_LARGE, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem, has_errors

LARGEST_ROSTER = 20_000_000
"""Bytes: a row for each of a hundred thousand people, and room to spare."""


class Imported(msgspec.Struct, frozen=True):
    """How many officers are new, changed or the same; what is wrong."""

    new: int = 0
    changed: int = 0
    same: int = 0
    problems: tuple[Problem, ...] = ()


class ListedOfficer(msgspec.Struct, frozen=True):
    """An officer as the records know them."""

    code: str
    name: str
    unit: str
    unit_name: str


def import_roster(path: Path, moment: datetime, *, is_rehearsal: bool = False) -> Imported:
    """Brings the table at `path` into the records; a rehearsal only says what would change."""
    listed, problems = _read(path)
    if has_errors(problems):
        return Imported(problems=tuple(problems))
    with transaction.atomic():
        units = dict(Unit.objects.values_list("code", "name"))
        officers = {code: (name, unit) for code, name, unit in _known_officers()}
        problems = [*_repeats(listed), *_unit_names(listed), *_spellings(listed, officers, units)]
        if problems:
            return Imported(problems=tuple(problems))
        change = _change(listed, units, officers)
        if not is_rehearsal and change != RosterImported():
            _write(listed, change)
            append(change, moment)
    new, changed = len(change.officers_new), len(change.officers_changed)
    return Imported(new, changed, len(listed) - new - changed)


def all_officers() -> list[ListedOfficer]:
    """Everyone, by unit and code."""
    rows = Officer.objects.select_related("unit").order_by("unit__code", "code")
    return [ListedOfficer(one.code, one.name, one.unit.code, one.unit.name) for one in rows]


def _read(path: Path) -> tuple[list[Listed], list[Problem]]:
    name = str(path)
    try:
        with path.open("rb") as stream:
            raw = stream.read(LARGEST_ROSTER + 1)
    except OSError as error:
        return [], [UNREADABLE.at(Place(name), name=name, why=error.strerror)]
    if len(raw) > LARGEST_ROSTER:
        return [], [TOO_LARGE.at(Place(name), size=path.stat().st_size, limit=LARGEST_ROSTER)]
    text = decode_text(raw, name)
    return ([], [text]) if isinstance(text, Problem) else read_table(text)


def _repeats(listed: Iterable[Listed]) -> Iterator[Problem]:
    """Two rows for one officer."""
    first: dict[str, int] = {}
    for one in listed:
        if one.code in first:
            yield REPEATED_OFFICER.at(one.places["code"], code=one.code, first=first[one.code])
        first.setdefault(one.code, one.row)


def _unit_names(listed: Iterable[Listed]) -> Iterator[Problem]:
    """Two names for one unit."""
    first: dict[str, Listed] = {}
    for one in listed:
        other = first.setdefault(one.unit_code, one)
        if other.unit_name != one.unit_name:
            place = one.places["unit_name"]
            gaps = {"code": one.unit_code, "first": other.row, "other": other.unit_name}
            yield TWO_NAMES.at(place, **gaps)


def _spellings(
    listed: Iterable[Listed], officers: Iterable[str], units: Iterable[str]
) -> Iterator[Problem]:
    """Codes that differ from another one, here or in the records, in capitals alone."""
    known = {
        "code": {code.casefold(): code for code in officers},
        "unit_code": {code.casefold(): code for code in units},
    }
    for one in listed:
        for column, code in (("code", one.code), ("unit_code", one.unit_code)):
            other = known[column].setdefault(code.casefold(), code)
            if other != code:
                yield CASE_ONLY.at(one.places[column], code=code, other=other)


def _known_officers() -> Iterable[tuple[str, str, str]]:
    return Officer.objects.values_list("code", "name", "unit__code")


def _change(
    listed: Iterable[Listed], units: Mapping[str, str], officers: Mapping[str, tuple[str, str]]
) -> RosterImported:
    """What the table adds to and alters in the records."""
    named = {one.unit_code: one.unit_name for one in listed}
    people = {one.code: (one.name, one.unit_code) for one in listed}
    return RosterImported(
        units_new=_new(named, units),
        units_changed=_changed(named, units),
        officers_new=_new(people, officers),
        officers_changed=_changed(people, officers),
    )


def _new(listed: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(listed.keys() - known.keys()))


def _changed(listed: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(one for one in listed.keys() & known.keys() if listed[one] != known[one]))


def _write(listed: Iterable[Listed], change: RosterImported) -> None:
    names = {one.unit_code: one.unit_name for one in listed}
    Unit.objects.bulk_create(Unit(code=code, name=names[code]) for code in change.units_new)
    for code in change.units_changed:
        Unit.objects.filter(code=code).update(name=names[code])
    units = Unit.objects.in_bulk(list(names), field_name="code")
    rows = {one.code: one for one in listed}
    Officer.objects.bulk_create(
        Officer(code=code, name=rows[code].name, unit=units[rows[code].unit_code])
        for code in change.officers_new
    )
    for code in change.officers_changed:
        row = rows[code]
        Officer.objects.filter(code=code).update(name=row.name, unit=units[row.unit_code])
