"""Does each item tell the strong from the weak?"""

import msgspec

from tha.statistics.bands import Ranks, mean_in_band, ranks_of
from tha.statistics.correlation import correlation, interval
from tha.statistics.table import Scored, Totals, against_rest

GROUP = 0.27
"""The share at either end whose difference is told most surely (Kelley 1939, The selection of
upper and lower groups for the validation of test items, J. Educ. Psychol. 30, 17-24)."""


class Discrimination(msgspec.Struct, frozen=True):
    """How an item goes together with the rest of the person's own form."""

    item: str
    n: int
    """People with a mark on it and on something else."""
    item_rest: float | None
    """The correlation of its credit with the share of the rest's points: corrected item-total."""
    low: float | None
    """The lower end of the 95 % interval of `item_rest` (Fisher's z)."""
    high: float | None
    group: float
    """How many people make up each of the two groups: 27 % of n, people with tied scores by
    parts (`bands.py`)."""
    upper: float | None
    """The mean credit of the 27 % with the best share of the whole form."""
    lower: float | None
    upper_lower: float | None
    """`upper` - `lower`."""


def discriminations(scored: Scored, totals: Totals) -> tuple[Discrimination, ...]:
    """One for each item, in their order."""
    ranks = ranks_of(totals)
    return tuple(_discrimination(scored, totals, ranks, one) for one in range(len(scored.items)))


def _discrimination(scored: Scored, totals: Totals, ranks: Ranks, index: int) -> Discrimination:
    pair = against_rest(scored, totals, index)
    n = len(pair.credit)
    r = correlation(pair.credit, pair.rest)
    low, high = interval(r, n)
    own = ranks.among(pair.people)
    people, sums = own.people(), own.sums(pair.credit)
    upper = mean_in_band(people, sums, 1 - GROUP, 1)
    lower = mean_in_band(people, sums, 0, GROUP)
    return Discrimination(
        item=scored.items[index],
        n=n,
        item_rest=r,
        low=low,
        high=high,
        group=GROUP * n,
        upper=upper,
        lower=lower,
        upper_lower=None if upper is None or lower is None else upper - lower,
    )
