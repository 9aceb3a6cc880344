"""How far do two markers agree?"""

from math import isclose

import msgspec
import numpy as np

from tha.statistics.table import Floats, number

_ROUNDING = 1e-9
"""Of squared steps: one step once among a thousand million marks is more."""


class Agreement(msgspec.Struct, frozen=True):
    """Two markers' marks of the same responses."""

    n: int
    exact: float | None
    """The share of equal marks."""
    adjacent: float | None
    """The share that differ by one step at most, the equal ones included."""
    kappa: float | None
    """Cohen's: exact agreement beyond chance; None where both gave everybody one mark."""
    weighted_kappa: float | None
    """Quadratic weights, by the distance of the marks themselves: a gap between two marks that
    nobody gave keeps its width, and half points need no categories."""
    mean_difference: float | None
    """First minus second: who is the milder one."""


def agreement(first: Floats, second: Floats, step: float = 1.0) -> Agreement:
    """Of pairs of marks on a scale whose neighbours differ by `step`; both are known."""
    n = len(first)
    if not n:
        return Agreement(0, None, None, None, None, None)
    distance = np.abs(first - second)
    equal = distance < step * 1e-6
    return Agreement(
        n=n,
        exact=float(equal.mean()),
        adjacent=float((distance <= step * (1 + 1e-6)).mean()),
        kappa=_kappa(first, second, float(equal.mean()), step),
        weighted_kappa=_quadratic(first, second, step),
        mean_difference=float((first - second).mean()),
    )


def kappa_of(counts: Floats, disagreement: Floats) -> float | None:
    """Cohen's weighted kappa of a square table.

    1 - observed disagreement / that expected by chance (Cohen 1968, Psychol. Bull. 70, 213-220).
    """
    total = counts.sum()
    by_chance = np.outer(counts.sum(axis=1), counts.sum(axis=0)) / total**2
    expected = float((by_chance * disagreement).sum())
    observed = float((counts / total * disagreement).sum())
    return number(1 - observed / expected) if expected > 0 else None


def _kappa(first: Floats, second: Floats, exact: float, step: float) -> float | None:
    """Marks are the same when they are the same number of steps, to a millionth."""
    both = np.round(np.concatenate([first, second]) / step, 6)
    marks, codes = np.unique(both, return_inverse=True)
    shares = np.array(
        [np.bincount(part, minlength=len(marks)) for part in np.split(codes.reshape(-1), 2)]
    ) / len(first)
    by_chance = float(shares[0] @ shares[1])
    return None if isclose(by_chance, 1) else (exact - by_chance) / (1 - by_chance)


def _quadratic(first: Floats, second: Floats, step: float) -> float | None:
    """The mean squared distance that chance would give is var + var + (difference of means)^2.

    None where that is nothing but rounding.
    """
    one, other = np.round(first / step, 6), np.round(second / step, 6)
    by_chance = float(one.var() + other.var() + (one.mean() - other.mean()) ** 2)
    return 1 - float(((one - other) ** 2).mean()) / by_chance if by_chance > _ROUNDING else None
