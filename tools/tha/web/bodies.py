"""How much may a request to a page bring, and how long may it take?

Django takes in whatever is sent, to the end, before any view may refuse it. Here it is counted
while it comes in: too much, too slow, or too much of everyone together is answered at once.
"""

import asyncio
from typing import TYPE_CHECKING

from django.conf import settings

from tha.web.submissions.limits import Room

if TYPE_CHECKING:
    from tha.web.watched.programs import Message, Program, Receive, Scope, Send

PATIENCE = 20.0
"""Seconds until a body must have come."""
_TOO_LARGE, _TOO_SLOW, _BUSY = 413, 408, 503
_WORDS = {
    _TOO_LARGE: "Nội dung gửi lên quá dài.",
    _TOO_SLOW: "Nội dung gửi lên quá chậm. Hãy gửi lại.",
    _BUSY: "Máy chủ đang bận. Hãy gửi lại sau giây lát.",
}


class _RefusedError(Exception):
    """Answered with `status`; what is still on its way is not read."""

    def __init__(self, status: int) -> None:
        super().__init__(_WORDS[status])
        self.status = status


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
        taken: list[bytes] = []
        try:
            try:
                async with asyncio.timeout(self._patience):
                    is_there = await self._take(scope, receive, taken)
            except TimeoutError:
                raise _RefusedError(_TOO_SLOW) from None
            if is_there:
                await self._program(scope, _again(b"".join(taken), receive), send)
        except _RefusedError as error:
            await _refuse(send, error)
        finally:
            self._room.give_back(sum(map(len, taken)))

    async def _take(self, scope: "Scope", receive: "Receive", taken: list[bytes]) -> bool:
        """Whether all of the body came; False when whoever sent it has gone."""
        most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        told = dict(scope["headers"]).get(b"content-length", b"")
        if told.isdigit() and int(told) > most:
            raise _RefusedError(_TOO_LARGE)
        length = 0
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                return False
            part = message.get("body", b"")
            length += len(part)
            if length > most:
                raise _RefusedError(_TOO_LARGE)
            if not self._room.take(len(part)):
                raise _RefusedError(_BUSY)
            taken.append(part)
            if not message.get("more_body"):
                return True


def _again(body: bytes, receive: "Receive") -> "Receive":
    """Hands over the body in one, then whatever else is told of the connection."""
    waiting: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def hand_over() -> "Message":
        return waiting.pop() if waiting else await receive()

    return hand_over


async def _refuse(send: "Send", error: _RefusedError) -> None:
    body = str(error).encode()
    headers = [
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    if error.status == _BUSY:
        headers.append((b"retry-after", b"3"))
    await send({"type": "http.response.start", "status": error.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
