"""Is a body that is too large or too slow refused while it comes in?"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from django.conf import settings

from tha.web.bodies import Bounded, Room

MOST = settings.DATA_UPLOAD_MAX_MEMORY_SIZE


async def _told(_scope: Any, receive: Any, send: Any) -> None:
    """Tells how long the body was."""
    body = (await receive())["body"]
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": str(len(body)).encode()})


def _post(content: Any, **changes: Any) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=Bounded(_told, **changes))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.post("/", content=content)

    return asyncio.run(ask())


async def _in_parts(count: int, pause: float = 0.0) -> AsyncIterator[bytes]:
    for _ in range(count):
        await asyncio.sleep(pause)
        yield b"a" * 100_000


def test_a_body_comes_in_whole() -> None:
    assert _post(b"a" * MOST).text == str(MOST)
    assert _post(_in_parts(3)).text == "300000"
    assert _post(b"").text == "0"


@pytest.mark.parametrize("is_told", [True, False])
def test_one_that_is_too_large_is_refused(is_told: bool) -> None:  # noqa: FBT001  # a case
    answer = _post(b"a" * (MOST + 1) if is_told else _in_parts(MOST // 100_000 + 1))
    assert answer.status_code == 413
    assert answer.headers["connection"] == "close"


def test_one_that_is_too_slow_is_refused() -> None:
    assert _post(_in_parts(1_000, 0.01), patience=0.05).status_code == 408


def test_what_has_no_room_is_to_come_again_and_gives_its_room_back() -> None:
    room = Room(150_000)
    answer = _post(_in_parts(2), room=room)
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
    assert _post(_in_parts(1), room=room).status_code == 200
    assert room.left == 150_000
