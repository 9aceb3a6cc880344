"""Who hands in for those whose time is over while nobody asks for anything?

A task beside the event loop, for as long as the platform is served.
"""

import asyncio
from contextlib import suppress
from datetime import UTC, datetime

import structlog
from django.db import close_old_connections, connection

from tha.web.sittings.hand_in import hand_in_overdue

_EVERY = 5.0
"""Seconds."""
_LOG = structlog.get_logger("tha.web.sittings")


class Sweep:
    """Hands in, every few seconds, between its start and its stop."""

    def __init__(self, every: float = _EVERY) -> None:
        self._every = every
        self._task: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begins, in the event loop that runs now."""
        self._task = asyncio.create_task(self._sweep())

    async def stop(self) -> None:
        """Ends, between two turns."""
        task, self._task = self._task, None
        if task is not None:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _sweep(self) -> None:
        while True:
            await asyncio.sleep(self._every)
            try:
                await asyncio.to_thread(_once)
            except Exception:  # noqa: BLE001  # whatever it is, the next turn may succeed
                _LOG.exception("sweep failed; it is tried again")


def _once() -> None:
    """In a thread of its own, whose connection is closed again."""
    close_old_connections()
    try:
        hand_in_overdue(datetime.now(UTC))
    finally:
        connection.close()
