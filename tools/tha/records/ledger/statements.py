"""What does the ledger state about the rows that are kept?

One Struct for each kind of entry, each made from the rows themselves: when an entry is appended,
and again when the rows are compared with the ledger. Here stand those about answers and marks;
those about people are in `people.py`, those about certificates and what was learned elsewhere in
`elsewhere.py`. Answers stand here by a salted digest.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal

import msgspec

from tha.intake.duplicates import raw_digest
from tha.records.ledger.elsewhere import Attained, Certified, EvidenceKept, Retracted, Revoked
from tha.records.ledger.people import Erased, OnLeave, Posted, RosterImported
from tha.records.ledger.salted import salted
from tha.records.models import (
    Completion,
    CriterionMark,
    Edition,
    Mark,
    Marking,
    RubricMarking,
    Submission,
    Withdrawal,
)


class EditionKept(msgspec.Struct, frozen=True, omit_defaults=True):
    """`content` is the digest of the exact bytes kept, `edition` that of the quiz in them."""

    edition: str
    content: str
    quiz: str
    title: str
    purpose: str


class SubmissionKept(msgspec.Struct, frozen=True, omit_defaults=True):
    """`digest` is that of the exact bytes received, under the officer's salt."""

    submission: str
    digest: str
    edition: str
    officer: str
    received: datetime
    on: date
    attempt: int
    beyond: bool = False
    form: int | None = None
    started: datetime | None = None
    finished: datetime | None = None


class MarkStated(msgspec.Struct, frozen=True, omit_defaults=True):
    """One item's mark `of` its maximum; without a mark it awaits a person."""

    of: Decimal
    mark: Decimal | None = None
    omitted: bool = False


class MarkingKept(msgspec.Struct, frozen=True, omit_defaults=True):
    """One marking of a submission."""

    submission: str
    number: int
    reason: str
    score: Decimal
    maximum: Decimal
    percent: Decimal
    marks: dict[str, MarkStated]
    edition: str
    passed: bool | None = None


class RubricMarked(msgspec.Struct, frozen=True, omit_defaults=True):
    """One marker's points for each criterion of one written answer."""

    submission: str
    item: str
    marker: str
    number: int
    edition: str
    at: datetime
    points: dict[str, Decimal]
    adjudication: bool = False


class Completed(msgspec.Struct, frozen=True, omit_defaults=True):
    """A quiz that an officer fulfilled by the marking with that number of a submission."""

    officer: str
    quiz: str
    edition: str
    submission: str
    number: int
    hours: Decimal
    on: date
    module: str = ""


class Withdrawn(msgspec.Struct, frozen=True, omit_defaults=True):
    """A completion, named by its marking, and the number of the marking that ended it."""

    submission: str
    number: int
    by: int
    reason: str


Statement = (
    RosterImported
    | Posted
    | OnLeave
    | Erased
    | EditionKept
    | SubmissionKept
    | MarkingKept
    | RubricMarked
    | Completed
    | Withdrawn
    | EvidenceKept
    | Attained
    | Retracted
    | Certified
    | Revoked
)

KINDS: dict[str, type[Statement]] = {
    "roster": RosterImported,
    "posting": Posted,
    "leave": OnLeave,
    "erasure": Erased,
    "edition": EditionKept,
    "submission": SubmissionKept,
    "marking": MarkingKept,
    "rubric": RubricMarked,
    "completion": Completed,
    "withdrawal": Withdrawn,
    "evidence": EvidenceKept,
    "attainment": Attained,
    "retraction": Retracted,
    "certificate": Certified,
    "revocation": Revoked,
}
"""The kind of an entry -> what its body states."""


def kind_of(statement: Statement) -> str:
    """The kind of the entry that says `statement`."""
    return next(kind for kind, one in KINDS.items() if isinstance(statement, one))


def written(statement: Statement) -> bytes:
    """`statement` as JSON with sorted names, without spaces; the same for ever."""
    return msgspec.json.encode(statement, order="sorted")


def edition_kept(row: Edition) -> EditionKept:
    """What the ledger states about a kept edition."""
    return EditionKept(row.digest, raw_digest(bytes(row.content)), row.quiz, row.title, row.purpose)


def submission_kept(row: Submission) -> SubmissionKept:
    """What the ledger states about a kept submission; no digest when its bytes have another.

    Those of a person who was erased are gone.
    """
    raw = bytes(row.raw)
    is_sound = (not raw and row.officer.is_erased) or salted(row.officer.salt, raw) == row.digest
    return SubmissionKept(
        submission=row.uuid,
        digest=row.digest if is_sound else "",
        edition=row.edition.digest,
        officer=row.officer.code,
        received=row.received.astimezone(UTC),
        on=row.on,
        attempt=row.attempt,
        beyond=row.is_beyond,
        form=row.form,
        started=row.started and row.started.astimezone(UTC),
        finished=row.finished and row.finished.astimezone(UTC),
    )


def marking_kept(row: Marking, marks: Iterable[Mark]) -> MarkingKept:
    """What the ledger states about a marking and all of its marks."""
    return MarkingKept(
        submission=row.submission.uuid,
        number=row.number,
        reason=row.reason,
        score=row.score,
        maximum=row.maximum,
        percent=row.percent,
        marks={one.item: MarkStated(one.maximum, one.mark, one.is_omitted) for one in marks},
        edition=row.edition.digest,
        passed=row.passed,
    )


def rubric_marked(row: RubricMarking, criteria: Iterable[CriterionMark]) -> RubricMarked:
    """What the ledger states about one marker's marking and all of its criteria."""
    return RubricMarked(
        submission=row.submission.uuid,
        item=row.item,
        marker=row.marker,
        number=row.number,
        edition=row.edition.digest,
        at=row.moment.astimezone(UTC),
        points={one.criterion: one.points for one in criteria},
        adjudication=row.is_adjudication,
    )


def completed(row: Completion) -> Completed:
    """What the ledger states about a completion."""
    return Completed(
        officer=row.officer.code,
        quiz=row.quiz,
        edition=row.edition.digest,
        submission=row.submission.uuid,
        number=_number_of(row.marking, row.submission_id),
        hours=row.hours,
        on=row.on,
        module=row.module,
    )


def withdrawn(row: Withdrawal) -> Withdrawn:
    """What the ledger states about a withdrawal."""
    completion = row.completion
    return Withdrawn(
        submission=completion.submission.uuid,
        number=completion.marking.number,
        by=_number_of(row.marking, completion.submission_id),
        reason=row.reason,
    )


def _number_of(marking: Marking, submission: int) -> int:
    """The number of the marking; 0, which none has, when it is that of another submission."""
    return marking.number if marking.submission_id == submission else 0
