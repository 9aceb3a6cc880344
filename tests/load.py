"""What happens when many connections hand in at once, each as soon as the last answer has come?

A client that does little itself, so that it leaves the machine to the server: requests and answers
are taken as bytes, one at a time on each connection.
"""

import asyncio
import json
import time
from math import inf
from typing import Any
from uuid import uuid4

import msgspec

_ANSWERS = {f"cau-{n:02}": "abcd"[n % 4] for n in range(20)}
_REST = json.dumps(
    {
        "participant": "SBD-000001",
        "started": "2026-11-24T08:00:00+07:00",
        "finished": "2026-11-24T08:14:31+07:00",
        "answers": _ANSWERS,
    }
)[1:]


class Load(msgspec.Struct):
    """What came of it; times are in seconds."""

    seconds: float
    waits: list[float]
    """From each request to its answer, of those that were kept."""
    kept: list[str]
    """The UUIDs that were confirmed."""
    others: int = 0
    """Answers that were not 201."""

    @property
    def rate(self) -> float:
        """Confirmed submissions a second."""
        return len(self.waits) / self.seconds

    def wait(self, share: float) -> float:
        """The wait that `share` of all stayed below; endless where nothing was kept."""
        waits = sorted(self.waits) or [inf]
        return waits[min(len(waits) - 1, int(share * len(waits)))]


class _Connection(asyncio.Protocol):
    """One connection: sends, waits for the whole answer, sends again."""

    def __init__(self, load: Load, quiz: str, window: list[float]) -> None:
        self.gone = asyncio.get_running_loop().create_future()
        self._load, self._quiz, self._window = load, quiz, window
        self._transport: asyncio.Transport | None = None
        self._answer = b""
        self._uuid, self._sent = "", 0.0

    def connection_made(self, transport: Any) -> None:
        self._transport = transport
        self._send()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  # asyncio hands it over
        if not self.gone.done():
            self.gone.set_result(None)

    def data_received(self, data: bytes) -> None:
        self._answer += data
        head, parted, body = self._answer.partition(b"\r\n\r\n")
        if not parted or not _is_whole(head, body):
            return
        now = time.perf_counter()
        is_kept = head[9:12] == b"201"
        if is_kept:
            self._load.kept.append(self._uuid)
        if self._window[0] <= now < self._window[1]:
            if is_kept:
                self._load.waits.append(now - self._sent)
            else:
                self._load.others += 1
        if now < self._window[1]:
            self._send()

    def _send(self) -> None:
        assert self._transport is not None
        self._uuid, self._answer = str(uuid4()), b""
        body = f'{{"submission":"{self._uuid}","quiz":"{self._quiz}",{_REST}'
        head = (
            "POST /api/v1/submissions HTTP/1.1\r\nhost: localhost\r\n"
            f"content-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        )
        self._sent = time.perf_counter()
        self._transport.write((head + body).encode())

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()


def _is_whole(head: bytes, body: bytes) -> bool:
    """Whether nothing of the answer is missing; one without a length ends with an empty part."""
    _, named, rest = head.lower().partition(b"content-length:")
    return len(body) >= int(rest.partition(b"\r\n")[0]) if named else body.endswith(b"0\r\n\r\n")


async def hand_in(port: int, connections: int, seconds: float, quiz: str = "kiem-tra") -> Load:
    """`connections` hand in for a second, and then for the `seconds` that are counted.

    Ends sooner when the server has gone.
    """
    loop = asyncio.get_running_loop()
    start = time.perf_counter() + 1
    load, window = Load(seconds, [], []), [start, start + seconds]
    made: list[_Connection] = []
    for _ in range(connections):
        _, one = await loop.create_connection(
            lambda: _Connection(load, quiz, window), "127.0.0.1", port
        )
        made.append(one)
    left = window[1] + 1 - time.perf_counter()
    await asyncio.wait([one.gone for one in made], timeout=left)
    for one in made:
        one.close()
    return load
