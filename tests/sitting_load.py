"""How do many officers answer at once, each over a connection of its own?

One exchange is a `PUT` as the page of a seat makes it. What the server confirmed is noted before
the next one goes off, so that after whatever happens it is known what must be there.
"""

import asyncio
import json
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress

import msgspec

LETTERS = "abcd"


class Desk(msgspec.Struct):
    """One officer at a seat: what was confirmed last, and how long each exchange took (seconds)."""

    seat: int
    token: str
    confirmed: int = 0
    took: list[float] = []


async def answer_on(desk: Desk, port: int, until: float, every: float = 0, wait: float = 0) -> None:
    """Answers until the monotonic moment `until`, or until the server is gone."""
    await asyncio.sleep(wait)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    with suppress(ConnectionError, asyncio.IncompleteReadError):
        while (begun := time.monotonic()) < until:
            number = desk.confirmed + 1
            writer.write(_request(desk, number))
            status = await _status(reader)
            assert status == b"200", status
            desk.confirmed = number
            desk.took.append(time.monotonic() - begun)
            await asyncio.sleep(max(0.0, every - (time.monotonic() - begun)))
    writer.close()


def _request(desk: Desk, number: int) -> bytes:
    given = {"number": number, "response": letter_of(number), "state": {}}
    body = json.dumps({"sc-01": given}).encode()
    head = (
        f"PUT /cong/ky/{desk.seat}/tra-loi/ HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        f"Authorization: Seat {desk.token}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def letter_of(number: int) -> str:
    """What is answered by the exchange with that number."""
    return LETTERS[number % len(LETTERS)]


async def _status(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    lines = head.lower().split(b"\r\n")
    length = next(int(one.split(b":")[1]) for one in lines if one.startswith(b"content-length"))
    await reader.readexactly(length)
    return head.split(b" ", 2)[1]


async def all_answer(desks: Sequence[Desk], port: int, seconds: float, every: float = 0) -> None:
    """Everybody for so many seconds, each beginning at another moment of the first `every`."""
    until = time.monotonic() + seconds + every
    waits = [every * place / len(desks) for place in range(len(desks))]
    await asyncio.gather(
        *(
            answer_on(desk, port, until, every, wait)
            for desk, wait in zip(desks, waits, strict=True)
        )
    )


def percentile(desks: Sequence[Desk], share: float) -> float:
    """The time in which that share of all exchanges was confirmed."""
    took = sorted(_all(desks))
    return took[min(len(took) - 1, int(share * len(took)))]


def _all(desks: Sequence[Desk]) -> Iterator[float]:
    for desk in desks:
        yield from desk.took
