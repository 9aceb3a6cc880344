"""How does a great number of submissions become results that stand in the order of the input?"""

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from uuid import UUID

import msgspec
import numpy as np

from tha.batch.marked import Marked
from tha.batch.outcome import FAILED, OPEN, PASSED, UNMARKED
from tha.batch.repeats import Repeat, repeats_in
from tha.batch.spool import Spool
from tha.batch.workers import Work
from tha.intake.messages import CONFLICT, REPEATED
from tha.intake.portion import Portion
from tha.intake.portions import data_of
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem

_GONE = Words(vi="(không đọc lại được)", en="(cannot be read again)")
Works = Callable[[], Iterator[Work]]
"""Gives the same portions, and the same problems between them, each time."""
Mark = Callable[[Iterable[Work]], Iterator[Marked]]


class Counts(msgspec.Struct, frozen=True):
    """How many were marked, and what came of them."""

    passed: int
    failed: int
    open: int


def mark_all(works: Works, mark: Mark, spool: Spool, heed: Callable[[Work, Marked], None]) -> None:
    """Marks what `spool` does not hold yet, and keeps it there; `heed` is told of each portion."""
    names: list[Work] = []

    def noted() -> Iterator[Work]:
        for work in islice(works(), len(spool.entries), None):
            names.append(_without_data(work))
            yield work

    for marked in mark(noted()):
        work = names.pop(0)
        spool.keep(work.name if isinstance(work, Portion) else work.place.file, marked)
        heed(work, marked)


def without_repeats(works: Works, spool: Spool) -> tuple[Counts, Iterable[Problem], frozenset[int]]:
    """Takes the repeats out of the results, which are whole from then on; tells of each.

    Last come the indexes of the repeats among all submissions that have a UUID.
    """
    repeats = repeats_in(spool.path("uuids"))
    outcomes = spool.path("outcomes").read_bytes()
    indexes = frozenset(one.index for one in repeats)
    if repeats:
        _leave_out(spool.path("results"), outcomes, indexes)
    gone = bytes(outcomes[one.index] for one in repeats)
    passed, failed, unclear = (
        outcomes.count(one) - gone.count(one) for one in (PASSED, FAILED, OPEN)
    )
    counts = Counts(passed, failed, unclear)
    return counts, _told(works, spool, repeats), indexes


def _without_data(work: Work) -> Work:
    if isinstance(work, Problem) or work.data is None:
        return work
    return msgspec.structs.replace(work, data=None, end=len(work.data))


def _leave_out(results: Path, outcomes: bytes, drop: Collection[int]) -> None:
    """Writes the results without those at the indexes `drop`."""
    part = results.with_suffix(".part")
    with results.open("rb") as stream, part.open("wb") as kept:
        for index, outcome in enumerate(outcomes):
            if outcome != UNMARKED:
                line = stream.readline()
                if index not in drop:
                    kept.write(line)
    part.chmod(0o600)
    part.replace(results)


def _told(works: Works, spool: Spool, repeats: list[Repeat]) -> Iterator[Problem]:
    """A problem for every repeat; the bytes are read again, to tell the same from others."""
    if not repeats:
        return
    places = _places(spool, {index for one in repeats for index in (one.index, one.first)})
    digests = _digests(works, set(places.values()))
    for one in repeats:
        place, first = places[one.index], places[one.first]
        given, known = digests.get(place, _GONE), digests.get(first, _GONE)
        uuid = _uuid(spool, one.index)
        if given == known and given is not _GONE:
            yield REPEATED.at(place, submission=uuid, first=first)
        else:
            yield CONFLICT.at(place, submission=uuid, first=first, known=known, given=given)


def _places(spool: Spool, indexes: Collection[int]) -> Mapping[int, Place]:
    """Where the submissions at `indexes` stand."""
    lines = np.memmap(spool.path("lines"), np.uint32, "r")
    ends = np.cumsum([one.count for one in spool.entries])
    return {
        index: Place(
            spool.entries[int(np.searchsorted(ends, index, "right"))].name, int(lines[index])
        )
        for index in indexes
    }


def _digests(works: Works, places: Collection[Place]) -> dict[Place, str]:
    """The digest of the bytes that stand at each of `places`."""
    names = {one.file for one in places}
    digests = {}
    for work in works():
        if isinstance(work, Problem) or work.name not in names:
            continue
        data = data_of(work)
        lines = [] if isinstance(data, Problem) else data.split(b"\n")
        for number, raw in enumerate(lines):
            place = Place(work.name, work.first_line + number)
            if place in places:
                digests[place] = f"sha256:{hashlib.sha256(raw.strip()).hexdigest()}"
    return digests


def _uuid(spool: Spool, index: int) -> str:
    with spool.path("uuids").open("rb") as stream:
        stream.seek(16 * index)
        return str(UUID(bytes=stream.read(16)))
