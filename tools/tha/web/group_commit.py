"""How are many small writes confirmed by few commits?

A commit waits for the disk, which takes no longer for a hundred writes than for one. So one thread
with a connection of its own takes everything that waits, runs it in one transaction, commits, and
only then tells those who wait. While it does, the next group gathers by itself; nobody waits for a
clock.

    writer = GroupCommit()
    await writer.start()                             # by the lifespan of `asgi.py`
    saved = await writer.do(lambda: save(answer))    # committed when this comes back
    saved = await writer.together(save_all, answer)  # save_all gets all such of the group in a list
    await writer.stop()                              # what waits is committed first

Raises FullError at once where too many wait already, and what the job itself raised; whoever else
is in the group is not touched by that. For it the group runs a second time, with a savepoint for
each: a job must bear being run twice, and do nothing but read and write the database.
"""

import asyncio
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

import msgspec
from django.db import connection, transaction

Given = TypeVar("Given")
Made = TypeVar("Made")
Work = Callable[[list[Any]], Sequence[Any]]

MOST_WAITING = 4_000
"""Writes that may wait; a disk that is this far behind does not catch up while more come in."""
_MOST_TOGETHER = 512
"""Writes in one transaction, so that the first of them is not kept waiting for long."""


class FullError(Exception):
    """Too many writes wait already, or the writer has ended: try again in a moment."""


class _Write(msgspec.Struct, eq=False):
    """Somebody who waits, and for what: `work` over `given`, then `made` or `fault`."""

    work: Work
    given: Any
    waiting: "asyncio.Future[Any]"
    made: Any = None
    fault: Exception | None = None


class GroupCommit:
    """The writer. Everything but the thread itself belongs to the event loop it was started in."""

    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        self.waiting = 0
        """How many writes wait, those that are being committed included."""
        self._most_waiting = most_waiting
        self._queue: SimpleQueue[_Write | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._loop: asyncio.AbstractEventLoop | None = None

    @property
    def is_full(self) -> bool:
        """Whether the next write would be refused."""
        return self._thread is None or self.waiting >= self._most_waiting

    async def start(self) -> None:
        """Lets writes in, from the event loop that runs now."""
        self._loop = asyncio.get_running_loop()
        self._thread = Thread(target=self._run, name="group commit", daemon=True)
        self._thread.start()

    async def stop(self) -> None:
        """Commits what waits; whoever comes later is refused."""
        thread, self._thread = self._thread, None
        if thread is not None:
            self._queue.put(None)
            await asyncio.to_thread(thread.join)

    async def do(self, job: Callable[[], Made]) -> Made:
        """What `job` gave back, once that is committed."""
        made: Made = await self.together(_each_by_itself, job)
        return made

    async def together(self, work: Callable[[list[Given]], Sequence[Made]], given: Given) -> Made:
        """What `work` made of `given`, once that is committed.

        `work` gets a list of all that was given to it in this group, and gives back as many.
        """
        if self.is_full or self._loop is None:
            raise FullError
        write = _Write(work, given, self._loop.create_future())
        self.waiting += 1
        self._queue.put(write)
        made: Made = await write.waiting
        return made

    def _run(self) -> None:
        """The thread: group after group, until it is told to stop and nothing is left."""
        is_ending = False
        while not is_ending:
            group = self._next_group()
            is_ending = group[-1] is None
            writes = [write for write in group if write is not None]
            if writes and self._loop is not None:
                _commit(writes)
                self._loop.call_soon_threadsafe(self._tell, writes)
        connection.close()

    def _next_group(self) -> list[_Write | None]:
        """What waits, as soon as anything does; None comes last."""
        group = [self._queue.get()]
        try:
            while group[-1] is not None and len(group) < _MOST_TOGETHER:
                group.append(self._queue.get_nowait())
        except Empty:
            pass
        return group

    def _tell(self, writes: list[_Write]) -> None:
        """In the event loop: everybody hears what became of it."""
        self.waiting -= len(writes)
        for write in writes:
            if write.waiting.done():  # its reader has gone; what it asked for is done all the same
                continue
            if write.fault is None:
                write.waiting.set_result(write.made)
            else:
                write.waiting.set_exception(write.fault)


def _each_by_itself(jobs: list[Callable[[], Any]]) -> list[Any]:
    return [job() for job in jobs]


def _commit(writes: list[_Write]) -> None:
    """Fills in what was made of `writes`; in one go, else one by one in a second transaction."""
    try:
        with transaction.atomic():
            _run_together(writes)
    except Exception:  # noqa: BLE001  # whatever it is, the second turn finds out whose
        connection.close_if_unusable_or_obsolete()
        _commit_apart(writes)


def _run_together(writes: list[_Write]) -> None:
    by_work: dict[Work, list[_Write]] = {}
    for write in writes:
        by_work.setdefault(write.work, []).append(write)
    for work, those in by_work.items():
        for write, made in zip(those, work([write.given for write in those]), strict=True):
            write.made = made


def _commit_apart(writes: list[_Write]) -> None:
    """One transaction again; a write that fails takes no other with it."""
    try:
        with transaction.atomic():
            for write in writes:
                _run_alone(write)
    except Exception as error:  # noqa: BLE001  # the database itself: nobody's write is kept
        connection.close_if_unusable_or_obsolete()
        for write in writes:
            write.fault = error


def _run_alone(write: _Write) -> None:
    try:
        with transaction.atomic():
            (write.made,) = write.work([write.given])
    except Exception as error:  # noqa: BLE001  # handed to whoever waits
        write.fault = error
