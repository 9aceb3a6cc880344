"""Which written answers are kept, and how far has the marking of each come?

An answer is marked by the rubric of the edition by which its submission was marked last. Marks by
another edition count as long as its rubric asks the same of the item.
"""

import base64
import hashlib
import hmac
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal

import msgspec
from django.db.models import OuterRef, QuerySet, Subquery

from tha.marking.response import is_empty
from tha.marking.rubric import Marked, Standing, same_rubric, standing
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_items
from tha.quiz.item import Item
from tha.quiz.items.extended_text import ExtendedText
from tha.records import models
from tha.records.editions import edition_in
from tha.records.remark import submission_in

_CODE_BYTES = 15
_CODE_LETTERS = 12
"""Sixty bits: two answers in a million of millions would share a code."""


class WrittenAnswer(msgspec.Struct, frozen=True):
    """One answer, the item as it is marked now, and the latest marks of every person."""

    row: models.Marking
    """The latest marking of its submission; `row.submission` is the submission."""
    asked: Sequence[Item]
    """What its form asked."""
    edition: Edition
    """By which it was marked last."""
    submission: Submission
    item: ExtendedText
    text: str
    marked: tuple[Marked, ...]

    @property
    def standing(self) -> Standing:
        """How far its marking has come."""
        return standing(self.item, self.marked)

    def code_for(self, marker: str, *, is_adjudication: bool) -> str:
        """What names the answer to a marker."""
        written = Written(self.row.submission.uuid, self.row.submission.officer.salt, self.item.id)
        return written.code_for(marker, is_adjudication=is_adjudication)


class Written(msgspec.Struct, frozen=True):
    """What a code is made of: the id of a submission, the salt of who wrote it, and an item."""

    uuid: str
    salt: str
    item: str

    def code_for(self, marker: str, *, is_adjudication: bool) -> str:
        """What names the answer to a marker: nobody can tell whose it is without the records.

        Made with a secret of the records, and another one for every marker.
        """
        kind = "third" if is_adjudication else "first"
        said = f"{self.uuid}\n{self.item}\n{marker}\n{kind}".encode()
        digest = hmac.new(self.salt.encode(), said, hashlib.sha256).digest()[:_CODE_BYTES]
        letters = base64.b32encode(digest).decode()[:_CODE_LETTERS]
        return "-".join(letters[start : start + 4] for start in range(0, _CODE_LETTERS, 4))


def written_answers(
    quiz_id: str, submissions: Collection[int] | None = None
) -> Iterator[WrittenAnswer]:
    """Every answer to a written item of the quiz, void ones left out; of some submissions only.

    Those whose edition cannot be read any more, and those of people who were erased, are left out.
    """
    rows = models.Edition.objects.filter(quiz=quiz_id)
    editions = {row.pk: edition for row in rows if (edition := edition_in(row)) is not None}
    people = PeoplesMarks(quiz_id, editions, submissions)
    for row in _latest_markings(quiz_id, submissions).iterator(chunk_size=500):
        asked, edition = editions.get(row.submission.edition_id), editions.get(row.edition_id)
        if asked is None or edition is None:
            continue
        submission = submission_in(row.submission)
        items = drawn_items(asked.quiz, submission.form)
        for item in _written_items(items, edition):
            response = submission.answers.get(item.id)
            if not is_empty(response):
                marked = people.of(row.submission_id, item)
                yield WrittenAnswer(row, items, edition, submission, item, str(response), marked)


def _written_items(asked: Iterable[Item], edition: Edition) -> Iterator[ExtendedText]:
    """What people mark of the items `asked`, as they stand in `edition`."""
    for one in asked:
        item = written_item(edition, one.id)
        if item is not None and item.void is None:
            yield item


def written_item(edition: Edition, name: str) -> ExtendedText | None:
    """The written item of the edition with that id."""
    found = next((one for one in edition.quiz.items if one.id == name), None)
    return found if isinstance(found, ExtendedText) else None


def _latest_markings(quiz_id: str, submissions: Collection[int] | None) -> QuerySet[models.Marking]:
    own = models.Marking.objects.filter(submission=OuterRef("submission")).order_by("-number")
    theirs = models.Marking.objects.filter(submission__edition__quiz=quiz_id)
    theirs = theirs.exclude(submission__officer__salt="")
    if submissions is not None:
        theirs = theirs.filter(submission__in=submissions)
    latest = theirs.filter(number=Subquery(own.values("number")[:1]))
    return (
        latest.select_related("submission__officer", "submission__edition")
        .defer("submission__edition__content")
        .order_by("submission_id")
    )


class PeoplesMarks:
    """The marks that people gave in a quiz, by submission and item."""

    def __init__(
        self,
        quiz_id: str,
        editions: dict[int, Edition],
        submissions: Collection[int] | None,
    ) -> None:
        self._editions = editions
        self._given: dict[tuple[int, str], list[_Given]] = defaultdict(list)
        for one in _given_in(quiz_id, submissions):
            self._given[one.submission, one.item].append(one)

    def of(self, submission: int, item: ExtendedText) -> tuple[Marked, ...]:
        """The latest marks of every person that count for `item`, in the order they began."""
        latest: dict[str, Marked] = {}
        for one in self._given.get((submission, item.id), ()):
            if self._counts(one, item):
                latest[one.marker] = Marked(one.marker, one.points, one.is_adjudication)
        return tuple(latest.values())

    def _counts(self, given: "_Given", item: ExtendedText) -> bool:
        edition = self._editions.get(given.edition)
        by = written_item(edition, item.id) if edition is not None else None
        return by is not None and same_rubric(by, item)


class _Given(msgspec.Struct):
    """What one person gave at one time; `points` by criterion."""

    submission: int
    item: str
    marker: str
    edition: int
    is_adjudication: bool
    points: dict[str, Decimal]


def _given_in(quiz_id: str, submissions: Collection[int] | None) -> Iterable[_Given]:
    """Everything that people gave, each person's marks in order; read as plain rows, for speed."""
    rows = models.CriterionMark.objects.filter(rubric_marking__submission__edition__quiz=quiz_id)
    if submissions is not None:
        rows = rows.filter(rubric_marking__submission__in=submissions)
    facts = ("submission_id", "item", "marker", "edition_id", "is_adjudication")
    named = [f"rubric_marking__{one}" for one in facts]
    ordered = rows.order_by("rubric_marking__number", "rubric_marking_id", "pk")
    found: dict[int, _Given] = {}
    for key, *said, criterion, points in ordered.values_list(
        "rubric_marking_id", *named, "criterion", "points"
    ):
        submission, item, marker, edition, is_adjudication = said
        given = found.get(key) or _Given(submission, item, marker, edition, is_adjudication, {})
        found[key] = given
        given.points[criterion] = points
    return found.values()


def plain_marks(answer: WrittenAnswer) -> Sequence[Marked]:
    """The marks that no adjudicator gave."""
    return [one for one in answer.marked if not one.is_adjudication]
