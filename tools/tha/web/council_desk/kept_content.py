"""What state is the content in? Loaded once, and again when a file of it changes.

Loading takes seconds, so nobody waits for it but whoever comes first: the state that is known is
shown while a thread looks whether there is a newer one.
"""

import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import structlog

from tha.curriculum.content import PAGES, QUIZZES, load
from tha.curriculum.uses import look_through
from tha.source.days import day_of
from tha.web.council_desk.overview import Overview, overview_of

_LOOK_AGAIN = 5.0
"""Seconds before files are looked at again."""
_LONGEST_WAIT = 20.0
_LOG = structlog.get_logger("tha.web.content")

Stamp = tuple[date, tuple[tuple[str, int, int], ...]]
"""The day, and every file with its time and size: while it is the same, so is the state."""


class KeptContent:
    """The newest state that is known of the project in `folder`."""

    def __init__(self, folder: Path, read: Callable[[Path, date], Overview] | None = None) -> None:
        self._folder = folder
        self._read = read or read_overview
        self._lock = threading.Lock()
        self._is_looking = False
        self._looked = float("-inf")
        self._stamp: Stamp | None = None
        self._state: Overview | None = None
        self._is_there = threading.Event()

    def state(self, longest_wait: float = _LONGEST_WAIT) -> Overview | None:
        """What is known; the first to ask waits for it, and gets None where it takes too long."""
        with self._lock:
            is_due = time.monotonic() - self._looked >= _LOOK_AGAIN
            if is_due and not self._is_looking:
                self._is_looking = True
                threading.Thread(target=self._look, name="content", daemon=True).start()
        if self._state is None:
            self._is_there.wait(longest_wait)
        return self._state

    def _look(self) -> None:
        try:
            stamp = stamp_of(self._folder, day_of(datetime.now(UTC)))
            if stamp != self._stamp:
                self._state = self._read(self._folder, stamp[0])
                self._stamp = stamp
                self._is_there.set()
        except Exception:  # noqa: BLE001  # whatever it was, what is known goes on being shown
            _LOG.exception("content could not be loaded")
        finally:
            self._looked = time.monotonic()
            self._is_looking = False


def stamp_of(folder: Path, day: date) -> Stamp:
    """The stamp of the project in `folder` on `day`."""
    return day, tuple(sorted(_files(folder)))


def read_overview(folder: Path, day: date) -> Overview:
    """The state of the project in `folder` on `day`, read from its files."""
    content, problems = load(folder, day, flaws=True)
    return overview_of(content, problems, look_through(folder), day)


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    for name in (PAGES, QUIZZES):
        for path in (folder / name).rglob("*"):
            if path.is_file():
                stat = path.stat()
                yield str(path), stat.st_mtime_ns, stat.st_size


CONTENT = KeptContent(Path())
"""Of the folder in which the platform is served."""
