"""How is the body of a request taken in: how much of it, how long, and how much of all together?

Django takes in whatever is sent, to the end, before any view may refuse it, and an ASGI program of
one's own takes what it asks for. So everybody asks here: bytes are counted while they come in, and
too much, too slow, or too much of everyone together is refused at once.
"""

import asyncio
from collections.abc import Coroutine
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from django.conf import settings

if TYPE_CHECKING:
    from tha.web.watched.programs import Message, Program, Receive, Scope, Send

PATIENCE = 20.0
"""Seconds until a body must have come."""
MOST_BYTES = 64_000_000
"""Bytes of requests that are being read or wait for their answer, of everyone together."""
TOO_LARGE, TOO_SLOW, BUSY = 413, 408, 503
_WORDS = {
    TOO_LARGE: "Nội dung gửi lên quá dài.",
    TOO_SLOW: "Nội dung gửi lên quá chậm. Hãy gửi lại.",
    BUSY: "Máy chủ đang bận. Hãy gửi lại sau giây lát.",
}


class BodyError(Exception):
    """The body is not taken, for the reason that HTTP calls `status`; what is left is not read."""

    def __init__(self, status: int) -> None:
        super().__init__(_WORDS[status])
        self.status = status


class GoneError(Exception):
    """Whoever asked has gone."""


class Room:
    """The bytes that may be held at once."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self.left = most

    def take(self, count: int) -> bool:
        """Whether there was room for `count` bytes; they are to be given back."""
        if count > self.left:
            return False
        self.left -= count
        return True

    def give_back(self, count: int) -> None:
        """`count` bytes are held no longer."""
        self.left += count


class Held:
    """What one request takes of a room, until the end of its `with`."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._bytes = 0

    def take(self, count: int) -> None:
        """Raises BodyError when there is no room."""
        if not self._room.take(count):
            raise BodyError(BUSY)
        self._bytes += count

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._room.give_back(self._bytes)


async def body_of(
    receive: "Receive",
    headers: dict[bytes, bytes],
    most: int,
    patience: float = PATIENCE,
    held: Held | None = None,
) -> bytes:
    """The whole body, of `most` bytes at the most. Raises BodyError and GoneError."""
    told = headers.get(b"content-length", b"")
    if told.isdigit() and int(told) > most:
        raise BodyError(TOO_LARGE)
    return await _in_time(_read(receive, most, held), patience)


async def _read(receive: "Receive", most: int, held: Held | None) -> bytes:
    parts, length = [], 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise GoneError
        part = message.get("body", b"")
        length += len(part)
        if length > most:
            raise BodyError(TOO_LARGE)
        if held is not None:
            held.take(len(part))
        parts.append(part)
        if not message.get("more_body"):
            return b"".join(parts) if len(parts) > 1 else bytes(part)


async def _in_time(reading: Coroutine[Any, Any, bytes], seconds: float) -> bytes:
    """What is read, if that takes no longer; `asyncio.timeout` costs several times as much."""
    task, is_late = asyncio.current_task(), False
    assert task is not None

    def end() -> None:
        nonlocal is_late
        is_late = True
        task.cancel()

    timer = asyncio.get_running_loop().call_later(seconds, end)
    try:
        return await reading
    except asyncio.CancelledError:
        if not is_late:
            raise
        task.uncancel()
        raise BodyError(TOO_SLOW) from None
    finally:
        timer.cancel()


class Bounded:
    """A program that is asked once the body of the request is here, whole and not too large."""

    def __init__(
        self, program: "Program", patience: float = PATIENCE, room: Room | None = None
    ) -> None:
        self._program = program
        self._patience = patience
        self._room = room or Room()

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answers as the program does, or refuses."""
        most, headers = settings.DATA_UPLOAD_MAX_MEMORY_SIZE, dict(scope["headers"])
        with Held(self._room) as held:
            try:
                body = await body_of(receive, headers, most, self._patience, held)
            except BodyError as error:
                await _refuse(send, error)
            except GoneError:
                pass
            else:
                await self._program(scope, _again(body, receive), send)


def _again(body: bytes, receive: "Receive") -> "Receive":
    """Hands over the body in one, then whatever else is told of the connection."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def hand_over() -> "Message":
        return waiting.pop() if waiting else await receive()

    return hand_over


async def _refuse(send: "Send", error: BodyError) -> None:
    body = str(error).encode()
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    if error.status == BUSY:
        headers.append((b"retry-after", b"3"))
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
