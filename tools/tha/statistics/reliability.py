"""How far can a score be relied on?

Cronbach's alpha of a form of m items is m c / (v + (m - 1) c), where v is the mean variance of the
items and c the mean covariance of two of them: with everybody on every item that is the usual
formula, and for forms drawn from a pool it says how a form of that length would do (Spearman and
Brown's step from the pool to the form is the same). Where forms differ, the covariance of two items
is taken over those who had both, as the R package psych does by default (`use = "pairwise"`).
"""

from math import exp, log, sqrt
from statistics import NormalDist
from typing import Literal

import msgspec
import numpy as np

from tha.statistics.table import Floats, Scored, Totals, Truths, number

_Z = NormalDist().inv_cdf(0.975)
_LEAST = 2


class Reliability(msgspec.Struct, frozen=True):
    """The consistency of a score, for a form as long as the forms are on average."""

    n: int
    """People with at least two marked items and nothing pending."""
    left_out: int
    """People with something pending."""
    items: int
    """Those that at least two of them have a mark on."""
    form_length: float
    """The mean number of marked items a person."""
    method: Literal["complete", "pairwise"]
    """`complete`: everybody was asked every item. `pairwise`: the covariance of two items is taken
    over those who were asked both (drawn forms)."""
    pairs_apart: int
    """Pairs of items that fewer than two people have both of; left out of the mean covariance."""
    alpha: float | None
    """Cronbach's alpha of the marks in points."""
    low: float | None
    """The lower end of the 95 % interval of alpha (Bonett 2002); only for `complete`."""
    high: float | None
    kr20: float | None
    """Kuder and Richardson's formula 20 of the credits; None where a credit is neither 0 nor 1."""
    dependability: float | None
    """Of the mean credit on forms drawn at random, whose difficulties differ (phi; Brennan 2001,
    Generalizability Theory); only for `pairwise`. Draws by topic are a little better than this."""
    standard_error: float | None
    """Of measurement, in percent of the maximum: sd of the scores x sqrt(1 - alpha), with phi in
    alpha's place for `pairwise`."""
    standard_error_points: float | None
    """The same in points, where everybody's maximum is the same."""
    alpha_if_dropped: dict[str, float | None]
    """By item: alpha of the others, for a form one item shorter."""


class _Covariances(msgspec.Struct, frozen=True, eq=False):
    """What people's marks on items have in common: variances on the diagonal, nan where unknown."""

    matrix: Floats
    means: Floats
    counts: Floats
    """[items]: people with a mark."""
    length: float

    def alpha(self, without: int | None = None) -> float | None:
        """Of all items, or of all but one."""
        kept = np.ones(len(self.means), bool)
        if without is not None:
            kept[without] = False
        part = self.matrix[np.ix_(kept, kept)]
        if len(part) < _LEAST:
            return None
        return _stepped(*_mean_parts(part), self.length - (without is not None))


def reliability(scored: Scored, totals: Totals) -> Reliability:
    """Over everybody who has at least two marks and awaits none."""
    marked = ~np.isnan(scored.credit)
    is_waiting = scored.pending.any(axis=1)
    people = (marked.sum(axis=1) >= _LEAST) & ~is_waiting
    items = marked[people].sum(axis=0) >= _LEAST
    credit = scored.credit[np.ix_(people, items)] if not people.all() else scored.credit[:, items]
    points = scored.points[items]
    own = _covariances(credit * points)
    alpha = own.alpha()
    is_complete = bool((marked | scored.pending)[:, items].all()) if len(credit) else True
    of_credit = own if bool((points == 1).all()) else _covariances(credit)
    phi = None if is_complete else _dependability(of_credit)
    low, high = _interval(alpha, *credit.shape) if is_complete else (None, None)
    error = _standard_error(totals, alpha if is_complete else phi)
    names = [name for name, is_there in zip(scored.items, items, strict=True) if is_there]
    return Reliability(
        n=len(credit),
        left_out=int(is_waiting.sum()),
        items=len(names),
        form_length=own.length,
        method="complete" if is_complete else "pairwise",
        pairs_apart=int(np.isnan(own.matrix).sum()) // 2,
        alpha=alpha,
        low=low,
        high=high,
        kr20=of_credit.alpha() if _is_dichotomous(credit) else None,
        dependability=phi,
        standard_error=error,
        standard_error_points=_in_points(totals, error),
        alpha_if_dropped={name: own.alpha(without=place) for place, name in enumerate(names)},
    )


