"""How much may one address send?

A bucket for each address: it fills by `rate` submissions a second up to `burst`, and each
submission takes one. Whole offices sit behind one address, so that the bucket is large. Memory is
bounded: of too many addresses the one that was silent for longest is forgotten.
"""

from collections import OrderedDict
from math import ceil

from tha.web.address import network_of

RATE = 50.0
"""Submissions a second that one address may go on sending."""
BURST = 500.0
"""Submissions that it may send at once: an office whose time is up."""
MOST_ADDRESSES = 50_000


class Buckets:
    """What each address may still send. Belongs to one event loop."""

    def __init__(self, rate: float = RATE, burst: float = BURST) -> None:
        self._rate, self._burst = rate, burst
        self._known: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, address: str, count: int, now: float) -> int:
        """0 when `count` may be sent at `now` (seconds), else the seconds until it may be."""
        whose = network_of(address)
        left, last = self._known.pop(whose, (self._burst, now))
        left = min(self._burst, left + (now - last) * self._rate)
        may = left >= count
        self._known[whose] = (left - count if may else left, now)
        if len(self._known) > MOST_ADDRESSES:
            self._known.popitem(last=False)
        return 0 if may else max(1, ceil((count - left) / self._rate))
