"""How far has the marking of every written answer come, without reading a single answer?

For lists and progress: a page that asks for them costs little, however much was written.
"""

from collections.abc import Collection, Iterator

import msgspec
from django.db.models import OuterRef, Subquery

from tha.marking.rubric import Marked, Standing, standing
from tha.quiz.edition import Edition
from tha.quiz.items.extended_text import ExtendedText
from tha.records import models
from tha.records.editions import edition_in
from tha.records.rubric.written_answers import PeoplesMarks, written_item


class AnswerStanding(msgspec.Struct, frozen=True):
    """One answer by the row of its submission, the item as it is marked now, and its marks."""

    submission: int
    item: ExtendedText
    marked: tuple[Marked, ...]

    @property
    def standing(self) -> Standing:
        """How far its marking has come."""
        return standing(self.item, self.marked)

    def is_marked_by(self, marker: str) -> bool:
        """Whether `marker` has given it marks that count."""
        return any(one.marker == marker for one in self.marked)

    def awaits(self, marker: str, *, is_adjudication: bool) -> bool:
        """Whether `marker`, who did not write it, is to mark it and has not."""
        is_due = self.standing.state == ("apart" if is_adjudication else "open")
        return is_due and not self.is_marked_by(marker)


def standings(quiz_id: str, submissions: Collection[int]) -> Iterator[AnswerStanding]:
    """The answers of `submissions` that `written_answers` would read, by submission and item."""
    rows = models.Edition.objects.filter(quiz=quiz_id)
    editions = {row.pk: edition for row in rows if (edition := edition_in(row)) is not None}
    items = _written_items(editions)
    people = PeoplesMarks(quiz_id, editions, submissions)
    for submission, own, latest, name in _answered(submissions):
        item = items.get((latest, name))
        if own in editions and item is not None and item.void is None:
            yield AnswerStanding(submission, item, people.of(submission, item))


def _written_items(editions: dict[int, Edition]) -> dict[tuple[int, str], ExtendedText]:
    """By the row of the edition and the id of the item."""
    return {
        (pk, one.id): item
        for pk, edition in editions.items()
        for one in edition.quiz.items
        if (item := written_item(edition, one.id)) is not None
    }


def _answered(submissions: Collection[int]) -> Iterator[tuple[int, int, int, str]]:
    """Submission, its edition, the edition of its latest marking, and an item that was answered."""
    own = models.Marking.objects.filter(submission=OuterRef("marking__submission"))
    number = Subquery(own.order_by("-number").values("number")[:1])
    latest = models.Mark.objects.filter(marking__submission__in=submissions, marking__number=number)
    told = latest.filter(is_omitted=False).order_by("marking__submission_id", "pk")
    yield from told.values_list(
        "marking__submission_id", "marking__submission__edition_id", "marking__edition_id", "item"
    )
