"""What was answered to a quiz, and how is it marked by now?

For item analysis: the first attempt of everyone, without the officer.
"""

from collections.abc import Iterator

import msgspec
from django.db.models import Count, OuterRef, Q, Subquery

from tha.intake.attempt import Attempt, CellMaker
from tha.intake.json_lines import Arrival, read_submission
from tha.records.editions import edition_in
from tha.records.models import Edition, Marking, Submission
from tha.source.place import Place

_AT_ONCE = 500
"""Attempts whose marks are fetched together."""


class AttemptCounts(msgspec.Struct, frozen=True):
    """How many attempts at a quiz are kept: first ones of their officers, and later ones."""

    first: int
    later: int


def count_attempts(quiz_id: str) -> AttemptCounts:
    """The attempts at the quiz, whatever edition of it."""
    kept = Submission.objects.filter(edition__quiz=quiz_id)
    counted = kept.aggregate(all=Count("pk"), first=Count("pk", filter=Q(attempt=1)))
    return AttemptCounts(counted["first"], counted["all"] - counted["first"])


def quizzes_answered() -> list[str]:
    """The id of every quiz of which an attempt is kept."""
    return list(Edition.objects.order_by("quiz").values_list("quiz", flat=True).distinct())


def first_attempts(quiz_id: str) -> Iterator[Attempt]:
    """Every first attempt at the quiz by its latest marking, and by the edition of that marking.

    Those whose edition cannot be read any more are left out.
    """
    makers = {
        row.pk: (edition, CellMaker(edition))
        for row in Edition.objects.filter(quiz=quiz_id)
        if (edition := edition_in(row)) is not None
    }
    for row in _latest_markings(quiz_id):
        if row.edition_id not in makers:
            continue
        edition, maker = makers[row.edition_id]
        marks = {one.item: one.mark for one in row.marks.all()}
        omitted = {one.item for one in row.marks.all() if one.is_omitted}
        cells = maker.of_marks(marks, omitted, _answers(bytes(row.submission.raw)))
        yield Attempt(None, None, edition, row.submission.form, cells)


def _latest_markings(quiz_id: str) -> Iterator[Marking]:
    """The last marking of every first attempt, in the order in which they were kept."""
    own = Marking.objects.filter(submission=OuterRef("submission")).order_by("-number")
    first = Marking.objects.filter(submission__edition__quiz=quiz_id, submission__attempt=1)
    latest = first.filter(number=Subquery(own.values("number")[:1]))
    slim = latest.select_related("submission").only(
        "edition_id", "submission__raw", "submission__form"
    )
    return slim.order_by("submission_id").prefetch_related("marks").iterator(_AT_ONCE)


def _answers(raw: bytes) -> dict[str, object]:
    """The responses in the bytes of a kept submission."""
    for one in read_submission(raw, Place("")):
        if isinstance(one, Arrival):
            return one.submission.answers
    return {}
