"""When is garbage collection only a burden?"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """No garbage collection meanwhile.

    It looks for rings: in YAML nodes by the hundred thousand, and in what is remembered of
    responses, there are none. Measured: it would be a fifth of all loading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
