"""What does a written answer earn, once people have marked it by its rubric?

Every criterion is marked in steps. One marker's total counts as it is; the totals of two give their
exact mean when they lie within the item's tolerance, and else a third person's marks decide.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from tha.quiz.items.extended_text import Criterion, ExtendedText

_FINE = Decimal("0.25")
_COARSE = Decimal("0.5")

State = Literal["open", "apart", "decided"]
"""Awaits a marker; awaits a third one, because two disagree; has its points."""


class Marked(msgspec.Struct, frozen=True):
    """The points that one person gave, by criterion."""

    marker: str
    points: dict[str, Decimal]
    is_adjudication: bool = False

    @property
    def total(self) -> Fraction:
        """The sum of the criteria."""
        return Fraction(sum(self.points.values()))


class Standing(msgspec.Struct, frozen=True):
    """How far the marking of one answer has come; `points` are there once it is decided."""

    state: State
    points: Fraction | None = None


def step_of(criterion: Criterion) -> Decimal:
    """In what steps a criterion is marked: a half point, a quarter where that is too coarse."""
    is_coarse = criterion.points > 1 and criterion.points % _COARSE == 0
    return _COARSE if is_coarse else _FINE


def is_in_steps(points: Decimal, criterion: Criterion) -> bool:
    """Whether `points` is a mark of the criterion: a step, or all that it is worth."""
    return points == criterion.points or points % step_of(criterion) == 0


def marks_of(criterion: Criterion) -> tuple[Decimal, ...]:
    """Every mark that the criterion can get, from 0 to all."""
    step = step_of(criterion)
    steps = [step * count for count in range(int(criterion.points / step) + 1)]
    return tuple(sorted({*steps, criterion.points}))


def same_rubric(item: ExtendedText, other: ExtendedText) -> bool:
    """Whether marks by the one rubric can stand for marks by the other."""
    return _measure(item) == _measure(other)


def standing(item: ExtendedText, marked: Sequence[Marked]) -> Standing:
    """How far the marking has come, of the latest marks of every person."""
    thirds = [one.total for one in marked if one.is_adjudication]
    if thirds:
        return Standing("decided", thirds[-1])
    totals = [one.total for one in marked if not one.is_adjudication]
    if len(totals) < item.markers:
        return Standing("open")
    if max(totals) - min(totals) > Fraction(item.tolerance):
        return Standing("apart")
    return Standing("decided", Fraction(sum(totals)) / len(totals))


def total_step(items: Sequence[ExtendedText]) -> Fraction:
    """The least by which two totals of such items can differ in steps."""
    steps = {step_of(one) for item in items for one in item.rubric}
    return Fraction(min(steps, default=_FINE))


def _measure(item: ExtendedText) -> Mapping[str, Decimal]:
    """What can be earned for what: wording may be mended without marking again."""
    return {one.id: one.points for one in item.rubric}
