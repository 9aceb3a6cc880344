"""How much is asked of the platform, how fast does it answer, and what is written down of it?

Stands in front of every program. Of a request it keeps the method, the name of the page, the
status and the time taken: no address, no name, no word of what was sent. Figures are for
Prometheus; with several workers they meet in the folder that PROMETHEUS_MULTIPROC_DIR names.
"""

import time
from typing import TYPE_CHECKING

import structlog
from prometheus_client import Counter, Gauge, Histogram

if TYPE_CHECKING:
    from tha.web.watched.programs import Message, Program, Receive, Scope, Send

PAGE = "tha.page"
"""Where in the scope a program writes the name of the page that answers."""
_LOG = structlog.get_logger("tha.web.requests")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"})
_FAULT = 500
_GONE = 499
"""Whoever asked went away before there was an answer; nginx's number for it."""
_QUIET = frozenset({"health", "metrics", "files", "site", "saving", "intake"})
"""Pages of which each request is counted and, unless it fails, not logged."""

ANSWERED = Counter("tha_requests", "Requests answered", ["method", "page", "status"])
TAKEN = Histogram(
    "tha_request_seconds",
    "Seconds from the request to the end of the answer",
    ["page"],
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5, 10),
)
WAITING = Gauge("tha_requests_waiting", "Requests being answered", multiprocess_mode="livesum")


class Watched:
    """A program whose answers are counted, timed and logged."""

    def __init__(self, program: "Program") -> None:
        self._program = program

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answers as the program does."""
        if scope["type"] != "http":
            await self._program(scope, receive, send)
            return
        status, start = _GONE, time.perf_counter()

        async def noting(message: "Message") -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        with WAITING.track_inprogress():
            try:
                await self._program(scope, receive, noting)
            except Exception:
                status = _FAULT
                raise
            finally:
                _note(scope, status, time.perf_counter() - start)


def named(page: str, program: "Program") -> "Program":
    """`program`, whose answers are counted as those of `page` unless it says otherwise."""

    async def answer(scope: "Scope", receive: "Receive", send: "Send") -> None:
        scope[PAGE] = page
        await program(scope, receive, send)

    return answer


def _note(scope: "Scope", status: int, seconds: float) -> None:
    method = scope["method"] if scope["method"] in _METHODS else "other"
    page = scope.get(PAGE, "unknown")
    ANSWERED.labels(method, page, status).inc()
    TAKEN.labels(page).observe(seconds)
    if page not in _QUIET or status >= _FAULT:
        milliseconds = round(seconds * 1000, 1)
        _LOG.info("request", method=method, page=page, status=status, milliseconds=milliseconds)
