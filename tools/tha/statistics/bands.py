"""Who belongs to the strongest 27 %, and who to each fifth, when scores are tied?

People with the same score are the same to a band: where its edge falls among them, each of them
belongs to it by the same part. So no order of rows decides, and a band is exactly as large as it
should be.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from tha.statistics.table import Floats, Totals, Truths


class Ranks(msgspec.Struct, frozen=True, eq=False):
    """The place of each person's score among the different scores, from the lowest."""

    codes: NDArray[np.intp]
    count: int

    def among(self, who: Truths) -> "Ranks":
        """The same of some of the people."""
        return self if who.all() else Ranks(self.codes[who], self.count)

    def people(self, who: Truths | None = None) -> Floats:
        """[scores]: how many have each score, of all or of `who`."""
        codes = self.codes if who is None else self.codes[who]
        return np.bincount(codes, minlength=self.count).astype(np.float64)

    def sums(self, values: Floats) -> Floats:
        """[scores]: the sum of everybody's `values`."""
        summed = np.bincount(self.codes, weights=values, minlength=self.count)
        return summed.astype(np.float64)


def ranks_of(totals: Totals) -> Ranks:
    """By the share of the own form; someone without marks stands last and is never asked for."""
    different, codes = np.unique(totals.share, return_inverse=True)
    return Ranks(codes.reshape(-1), len(different))


def mean_in_band(people: Floats, sums: Floats, low: float, high: float) -> float | None:
    """The mean of those from the share `low` to the share `high` of all, counted from the weakest.

    `people` and `sums` are by score, as `Ranks` makes them.
    """
    ends = people.cumsum()
    size = ends[-1] if len(ends) else 0.0
    width = (high - low) * size
    if width <= 0:
        return None
    inside = np.minimum(ends, high * size) - np.maximum(ends - people, low * size)
    parts = np.divide(inside.clip(min=0), people, out=np.zeros_like(people), where=people > 0)
    return float(parts @ sums / width)
