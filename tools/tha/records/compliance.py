"""How far have the officers of a unit come in a year?"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import msgspec
from django.db.models import Count, QuerySet, Sum

from tha.records.completions import standing
from tha.records.models import Officer, Submission, Unit


class OfficerRow(msgspec.Struct, frozen=True):
    """One officer's year: attempts at assessments, quizzes passed, hours (tiết) earned."""

    officer: str
    name: str
    unit: str
    attempts: int
    passed: int
    hours: Decimal


class UnitTable(msgspec.Struct, frozen=True):
    """The officers of a unit and of the units below it, or everyone (`unit` is None)."""

    unit: str | None
    unit_name: str | None
    year: int
    officers: tuple[OfficerRow, ...]
    attempts: int
    passed: int
    hours: Decimal


def compliance_of(unit_code: str | None, year: int) -> UnitTable | None:
    """The year of the unit with that code, or of everyone; None when there is no such unit."""
    unit = Unit.objects.filter(code=unit_code).first() if unit_code is not None else None
    if unit_code is not None and unit is None:
        return None
    officers = Officer.objects.select_related("unit").order_by("unit__code", "code")
    if unit is not None:
        officers = officers.filter(unit_id__in=_with_those_below(unit))
    rows = tuple(_rows(officers, year))
    return UnitTable(
        unit=unit.code if unit is not None else None,
        unit_name=unit.name if unit is not None else None,
        year=year,
        officers=rows,
        attempts=sum(one.attempts for one in rows),
        passed=sum(one.passed for one in rows),
        hours=sum((one.hours for one in rows), Decimal(0)),
    )


def _with_those_below(unit: Unit) -> set[int]:
    """The unit and every unit below it; a ring of parents ends the walk."""
    below: dict[int | None, list[int]] = defaultdict(list)
    for child, parent in Unit.objects.values_list("id", "parent_id"):
        below[parent].append(child)
    found, waiting = set[int](), [unit.pk]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += below[one]
    return found


def _rows(officers: QuerySet[Officer], year: int) -> Iterable[OfficerRow]:
    days = (date(year, 1, 1), date(year, 12, 31))
    attempts = dict(
        Submission.objects.filter(on__range=days, edition__purpose="assessment")
        .values_list("officer_id")
        .annotate(count=Count("id"))
    )
    earned = {
        officer: (count, hours)
        for officer, count, hours in standing()
        .filter(on__range=days)
        .values_list("officer_id")
        .annotate(count=Count("id"), sum=Sum("hours"))
    }
    for officer in officers:
        passed, hours = earned.get(officer.pk, (0, Decimal(0)))
        yield OfficerRow(
            officer=officer.code,
            name=officer.name,
            unit=officer.unit.code,
            attempts=attempts.get(officer.pk, 0),
            passed=passed,
            hours=hours,
        )
