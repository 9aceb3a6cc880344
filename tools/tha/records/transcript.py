"""What has one officer taken and fulfilled?"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import msgspec

from tha.curriculum.requirements.requirement import Requirements
from tha.records.attained.owing import owed_by
from tha.records.completions import standing
from tha.records.ledger.entries import turns_of
from tha.records.ledger.statements import withdrawn
from tha.records.ledger.told import key_of
from tha.records.models import Attainment, Mark, Marking, Officer, Withdrawal
from tha.records.owed.owed import Owed
from tha.records.storage.turns import reading
from tha.source.days import day_of
from tha.source.language import Words

PURPOSES = {
    "practice": Words(vi="luyện tập", en="practice"),
    "assessment": Words(vi="đánh giá", en="assessment"),
    "contest": Words(vi="cuộc thi", en="contest"),
}
"""What a quiz was taken for, in words."""


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


@reading()
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
    for row in rows.values_list("quiz", "edition__title", "module", "on", "hours"):
        yield Fulfilled(*row)


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


class _Marked(msgspec.Struct, frozen=True):
    """A marking, as one row of what `_attempts` asks for."""

    row: int
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
    reason: str


_MARKED = (
    "pk",
    "submission__uuid",
    "submission__edition__quiz",
    "submission__edition__title",
    "submission__edition__purpose",
    "submission__on",
    "submission__attempt",
    "submission__is_beyond",
    "score",
    "maximum",
    "percent",
    "passed",
    "reason",
)
"""The columns of `_Marked`."""


def _attempts(officer: Officer, until: date) -> Iterator[Attempt]:
    rows = Marking.objects.filter(submission__officer=officer, submission__on__lte=until)
    pending = Counter(
        Mark.objects.filter(marking__in=rows, mark__isnull=True).values_list("marking", flat=True)
    )
    markings: dict[str, list[_Marked]] = defaultdict(list)
    for row in rows.order_by("number").values_list(*_MARKED):
        one = _Marked(*row)
        markings[one.submission].append(one)
    for theirs in sorted(markings.values(), key=_turn):
        last = theirs[-1]
        yield Attempt(
            submission=last.submission,
            quiz=last.quiz,
            title=last.title,
            purpose=last.purpose,
            on=last.on,
            attempt=last.attempt,
            is_beyond=last.is_beyond,
            score=last.score,
            maximum=last.maximum,
            percent=last.percent,
            passed=last.passed,
            pending=pending[last.row],
            earlier=tuple(_earlier(*pair) for pair in pairwise(theirs)),
        )


def _turn(theirs: list[_Marked]) -> tuple[date, str, int]:
    return theirs[0].on, theirs[0].quiz, theirs[0].attempt


def _earlier(row: _Marked, after: _Marked) -> Earlier:
    return Earlier(row.score, row.maximum, row.percent, row.passed, after.reason)
