"""Whom did each option attract?"""

import msgspec
import numpy as np

from tha.statistics.bands import Ranks, mean_in_band, ranks_of
from tha.statistics.correlation import interval, point_biserials
from tha.statistics.table import Against, Choices, Floats, Scored, Totals, Truths, against_rest

FIFTHS = 5


class Option(msgspec.Struct, frozen=True):
    """Who chose one option; in an item with several answers each option counts by itself."""

    letter: str
    is_key: bool
    chosen: int
    share: float | None
    """Of the people counted for the item."""
    mean_rest: float | None
    """The mean share (0 to 1) of the rest of the form, of those who chose it."""
    point_biserial: float | None
    """The correlation of having chosen it with the share of the rest."""
    low: float | None
    """The lower end of its 95 % interval (Fisher's z)."""
    high: float | None
    by_fifth: tuple[float | None, ...]
    """The share that chose it in each fifth of the people, the weakest (by the share of the whole
    form) first."""


class Distractors(msgspec.Struct, frozen=True):
    """The options of one item."""

    item: str
    n: int
    """People with a mark on it and on something else."""
    omitted: int
    mean_rest_of_omitted: float | None
    is_multiple: bool
    options: tuple[Option, ...]


def distractors(scored: Scored, totals: Totals) -> tuple[Distractors, ...]:
    """One for each item with options, in the order of the items."""
    ranks = ranks_of(totals)
    return tuple(
        _distractors(scored, totals, ranks, index)
        for index, item in enumerate(scored.items)
        if item in scored.choices
    )


def _distractors(scored: Scored, totals: Totals, ranks: Ranks, index: int) -> Distractors:
    item = scored.items[index]
    choices, pair = scored.choices[item], against_rest(scored, totals, index)
    omitted = scored.omitted[pair.people, index]
    return Distractors(
        item=item,
        n=len(pair.rest),
        omitted=int(omitted.sum()),
        mean_rest_of_omitted=_mean(pair.rest, omitted),
        is_multiple=choices.is_multiple,
        options=_options(choices, pair, ranks),
    )


def _options(choices: Choices, pair: Against, ranks: Ranks) -> tuple[Option, ...]:
    n, own = len(pair.rest), ranks.among(pair.people)
    chosen = choices.chosen if n == len(pair.people) else choices.chosen[pair.people]
    chosen = np.asfortranarray(chosen)
    numbers = chosen.astype(np.float64)
    people, rests = own.people(), pair.rest @ numbers
    rows = zip(choices.letters, chosen.T, rests, point_biserials(numbers, pair.rest), strict=True)
    return tuple(
        _option(letter, letter in choices.keys, (r, n, float(rest)), (people, own.people(column)))
        for letter, column, rest, r in rows
    )


def _option(
    letter: str,
    is_key: bool,  # noqa: FBT001  # private, and named by the field
    told: tuple[float | None, int, float],
    by_score: tuple[Floats, Floats],
) -> Option:
    """`told`: its correlation, of how many people, and the sum of the rests of those who chose it;
    `by_score`: how many people, and how many who chose it.
    """
    r, n, rest = told
    count = int(by_score[1].sum())
    low, high = interval(r, n)
    return Option(
        letter=letter,
        is_key=is_key,
        chosen=count,
        share=count / n if n else None,
        mean_rest=rest / count if count else None,
        point_biserial=r,
        low=low,
        high=high,
        by_fifth=tuple(
            mean_in_band(*by_score, fifth / FIFTHS, (fifth + 1) / FIFTHS) for fifth in range(FIFTHS)
        ),
    )


def _mean(values: Floats, who: Truths) -> float | None:
    return float(values[who].mean()) if who.any() else None
