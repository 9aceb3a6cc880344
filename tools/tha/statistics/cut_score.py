"""Where should the pass mark lie?

Modified Angoff: each judge says of each item which share of barely sufficient people would earn it;
the sum over the items is that judge's cut, the mean over the judges the panel's. After talking they
may rate again: another round. (Angoff 1971, in Thorndike, Educational Measurement; Cizek & Bunch
2007, Standard Setting, ch. 5. Hofstee 1983, in Anderson & Helmick, On Educational Testing.)
"""

from collections.abc import Sequence
from math import sqrt

import msgspec
import numpy as np

from tha.statistics.table import Floats, number


class RatedItem(msgspec.Struct, frozen=True):
    """What the judges expect of one item, as shares from 0 to 1."""

    item: str
    judges: int
    mean: float | None
    sd: float | None
    """n - 1."""


class Angoff(msgspec.Struct, frozen=True):
    """The cut of one round."""

    judges: int
    """Those who rated every item."""
    incomplete: int
    """Judges left out of the cut, since an item of theirs has no rating."""
    cut: float | None
    """In points: the mean of the judges' cuts."""
    percent: float | None
    """Of the maximum."""
    judge_cuts: tuple[float | None, ...]
    """In points, in the order of the judges; None for one who is incomplete."""
    sd: float | None
    """Of the judges' cuts, in points (n - 1)."""
    standard_error: float | None
    """sd / sqrt(judges), in points: how far another such panel might come out."""
    items: tuple[RatedItem, ...]


class Hofstee(msgspec.Struct, frozen=True):
    """The compromise between the cut and the share of people failing that judges would bear."""

    percent: float
    """The cut, in percent of the maximum."""
    failing: float
    """The share of people under it."""
    is_crossing: bool
    """False where the curve of the scores does not cross the judges' line; then the nearer end."""


class Bounds(msgspec.Struct, frozen=True):
    """The means of the judges' four answers: cuts in percent, shares failing from 0 to 1."""

    lowest_cut: float
    highest_cut: float
    fewest_failing: float
    most_failing: float


def angoff(items: Sequence[str], points: Floats, ratings: Floats) -> Angoff:
    """`ratings` is [judges, items], from 0 to 1, nan where a judge gave none."""
    cuts = ratings @ points
    whole = cuts[~np.isnan(cuts)]
    sd = float(whole.std(ddof=1)) if len(whole) > 1 else None
    cut = float(whole.mean()) if len(whole) else None
    return Angoff(
        judges=len(whole),
        incomplete=len(cuts) - len(whole),
        cut=cut,
        percent=None if cut is None else 100 * cut / float(points.sum()),
        judge_cuts=tuple(number(one) for one in cuts),
        sd=sd,
        standard_error=None if sd is None else sd / sqrt(len(whole)),
        items=tuple(_rated(item, ratings[:, index]) for index, item in enumerate(items)),
    )


def angoff_rounds(
    items: Sequence[str], points: Floats, rounds: Sequence[Floats]
) -> tuple[Angoff, ...]:
    """One for each round, in their order; the last one stands."""
    return tuple(angoff(items, points, ratings) for ratings in rounds)


def hofstee(percents: Floats, bounds: Bounds) -> Hofstee | None:
    """Where the line through the judges' bounds meets the share failing; None without both.

    The line falls from (lowest cut, most failing) to (highest cut, fewest failing); the share
    failing at a cut is that of people whose percent is under it.
    """
    width = bounds.highest_cut - bounds.lowest_cut
    if not len(percents) or width <= 0:
        return None
    cuts = np.unique(np.append(np.linspace(bounds.lowest_cut, bounds.highest_cut, 1001), percents))
    cuts = cuts[(cuts >= bounds.lowest_cut) & (cuts <= bounds.highest_cut)]
    failing = np.searchsorted(np.sort(percents), cuts, side="left") / len(percents)
    slope = (bounds.fewest_failing - bounds.most_failing) / width
    line = bounds.most_failing + slope * (cuts - bounds.lowest_cut)
    above = np.flatnonzero(failing >= line)
    place = int(above[0]) if len(above) else len(cuts) - 1
    is_crossing = bool(len(above)) and (place > 0 or bool(np.isclose(failing[0], line[0])))
    return Hofstee(float(cuts[place]), float(failing[place]), is_crossing)


def _rated(item: str, ratings: Floats) -> RatedItem:
    known = ratings[~np.isnan(ratings)]
    return RatedItem(
        item,
        len(known),
        float(known.mean()) if len(known) else None,
        float(known.std(ddof=1)) if len(known) > 1 else None,
    )
