"""How long does one thing take, compared with another measured beside it?"""

import gc
import statistics
import time
from collections.abc import Callable


def print_ratio(
    what: str, subject: Callable[[], object], peer: Callable[[], object], aim: float, rounds: int = 5
) -> None:
    """Runs both by turns and prints the median of their ratios, with the median seconds of each."""
    subject()  # caches of the file system and of the interpreter warm up outside the count
    peer()
    pairs = [(seconds(subject), seconds(peer)) for _ in range(rounds)]
    ratio = statistics.median(one / other for one, other in pairs)
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    verdict = "within" if ratio <= aim else "OVER"
    print(f"{what}: {ratio:.2f} ({ours:.2f} s to {theirs:.2f} s; {verdict} the aim of {aim})")


def seconds(call: Callable[[], object]) -> float:
    """The time that `call` takes."""
    gc.collect()
    start = time.perf_counter()
    call()
    return time.perf_counter() - start
