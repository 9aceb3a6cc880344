"""How easy was each item?"""

from math import sqrt

import msgspec
import numpy as np

from tha.statistics.table import Scored, number

_FULL = 1 - 1e-9


class Facility(msgspec.Struct, frozen=True):
    """How an item was answered by those who were asked it and whose answer is marked."""

    item: str
    asked: int
    """People whose answer is marked, the omitted included: what every share is out of."""
    pending: int
    """People asked whose answer awaits a person; they are in no other count."""
    omitted: int
    full: int
    zero: int
    """People who answered and earned nothing, or less; the omitted are not among them."""
    facility: float | None
    """The mean credit, an omitted answer counted as 0: the share of the item's points earned."""
    of_answered: float | None
    """The mean credit of those who answered."""
    sd: float | None
    """The standard deviation of the credit (n - 1)."""
    standard_error: float | None
    """Of `facility`."""


def facilities(scored: Scored) -> tuple[Facility, ...]:
    """One for each item, in their order."""
    return tuple(_facility(scored, index) for index in range(len(scored.items)))


def _facility(scored: Scored, index: int) -> Facility:
    column = scored.credit[:, index]
    marked = ~np.isnan(column)
    credit = column if marked.all() else column[marked]
    asked, omitted = len(credit), int((scored.omitted[:, index] & marked).sum())
    total = float(credit.sum())
    sd = float(credit.std(ddof=1)) if asked > 1 else float("nan")
    return Facility(
        item=scored.items[index],
        asked=asked,
        pending=int(scored.pending[:, index].sum()),
        omitted=omitted,
        full=int((credit >= _FULL).sum()),
        zero=int((credit <= 0).sum()) - omitted,
        facility=total / asked if asked else None,
        of_answered=total / (asked - omitted) if asked > omitted else None,
        sd=number(sd),
        standard_error=number(sd / sqrt(asked)) if asked else None,
    )
