"""Who marks the portions, so that what they come to arrives in their order?"""

import gc
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.resource_tracker import ensure_running
from pathlib import Path
from threading import Thread

import msgspec

from tha.batch.marked import Lanes, Marked
from tha.batch.spool import PART
from tha.intake.portion import Portion
from tha.intake.portions import data_of
from tha.quiz.edition import Edition, edition_from
from tha.source.collecting import without_collecting
from tha.source.problem import Problem

Work = Portion | Problem
"""Something to mark, or a problem that was met where it should stand: it passes through."""
Editions = Mapping[str, bytes]
"""Quiz id -> the content of its edition in force: all that marking must know, fit to travel."""

_AHEAD = 3
"""Portions a worker that are under way or wait for their turn to be written."""


class Marker:
    """Marks portions, and remembers between them what responses earn."""

    def __init__(self, editions: Editions) -> None:
        self._contents = editions
        self._editions: dict[str, Edition] = {}
        self._lanes = Lanes(self._find)

    def mark(self, portion: Work) -> Marked:
        """What `portion` comes to; when it cannot be read, the problem alone."""
        data = portion if isinstance(portion, Problem) else data_of(portion)
        if isinstance(data, Problem):
            return Marked(problems=(data,))
        assert isinstance(portion, Portion)
        return self._lanes.mark(data, portion.name, portion.first_line)

    def _find(self, quiz: str, digest: str | None) -> Edition | None:
        content = self._contents.get(quiz)
        if content is None:
            return None
        if quiz not in self._editions:
            self._editions[quiz] = edition_from(content)
        edition = self._editions[quiz]
        return edition if digest in {None, edition.digest} else None


def marked_here(portions: Iterable[Work], editions: Editions) -> Iterator[Marked]:
    """What each of `portions` comes to, marked in this process."""
    with without_collecting():
        yield from map(Marker(editions).mark, portions)


def marked_by_workers(
    portions: Iterable[Work], editions: Editions, workers: int, folder: Path
) -> Iterator[Marked]:
    """The same by so many processes of this machine, which leave the results in `folder`.

    Raises BrokenProcessPool when one of them dies, OSError when the disk is full.
    """
    context = get_context("spawn")  # a fork would copy whatever threads and locks there are
    ensure_running()  # begun with a worker, the tracker would open the ears that `_deaf` closes
    with ProcessPoolExecutor(workers, context, _begin, (dict(editions),)) as pool:
        marked = (
            _submitted(pool, portion, str(folder / f"{PART}{number}"))
            for number, portion in enumerate(portions)
        )
        yield from in_order(marked, workers)


def _submitted(pool: ProcessPoolExecutor, portion: Work, part: str) -> Future[Marked]:
    """The work on `portion`; a worker that begins for it is deaf to the keyboard's interrupt.

    The interrupt reaches every process of the terminal, and only the one in front has to answer:
    a worker would die with a traceback, even before its first line of ours has run.
    """
    with _deaf():
        return pool.submit(_mark, portion, part)


@contextmanager
def _deaf() -> Iterator[None]:
    """An interrupt waits until the end for us; a process begun meanwhile never hears of any."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_MARKERS: list[Marker] = []
"""The marker of a worker: what it has learned about responses serves the next portion."""


def _begin(editions: Editions) -> None:
    gc.disable()
    Thread(target=_end_with_the_first, daemon=True).start()
    _MARKERS.append(Marker(editions))


def _end_with_the_first() -> None:
    """Ends this worker when the process that began it has died: nobody else would ever tell it."""
    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _mark(portion: Work, part: str) -> Marked:
    """Results go to the file `part`: through a pipe they would be copied five times."""
    marked = _MARKERS[0].mark(portion)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(marked.results)
    return msgspec.structs.replace(marked, results=b"", part=part)


def in_order(futures: Iterable[Future[Marked]], workers: int) -> Iterator[Marked]:
    """The results of `futures` in order, only so many of which are under way at once."""
    waiting: deque[Future[Marked]] = deque()
    try:
        for future in futures:
            waiting.append(future)
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()
