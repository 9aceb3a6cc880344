"""What was answered to a quiz, and how is it marked by now?

For item analysis: the first attempt of everyone, without the officer.
"""

from collections.abc import Iterator

import msgspec
from django.db.models import Count, OuterRef, Q, Subquery

from tha.intake.attempt import Attempt, Cell, CellMaker, Mark
from tha.intake.json_lines import Arrival, read_submission
from tha.quiz.replaceable import unfit_items
from tha.records.editions import edition_in
from tha.records.models import Edition, Marking, Submission
from tha.records.rubric.rubric_marks import REASON as BY_PEOPLE
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

    Once the quiz was marked again, all that was answered before is scored by the edition of that
    time, also where no mark changed: so that everybody's answers are held against one key. Those
    whose edition cannot be read any more, and those of people who were erased, are left out.
    """
    reading = _Reading(quiz_id)
    for row in _latest_markings(quiz_id):
        attempt = reading.by_the_last(row) or reading.as_it_stands(row)
        if attempt is not None:
            yield attempt


class _Reading:
    """Reads the attempts at one quiz by its kept editions."""

    def __init__(self, quiz_id: str) -> None:
        self._editions = {
            row.pk: edition
            for row in Edition.objects.filter(quiz=quiz_id)
            if (edition := edition_in(row)) is not None
        }
        self._makers = {pk: CellMaker(one) for pk, one in self._editions.items()}
        last = _last_again(quiz_id)
        self._last = last.edition_id if last is not None else None
        self._fit = self._fit_items(last) if last is not None else {}

    def as_it_stands(self, row: Marking) -> Attempt | None:
        """By its latest marking."""
        if row.edition_id not in self._makers:
            return None
        omitted = {one.item for one in row.marks.all() if one.is_omitted}
        marks = {one.item: one.mark for one in row.marks.all()}
        cells = self._makers[row.edition_id].of_marks(marks, omitted, _answers(row))
        return self._attempt(row, row.edition_id, cells)

    def by_the_last(self, row: Marking) -> Attempt | None:
        """By the edition that the quiz was last marked again by; None where that is not for it."""
        own = row.submission.edition_id
        if self._last is None or own not in self._fit:
            return None
        asked = [one.id for one in self._makers[own].asked(row.submission.form)]
        fit = [name for name in asked if name in self._fit[own]]
        cells = self._makers[self._last].of_answers(fit, _answers(row), self._standing(row))
        return self._attempt(row, self._last, cells)

    def _standing(self, row: Marking) -> dict[str, Mark]:
        """The marks of the latest marking, but those of items that were void by it."""
        edition = self._editions.get(row.edition_id)
        sound = {one.id for one in edition.quiz.items if one.void is None} if edition else set()
        return {one.item: one.mark for one in row.marks.all() if one.item in sound}

    def _attempt(self, row: Marking, edition: int, cells: dict[str, Cell]) -> Attempt:
        return Attempt(None, None, self._editions[edition], row.submission.form, cells)

    def _fit_items(self, last: Marking) -> dict[int, set[str]]:
        """Edition answered before the `last` marking again -> its items that can be marked by it.

        An item that cannot is another question in the new edition, and was not asked there.
        """
        by = self._editions.get(last.edition_id)
        if by is None:
            return {}
        before = Marking.objects.filter(pk__lt=last.pk, submission__edition__quiz=by.quiz.id)
        same = before.filter(submission__edition__purpose=by.quiz.purpose)
        answered = same.values_list("submission__edition_id", flat=True).distinct()
        found = {}
        for pk in {*answered, last.edition_id}:
            if pk in self._editions:
                items = self._editions[pk].quiz.items
                unfit = {one.item for one in unfit_items(items, by)}
                found[pk] = {one.id for one in items} - unfit
        return found


def _last_again(quiz_id: str) -> Marking | None:
    """The last marking that an edition brought about, and neither receipt nor people."""
    theirs = Marking.objects.filter(submission__edition__quiz=quiz_id, number__gt=1)
    return theirs.exclude(reason=BY_PEOPLE).order_by("pk").only("pk", "edition_id").last()


def _latest_markings(quiz_id: str) -> Iterator[Marking]:
    """The last marking of every first attempt, in the order in which they were kept."""
    own = Marking.objects.filter(submission=OuterRef("submission")).order_by("-number")
    first = Marking.objects.filter(submission__edition__quiz=quiz_id, submission__attempt=1)
    here = first.exclude(submission__officer__salt="")
    latest = here.filter(number=Subquery(own.values("number")[:1]))
    slim = latest.select_related("submission").only(
        "edition_id", "submission__edition_id", "submission__raw", "submission__form"
    )
    return slim.order_by("submission_id").prefetch_related("marks").iterator(_AT_ONCE)


def _answers(row: Marking) -> dict[str, object]:
    """The responses in the bytes of a kept submission."""
    for one in read_submission(bytes(row.submission.raw), Place("")):
        if isinstance(one, Arrival):
            return one.submission.answers
    return {}
