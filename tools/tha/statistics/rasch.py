"""How hard is each item on the Rasch scale, whoever was asked it?

Marginal maximum likelihood with normal abilities (Thissen 1982, Psychometrika 47, 175-186): the
difficulties b and the standard deviation s of the abilities maximise the likelihood of what was
answered, with log odds of success s z - b for a standard normal z. What was not asked is simply not
part of the likelihood, so forms may differ. Only items marked all or nothing take part.

Among people asked the same items the number right says everything about ability, so people are
counted by item set and score: a hundred thousand become some dozens.
"""

from math import pi, sqrt

import msgspec
import numpy as np

from tha.statistics.table import Floats, Scored, Truths

_NODES, _WEIGHTS = np.polynomial.hermite_e.hermegauss(31)
"""Gauss-Hermite points and weights for a standard normal; of 21 (as in the R package ltm) and of 31
the example of its guide comes out the same to four places."""
_WEIGHTS = _WEIGHTS / sqrt(2 * pi)
_STEPS = 100
_CLOSE = 1e-7


class RaschItem(msgspec.Struct, frozen=True):
    """One item; its difficulty is the ability at which half succeed, in logits; 0 is the mean."""

    item: str
    n: int
    difficulty: float
    standard_error: float | None


class Rasch(msgspec.Struct, frozen=True):
    """The items of the model."""

    n: int
    items: tuple[RaschItem, ...]
    ability_sd: float
    """The standard deviation of the abilities, in logits."""
    ability_sd_error: float | None
    log_likelihood: float
    has_converged: bool
    left_out: tuple[str, ...]
    """Items with credits between 0 and 1, or that everybody or nobody got right."""


class _Groups(msgspec.Struct, frozen=True, eq=False):
    """People asked the same items with the same number right."""

    asked: Floats
    """[groups, items], 0 or 1."""
    score: Floats
    count: Floats
    right: Floats
    """[items]: people who got it right, over all groups."""


class _Point(msgspec.Struct, frozen=True, eq=False):
    """The likelihood at one place: [items] difficulties, then the sd."""

    value: float
    success: Floats
    """[items, nodes]."""
    posterior: Floats
    """[groups, nodes]: how likely each ability is for each group."""
    slopes: Floats


def rasch(scored: Scored) -> Rasch | None:
    """None with fewer than two items to go by."""
    kept = _usable(scored.credit)
    if kept.sum() < 2:  # noqa: PLR2004  # one item has nothing to be compared with
        return None
    credit = scored.credit[:, kept]
    groups = _grouped(credit)
    place, has_converged = _climb(groups, _start(credit))
    errors = _errors(groups, place)
    asked = (~np.isnan(credit)).sum(axis=0)
    names = [name for name, is_kept in zip(scored.items, kept, strict=True) if is_kept]
    rows = zip(names, asked, place, errors, strict=False)
    return Rasch(
        n=int(groups.count.sum()),
        items=tuple(RaschItem(name, int(n), float(b), error) for name, n, b, error in rows),
        ability_sd=abs(float(place[-1])),
        ability_sd_error=errors[-1],
        log_likelihood=_likelihood(groups, place).value,
        has_converged=has_converged,
        left_out=tuple(one for one in scored.items if one not in names),
    )


def _usable(credit: Floats) -> Truths:
    missing = np.isnan(credit)
    is_plain = ((credit == 0) | (credit == 1) | missing).all(axis=0)
    differs = (credit == 0).any(axis=0) & (credit == 1).any(axis=0)
    kept: Truths = is_plain & differs
    return kept


def _grouped(credit: Floats) -> _Groups:
    there = ~np.isnan(credit)
    plain = np.where(there, credit, 0)
    right = plain.sum(axis=0)
    score = plain.sum(axis=1)
    keys = np.column_stack(
        [np.packbits(there, axis=1), score.astype(np.uint16).view(np.uint8).reshape(-1, 2)]
    )
    rows = np.ascontiguousarray(keys).view(np.dtype((np.void, keys.shape[1]))).reshape(-1)
    _, first, count = np.unique(rows, return_index=True, return_counts=True)
    is_asked = there[first].any(axis=1)
    first, count = first[is_asked], count[is_asked]
    return _Groups(there[first].astype(np.float64), score[first], count.astype(np.float64), right)


