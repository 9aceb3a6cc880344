"""How closely do two columns go together, and how sure is that?"""

from math import atanh, sqrt, tanh
from statistics import NormalDist

from tha.statistics.table import Floats

_Z = NormalDist().inv_cdf(0.975)
_NO_SPREAD = 1e-18
"""Variances of shares under this are rounding."""
_LEAST = 4
"""Fisher's z needs more than three people."""


def correlation(column: Floats, other: Floats) -> float | None:
    """Pearson's r; None where one of the two has no spread."""
    if not len(column):
        return None
    own, deviation = column - column.mean(), other - other.mean()
    spreads = float(own @ own), float(deviation @ deviation)
    return _bounded(float(own @ deviation), spreads, len(column))


def point_biserials(chosen: Floats, other: Floats) -> list[float | None]:
    """Pearson's r of each column of zeros and ones [people, columns] with `other`."""
    n = len(other)
    if not n:
        return [None] * chosen.shape[1]
    deviation = other - other.mean()
    spread, counts = float(deviation @ deviation), chosen.sum(axis=0)
    return [
        _bounded(float(together), (float(count * (n - count)) / n, spread), n)
        for together, count in zip(deviation @ chosen, counts, strict=True)
    ]


def interval(r: float | None, n: int) -> tuple[float | None, float | None]:
    """The 95 % interval of r by Fisher's z transformation."""
    if r is None or n < _LEAST or abs(r) >= 1:
        return None, None
    half = _Z / sqrt(n - 3)
    return tanh(atanh(r) - half), tanh(atanh(r) + half)


def _bounded(together: float, spreads: tuple[float, float], n: int) -> float | None:
    """From sums of squares over n people; never beyond 1 by rounding."""
    if min(spreads) < n * _NO_SPREAD:
        return None
    return max(-1.0, min(1.0, together / sqrt(spreads[0]) / sqrt(spreads[1])))
