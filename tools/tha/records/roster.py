"""How do officers and their units come into the records?

From a CSV table. When anything in it is wrong nothing is written, and all of it is told at once.
Officers whom the table does not name stay as they are.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from django.db import transaction

from tha.records.ledger.chain import append
from tha.records.ledger.people import (
    OfficerStated,
    RosterImported,
    UnitStated,
    officer_stated,
    unit_stated,
)
from tha.records.messages import CASE_ONLY, REPEATED_OFFICER, TWO_NAMES
from tha.records.models import Officer, Unit
from tha.records.roster_table import Listed, read_table
from tha.source.files import read_text
from tha.source.problem import Problem, has_errors

LARGEST_ROSTER = 20_000_000
"""Bytes: a row for each of a hundred thousand people, and room to spare."""


class Imported(msgspec.Struct, frozen=True):
    """How many officers are new, changed or the same; what is wrong."""

    new: int = 0
    changed: int = 0
    same: int = 0
    problems: tuple[Problem, ...] = ()


class _Change(msgspec.Struct, frozen=True):
    """What a table adds to and alters in the records, by code."""

    units_new: tuple[str, ...] = ()
    units_changed: tuple[str, ...] = ()
    officers_new: tuple[str, ...] = ()
    officers_changed: tuple[str, ...] = ()


class ListedOfficer(msgspec.Struct, frozen=True):
    """An officer as the records know them."""

    code: str
    name: str
    unit: str
    unit_name: str


def import_roster(path: Path, moment: datetime, *, is_rehearsal: bool = False) -> Imported:
    """Brings the table at `path` into the records; a rehearsal only says what would change."""
    text = read_text(path, str(path), LARGEST_ROSTER)
    listed, problems = ([], [text]) if isinstance(text, Problem) else read_table(text)
    if has_errors(problems):
        return Imported(problems=tuple(problems))
    with transaction.atomic():
        units = dict(Unit.objects.values_list("code", "name"))
        officers = {code: (name, unit) for code, name, unit in _known_officers()}
        problems = [*_repeats(listed), *_unit_names(listed), *_spellings(listed, officers, units)]
        if problems:
            return Imported(problems=tuple(problems))
        change = _change(listed, units, officers)
        if not is_rehearsal and change != _Change():
            _write(listed, change)
            append(_stated(change), moment)
    new, changed = len(change.officers_new), len(change.officers_changed)
    return Imported(new, changed, len(listed) - new - changed)


def all_officers() -> list[ListedOfficer]:
    """Everyone, by unit and code."""
    rows = Officer.objects.select_related("unit").order_by("unit__code", "code")
    return [ListedOfficer(one.code, one.name, one.unit.code, one.unit.name) for one in rows]


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
) -> _Change:
    """What the table adds to and alters in the records."""
    named = {one.unit_code: one.unit_name for one in listed}
    people = {one.code: (one.name, one.unit_code) for one in listed}
    return _Change(
        units_new=_new(named, units),
        units_changed=_changed(named, units),
        officers_new=_new(people, officers),
        officers_changed=_changed(people, officers),
    )


def _new(listed: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(listed.keys() - known.keys()))


def _changed(listed: Mapping[str, Any], known: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(sorted(one for one in listed.keys() & known.keys() if listed[one] != known[one]))


def _stated(change: _Change) -> RosterImported:
    """What the ledger states about the rows as they are written now."""
    return RosterImported(
        units_new=_units_stated(change.units_new),
        units_changed=_units_stated(change.units_changed),
        officers_new=_officers_stated(change.officers_new),
        officers_changed=_officers_stated(change.officers_changed),
    )


def _units_stated(codes: Sequence[str]) -> dict[str, UnitStated]:
    rows = Unit.objects.select_related("parent").in_bulk(codes, field_name="code")
    return {code: unit_stated(row) for code, row in rows.items()}


def _officers_stated(codes: Sequence[str]) -> dict[str, OfficerStated]:
    rows = Officer.objects.select_related("unit").in_bulk(codes, field_name="code")
    return {code: officer_stated(row) for code, row in rows.items()}


def _write(listed: Iterable[Listed], change: _Change) -> None:
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
