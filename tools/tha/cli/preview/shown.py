"""Which build of the site is shown, what is wrong with the newest, and who waits for the next?"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from threading import Condition

import msgspec


class State(msgspec.Struct, frozen=True):
    """What a page in the browser is told."""

    number: int
    """Of the build that is shown; grows with every good one."""
    told: int
    """Grows with every build, good or not."""
    problems: tuple[str, ...]
    """The lines of what keeps the newest text from being shown; none where nothing does."""


class Shown:
    """The folder that is served. Builds come from one thread, questions from many."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._folder: Path | None = None
        self._state = State(0, 0, ())

    @property
    def folder(self) -> Path | None:
        """The newest good build; None before the first."""
        with self._changed:
            return self._folder

    def state(self) -> State:
        """What is shown now."""
        with self._changed:
            return self._state

    def put(self, folder: Path) -> None:
        """Shows the build in `folder`; the one before goes, pages that read from it try again."""
        with self._changed:
            before, self._folder = self._folder, folder
            self._state = State(self._state.number + 1, self._state.told + 1, ())
            self._changed.notify_all()
        if before is not None:
            shutil.rmtree(before, ignore_errors=True)

    def keep(self, problems: Sequence[str]) -> None:
        """Goes on showing the last good build, and says why."""
        with self._changed:
            self._state = State(self._state.number, self._state.told + 1, tuple(problems))
            self._changed.notify_all()

    def after(self, told: int, seconds: float) -> State:
        """The state once there is one later than `told`, or the present one after `seconds`."""
        with self._changed:
            self._changed.wait_for(lambda: self._state.told > told, seconds)
            return self._state
