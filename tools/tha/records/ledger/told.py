"""Which rows do entries tell of, and which row is the one of an entry?"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec
from django.db.models import Model

from tha.records.ledger.statements import (
    Completed,
    EditionKept,
    MarkingKept,
    RosterImported,
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
    Completion,
    Edition,
    Marking,
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


def key_of(statement: Statement) -> str:
    """What tells the row of a statement from the others in its table."""
    match statement:
        case EditionKept():
            return statement.edition
        case SubmissionKept():
            return statement.submission
        case MarkingKept():
            return f"{statement.submission}/{statement.number}"
        case RubricMarked():
            parts = (statement.submission, statement.item, statement.marker, statement.number)
            return "/".join(map(str, parts))
        case Completed() | Withdrawn():
            return f"{statement.submission}/{statement.number}"
        case RosterImported():
            return ""


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


TOLD: dict[str, Told] = {
    "edition": Told(Words(vi="phiên bản", en="edition"), Edition, _editions),
    "submission": Told(Words(vi="bài nộp", en="submission"), Submission, _submissions),
    "marking": Told(Words(vi="kết quả chấm", en="marking"), Marking, _markings),
    "rubric": Told(Words(vi="chấm theo tiêu chí", en="rubric"), RubricMarking, _rubric_markings),
    "completion": Told(Words(vi="hoàn thành", en="completion"), Completion, _completions),
    "withdrawal": Told(Words(vi="rút lại hoàn thành", en="withdrawal"), Withdrawal, _withdrawals),
}
"""The kind of an entry -> the table it tells of. Rows that may change are in `last_told.py`."""
