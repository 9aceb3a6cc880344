"""How far have the officers of a unit come in a year?

An officer belongs to the unit of the day that is asked about, or of the year's last. Who had gone
before the year began, or came after it, stands there only for what was done in it; and so does
whoever was erased.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

import msgspec
from django.db.models import Count, Sum

from tha.curriculum.requirements.requirement import Requirements
from tha.records.attained.counting import standing_attainments
from tha.records.attained.owing import owed_by
from tha.records.completions import standing
from tha.records.models import Officer, Posting, Submission, Unit
from tha.records.owed.owed import Owed, Status, worst
from tha.records.people.known import Stay, unit_on
from tha.records.people.units import with_those_below
from tha.records.storage.turns import reading
from tha.source.vietnamese_order import name_key


class OfficerRow(msgspec.Struct, frozen=True):
    """One officer's year: attempts at assessments, quizzes passed, hours (tiết) earned.

    `hours` are those of the quizzes and of `attained` classes and certificates. `status` is that
    of the requirement that stands worst; None where nothing is required.
    """

    officer: str
    name: str
    unit: str
    attempts: int
    passed: int
    hours: Decimal
    attained: int = 0
    title: str = ""
    owed: tuple[Owed, ...] = ()
    status: Status | None = None


class UnitSum(msgspec.Struct, frozen=True):
    """What the officers of one unit did together, and how many of them stand how."""

    unit: str
    unit_name: str
    officers: int
    hours: Decimal
    statuses: dict[Status, int]
    attempts: int = 0
    passed: int = 0
    attained: int = 0


class UnitTable(msgspec.Struct, frozen=True):
    """The officers of a unit and of the units below it, or everyone (`unit` is None).

    `day` is the one on which what is owed was counted; None where nothing was asked.
    """

    unit: str | None
    unit_name: str | None
    year: int
    officers: tuple[OfficerRow, ...]
    attempts: int
    passed: int
    hours: Decimal
    attained: int = 0
    day: date | None = None
    units: tuple[UnitSum, ...] = ()


class _Done(msgspec.Struct, frozen=True):
    """By the row of an officer: what was done in the year."""

    attempts: dict[int, int]
    passed: dict[int, tuple[int, Decimal]]
    attained: dict[int, tuple[int, Decimal]]

    def anyone(self) -> set[int]:
        """Everyone who did anything."""
        return {*self.attempts, *self.passed, *self.attained}


@reading()
def compliance_of(
    unit_code: str | None,
    year: int,
    *,
    day: date | None = None,
    requirements: Requirements | None = None,
) -> UnitTable | None:
    """The year of the unit with that code, or of everyone, as it stands on `day`.

    None when there is no such unit. Without `requirements` nothing is owed.
    """
    names = dict(Unit.objects.values_list("code", "name"))
    if unit_code is not None and unit_code not in names:
        return None
    units = with_those_below(unit_code) if unit_code is not None else None
    asked = min(day or date.max, date(year, 12, 31))
    done = _done(year, asked)
    active = done.anyone()
    placed = [
        (officer, unit)
        for officer, unit in _placed(asked, units)
        if _is_there(officer, year) or officer.pk in active
    ]
    owed = {}
    if requirements is not None:
        owed = owed_by([one for one, _ in placed], requirements, year, day or asked)
    rows = [_row(officer, unit, done, owed.get(officer.pk, ())) for officer, unit in placed]
    rows.sort(key=lambda one: (one.unit, name_key(one.name), one.officer))
    return UnitTable(
        unit=unit_code,
        unit_name=names[unit_code] if unit_code is not None else None,
        year=year,
        officers=tuple(rows),
        attempts=sum(one.attempts for one in rows),
        passed=sum(one.passed for one in rows),
        hours=sum((one.hours for one in rows), Decimal(0)),
        attained=sum(one.attained for one in rows),
        day=(day or asked) if requirements is not None else None,
        units=tuple(unit_sums(rows, names)),
    )


def _placed(day: date, units: set[str] | None) -> Iterator[tuple[Officer, str]]:
    """Every officer of `units` with the code of the unit of that day."""
    stays: dict[int, list[Stay]] = defaultdict(list)
    rows = Posting.objects.order_by("officer_id", "number")
    for officer, unit, since in rows.values_list("officer_id", "unit__code", "since"):
        stays[officer].append(Stay(unit, since))
    places = {
        officer: unit_on(stays.get(officer, ()), day) or newest
        for officer, newest in Officer.objects.values_list("pk", "unit__code")
    }
    here = [officer for officer, unit in places.items() if units is None or unit in units]
    for row, one in Officer.objects.in_bulk(here).items():
        yield one, places[row]


def _is_there(officer: Officer, year: int) -> bool:
    """Whether the officer served on any day of the year, as far as is known.

    Of whom everything personal was erased, nothing is.
    """
    if officer.is_erased:
        return False
    joined, left = officer.joined or date.min, officer.left or date.max
    return joined <= date(year, 12, 31) and left >= date(year, 1, 1)


def _done(year: int, until: date) -> _Done:
    days = (date(year, 1, 1), until)
    attempts = Submission.objects.filter(on__range=days, edition__purpose="assessment")
    passed, attained = (
        rows.filter(on__range=days)
        .values_list("officer_id")
        .annotate(count=Count("id"), sum=Sum("hours"))
        for rows in (standing(), standing_attainments())
    )
    return _Done(
        attempts=dict(attempts.values_list("officer_id").annotate(count=Count("id"))),
        passed={officer: (count, hours) for officer, count, hours in passed},
        attained={officer: (count, hours) for officer, count, hours in attained},
    )


def _row(officer: Officer, unit: str, done: _Done, owed: tuple[Owed, ...]) -> OfficerRow:
    nothing = (0, Decimal(0))
    passed, earned = done.passed.get(officer.pk, nothing)
    attained, elsewhere = done.attained.get(officer.pk, nothing)
    return OfficerRow(
        officer=officer.code,
        name=officer.name,
        unit=unit,
        attempts=done.attempts.get(officer.pk, 0),
        passed=passed,
        hours=earned + elsewhere,
        attained=attained,
        title=officer.title,
        owed=owed,
        status=worst(one.status for one in owed),
    )


def unit_sums(rows: Iterable[OfficerRow], names: Mapping[str, str]) -> Iterator[UnitSum]:
    """A sum for each unit that has officers here, by code; `names` are those of the units."""
    gathered: dict[str, list[OfficerRow]] = defaultdict(list)
    for one in rows:
        gathered[one.unit].append(one)
    for unit, theirs in sorted(gathered.items()):
        yield UnitSum(
            unit=unit,
            unit_name=names[unit],
            officers=len(theirs),
            hours=sum((one.hours for one in theirs), Decimal(0)),
            statuses=_statuses(theirs),
            attempts=sum(one.attempts for one in theirs),
            passed=sum(one.passed for one in theirs),
            attained=sum(one.attained for one in theirs),
        )


def _statuses(rows: Sequence[OfficerRow]) -> dict[Status, int]:
    counts = Counter(one.status for one in rows)
    return {status: count for status, count in counts.items() if status is not None}
