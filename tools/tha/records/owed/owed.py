"""What does an officer owe of a requirement in a year, what is left of it, and is it late?

Hours shrink with the months of service, down to a whole half hour. Who served in no month of the
year owes nothing. What was learned after the year's end is no longer of that year.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import ROUND_DOWN, Decimal
from typing import Literal

import msgspec

from tha.curriculum.requirements.requirement import Obligatory, Requirement
from tha.records.owed.learned import Learned, counted
from tha.records.owed.months import MONTHS, Service, months_served
from tha.source.language import Words

Status = Literal["exempt", "met", "met-late", "due", "late"]
WORST: tuple[Status, ...] = ("late", "due", "met-late", "met", "exempt")
"""The status of several requirements is the first of these that one of them has."""
STATUSES: dict[Status, Words] = {
    "late": Words(vi="quá hạn", en="late"),
    "due": Words(vi="chưa xong", en="still owed"),
    "met-late": Words(vi="đạt, trễ hạn", en="met, late"),
    "met": Words(vi="đạt", en="met"),
    "exempt": Words(vi="được miễn", en="exempt"),
}
"""How a requirement stands, in words."""

_HALVES = Decimal(2)


class OwedModule(msgspec.Struct, frozen=True):
    """A module that must be learned, and the day on which it was, if it was."""

    module: str
    title: str
    every: str
    met_on: date | None


class Owed(msgspec.Struct, frozen=True):
    """One requirement of one year, as it stands for one officer on a day.

    `hours` is what is owed after `months` of service out of `full_hours`; `earned` may be more.
    `met_on` is the day from which nothing was left; None too where nothing was ever owed.
    """

    requirement: str
    title: str
    set_by: str
    year: int
    due: date
    full_hours: Decimal
    months: int
    hours: Decimal
    earned: Decimal
    left: Decimal
    modules: tuple[OwedModule, ...]
    met_on: date | None
    status: Status

    def missing(self) -> tuple[OwedModule, ...]:
        """The modules still to be learned."""
        return tuple(one for one in self.modules if one.met_on is None)


def owed(
    requirement: Requirement,
    year: int,
    service: Service,
    learned: Iterable[Learned],
    day: date,
) -> Owed:
    """How `requirement` of `year` stands on `day` for whoever served and learned so."""
    last = min(day, date(year, 12, 31))
    known = [one for one in learned if one.on <= last]
    counting = [
        (one.on, hours)
        for one, hours in counted(known, requirement.recognise)
        if one.on.year == year
    ]
    months = months_served(service, year)
    hours = _hours_owed(requirement, months)
    earned = sum((one for _, one in counting), Decimal(0))
    modules = tuple(_module(one, year, known) for one in requirement.modules) if months else ()
    due = requirement.due or date(year, 12, 31)
    days = _days_met(hours, counting, modules)
    return Owed(
        requirement=requirement.id,
        title=requirement.title,
        set_by=requirement.set_by,
        year=year,
        due=due,
        full_hours=requirement.hours,
        months=months,
        hours=hours,
        earned=earned,
        left=max(hours - earned, Decimal(0)),
        modules=modules,
        met_on=None if None in days else max((one for one in days if one), default=None),
        status=_status(days, due, day) if months else "exempt",
    )


def worst(statuses: Iterable[Status]) -> Status | None:
    """What the requirements of one officer come to; None where there are none."""
    found = set(statuses)
    return next((one for one in WORST if one in found), None)


def _hours_owed(requirement: Requirement, months: int) -> Decimal:
    if not months:
        return Decimal(0)
    if requirement.prorate == "none" or months == MONTHS:
        return requirement.hours
    halves = requirement.hours * months * _HALVES / MONTHS
    return halves.to_integral_value(ROUND_DOWN) / _HALVES


def _module(one: Obligatory, year: int, known: Iterable[Learned]) -> OwedModule:
    days = sorted(
        learned.on for learned in known if _fulfils(learned, one) and _holds(learned.on, one, year)
    )
    return OwedModule(one.module, one.title, one.every, days[0] if days else None)


def _fulfils(learned: Learned, one: Obligatory) -> bool:
    by_quiz = learned.source == "assessment" and learned.reference in one.quizzes
    return by_quiz or learned.module == one.module


def _holds(on: date, one: Obligatory, year: int) -> bool:
    """Whether what was learned on that day still counts in `year`."""
    if one.every == "year":
        return on.year == year
    return one.valid is None or on.year > year - one.valid


def _days_met(
    hours: Decimal, counting: Sequence[tuple[date, Decimal]], modules: Iterable[OwedModule]
) -> list[date | None]:
    """For the hours, if any are owed, and each module: the day from which nothing was left."""
    days = [one.met_on for one in modules]
    return [*days, _reached(hours, counting)] if hours else days


def _reached(hours: Decimal, counting: Iterable[tuple[date, Decimal]]) -> date | None:
    total = Decimal(0)
    for on, earned in counting:
        total += earned
        if total >= hours:
            return on
    return None


def _status(days: Sequence[date | None], due: date, day: date) -> Status:
    met = [one for one in days if one is not None]
    if None in days:
        return "due" if day <= due else "late"
    return "met" if all(one <= due for one in met) else "met-late"
