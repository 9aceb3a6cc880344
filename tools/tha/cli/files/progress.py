"""How far has long work come? A line on the terminal is written over; a pipe gets nothing."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tha.batch.marked import Marked
from tha.batch.workers import Work
from tha.cli.terminal.show import language
from tha.intake.portion import Portion
from tha.source.language import Words

_EVERY = 0.2
_LINE = Words(
    vi="{share} % · {count} bài · {rate} bài/giây · còn {left} giây",
    en="{share} % · {count} submissions · {rate}/s · {left} s left",
)
_WITHOUT_END = Words(vi="{count} bài · {rate} bài/giây", en="{count} submissions · {rate}/s")


class Progress:
    """Counts what was marked of `files`; the time left is told where their size tells it."""

    def __init__(self, files: Sequence[str]) -> None:
        self._shows = sys.stderr.isatty()
        self._size = _plain_size(files)
        self._bytes = self._count = self._width = 0
        self._start = self._shown = time.monotonic()

    def heed(self, work: Work, marked: Marked) -> None:
        """A portion was marked."""
        self._count += len(marked.outcomes)
        if isinstance(work, Portion):
            self._bytes += work.end - work.start
        now = time.monotonic()
        if self._shows and now - self._shown >= _EVERY:
            self._shown = now
            self._write(self._line(now - self._start))

    def clear(self) -> None:
        """Takes the line away."""
        if self._width:
            self._write("")

    def _line(self, seconds: float) -> str:
        rate = self._count / seconds
        gaps = {"count": _whole(self._count), "rate": _whole(rate)}
        if not self._size:
            return _WITHOUT_END.into(language(), **gaps)
        share = min(self._bytes / self._size, 1)
        left = seconds / share - seconds if share else 0
        return _LINE.into(language(), share=_whole(share * 100), left=_whole(left), **gaps)

    def _write(self, line: str) -> None:
        print("\r" + line.ljust(self._width), end="\r" if not line else "", file=sys.stderr)
        sys.stderr.flush()
        self._width = len(line)


def _plain_size(files: Sequence[str]) -> int:
    """The bytes of all `files`, 0 where something must be unpacked or its size is not known."""
    paths = [Path(name) for name in files]
    if all(path.suffix in {".ndjson", ".jsonl", ".json"} and path.is_file() for path in paths):
        return sum(path.stat().st_size for path in paths)
    return 0


def _whole(number: float) -> str:
    """A whole number with its thousands apart, as both languages here read it."""
    return f"{number:,.0f}".replace(",", " ")
