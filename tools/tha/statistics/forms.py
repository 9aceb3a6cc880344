"""Was every form equally hard?"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from tha.statistics.table import Floats, Scored, Totals, Truths, number

SHOWN_FROM = 10
"""A set that fewer people were asked is counted, and not listed."""


class ItemSet(msgspec.Struct, frozen=True):
    """Those who were asked the same items."""

    items: tuple[str, ...]
    n: int
    expected: float
    """Percent of the maximum that its items' facilities come to: how easy the form is."""
    mean: float | None
    """The mean score in percent, of those with nothing pending."""
    sd: float | None


class Forms(msgspec.Struct, frozen=True):
    """The item sets that were drawn."""

    count: int
    """How many different ones."""
    hardest: float | None
    """`expected` of the hardest."""
    easiest: float | None
    sd: float | None
    """The standard deviation of `expected` over the people: what luck did to their scores."""
    sets: tuple[ItemSet, ...]
    """The hardest first; only those that at least `SHOWN_FROM` people were asked."""


def forms(scored: Scored, totals: Totals) -> Forms:
    """By the items asked; the order of items and options makes no other form here."""
    asked = ~np.isnan(scored.credit) | scored.pending
    first, code = _different(asked)
    expected = _expected(scored, asked[first])
    told = expected[np.isfinite(expected)]
    people = expected[code][np.isfinite(expected[code])]
    return Forms(
        count=len(first),
        hardest=float(told.min()) if len(told) else None,
        easiest=float(told.max()) if len(told) else None,
        sd=float(people.std()) if len(people) else None,
        sets=_sets(scored, totals, asked[first], code, expected),
    )


def _different(asked: Truths) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Of each different row the first that has it; and for each row which of them it is."""
    if not len(asked) or (asked == asked[0]).all():
        return np.zeros(min(len(asked), 1), np.intp), np.zeros(len(asked), np.intp)
    packed = np.ascontiguousarray(np.packbits(asked, axis=1))
    rows = packed.view(np.dtype((np.void, packed.shape[1]))).reshape(-1)
    _, first, code = np.unique(rows, return_index=True, return_inverse=True)
    return first, code.reshape(-1)


def _expected(scored: Scored, asked: Truths) -> Floats:
    """[sets]; nan where an item has no facility yet, or nothing was asked."""
    marked = ~np.isnan(scored.credit)
    with np.errstate(invalid="ignore"):
        facility = np.where(marked, scored.credit, 0).sum(axis=0) / marked.sum(axis=0)
        earned = np.where(asked, facility * scored.points, 0).sum(axis=1)
        return np.asarray(100 * earned / (asked @ scored.points), np.float64)


def _sets(
    scored: Scored, totals: Totals, asked: Truths, code: NDArray[np.intp], expected: Floats
) -> tuple[ItemSet, ...]:
    sizes = np.bincount(code, minlength=len(asked))
    shown = np.flatnonzero((sizes >= SHOWN_FROM) & np.isfinite(expected))
    names, percent = np.array(scored.items, object), totals.share * 100
    found = []
    for one in sorted(shown, key=lambda index: (expected[index], index)):
        scores = percent[(code == one) & totals.is_whole]
        found.append(
            ItemSet(
                items=tuple(names[asked[one]]),
                n=int(sizes[one]),
                expected=float(expected[one]),
                mean=number(scores.mean()) if len(scores) else None,
                sd=number(scores.std(ddof=1)) if len(scores) > 1 else None,
            )
        )
    return tuple(found)
