"""How do officers and their units come into the records?

From a table in CSV or XLSX. When anything in it is wrong nothing is written, and all of it is told
at once. Officers whom the table does not name stay as they are, and so does whatever it has no
column for; an empty cell empties the field. A row without code and name is about a unit alone.
"""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import msgspec

from tha.records.ledger.chain import append
from tha.records.ledger.people import (
    OfficerStated,
    RosterImported,
    UnitStated,
    officer_stated,
    posted,
    unit_stated,
)
from tha.records.models import Officer, Posting, Unit
from tha.records.people.bounded import bounded
from tha.records.people.known import Known, Person, Stay, UnitState, known_people
from tha.records.people.roster_changes import (
    Change,
    further_stays,
    officer_changes,
    officer_of,
    person_wanted,
    unit_changes,
    units_wanted,
)
from tha.records.people.roster_checks import check_roster
from tha.records.people.table import Layout, Row, read_table
from tha.records.storage.turns import reading, writing
from tha.source.days import day_of
from tha.source.problem import Problem, has_errors

ROSTER = Layout(
    needed=("code", "name", "unit_code", "unit_name"),
    optional=("unit_parent", "title", "rank", "joined", "left", "since"),
    filled=("unit_code", "unit_name"),
    together=("code", "name"),
    codes=("code", "unit_code", "unit_parent"),
    days=("joined", "left", "since"),
    limits={"title": 100, "rank": 100},
)


class Imported(msgspec.Struct, frozen=True):
    """How many officers are new, changed or the same, what changes, and what is wrong."""

    new: int = 0
    changed: int = 0
    same: int = 0
    officers: tuple[Change, ...] = ()
    units: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


def import_roster(path: Path, moment: datetime, *, is_rehearsal: bool = False) -> Imported:
    """Brings the table at `path` into the records; a rehearsal only says what would change."""
    rows, problems = read_table(path, ROSTER)
    if has_errors(problems):
        return Imported(problems=tuple(problems))
    today = day_of(moment)
    with reading() if is_rehearsal else writing():
        known = known_people()
        problems += bounded(check_roster(rows, known, today))
        if has_errors(problems):
            return Imported(problems=tuple(problems))
        officers = [row for row in rows if officer_of(row)]
        wanted = units_wanted(rows, known)
        units = tuple(unit_changes(wanted, known))
        people = tuple(officer_changes(officers, known, today))
        if not is_rehearsal and (units or people):
            _write_units(units, wanted)
            _write_officers(officers, people, known)
            _tell(units, people, moment)
            _write_postings(officers, known, today, moment)
    new = sum(one.is_new for one in people)
    return Imported(
        new=new,
        changed=len(people) - new,
        same=len(officers) - len(people),
        officers=people,
        units=units,
        problems=tuple(problems),
    )


def _write_units(changes: Sequence[Change], wanted: dict[str, UnitState]) -> None:
    """New units first and alone, so that each finds the one above it."""
    Unit.objects.bulk_create(
        Unit(code=one.code, name=wanted[one.code].name) for one in changes if one.is_new
    )
    above = {wanted[one.code].parent for one in changes} - {None}
    rows = Unit.objects.in_bulk([one for one in above if one is not None], field_name="code")
    for one in changes:
        unit = wanted[one.code]
        parent = rows[unit.parent] if unit.parent is not None else None
        Unit.objects.filter(code=one.code).update(name=unit.name, parent=parent)


def _write_officers(rows: Sequence[Row], changes: Sequence[Change], known: Known) -> None:
    units = Unit.objects.in_bulk({row.texts["unit_code"] for row in rows}, field_name="code")
    changed = {one.code for one in changes}
    new: list[Officer] = []
    for row in rows:
        code = officer_of(row)
        before = known.officers.get(code)
        values = _columns(person_wanted(row, before), units)
        if before is None:
            new.append(Officer(code=code, **values))
        elif code in changed:
            Officer.objects.filter(code=code).update(**values)
    Officer.objects.bulk_create(new, batch_size=500)


def _columns(person: Person, units: dict[str, Unit]) -> dict[str, str | date | Unit | None]:
    """What stands in the columns of an officer."""
    return {
        "name": person.name,
        "unit": units[person.unit],
        "title": person.title,
        "rank": person.rank,
        "joined": person.joined,
        "left": person.left,
    }


def _tell(units: Sequence[Change], officers: Sequence[Change], moment: datetime) -> None:
    """One entry about all rows as they are written now; none when only days of moves changed."""
    told = [one for one in officers if any(field.field != "since" for field in one.fields)]
    statement = RosterImported(
        units_new=_units_stated([one.code for one in units if one.is_new]),
        units_changed=_units_stated([one.code for one in units if not one.is_new]),
        officers_new=_officers_stated([one.code for one in told if one.is_new]),
        officers_changed=_officers_stated([one.code for one in told if not one.is_new]),
    )
    if statement != RosterImported():
        append(statement, moment)


def _units_stated(codes: Sequence[str]) -> dict[str, UnitStated]:
    rows = Unit.objects.select_related("parent").in_bulk(codes, field_name="code")
    return {code: unit_stated(row) for code, row in rows.items()}


def _officers_stated(codes: Sequence[str]) -> dict[str, OfficerStated]:
    rows = Officer.objects.select_related("unit").in_bulk(codes, field_name="code")
    return {code: officer_stated(row) for code, row in rows.items()}


def _write_postings(rows: Sequence[Row], known: Known, today: date, moment: datetime) -> None:
    """Every move with an entry of its own; where it came from stays known."""
    due: dict[str, list[Stay]] = {}
    for row in rows:
        code, unit = officer_of(row), row.texts["unit_code"]
        stays = known.stays_of(code)
        if further := further_stays(stays, unit, row.days.get("since"), today):
            unrecorded = [one for one in stays if code not in known.stays and one.unit != unit]
            due[code] = [*unrecorded, *further]
    officers = Officer.objects.in_bulk(list(due), field_name="code")
    codes = {one.unit for listed in due.values() for one in listed}
    units = Unit.objects.in_bulk(codes, field_name="code")
    postings = [
        Posting(officer=officers[code], number=number, unit=units[one.unit], since=one.since)
        for code, listed in due.items()
        for number, one in enumerate(listed, len(known.stays.get(code, ())) + 1)
    ]
    Posting.objects.bulk_create(postings, batch_size=500)
    for posting in postings:
        append(posted(posting), moment)
