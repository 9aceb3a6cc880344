"""How does a submission get one more marking, beside those it has?

Used by whatever marks again: people with a rubric, or a corrected edition. Nothing that was kept
is altered: the new marking has the next number, and a completion that it does not support is
withdrawn by name.
"""

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
from tha.source.place import Place
from tha.source.problem import Problem


class UnreadableError(Exception):
    """A kept submission cannot be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence("en"))
        self.problem = problem


def submission_in(row: models.Submission) -> Submission:
    """The submission that `row` keeps. Raises UnreadableError when its bytes are none any more."""
    found = next(read_submission(bytes(row.raw), Place(row.uuid)))
    if isinstance(found, Problem):
        raise UnreadableError(found)
    return found.submission


def remark(
    submission: models.Submission,
    edition_row: models.Edition,
    edition: Edition,
    result: Result,
    reason: str,
    moment: datetime,
) -> models.Marking:
    """Keeps `result` as the next marking of `submission`, by `edition`, whose row is `edition_row`.

    Tells the ledger, and settles what the marking completes or no longer does. Part of the
    transaction that the caller has begun.
    """
    marking = models.Marking.objects.create(
        submission=submission,
        number=submission.markings.count() + 1,
        edition=edition_row,
        score=result.score,
        maximum=result.maximum,
        percent=result.percent,
        passed=result.passed,
        reason=reason,
    )
    points = {item.id: rounded(Fraction(item.points)) for item in edition.quiz.items}
    marks = models.Mark.objects.bulk_create(
        models.Mark(
            marking=marking,
            item=item,
            mark=result.marks.get(item),
            maximum=points[item],
            is_omitted=item in result.omitted,
        )
        for item in (*result.marks, *result.pending)
    )
    append(marking_kept(marking, marks), moment)
    settle(marking, edition, moment)
    return marking


def settle(marking: models.Marking, edition: Edition, moment: datetime) -> None:
    """Keeps the completion that `marking` brings, or withdraws the one that it takes away."""
    submission = marking.submission
    stands = standing().filter(officer=submission.officer_id, quiz=submission.edition.quiz).first()
    if marking.passed:
        if stands is None and can_complete(edition.quiz) and not submission.is_beyond:
            keep_completion(marking, edition.quiz, moment)
    elif stands is not None and stands.submission_id == submission.pk:
        withdraw(stands, marking, moment)
        _fall_back(submission, moment)


def _fall_back(submission: models.Submission, moment: datetime) -> None:
    """Keeps the completion that another attempt of the officer brings, the first that passes."""
    others = models.Submission.objects.filter(
        officer=submission.officer_id, edition__quiz=submission.edition.quiz, is_beyond=False
    ).exclude(pk=submission.pk)
    for one in others.order_by("attempt").defer("raw"):
        latest = one.markings.select_related("edition").order_by("number").last()
        edition = edition_in(latest.edition) if latest is not None and latest.passed else None
        if latest is not None and edition is not None and can_complete(edition.quiz):
            keep_completion(latest, edition.quiz, moment)
            return