def _covariances(values: Floats) -> _Covariances:
    marked = ~np.isnan(values)
    counts = marked.sum(axis=0).astype(np.float64)
    length = float(counts.sum() / len(values)) if len(values) else 0.0
    means = np.where(marked, values, 0).sum(axis=0) / counts.clip(min=1)
    centred = np.asfortranarray(values - means)
    if marked.all():
        matrix = centred.T @ centred / max(len(values) - 1, 1)
        return _Covariances(matrix, means, counts, length)
    centred[~marked] = 0
    return _Covariances(_pairwise(centred, marked), means, counts, length)


def _pairwise(centred: Floats, marked: Truths) -> Floats:
    """Of each two items over those who have both; `centred` is 0 where there is no mark."""
    people, items = centred.shape
    beside = np.empty((people, 2 * items), order="F")
    beside[:, :items], beside[:, items:] = centred, marked
    products = beside.T @ beside  # all three sums of products at once
    both, sums = products[items:, items:], products[:items, items:]
    with np.errstate(invalid="ignore", divide="ignore"):
        matrix = (products[:items, :items] - sums * sums.T / both) / (both - 1)
    matrix[both < _LEAST] = np.nan
    return np.asarray(matrix, np.float64)


def _mean_parts(matrix: Floats) -> tuple[float, float]:
    """The mean variance, and the mean covariance of the pairs that are known."""
    apart = ~np.eye(len(matrix), dtype=bool) & ~np.isnan(matrix)
    known = matrix[apart]
    return float(np.diagonal(matrix).mean()), float(known.mean()) if len(known) else float("nan")


def _stepped(variance: float, covariance: float, length: float) -> float | None:
    below = variance + (length - 1) * covariance
    return number(length * covariance / below) if below > 1e-12 else None  # noqa: PLR2004  # rounding


def _dependability(credits_: _Covariances) -> float | None:
    """Phi of forms of `length` items: c / (c + (difficulties' variance + v - c) / m)."""
    if len(credits_.means) < _LEAST:
        return None
    variance, covariance = _mean_parts(credits_.matrix)
    by_chance = float((np.diagonal(credits_.matrix) / credits_.counts).mean())
    difficulties = max(float(credits_.means.var(ddof=1)) - by_chance, 0.0)
    error = (difficulties + variance - covariance) / credits_.length
    return number(covariance / (covariance + error)) if covariance + error > 0 else None


def _interval(alpha: float | None, n: int, items: int) -> tuple[float | None, float | None]:
    """95 %, since ln(1 - alpha) is nearly normal.

    Bonett (2002), Sample size requirements for testing and estimating coefficient alpha, J. Educ.
    Behav. Stat. 27, 335-340.
    """
    if alpha is None or alpha >= 1 or n <= _LEAST:
        return None, None
    half = _Z * sqrt(2 * items / ((items - 1) * (n - 2)))
    return 1 - exp(log(1 - alpha) + half), 1 - exp(log(1 - alpha) - half)


def _is_dichotomous(credit: Floats) -> bool:
    """Then alpha of the credits is KR-20, since pq is their variance."""
    return bool(((credit == 0) | (credit == 1) | np.isnan(credit)).all())


def _standard_error(totals: Totals, coefficient: float | None) -> float | None:
    shares = totals.share[totals.is_whole]
    if coefficient is None or len(shares) < _LEAST:
        return None
    return 100 * float(shares.std(ddof=1)) * sqrt(max(1 - coefficient, 0.0))


def _in_points(totals: Totals, percent: float | None) -> float | None:
    maxima = totals.possible[totals.is_whole]
    if percent is None or not len(maxima) or not (maxima == maxima[0]).all():
        return None
    return percent / 100 * float(maxima[0])
