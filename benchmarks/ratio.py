"""How long does one thing take, compared with another measured beside it?"""

import gc
import statistics
import time
from collections.abc import Callable


def print_ratio(
    what: str,
    subject: Callable[[], object],
    peer: Callable[[], object],
    aim: float | None,
    rounds: int = 5,
) -> None:
    """Runs both by turns; prints the medians of their ratios and of their processor seconds."""
    subject()  # caches of the file system and of the interpreter warm up outside the count
    peer()
    pairs = [(seconds(subject), seconds(peer)) for _ in range(rounds)]
    ratio = statistics.median(one / other for one, other in pairs)
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"{what}: {ratio:.2f} ({ours:.2f} s to {theirs:.2f} s{_verdict(ratio, aim)})")


def seconds(call: Callable[[], object]) -> float:
    """The processor time that `call` takes, which other programs on the machine disturb least."""
    gc.collect()
    start = time.process_time()
    call()
    return time.process_time() - start


def _verdict(ratio: float, aim: float | None) -> str:
    if aim is None:
        return ""
    return f"; {'within' if ratio <= aim else 'OVER'} the aim of {aim}"
