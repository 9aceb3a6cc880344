"""What do the statistics work on: who earned what on which item, and chose which option?

Missing is by design: a drawn form asks only some of the items. So every figure is taken over the
people it can be taken over, and says how many they were.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Truths = NDArray[np.bool_]


class Choices(msgspec.Struct, frozen=True, eq=False):
    """Which options of one item each person chose; of several where the item allows several."""

    letters: tuple[str, ...]
    keys: tuple[str, ...]
    """The letters that the key names; without one (a panel's credits) those that earn most."""
    chosen: Truths
    """[people, letters]; a row without any is someone who omitted it or was not asked."""
    is_multiple: bool = False


class Scored(msgspec.Struct, frozen=True, eq=False):
    """The marks of many people on the items of one quiz."""

    items: tuple[str, ...]
    points: Floats
    """[items]; each above 0: what is worth nothing is no part of a score."""
    credit: Floats
    """[people, items]; at most 1, under 0 only where an item's floor is; nan where not asked of
    that person, or pending."""
    omitted: Truths
    """[people, items]; asked and left empty: the credit is 0."""
    pending: Truths
    """[people, items]; asked, and not yet marked by a person: the credit is nan."""
    choices: dict[str, Choices]
    """For items with options, by id, where the responses are known."""


class Totals(msgspec.Struct, frozen=True, eq=False):
    """What each person earned on the own form, over the items that are marked."""

    earned: Floats
    """[people], in points."""
    possible: Floats
    """[people]: the points of the marked items of the own form."""
    is_whole: Truths
    """[people]: something was asked, and nothing is pending."""
    is_complete: bool
    """Whether everybody has a mark on every item."""

    @property
    def share(self) -> Floats:
        """[people]: earned out of possible, equal where only rounding differs; nan for nothing."""
        with np.errstate(invalid="ignore"):
            return np.round(self.earned / self.possible, 9)


def totals_of(scored: Scored) -> Totals:
    """The sums of everybody's marks."""
    marked = ~np.isnan(scored.credit)
    is_complete = bool(marked.all())
    if is_complete:
        earned = scored.credit @ scored.points
        possible = np.full(len(earned), scored.points.sum())
    else:
        earned = np.where(marked, scored.credit, 0) @ scored.points
        possible = marked @ scored.points
    is_whole = (possible > 0) & ~scored.pending.any(axis=1)
    return Totals(earned, possible, is_whole, is_complete)


class Against(msgspec.Struct, frozen=True, eq=False):
    """One item against the rest of each person's form, for those who have marks on both."""

    people: Truths
    """[people]: who they are."""
    credit: Floats
    """Of them only, as everything below."""
    rest: Floats
    """The share of the points of the rest."""


def against_rest(scored: Scored, totals: Totals, index: int) -> Against:
    """The item at `index`."""
    points, credit = scored.points[index], scored.credit[:, index]
    people = ~np.isnan(credit) & (totals.possible > points)
    if people.all():
        earned, possible = totals.earned, totals.possible
    else:
        credit, earned, possible = credit[people], totals.earned[people], totals.possible[people]
    return Against(people, credit, (earned - credit * points) / (possible - points))


def number(value: float) -> float | None:
    """`value` as a plain number, or None where there is none (nan, infinite)."""
    return float(value) if np.isfinite(value) else None
