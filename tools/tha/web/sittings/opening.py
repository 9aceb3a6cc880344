"""What can be sat, who opens, ends and releases a sitting, and whom does it concern?"""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec
from django.db.models import Count, Q, QuerySet

from tha.quiz.edition import edition_of
from tha.quiz.quiz import Quiz
from tha.records.editions import keep_edition
from tha.records.models import Officer, Unit
from tha.records.people.units import rows_with_those_below
from tha.records.storage.turns import writing
from tha.site.loaded import examined_quiz, quiz_ids
from tha.web.accounts.models import Account
from tha.web.permissions import units_within
from tha.web.sittings.models import Seat, Sitting
from tha.web.sittings.times import end_of


class Plan(msgspec.Struct, frozen=True):
    """What a trainer opens."""

    quiz: Quiz
    title: str
    units: Sequence[Unit]
    opens: datetime
    closes: datetime
    minutes: int | None


def assessments(folder: Path) -> dict[str, Quiz]:
    """The sound assessments of the project in `folder`, by id; read once, and when they change."""
    found = {name: examined_quiz(folder, name).value for name in quiz_ids(folder)}
    return {
        name: quiz
        for name, quiz in found.items()
        if quiz is not None and quiz.purpose == "assessment"
    }


@writing()
def open_sitting(plan: Plan, account: Account, moment: datetime) -> Sitting:
    """The sitting, whose edition is the quiz as it stands now; the records keep that."""
    sitting = Sitting.objects.create(
        edition=keep_edition(edition_of(plan.quiz), moment),
        title=plan.title,
        opens=plan.opens,
        closes=plan.closes,
        minutes=plan.minutes,
        opened_by=account,
    )
    sitting.units.set(plan.units)
    return sitting


@writing()
def give_extra(sitting: Sitting, officer: Officer, minutes: int) -> bool:
    """Whether the officer now has that many minutes more; not after handing in."""
    seat, _ = Seat.objects.get_or_create(sitting=sitting, officer=officer)
    if seat.handed_in is not None:
        return False
    Seat.objects.filter(pk=seat.pk).update(extra_minutes=minutes)
    return True


@writing()
def end(sitting: Sitting, moment: datetime) -> None:
    """Nobody begins any more; the time of who is still answering is over."""
    Sitting.objects.filter(pk=sitting.pk, ended__isnull=True).update(ended=moment)


@writing()
def release(sitting: Sitting, moment: datetime) -> bool:
    """Whether officers may see results from now on; not while anybody may still answer.

    Nor while the same quiz is sat elsewhere, for results tell the keys.
    """
    sitting.refresh_from_db()
    if not can_release(sitting, moment) or is_sat_now(sitting.edition.quiz, moment):
        return False
    Sitting.objects.filter(pk=sitting.pk, released__isnull=True).update(released=moment)
    return True


def can_release(sitting: Sitting, moment: datetime) -> bool:
    """Whether the time of everybody is over, that of who has not begun included."""
    if sitting.ended is None and moment < sitting.closes:
        return False
    seats = Seat.objects.filter(sitting=sitting).select_related("sitting")
    return not any(one.started and not one.handed_in for one in seats) and not any(
        one.started is None and moment < end_of(one) and sitting.ended is None for one in seats
    )


def is_sat_now(quiz_id: str, moment: datetime) -> bool:
    """Whether anybody may still answer the quiz in a sitting that has opened."""
    opened = Sitting.objects.filter(edition__quiz=quiz_id, opens__lte=moment, released=None)
    return any(not can_release(one, moment) for one in opened)


def sittings_seen_by(account: Account) -> QuerySet[Sitting]:
    """The sittings all of whose units the account reaches, the latest first."""
    every = Sitting.objects.select_related("edition").defer("edition__content").order_by("-opens")
    reached = units_within(account)
    if reached is None:
        return every
    beyond = Count("units", filter=~Q(units__in=reached))
    return every.annotate(beyond=beyond).filter(beyond=0)


def sittings_of(officer: Officer) -> QuerySet[Sitting]:
    """The sittings that concern the officer: those of the unit and of all above; those begun."""
    around, unit = set[int](), officer.unit_id
    parents = dict(Unit.objects.values_list("pk", "parent_id"))
    while unit is not None and unit not in around:
        around.add(unit)
        unit = parents[unit]
    every = Sitting.objects.select_related("edition").defer("edition__content").order_by("-opens")
    return every.filter(Q(units__in=around) | Q(seats__officer=officer)).distinct()


def officers_of(sitting: Sitting) -> QuerySet[Officer]:
    """Everyone who may sit it, or has begun: of its units and all below, by name."""
    units = rows_with_those_below(sitting.units.values_list("pk", flat=True))
    concerned = Q(unit__in=units, left__isnull=True) | Q(seats__sitting=sitting)
    there = Officer.objects.filter(concerned).exclude(salt="").distinct()
    return there.select_related("unit").order_by("unit__name", "name", "code")
