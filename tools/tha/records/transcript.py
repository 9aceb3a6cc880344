"""What has one officer taken and fulfilled?"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import msgspec
from django.db.models import Count, Q

from tha.curriculum.requirements.requirement import Requirements
from tha.records.attained.owing import owed_by
from tha.records.completions import standing
from tha.records.ledger.entries import turns_of
from tha.records.ledger.statements import withdrawn
from tha.records.ledger.told import key_of
from tha.records.models import Attainment, Marking, Officer, Withdrawal
from tha.records.owed.owed import Owed
from tha.source.days import day_of


class Fulfilled(msgspec.Struct, frozen=True):
    """A quiz that was passed, and the hours (tiết) it earned."""

    quiz: str
    title: str
    module: str
    on: date
    hours: Decimal


class Withdrawn(msgspec.Struct, frozen=True):
    """A quiz that had been passed until a later marking took that away, and why.

    `on` is the day that it counted for; `withdrawn` is None where the ledger tells of no day.
    """

    quiz: str
    title: str
    module: str
    on: date
    hours: Decimal
    reason: str
    withdrawn: date | None


class Earlier(msgspec.Struct, frozen=True):
    """A marking of an attempt that a later one stands beside, and why that one was made."""

    score: Decimal
    maximum: Decimal
    percent: Decimal
    passed: bool | None
    replaced: str


class Attempt(msgspec.Struct, frozen=True):
    """One try at a quiz, by its latest marking; `pending` items still await a person.

    `earlier` holds the markings before it, oldest first.
    """

    submission: str
    quiz: str
    title: str
    purpose: str
    on: date
    attempt: int
    is_beyond: bool
    score: Decimal
    maximum: Decimal
    percent: Decimal
    passed: bool | None
    pending: int
    earlier: tuple[Earlier, ...]


class Attained(msgspec.Struct, frozen=True):
    """A class that was attended, or a certificate from elsewhere; its file by the digest.

    `retracted` is the day on which it was taken back, and `reason` why; it counts no more.
    """

    source: str
    reference: str
    title: str
    issuer: str
    module: str
    on: date
    hours: Decimal
    evidence: str
    retracted: date | None = None
    reason: str = ""


class Transcript(msgspec.Struct, frozen=True):
    """Everything an officer has taken up to and with the day `until`, oldest first.

    `hours` are those of `completions` and of the `attained` that count. `owed` is what was
    required in the year of that day.
    """

    officer: str
    name: str
    unit: str
    unit_name: str
    until: date
    hours: Decimal
    completions: tuple[Fulfilled, ...]
    withdrawn: tuple[Withdrawn, ...]
    attempts: tuple[Attempt, ...]
    attained: tuple[Attained, ...] = ()
    owed: tuple[Owed, ...] = ()


def transcript_of(
    officer_code: str, until: date, requirements: Requirements | None = None
) -> Transcript | None:
    """The transcript of the officer with that code; None when there is none."""
    officer = Officer.objects.select_related("unit").filter(code=officer_code).first()
    if officer is None:
        return None
    completions = tuple(_completions(officer, until))
    attained = tuple(_attained(officer, until))
    elsewhere = [one.hours for one in attained if one.retracted is None]
    owed = owed_by([officer], requirements, until.year, until) if requirements else {}
    return Transcript(
        officer=officer.code,
        name=officer.name,
        unit=officer.unit.code,
        unit_name=officer.unit.name,
        until=until,
        hours=sum([*(one.hours for one in completions), *elsewhere], Decimal(0)),
        completions=completions,
        withdrawn=tuple(_withdrawn(officer, until)),
        attempts=tuple(_attempts(officer, until)),
        attained=attained,
        owed=owed.get(officer.pk, ()),
    )


def _completions(officer: Officer, until: date) -> Iterator[Fulfilled]:
    rows = standing().filter(officer=officer, on__lte=until).order_by("on", "quiz")
    for row in rows.select_related("edition").defer("edition__content"):
        yield Fulfilled(row.quiz, row.edition.title, row.module, row.on, row.hours)


def _attained(officer: Officer, until: date) -> Iterator[Attained]:
    rows = Attainment.objects.filter(officer=officer, on__lte=until)
    whole = rows.select_related("retraction", "evidence").defer("evidence__content")
    for row in whole.order_by("on", "source", "reference"):
        retraction = getattr(row, "retraction", None)
        yield Attained(
            source=row.source,
            reference=row.reference,
            title=row.title,
            issuer=row.issuer,
            module=row.module,
            on=row.on,
            hours=row.hours,
            evidence=row.evidence.digest if row.evidence is not None else "",
            retracted=retraction.on if retraction is not None else None,
            reason=retraction.reason if retraction is not None else "",
        )


def _withdrawn(officer: Officer, until: date) -> Iterator[Withdrawn]:
    """In the order of the days they counted for, like what stands."""
    theirs = Withdrawal.objects.filter(completion__officer=officer, completion__on__lte=until)
    whole = theirs.select_related(
        "completion__edition", "completion__submission", "completion__marking", "marking"
    ).defer("completion__edition__content", "completion__submission__raw")
    rows = list(whole.order_by("completion__on", "completion__quiz", "pk"))
    turns = turns_of("withdrawal", {one.completion.submission.uuid for one in rows}) if rows else {}
    for row in rows:
        was, turn = row.completion, turns.get(key_of(withdrawn(row)))
        yield Withdrawn(
            quiz=was.quiz,
            title=was.edition.title,
            module=was.module,
            on=was.on,
            hours=was.hours,
            reason=row.reason,
            withdrawn=day_of(turn.moment) if turn is not None else None,
        )


def _attempts(officer: Officer, until: date) -> Iterator[Attempt]:
    rows = Marking.objects.filter(submission__officer=officer, submission__on__lte=until)
    whole = rows.select_related("submission__edition").order_by("number")
    slim = whole.defer("submission__raw", "submission__edition__content")
    counted = slim.annotate(pending=Count("marks", filter=Q(marks__mark__isnull=True)))
    markings: dict[int, list[Marking]] = defaultdict(list)
    latest = {}
    for one in counted:
        markings[one.submission_id].append(one)
        latest[one.submission_id] = one
    for row in sorted(latest.values(), key=_turn):
        submission = row.submission
        yield Attempt(
            submission=submission.uuid,
            quiz=submission.edition.quiz,
            title=submission.edition.title,
            purpose=submission.edition.purpose,
            on=submission.on,
            attempt=submission.attempt,
            is_beyond=submission.is_beyond,
            score=row.score,
            maximum=row.maximum,
            percent=row.percent,
            passed=row.passed,
            pending=row.pending,
            earlier=tuple(_earlier(*pair) for pair in pairwise(markings[submission.pk])),
        )


def _turn(row: Marking) -> tuple[date, str, int]:
    return row.submission.on, row.submission.edition.quiz, row.submission.attempt


def _earlier(row: Marking, after: Marking) -> Earlier:
    return Earlier(row.score, row.maximum, row.percent, row.passed, after.reason)
