"""Which quizzes may be handed in here, and from when to when?

Those of the project in the current folder, read in a thread of their own and again when a file of
them changes.
"""

import asyncio
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from tha.curriculum.content import QUIZ_ENDINGS, QUIZZES
from tha.quiz.contest import Contest
from tha.quiz.load import load_quiz
from tha.source.files import Text, find_files, read_text
from tha.web.submissions.refusals import CLOSED, NOT_YET, RefusedError

GRACE = timedelta(minutes=5)
"""What was handed in at the last moment may be on its way; the ranking goes by `finished`."""
_LOOK = 5.0
"""Seconds between two looks at the files."""
_ALWAYS = Contest()
Standing = frozenset[tuple[str, int, int]]
"""Name, moment of change and length of every file."""


class Quizzes:
    """What is known of them now; `windows` by id."""

    def __init__(self, folder: Path = Path(QUIZZES)) -> None:
        self.windows: dict[str, Contest] = {}
        self._folder = folder
        self._standing: Standing | None = None
        self._watch: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Reads them, and goes on watching."""
        await asyncio.to_thread(self.look)
        self._watch = asyncio.create_task(self._look_again())

    async def stop(self) -> None:
        """Watches no longer."""
        if self._watch is not None:
            self._watch.cancel()
            with suppress(asyncio.CancelledError):
                await self._watch

    def look(self) -> None:
        """Reads everything again if anything has changed."""
        standing = _standing(self._folder)
        if standing != self._standing:
            self.windows = _read(self._folder)
            self._standing = standing

    async def _look_again(self) -> None:
        while True:
            await asyncio.sleep(_LOOK)
            with suppress(OSError):  # a file went while we looked: next time
                await asyncio.to_thread(self.look)


def demand_open(window: Contest, now: datetime) -> None:
    """Raises RefusedError before the window opens and once it has closed."""
    if window.opens is not None and now < window.opens:
        raise RefusedError(NOT_YET, opens=window.opens.isoformat())
    if window.closes is not None and now >= window.closes + GRACE:
        raise RefusedError(CLOSED, closes=window.closes.isoformat())


def _standing(folder: Path) -> Standing:
    found = ((path, path.stat()) for path in find_files(folder, *QUIZ_ENDINGS))
    return frozenset((str(path), one.st_mtime_ns, one.st_size) for path, one in found)


def _read(folder: Path) -> dict[str, Contest]:
    windows = {}
    for path in find_files(folder, *QUIZ_ENDINGS):
        text = read_text(path, str(path))
        loaded = load_quiz(text, path.stem)[0] if isinstance(text, Text) else None
        if loaded is not None and loaded.quiz is not None:
            windows[path.stem] = loaded.quiz.contest or _ALWAYS
    return windows
