"""How long are the parts of a bar?

Whole numbers, so that no language writes a comma into a drawing.
"""

from collections.abc import Iterable

WHOLE = 1000
"""The width of a drawing of bars, in its own units."""


def stacked(counts: Iterable[int], whole: int) -> list[tuple[int, int]]:
    """Where each part begins and how long it is, one behind the other, of `whole` in all."""
    found, before = [], 0
    for count in counts:
        start, end = (
            round(WHOLE * one / whole) if whole else 0 for one in (before, before + count)
        )
        found.append((start, end - start))
        before += count
    return found


def length(count: int, most: int) -> int:
    """How long a bar is of which the longest stands for `most`; seen whenever it is not nought."""
    return max(round(WHOLE * count / most), 2) if most and count else 0
