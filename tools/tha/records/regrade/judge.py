"""What is each kept submission of a quiz worth by another edition?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec
from django.db.models import QuerySet

from tha.marking.rescore import rescore
from tha.marking.response import is_empty
from tha.marking.result import Result, rounded
from tha.marking.rubric import standing
from tha.marking.score import Misfit
from tha.marking.submission import Submission
from tha.quiz.changes import changes_between
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_items
from tha.quiz.item import Item
from tha.quiz.messages import ITEM_GONE, ITEM_OTHERWISE, OTHER_QUESTIONS
from tha.quiz.replaceable import Unfit, stems_changed, unfit_items
from tha.records import models
from tha.records.completions import can_complete
from tha.records.database import database_place
from tha.records.editions import edition_in
from tha.records.messages import UNMARKABLE, UNREADABLE_EDITION
from tha.records.regrade.account import ItemMarks, Outcome, Replaced, Row
from tha.records.remark import UnreadableError, submission_in
from tha.records.rubric.written_answers import PeoplesMarks, written_item
from tha.source.place import Place
from tha.source.problem import Problem

_TOO_MANY = 2
"""One question may be worded anew, even where it is the only one."""
_MarkKept = tuple[Decimal | None, Decimal, bool]
"""A mark, its maximum, whether the item was omitted."""


class By(msgspec.Struct, frozen=True):
    """The edition to mark by, where it stands, and where its items do, as far as that is known."""

    edition: Edition
    place: Place
    items: Mapping[str, Place] = {}


class Judged(msgspec.Struct, frozen=True):
    """One submission, its result by the other edition, and how that compares with the latest.

    `completes` says whether the attempt fulfils the quiz by the other edition.
    """

    submission: models.Submission
    result: Result
    row: Row
    completes: bool


class Judge:
    """Holds one edition against every edition of its quiz that was answered."""

    def __init__(self, by: By) -> None:
        self._by = by
        self._new = by.edition
        quiz = by.edition.quiz
        self._points = {one.id: rounded(Fraction(one.points)) for one in quiz.items}
        rows = list(models.Edition.objects.filter(quiz=quiz.id, purpose=quiz.purpose))
        self._digests = {row.pk: row.digest for row in rows}
        read = {row.pk: edition_in(row) for row in rows}
        self._readable = {pk: one for pk, one in read.items() if one is not None}
        self._unfit = {
            pk: {one.item: one for one in unfit_items(edition.quiz.items, by.edition)}
            for pk, edition in self._readable.items()
        }

    def unreadable(self) -> list[Problem]:
        """The editions that were answered, or marked by, and cannot be read any more."""
        return [
            UNREADABLE_EDITION.at(database_place(), edition=digest)
            for pk, digest in self._digests.items()
            if pk not in self._readable
        ]

    def other_questions(self) -> list[Problem]:
        """That the edition asks something else, if most of what was asked is worded otherwise."""
        for edition in self._readable.values():
            asked, other = stems_changed(edition, self._new)
            if other >= _TOO_MANY and 2 * other > asked:
                gaps = {"quiz": self._new.quiz.id, "count": other, "asked": asked}
                return [OTHER_QUESTIONS.at(self._by.place, **gaps)]
        return []

    def replaced(self, rows: Iterable[Row]) -> tuple[Replaced, ...]:
        """What is new about the edition, compared with each by which `rows` were marked."""
        counted = Counter(one.edition for one in rows)
        return tuple(
            Replaced(edition.digest, counted[edition.digest], changes_between(edition, self._new))
            for edition in self._readable.values()
            if edition.digest in counted
        )

    def submissions(self) -> QuerySet[models.Submission]:
        """Every submission that can be marked again: those of people who were erased cannot."""
        theirs = models.Submission.objects.filter(edition_id__in=list(self._digests))
        return theirs.exclude(officer__salt="")

    def of_other_purpose(self) -> int:
        """How many submissions are left alone: practice never becomes an assessment."""
        quiz = self._new.quiz
        theirs = models.Submission.objects.filter(edition__quiz=quiz.id)
        return theirs.exclude(edition__purpose=quiz.purpose).count()

    def judge(self, officers: Sequence[int]) -> Iterator[Judged | Problem]:
        """The submissions of some officers, by officer and attempt; or what is wrong with one."""
        found = self.submissions().filter(officer_id__in=officers)
        whole = found.select_related("officer", "edition").defer("edition__content")
        rows = list(whole.order_by("officer__code", "attempt"))
        latest = _latest_markings(rows)
        people = PeoplesMarks(self._new.quiz.id, self._readable, [one.pk for one in rows])
        for row in rows:
            scored = self._scored(row, latest[row.pk], people)
            if isinstance(scored, Result):
                compared = self._compared(row, latest[row.pk], scored)
                completes = bool(scored.passed) and can_complete(self._new.quiz)
                yield Judged(row, scored, compared, completes and not row.is_beyond)
            else:
                yield from scored

    def _scored(
        self, row: models.Submission, latest: models.Marking, people: PeoplesMarks
    ) -> Result | list[Problem]:
        asked = drawn_items(self._readable[row.edition_id].quiz, row.form)
        unfit = self._unfit[row.edition_id]
        if problems := [self._problem(unfit[one.id]) for one in asked if one.id in unfit]:
            return problems
        try:
            submission = submission_in(row)
        except UnreadableError as error:
            return [error.problem]
        decided = self._decided(row.pk, submission, asked, people)
        if decided is None:
            decided = self._already_given(latest)
        scored = rescore(asked, self._new, submission, decided)
        return scored if isinstance(scored, Result) else [self._misfit(row, one) for one in scored]

    def _decided(
        self, row: int, submission: Submission, asked: Iterable[Item], people: PeoplesMarks
    ) -> dict[str, Fraction] | None:
        """The points that people gave; None until they have agreed on all that was written."""
        found = {}
        for one in asked:
            item = written_item(self._new, one.id)
            if item is None or item.void or is_empty(submission.answers.get(item.id)):
                continue
            points = standing(item, people.of(row, item)).points
            if points is None:
                return None
            found[item.id] = points
        return found

    def _already_given(self, latest: models.Marking) -> dict[str, Fraction]:
        """What written answers have by the latest marking: it never runs ahead of the people."""
        edition = self._readable.get(latest.edition_id)
        return {
            one.item: Fraction(one.mark)
            for one in latest.marks.all()
            if one.mark is not None and edition is not None
            if (item := written_item(edition, one.item)) is not None and item.void is None
        }

    def _compared(self, row: models.Submission, latest: models.Marking, now: Result) -> Row:
        before = {one.item: (one.mark, one.maximum, one.is_omitted) for one in latest.marks.all()}
        after: dict[str, _MarkKept] = {
            item: (now.marks.get(item), self._points[item], item in now.omitted)
            for item in (*now.marks, *now.pending)
        }
        both = (before, after)
        was = Outcome(latest.score, latest.maximum, latest.percent, latest.passed)
        is_ = Outcome(now.score, now.maximum, now.percent, now.passed)
        return Row(
            officer=row.officer.code,
            submission=row.uuid,
            attempt=row.attempt,
            is_beyond=row.is_beyond,
            edition=latest.edition.digest,
            was=was,
            now=is_,
            changed=before != after or was != is_,
            completion=None,
            items=tuple(
                ItemMarks(one, *(marks[one][0] if one in marks else None for marks in both))
                for one in {**before, **after}
                if before.get(one) != after.get(one)
            ),
        )

    def _problem(self, unfit: Unfit) -> Problem:
        return unfit_problem(unfit, self._new, self._by.items.get(unfit.item, self._by.place))

    def _misfit(self, row: models.Submission, misfit: Misfit) -> Problem:
        return misfit_problem(misfit, row.uuid, self._by.items.get(misfit.item, self._by.place))


def unfit_problem(unfit: Unfit, by: Edition, place: Place) -> Problem:
    """That an item which was asked cannot be marked by the edition `by`."""
    if unfit.why is None:
        return ITEM_GONE.at(place, item=unfit.item, quiz=by.quiz.id)
    return ITEM_OTHERWISE.at(place, item=unfit.item, why=unfit.why)


def misfit_problem(misfit: Misfit, submission: str, place: Place) -> Problem:
    """That a response does not fit the item by which it is to be marked again."""
    gaps = {"item": misfit.item, "given": misfit.given, "why": misfit.why}
    return UNMARKABLE.at(place, submission=submission, **gaps)


def _latest_markings(rows: Iterable[models.Submission]) -> dict[int, models.Marking]:
    """The last marking of each submission, with its marks."""
    found = models.Marking.objects.filter(submission__in=[one.pk for one in rows])
    in_turn = found.select_related("edition").defer("edition__content")
    return {one.submission_id: one for one in in_turn.order_by("number").prefetch_related("marks")}
