"""How far do the markers of a quiz agree, and how mild or strict is each?"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from decimal import Decimal
from fractions import Fraction

import msgspec
import numpy as np

from tha.marking.result import rounded
from tha.marking.rubric import total_step
from tha.records.rubric.written_answers import WrittenAnswer, plain_marks, written_answers
from tha.statistics.agreement import Agreement, agreement


class ItemAgreement(msgspec.Struct, frozen=True):
    """Of the double-marked answers to an item, by totals in steps of `step`."""

    item: str
    points: Decimal
    step: Decimal
    answers: int
    """All that are kept, marked or not."""
    open: int
    """Await a first or second marker."""
    apart: int
    """Await a third person."""
    agreement: Agreement


class Severity(msgspec.Struct, frozen=True):
    """How one marker's totals differ, on the mean, from those of whoever marked the same answers.

    Above 0 is milder. In points.
    """

    marker: str
    n: int
    mean_difference: float


class QuizAgreement(msgspec.Struct, frozen=True):
    """All items together, each item, each marker; `overall` weighs kappa only on one scale."""

    quiz: str
    overall: Agreement
    open: int
    apart: int
    items: tuple[ItemAgreement, ...]
    markers: tuple[Severity, ...]


Pair = tuple[Fraction, Fraction]


def agreement_of(quiz_id: str, submissions: Collection[int] | None = None) -> QuizAgreement | None:
    """The agreement in a quiz, or in some submissions; None when there are no written answers."""
    by_item: dict[str, list[WrittenAnswer]] = defaultdict(list)
    for answer in written_answers(quiz_id, submissions):
        by_item[answer.item.id].append(answer)
    if not by_item:
        return None
    everything = [one for answers in by_item.values() for one in answers]
    items = tuple(_item(answers) for answers in by_item.values())
    return QuizAgreement(
        quiz=quiz_id,
        overall=_overall(everything),
        open=sum(one.open for one in items),
        apart=sum(one.apart for one in items),
        items=items,
        markers=_severities(everything),
    )


def _item(answers: list[WrittenAnswer]) -> ItemAgreement:
    item = answers[-1].item
    step = total_step([item])
    states = [one.standing.state for one in answers]
    return ItemAgreement(
        item=item.id,
        points=item.points,
        step=rounded(step),
        answers=len(answers),
        open=states.count("open"),
        apart=states.count("apart"),
        agreement=_of_pairs(_pairs(answers), step),
    )


def _overall(answers: list[WrittenAnswer]) -> Agreement:
    items = {one.item.id: one.item for one in answers}
    found = _of_pairs(_pairs(answers), total_step(list(items.values())))
    if len({one.points for one in items.values()}) > 1:  # one scale for all, or no kappa
        found = msgspec.structs.replace(found, kappa=None, weighted_kappa=None)
    return found


def _pairs(answers: Iterable[WrittenAnswer]) -> list[Pair]:
    """The totals of both markers of every double-marked answer, by the order of their codes."""
    marked = [sorted(plain_marks(one), key=lambda mark: mark.marker) for one in answers]
    return [(one[0].total, one[1].total) for one in marked if len(one) > 1]


def _of_pairs(pairs: list[Pair], step: Fraction) -> Agreement:
    both = np.array([[float(one) for one in pair] for pair in pairs]).reshape(-1, 2)
    return agreement(both[:, 0], both[:, 1], float(step))


def _severities(answers: Iterable[WrittenAnswer]) -> tuple[Severity, ...]:
    gaps: dict[str, list[Fraction]] = defaultdict(list)
    for answer in answers:
        marked = plain_marks(answer)
        for one in marked:
            others = [other.total for other in marked if other is not one]
            if others:
                gaps[one.marker].append(one.total - sum(others) / Fraction(len(others)))
    return tuple(
        Severity(marker, len(theirs), float(sum(theirs) / Fraction(len(theirs))))
        for marker, theirs in sorted(gaps.items())
    )
