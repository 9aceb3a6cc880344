"""How often is each page of the site read?

Counted in memory by page and day alone: no address, no cookie, nothing of the reader. What was
counted is written in groups; a machine that fails loses the counts of the last half minute.
"""

import asyncio
import threading
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import structlog
from django.db import DatabaseError, connection
from django.db.models import F

from tha.records.storage.turns import writing
from tha.source.days import day_of
from tha.web.council_desk.models import PAGE_LENGTH, ReadCount

EVERY = 30.0
"""Seconds between what is counted and when it is written."""
_ENDING = ".html"
_NO_PAGE = "404"
_SEEN = (200, 304)
"""304: the browser shows what it has kept."""
_AHEAD = (b"sec-purpose", b"purpose")
"""The second is the older name, which a page's own script may write."""
_LOG = structlog.get_logger("tha.web.reading")

Counts = Mapping[tuple[str, date], int]


class Reading:
    """What was read and is not written yet."""

    def __init__(self, every: float = EVERY) -> None:
        self._every = every
        self._counts: Counter[tuple[str, date]] = Counter()
        self._lock = threading.Lock()
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begins to write, again and again."""
        self._task = asyncio.create_task(self._write_again_and_again())

    async def stop(self) -> None:
        """Writes what is left."""
        if self._task is not None:
            self._task.cancel()
        await asyncio.to_thread(self._written_aside)

    def see(self, path: str, status: int) -> None:
        """Counts an answer to a request for `path` of the site, if a page was read by it."""
        page = page_at(path)
        if page is not None and status in _SEEN:
            with self._lock:
                self._counts[page, day_of(datetime.now(UTC))] += 1

    def write_out(self) -> None:
        """Writes what was counted; what cannot be written is kept for the next time."""
        with self._lock:
            waiting, self._counts = self._counts, Counter()
        if not waiting:
            return
        try:
            write_counts(waiting)
        except DatabaseError:
            _LOG.warning("read counts wait", pages=len(waiting))
            with self._lock:
                self._counts.update(waiting)

    async def _write_again_and_again(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            await asyncio.to_thread(self._written_aside)

    def _written_aside(self) -> None:
        """In a thread whose connection nobody else closes."""
        try:
            self.write_out()
        finally:
            connection.close()


def page_at(path: str) -> str | None:
    """The page that lies at `path`, as other pages name it; None when no page does."""
    name = path.removeprefix("/")
    if name.endswith("/") or not name:
        name += f"index{_ENDING}"
    page = name.removesuffix(_ENDING)
    is_page = page not in {name, _NO_PAGE} and len(page) <= PAGE_LENGTH
    return page if is_page else None


def write_counts(counts: Counts) -> None:
    """Adds `counts` to those that are kept."""
    with writing():
        for (page, day), count in sorted(counts.items()):
            if not ReadCount.objects.filter(page=page, day=day).update(count=F("count") + count):
                ReadCount.objects.create(page=page, day=day, count=count)


def counted(program: Any, reading: Reading) -> Any:
    """`program`, which answers for the site, its answers being counted."""

    async def answer(scope: Any, receive: Any, send: Any) -> None:
        async def seen(message: Any) -> None:
            if message["type"] == "http.response.start":
                reading.see(scope["path"], message["status"])
            await send(message)

        is_read = scope["type"] == "http" and _is_read(scope)
        await program(scope, receive, seen if is_read else send)

    return answer


def _is_read(scope: Any) -> bool:
    """Whether somebody sees the page: a device that shows what it has kept says so (`worker.js`).

    What a browser or a device fetches before anybody has asked to see it does not count.
    """
    headers = dict(scope["headers"])
    if scope["method"] == "HEAD":
        return headers.get(b"tha-read") == b"kept"
    is_ahead = any(headers.get(name, b"").startswith(b"prefetch") for name in _AHEAD)
    return scope["method"] == "GET" and not is_ahead
