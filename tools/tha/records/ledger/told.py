"""Which rows do entries tell of, and which row is the one of an entry?"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec
from django.db.models import Model

from tha.records.ledger.elsewhere import (
    Attained,
    Certified,
    EvidenceKept,
    Retracted,
    Revoked,
    attained,
    certified,
    evidence_kept,
    retracted,
    revoked,
)
from tha.records.ledger.people import Erased, OnLeave, Posted, RosterImported, on_leave, posted
from tha.records.ledger.statements import (
    Completed,
    EditionKept,
    MarkingKept,
    RubricMarked,
    Statement,
    SubmissionKept,
    Withdrawn,
    completed,
    edition_kept,
    marking_kept,
    rubric_marked,
    submission_kept,
    withdrawn,
)
from tha.records.models import (
    Attainment,
    Certificate,
    Completion,
    Edition,
    Evidence,
    Leave,
    Marking,
    Posting,
    Retraction,
    Revocation,
    RubricMarking,
    Submission,
    Withdrawal,
)
from tha.source.language import Words

NumberedStatement = tuple[int, Statement]
"""The number of a row in its table, and what the row states."""


class Told(msgspec.Struct, frozen=True):
    """A table of which entries tell: what its rows are called, and how to ask for some."""

    what: Words
    model: type[Model]
    rows: Callable[[list[Any]], Iterator[NumberedStatement]]
    """The rows that some statements are about, and perhaps more."""


_NAMED_BY: dict[type[Statement], tuple[str, ...]] = {
    RosterImported: (),
    Posted: ("officer", "number"),
    OnLeave: ("officer", "number", "version"),
    Erased: ("officer",),
    EditionKept: ("edition",),
    SubmissionKept: ("submission",),
    MarkingKept: ("submission", "number"),
    RubricMarked: ("submission", "item", "marker", "number"),
    Completed: ("submission", "number"),
    Withdrawn: ("submission", "number"),
    EvidenceKept: ("evidence",),
    Attained: ("officer", "source", "reference", "on"),
    Retracted: ("officer", "source", "reference", "attained"),
    Certified: ("number",),
    Revoked: ("number",),
}
"""What tells the row of a statement from the others in its table."""


def key_of(statement: Statement) -> str:
    """The name of the row that `statement` tells of."""
    names = _NAMED_BY[type(statement)]
    return "/".join(str(getattr(statement, name)) for name in names)


def _editions(about: Iterable[EditionKept]) -> Iterator[NumberedStatement]:
    for row in Edition.objects.filter(digest__in=[one.edition for one in about]):
        yield row.pk, edition_kept(row)


def _submissions(about: Iterable[SubmissionKept]) -> Iterator[NumberedStatement]:
    rows = Submission.objects.filter(uuid__in=[one.submission for one in about])
    for row in rows.select_related("edition", "officer").defer("edition__content"):
        yield row.pk, submission_kept(row)


def _markings(about: Iterable[MarkingKept]) -> Iterator[NumberedStatement]:
    rows = Marking.objects.filter(submission__uuid__in=[one.submission for one in about])
    with_names = rows.select_related("submission", "edition")
    for row in with_names.defer("submission__raw", "edition__content").prefetch_related("marks"):
        yield row.pk, marking_kept(row, row.marks.all())


def _rubric_markings(about: Iterable[RubricMarked]) -> Iterator[NumberedStatement]:
    rows = RubricMarking.objects.filter(submission__uuid__in=[one.submission for one in about])
    with_names = rows.select_related("submission", "edition")
    slim = with_names.defer("submission__raw", "edition__content")
    for row in slim.prefetch_related("criteria"):
        yield row.pk, rubric_marked(row, row.criteria.all())


def _completions(about: Iterable[Completed]) -> Iterator[NumberedStatement]:
    rows = Completion.objects.filter(submission__uuid__in=[one.submission for one in about])
    whole = rows.select_related("officer", "edition", "submission", "marking")
    for row in whole.defer("edition__content", "submission__raw"):
        yield row.pk, completed(row)


def _withdrawals(about: Iterable[Withdrawn]) -> Iterator[NumberedStatement]:
    uuids = [one.submission for one in about]
    rows = Withdrawal.objects.filter(completion__submission__uuid__in=uuids)
    whole = rows.select_related("marking", "completion__marking", "completion__submission")
    for row in whole.defer("completion__submission__raw"):
        yield row.pk, withdrawn(row)


def _postings(about: Iterable[Posted]) -> Iterator[NumberedStatement]:
    rows = Posting.objects.filter(officer__code__in=[one.officer for one in about])
    for row in rows.select_related("officer", "unit"):
        yield row.pk, posted(row)


def _leaves(about: Iterable[OnLeave]) -> Iterator[NumberedStatement]:
    rows = Leave.objects.filter(officer__code__in=[one.officer for one in about])
    for row in rows.select_related("officer"):
        yield row.pk, on_leave(row)


def _evidences(about: Iterable[EvidenceKept]) -> Iterator[NumberedStatement]:
    for row in Evidence.objects.filter(digest__in=[one.evidence for one in about]):
        yield row.pk, evidence_kept(row)


def _attainments(about: Iterable[Attained]) -> Iterator[NumberedStatement]:
    rows = Attainment.objects.filter(officer__code__in=[one.officer for one in about])
    for row in rows.select_related("officer", "evidence").defer("evidence__content"):
        yield row.pk, attained(row)


def _retractions(about: Iterable[Retracted]) -> Iterator[NumberedStatement]:
    codes = [one.officer for one in about]
    rows = Retraction.objects.filter(attainment__officer__code__in=codes)
    for row in rows.select_related("attainment__officer"):
        yield row.pk, retracted(row)


def _certificates(about: Iterable[Certified]) -> Iterator[NumberedStatement]:
    rows = Certificate.objects.filter(number__in=[one.number for one in about])
    for row in rows.select_related("officer"):
        yield row.pk, certified(row)


def _revocations(about: Iterable[Revoked]) -> Iterator[NumberedStatement]:
    rows = Revocation.objects.filter(certificate__number__in=[one.number for one in about])
    for row in rows.select_related("certificate").defer("certificate__document"):
        yield row.pk, revoked(row)


TOLD: dict[str, Told] = {
    "edition": Told(Words(vi="phiên bản", en="edition"), Edition, _editions),
    "submission": Told(Words(vi="bài nộp", en="submission"), Submission, _submissions),
    "marking": Told(Words(vi="kết quả chấm", en="marking"), Marking, _markings),
    "rubric": Told(Words(vi="chấm theo tiêu chí", en="rubric"), RubricMarking, _rubric_markings),
    "completion": Told(Words(vi="hoàn thành", en="completion"), Completion, _completions),
    "withdrawal": Told(Words(vi="rút lại hoàn thành", en="withdrawal"), Withdrawal, _withdrawals),
    "posting": Told(Words(vi="phân công đơn vị", en="posting"), Posting, _postings),
    "leave": Told(Words(vi="thời gian nghỉ", en="leave"), Leave, _leaves),
    "evidence": Told(Words(vi="tệp minh chứng", en="evidence"), Evidence, _evidences),
    "attainment": Told(Words(vi="kết quả học nơi khác", en="attainment"), Attainment, _attainments),
    "retraction": Told(Words(vi="bỏ kết quả học", en="retraction"), Retraction, _retractions),
    "certificate": Told(Words(vi="chứng nhận", en="certificate"), Certificate, _certificates),
    "revocation": Told(Words(vi="thu hồi chứng nhận", en="revocation"), Revocation, _revocations),
}
"""The kind of an entry -> the table it tells of. Rows that may change are in `last_told.py`."""
