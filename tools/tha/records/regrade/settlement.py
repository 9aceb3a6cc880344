"""Which attempt of an officer completes the quiz once it is marked again, and what changes by it?

The one that passes by the other edition; of several, one that had completed the quiz before, then
the first. So an edition that is taken back restores what was there. Each attempt whose completion
comes or goes gets a new marking, also when its marks stay: a completion begins and ends by one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from fractions import Fraction
from itertools import groupby

import msgspec

from tha.marking.result import rounded
from tha.quiz.quiz import Quiz
from tha.records import models
from tha.records.completions import keep_completion, standing, withdraw
from tha.records.regrade.account import Completion
from tha.records.regrade.judge import Judged


class Before(msgspec.Struct, frozen=True):
    """The completions of a quiz: which stands, by officer, and on what there ever was one."""

    stands: Mapping[int, models.Completion]
    had: Collection[int]
    """Submissions."""


def before(quiz: Quiz, officers: Sequence[int]) -> Before:
    """What there is of the quiz for some officers."""
    theirs = {"quiz": quiz.id, "officer_id__in": officers}
    had = models.Completion.objects.filter(**theirs).values_list("submission_id", flat=True)
    return Before({one.officer_id: one for one in standing().filter(**theirs)}, set(had))


def settled(batch: Sequence[Judged], was: Before, quiz: Quiz) -> Iterator[Judged]:
    """Every attempt of `batch`, by officer, with what becomes of its completion."""
    for officer, group in groupby(batch, key=lambda one: one.submission.officer_id):
        attempts, stands = list(group), was.stands.get(officer)
        best = min(
            (one for one in attempts if one.completes),
            key=lambda one: (one.submission.pk not in was.had, one.submission.attempt),
            default=None,
        )
        for one in attempts:
            completion = _what(one, stands, quiz, is_best=one is best)
            if completion is None:
                yield one
            else:
                row = msgspec.structs.replace(one.row, changed=True, completion=completion)
                yield msgspec.structs.replace(one, row=row)


def keep_settled(
    markings: Mapping[int, models.Marking],
    batch: Sequence[Judged],
    was: Before,
    quiz: Quiz,
    moment: datetime,
) -> None:
    """Keeps what `settled` says, by the new markings of the submissions; first what goes."""
    for one in batch:
        if one.row.completion in {"withdrawn", "replaced"}:
            marking = markings[one.submission.pk]
            withdraw(was.stands[one.submission.officer_id], marking, moment)
    for one in batch:
        if one.row.completion in {"gained", "moved", "replaced"}:
            keep_completion(markings[one.submission.pk], quiz, moment)


def _what(
    one: Judged, stands: models.Completion | None, quiz: Quiz, *, is_best: bool
) -> Completion | None:
    holds = stands is not None and stands.submission_id == one.submission.pk
    if not is_best:
        return "withdrawn" if holds else None
    if stands is None:
        return "gained"
    if not holds:
        return "moved"
    return None if _earns_the_same(stands, quiz) else "replaced"


def _earns_the_same(stands: models.Completion, quiz: Quiz) -> bool:
    hours = None if quiz.hours is None else rounded(Fraction(quiz.hours))
    return (stands.hours, stands.module) == (hours, quiz.module)