def _start(credit: Floats) -> Floats:
    """The log odds of failing, for people all alike; abilities spread by 1."""
    share = np.nanmean(credit, axis=0)
    return np.append(np.log((1 - share) / share), 1.0)


def _climb(groups: _Groups, place: Floats) -> tuple[Floats, bool]:
    """Newton's steps, halved until the likelihood rises."""
    now = _likelihood(groups, place)
    for _ in range(_STEPS):
        step = np.linalg.lstsq(_curvature(groups, now), now.slopes)[0]
        there = _likelihood(groups, place + step)
        while there.value < now.value - 1e-12 * abs(now.value) and np.abs(step).max() > _CLOSE:
            step = step / 2
            there = _likelihood(groups, place + step)
        place, now = place + step, there
        if float(np.abs(step).max()) < _CLOSE:
            return place, True
    return place, False


def _likelihood(groups: _Groups, place: Floats) -> _Point:
    logits = place[-1] * _NODES - place[:-1, None]
    each = (
        groups.score[:, None] * (place[-1] * _NODES)
        - groups.asked @ np.logaddexp(0, logits)
        + np.log(_WEIGHTS)
    )
    peak = each.max(axis=1)
    posterior = np.exp(each - peak[:, None])
    whole = posterior.sum(axis=1)
    posterior /= whole[:, None]
    success = 1 / (1 + np.exp(-logits))
    mass = groups.count[:, None] * posterior
    expected = (groups.asked.T @ mass) * success
    value = groups.count @ (np.log(whole) + peak) - groups.right @ place[:-1]
    by_sd = (groups.score @ mass - expected.sum(axis=0)) @ _NODES
    slopes = np.append(expected.sum(axis=1) - groups.right, by_sd)
    return _Point(float(value), success, posterior, slopes)


def _curvature(groups: _Groups, at: _Point) -> Floats:
    """Minus the second derivatives: those if abilities were known, less what not knowing costs.

    (Louis 1982, Finding the observed information matrix when using the EM algorithm, J. R. Stat.
    Soc. B 44, 226-233.)
    """
    mass = groups.count[:, None] * at.posterior
    known = (groups.asked.T @ mass) * at.success * (1 - at.success)
    crossed = -known @ _NODES
    matrix = np.diag(np.append(known.sum(axis=1), (known @ _NODES**2).sum()))
    matrix[:-1, -1] += crossed
    matrix[-1, :-1] += crossed
    return np.asarray(matrix - _spread_of_slopes(groups, at, mass), np.float64)


def _spread_of_slopes(groups: _Groups, at: _Point, mass: Floats) -> Floats:
    """How far the slopes would differ between the abilities that each group may have."""
    surplus = groups.score[:, None] - groups.asked @ at.success
    of_sd = surplus * _NODES
    size = len(at.success) + 1
    squares = np.zeros((size, size))
    for node, share in enumerate(at.success.T):
        both = (groups.asked * mass[:, node, None]).T @ groups.asked
        squares[:-1, :-1] += both * np.outer(share, share)
    squares[:-1, -1] = ((groups.asked.T @ (mass * of_sd)) * at.success).sum(axis=1)
    squares[-1, :-1] = squares[:-1, -1]
    squares[-1, -1] = (mass * of_sd**2).sum()
    means = np.column_stack(
        [groups.asked * (at.posterior @ at.success.T), (at.posterior * of_sd).sum(axis=1)]
    )
    return np.asarray(squares - (means * groups.count[:, None]).T @ means, np.float64)


def _errors(groups: _Groups, place: Floats) -> list[float | None]:
    """From the observed information; None where it says nothing."""
    try:
        inverse = np.linalg.inv(_curvature(groups, _likelihood(groups, place)))
    except np.linalg.LinAlgError:
        return [None] * len(place)
    return [sqrt(one) if one > 0 else None for one in np.diagonal(inverse)]
