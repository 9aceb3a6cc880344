"""Has somebody tried too many invitation codes?

Eighty bits cannot be guessed; this keeps a program that tries from filling the log and the line.
Counted in this process alone, by address, and forgotten after a while.
"""

import time
from collections import OrderedDict
from threading import Lock

LIMIT = 20
"""Wrong codes from one address; an office of many officers may share one."""
FORGOTTEN_AFTER = 15 * 60
"""Seconds."""
_MOST_ADDRESSES = 10_000


class WrongCodes:
    """How many wrong codes came from each address of late; bounded, whoever sends."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._seen: OrderedDict[str, tuple[int, float]] = OrderedDict()

    def note(self, address: str, now: float) -> None:
        """One more wrong code from `address`; `now` in seconds of a clock that never turns back."""
        with self._lock:
            count, _ = self._fresh(address, now)
            self._seen[address] = (count + 1, now)
            self._seen.move_to_end(address)
            if len(self._seen) > _MOST_ADDRESSES:
                self._seen.popitem(last=False)

    def has_enough(self, address: str, now: float) -> bool:
        """Whether no more codes are looked at for now."""
        with self._lock:
            return self._fresh(address, now)[0] >= LIMIT

    def forget(self) -> None:
        """Begins anew."""
        with self._lock:
            self._seen.clear()

    def _fresh(self, address: str, now: float) -> tuple[int, float]:
        count, last = self._seen.get(address, (0, now))
        return (0, now) if now - last > FORGOTTEN_AFTER else (count, last)


wrong_codes = WrongCodes()


def clock() -> float:
    """Seconds that never turn back."""
    return time.monotonic()
