"""How are the scores spread?"""

import msgspec
import numpy as np

from tha.statistics.table import Floats, Totals, number

QUANTILES = (5, 10, 25, 50, 75, 90, 95)
CLASSES = 20
_ROUNDING = 1e-6


class Distribution(msgspec.Struct, frozen=True):
    """The scores, in percent of the own maximum, of those with nothing pending."""

    n: int
    left_out: int
    """People with something pending, or with nothing asked."""
    mean: float | None
    median: float | None
    sd: float | None
    """n - 1."""
    skewness: float | None
    """g1: third central moment over the cube of the standard deviation, both over n."""
    minimum: float | None
    maximum: float | None
    quantiles: dict[str, float | None]
    """Percent of people ("5", "10", … "95") -> the score; linear between neighbours."""
    histogram: tuple[int, ...]
    """Counts in 20 classes of 5 %: from 0 to under 5, … from 95 to 100 inclusive."""
    by_step: tuple[int, ...]
    """Where every score is a whole number of n-ths of the maximum, n at most 20: counts of 0, 1, …
    n n-ths, for the least such n. Classes would lie between scores and show gaps. Empty else."""


def distribution(totals: Totals) -> Distribution:
    """Of everybody's share."""
    percent = totals.share[totals.is_whole] * 100
    n = len(percent)
    some = percent if n else np.array([np.nan])
    quantiles = np.quantile(some, np.array(QUANTILES) / 100)
    return Distribution(
        n=n,
        left_out=len(totals.is_whole) - n,
        mean=number(some.mean()),
        median=number(float(np.median(some))),
        sd=number(some.std(ddof=1)) if n > 1 else None,
        skewness=_skewness(some),
        minimum=number(some.min()),
        maximum=number(some.max()),
        quantiles={str(one): number(q) for one, q in zip(QUANTILES, quantiles, strict=True)},
        histogram=_histogram(percent),
        by_step=_by_step(totals.share[totals.is_whole]),
    )


def _skewness(percent: Floats) -> float | None:
    deviation = percent - percent.mean()
    squares = deviation * deviation
    spread = float(squares.mean())
    return float((squares * deviation).mean() / spread**1.5) if spread > 0 else None


def _histogram(percent: Floats) -> tuple[int, ...]:
    """A score under 0 counts in the first class."""
    classes = np.floor(percent * CLASSES / 100 + 1e-9).astype(np.intp).clip(0, CLASSES - 1)
    return tuple(np.bincount(classes, minlength=CLASSES).tolist())


def _by_step(shares: Floats) -> tuple[int, ...]:
    """A score under 0 counts as 0."""
    different = np.unique(shares)
    for steps in range(1, CLASSES + 1) if len(different) else ():
        if np.allclose(different * steps, np.round(different * steps), rtol=0, atol=_ROUNDING):
            places = np.round(shares * steps).astype(np.intp).clip(0, steps)
            return tuple(np.bincount(places, minlength=steps + 1).tolist())
    return ()
