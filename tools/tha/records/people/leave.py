"""How does the leave of officers come into the records, and which leave is known?"""

from collections import defaultdict
from datetime import date, datetime
from pathlib import Path

import msgspec

from tha.records.hints import hint_for
from tha.records.ledger.chain import append
from tha.records.ledger.people import on_leave, reason_digest
from tha.records.messages import NO_SUCH_OFFICER
from tha.records.models import Leave, Officer
from tha.records.people.bounded import bounded
from tha.records.people.leave_plan import Absence, Plan, Planned
from tha.records.people.messages import ERASED_OFFICER
from tha.records.people.table import Layout, Row, read_table
from tha.records.storage.turns import reading, writing
from tha.source.problem import Problem, has_errors
from tha.source.vietnamese_order import name_key

LEAVE = Layout(
    needed=("code", "since", "until", "reason"),
    optional=("number", "name"),
    filled=("code", "reason"),
    codes=("code",),
    days=("since", "until"),
)
_HINTS_AT_MOST = 20
"""Looking for a near code takes a while."""


class LeaveImported(msgspec.Struct, frozen=True):
    """Which versions are kept, how many rows say what is known, and what is wrong."""

    planned: tuple[Planned, ...] = ()
    same: int = 0
    problems: tuple[Problem, ...] = ()


class ListedLeave(msgspec.Struct, frozen=True):
    """A leave that holds, with the columns that an import takes, and the officer's name."""

    code: str
    number: int
    since: date
    until: date
    reason: str
    name: str


def import_leave(path: Path, moment: datetime, *, is_rehearsal: bool = False) -> LeaveImported:
    """Brings the table at `path` into the records; a rehearsal only says what would change."""
    rows, problems = read_table(path, LEAVE)
    if has_errors(problems):
        return LeaveImported(problems=tuple(problems))
    with reading() if is_rehearsal else writing():
        problems += bounded(_unknown(rows))
        if has_errors(problems):
            return LeaveImported(problems=tuple(problems))
        plan = Plan(_known())
        problems += bounded(fault for row in rows if (fault := plan.take(row)) is not None)
        if not has_errors(problems):
            problems += bounded(plan.overlaps())
        if has_errors(problems):
            return LeaveImported(problems=tuple(problems))
        if not is_rehearsal:
            _write(plan.planned, moment)
    return LeaveImported(tuple(plan.planned), plan.same, tuple(problems))


def all_leave() -> list[ListedLeave]:
    """Every leave that holds, by name and day."""
    names = dict(Officer.objects.exclude(name="").values_list("code", "name"))
    found = [
        ListedLeave(code, one.number, one.since, one.until, one.reason, names[code])
        for code, listed in _known().items()
        for one in listed.values()
        if one.since is not None and one.until is not None and code in names
    ]
    return sorted(found, key=lambda one: (name_key(one.name), one.code, one.since))


def _unknown(rows: list[Row]) -> list[Problem]:
    """Rows about officers whom the records do not know, or no longer."""
    erased = {one.code: one.is_erased for one in Officer.objects.only("code", "salt")}
    problems: list[Problem] = []
    for row in rows:
        code, place = row.texts["code"], row.place("code")
        if code not in erased:
            known = erased if len(problems) < _HINTS_AT_MOST else ()
            hint = hint_for(code, known)
            problems.append(NO_SUCH_OFFICER.at(place, officer=code, hint=hint))
        elif erased[code]:
            problems.append(ERASED_OFFICER.at(place, code=code))
    return problems


def _known() -> dict[str, dict[int, Absence]]:
    """The last version of every leave, by officer and number."""
    found: dict[str, dict[int, Absence]] = defaultdict(dict)
    rows = Leave.objects.order_by("version").select_related("officer")
    for one in rows:
        said = Absence(one.number, one.version, one.since, one.until, one.reason)
        found[one.officer.code][one.number] = said
    return dict(found)


def _write(planned: list[Planned], moment: datetime) -> None:
    """Each version with an entry of its own."""
    codes = {one.code for one in planned}
    officers = Officer.objects.in_bulk(codes, field_name="code")
    for one in planned:
        keep_absence(officers[one.code], one.after, moment)


def keep_absence(officer: Officer, said: Absence, moment: datetime) -> Leave:
    """One version of a leave, with its entry; part of the transaction that the caller has begun."""
    row = Leave(officer=officer, **msgspec.structs.asdict(said))
    row.digest = reason_digest(row)
    row.save()
    append(on_leave(row), moment)
    return row
