"""Which of a great many submissions came before, in bounded memory?

Only the UUIDs are looked at: 16 bytes each in a file, in several passes, each of which takes those
whose mixed bits fall into one part.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import numpy as np

_AT_ONCE = 250_000
"""UUIDs that one pass holds: 2 MB of mixed bits, a little more while they are sorted."""
_READ = 1 << 16
_UUID = 16
_ODD = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F], dtype=np.uint64)


class Repeat(msgspec.Struct, frozen=True, order=True):
    """The submission at `index` has the UUID of the one at `first`, which came before it."""

    index: int
    first: int


def repeats_in(path: Path) -> list[Repeat]:
    """Every repeat among the UUIDs of the file `path`, in order."""
    count = path.stat().st_size // _UUID
    parts = -(-count // _AT_ONCE) or 1
    return sorted(one for part in range(parts) for one in _repeats(path, part, parts))


def _repeats(path: Path, part: int, parts: int) -> Iterator[Repeat]:
    mixed = np.concatenate(
        [bits[bits % parts == part] for bits, _, _ in _mixed(path)] or [_ODD[:0]]
    )
    values, counts = np.unique(mixed, return_counts=True)
    doubled = values[counts > 1]
    if not len(doubled):
        return
    first: dict[bytes, int] = {}
    for bits, uuids, start in _mixed(path):
        for place in np.flatnonzero(np.isin(bits, doubled)):
            index = start + int(place)
            known = first.setdefault(uuids[place].tobytes(), index)
            if known != index:
                yield Repeat(index, known)


def _mixed(path: Path) -> Iterator[tuple[np.ndarray, np.ndarray, int]]:
    """The UUIDs of the file in blocks, with 64 mixed bits of each and the index of the first."""
    start = 0
    with path.open("rb") as stream:
        while block := stream.read(_READ * _UUID):
            uuids = np.frombuffer(block, dtype=np.uint64).reshape(-1, 2)
            bits = (uuids * _ODD).sum(axis=1, dtype=np.uint64)
            yield bits ^ (bits >> np.uint64(29)), uuids, start
            start += len(uuids)
