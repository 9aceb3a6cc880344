"""How does a submission get one more marking, beside those it has?

Used by whatever marks again: people with a rubric, or a corrected edition. Nothing that was kept
is altered: the new marking has the next number, and a completion that it does not support is
withdrawn by name. A withdrawal always names a marking of the same submission.
"""

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction

from tha.intake.json_lines import read_submission
from tha.marking.result import Result, rounded
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.records import models
from tha.records.completions import can_complete, keep_completion, standing, withdraw
from tha.records.editions import edition_in
from tha.records.ledger.chain import append
from tha.records.ledger.statements import marking_kept
from tha.records.retention.messages import ANSWERS_ERASED
from tha.source.place import Place
from tha.source.problem import Problem

RECEIVED = "received"
OWN_REASONS = (RECEIVED, "rubric")
"""What the records themselves write as the reason of a marking: at first, and by people."""


class UnreadableError(Exception):
    """A kept submission cannot be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence("en"))
        self.problem = problem


def submission_in(row: models.Submission) -> Submission:
    """The submission that `row` keeps. Raises UnreadableError when its bytes are none any more."""
    if not row.raw and row.officer.is_erased:
        raise UnreadableError(ANSWERS_ERASED.at(Place(row.uuid), submission=row.uuid))
    found = next(read_submission(bytes(row.raw), Place(row.uuid)))
    if isinstance(found, Problem):
        raise UnreadableError(found)
    return found.submission


def keep_marking(
    submission: models.Submission,
    edition_row: models.Edition,
    edition: Edition,
    result: Result,
    reason: str,
    moment: datetime,
) -> models.Marking:
    """Keeps `result` as the next marking of `submission`, by `edition`, whose row is `edition_row`.

    Tells the ledger; what it completes is the caller's to settle, in the same transaction.
    """
    points = {item.id: rounded(Fraction(item.points)) for item in edition.quiz.items}
    marks = [
        models.Mark(
            item=item,
            mark=result.marks.get(item),
            maximum=points[item],
            is_omitted=item in result.omitted,
        )
        for item in (*result.marks, *result.pending)
    ]
    return _keep(submission, edition_row, result, marks, reason, moment)


def remark(
    submission: models.Submission,
    edition_row: models.Edition,
    edition: Edition,
    result: Result,
    reason: str,
    moment: datetime,
) -> models.Marking:
    """The same, and settles what the marking completes or no longer does."""
    marking = keep_marking(submission, edition_row, edition, result, reason, moment)
    settle(marking, edition, moment)
    return marking


def settle(marking: models.Marking, edition: Edition, moment: datetime) -> None:
    """Keeps the completion that `marking` brings, or withdraws the one that it takes away.

    An earlier attempt that had completed the quiz before, and passes again, gets it back.
    """
    submission = marking.submission
    stands = standing().filter(officer=submission.officer_id, quiz=submission.edition.quiz).first()
    if marking.passed:
        completes = can_complete(edition.quiz) and not submission.is_beyond
        if completes and (stands is None or _goes_before(submission, stands.submission)):
            if stands is not None:
                withdraw(stands, _once_more(stands.submission, marking.reason, moment), moment)
            keep_completion(marking, edition.quiz, moment)
    elif stands is not None and stands.submission_id == submission.pk:
        withdraw(stands, marking, moment)
        _fall_back(marking, moment)


def _goes_before(submission: models.Submission, other: models.Submission) -> bool:
    return submission.attempt < other.attempt and submission.completions.exists()


def _fall_back(failed: models.Marking, moment: datetime) -> None:
    """Keeps the completion that another attempt brings: one that had it before, else the first."""
    submission = failed.submission
    others = models.Submission.objects.filter(
        officer=submission.officer_id, edition__quiz=submission.edition.quiz, is_beyond=False
    ).exclude(pk=submission.pk)
    had = set(models.Completion.objects.filter(submission__in=others).values_list("submission_id"))
    for one in sorted(others.defer("raw"), key=lambda one: ((one.pk,) not in had, one.attempt)):
        latest = one.markings.select_related("edition").order_by("number").last()
        edition = edition_in(latest.edition) if latest is not None and latest.passed else None
        if latest is not None and edition is not None and can_complete(edition.quiz):
            if hasattr(latest, "completion"):  # withdrawn: a marking brings only one
                latest = _once_more(one, failed.reason, moment)
            keep_completion(latest, edition.quiz, moment)
            return


def _once_more(submission: models.Submission, reason: str, moment: datetime) -> models.Marking:
    """The latest marking of `submission` as one more, for a completion to end or begin by."""
    latest = submission.markings.latest("number")
    marks = [
        models.Mark(item=one.item, mark=one.mark, maximum=one.maximum, is_omitted=one.is_omitted)
        for one in latest.marks.order_by("pk")
    ]
    return _keep(submission, latest.edition, latest, marks, reason, moment)


def _keep(
    submission: models.Submission,
    edition: models.Edition,
    came_to: Result | models.Marking,
    marks: Sequence[models.Mark],
    reason: str,
    moment: datetime,
) -> models.Marking:
    """The next marking of `submission` and its marks, told to the ledger."""
    before = 0 if reason == RECEIVED else submission.markings.count()
    marking = models.Marking.objects.create(
        submission=submission,
        number=before + 1,
        edition=edition,
        score=came_to.score,
        maximum=came_to.maximum,
        percent=came_to.percent,
        passed=came_to.passed,
        reason=reason,
    )
    for one in marks:
        one.marking = marking
    append(marking_kept(marking, models.Mark.objects.bulk_create(marks)), moment)
    return marking
