"""Which completions stand: all but those that a later marking has taken back?"""

from collections.abc import Collection
from datetime import datetime
from fractions import Fraction

from django.db.models import QuerySet

from tha.marking.result import rounded
from tha.quiz.quiz import Quiz
from tha.records.ledger.chain import append
from tha.records.ledger.statements import completed, withdrawn
from tha.records.models import Completion, Marking, Withdrawal


def standing() -> QuerySet[Completion]:
    """The completions that nothing has withdrawn."""
    return Completion.objects.filter(withdrawal__isnull=True)


def can_complete(quiz: Quiz) -> bool:
    """Whether passing the quiz is something that officers' records count."""
    return quiz.purpose == "assessment" and quiz.hours is not None


def keep_completion(marking: Marking, quiz: Quiz, moment: datetime) -> Completion:
    """Keeps that `marking` passes `quiz`, one that can be completed."""
    assert quiz.hours is not None  # else it completes nothing
    submission = marking.submission
    completion = Completion.objects.create(
        officer=submission.officer,
        quiz=quiz.id,
        module=quiz.module,
        edition=marking.edition,
        submission=submission,
        marking=marking,
        hours=rounded(Fraction(quiz.hours)),
        on=submission.on,
    )
    append(completed(completion), moment)
    return completion


def withdraw(completion: Completion, marking: Marking, moment: datetime) -> Withdrawal:
    """Keeps that `marking` no longer supports `completion`, for the reason of the marking."""
    row = Withdrawal.objects.create(completion=completion, marking=marking, reason=marking.reason)
    append(withdrawn(row), moment)
    return row


def completed_pairs(codes: Collection[str], quizzes: Collection[str]) -> set[tuple[int, str]]:
    """Which officers, by row, have which of `quizzes` completed."""
    theirs = standing().filter(officer__code__in=codes, quiz__in=quizzes)
    return set(theirs.values_list("officer_id", "quiz"))
