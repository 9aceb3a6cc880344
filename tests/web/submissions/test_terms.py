"""Who may post from where, how much, and what is said when it is too much?"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from tha.web.group_commit import GroupCommit
from tha.web.submissions.door import IntakeDoor
from tha.web.submissions.models import Received
from tha.web.submissions.terms import Terms, terms
from web_served import a_submission, write_quiz

SUBMISSIONS = "/api/v1/submissions"
OTHER = "https://hoc.example"
JSON = {"content-type": "application/json"}
Talk = Callable[[httpx.AsyncClient], Awaitable[Any]]


def talk(to: Talk, given: Terms | None = None, *, is_writing: bool = True) -> Any:
    """What `to` comes to with a client of a door on these terms."""

    async def whole() -> Any:
        writer = GroupCommit()
        door = IntakeDoor(writer, given)
        if is_writing:
            await writer.start()
        await door.start()
        transport = httpx.ASGITransport(app=door)
        async with httpx.AsyncClient(
            transport=transport, base_url="http://localhost", headers=JSON
        ) as client:
            found = await to(client)
        await door.stop()
        await writer.stop()
        return found

    return asyncio.run(whole())


@pytest.fixture(autouse=True)
def _quiz(platform: Any, tmp_path: Path) -> None:  # noqa: ARG001  # it is to be open
    write_quiz(tmp_path)


def posting(*bodies: bytes | AsyncIterator[bytes], **headers: str) -> Talk:
    async def post(client: httpx.AsyncClient) -> list[httpx.Response]:
        named = {name.replace("_", "-"): one for name, one in headers.items()}
        return [await client.post(SUBMISSIONS, content=one, headers=named) for one in bodies]

    return post


def test_beyond_its_limit_an_address_is_told_how_long_to_wait() -> None:
    first, second = talk(posting(a_submission(1), a_submission(2)), Terms(rate=0.1, burst=1))
    assert (first.status_code, second.status_code) == (201, 429)
    assert int(second.headers["retry-after"]) >= 9
    assert Received.objects.count() == 1


def test_each_line_counts_towards_the_limit() -> None:
    body = b"\n".join(a_submission(n) for n in range(3))
    post = posting(body, content_type="application/x-ndjson")
    assert [one.status_code for one in talk(post, Terms(rate=1, burst=2))] == [429]
    assert Received.objects.count() == 0


def test_what_a_sender_says_of_its_address_is_believed_only_behind_a_proxy() -> None:
    plain, behind = Terms(), Terms(is_behind_proxy=True)
    headers = {b"x-forwarded-for": b"198.51.100.7, 192.0.2.1"}
    assert plain.address(("203.0.113.5", 1), headers) == "203.0.113.5"
    assert behind.address(("203.0.113.5", 1), headers) == "192.0.2.1"
    assert behind.address(None, {}) == ""


def test_while_nothing_can_be_written_it_says_so_and_when_to_come_again() -> None:
    (answer,) = talk(posting(a_submission()), is_writing=False)
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert "CHƯA" in answer.json()["detail"]


def test_a_known_other_site_may_post_and_read_the_answer() -> None:
    async def ask(client: httpx.AsyncClient) -> list[httpx.Response]:
        origin = {"origin": OTHER}
        before = await client.options(SUBMISSIONS, headers=origin)
        return [before, await client.post(SUBMISSIONS, content=a_submission(), headers=origin)]

    before, after = talk(ask, Terms(origins=frozenset({OTHER.encode()})))
    assert before.status_code == 204
    assert before.headers["access-control-allow-headers"] == "content-type"
    assert before.headers["access-control-allow-origin"] == OTHER
    assert after.headers["access-control-allow-origin"] == OTHER
    assert after.headers["vary"] == "origin"


@pytest.mark.parametrize("origins", [frozenset[bytes](), frozenset({b"https://la.example"})])
def test_an_unknown_other_site_is_told_nothing(origins: frozenset[bytes]) -> None:
    (answer,) = talk(posting(a_submission(), origin=OTHER), Terms(origins=origins))
    assert not any(name.startswith("access-control") for name in answer.headers)


def test_the_environment_sets_the_terms() -> None:
    given = terms(
        {"THA_INTAKE_ORIGINS": f"{OTHER} null", "THA_INTAKE_RATE": "7.5", "THA_TLS": "proxy"}
    )
    assert given.origins == {OTHER.encode(), b"null"}
    assert (given.rate, given.is_behind_proxy) == (7.5, True)


def test_a_body_that_does_not_come_is_not_waited_for() -> None:
    async def endless() -> AsyncIterator[bytes]:
        yield b"{"
        await asyncio.sleep(20)

    (answer,) = talk(posting(endless()), Terms(patience=0.01))
    assert answer.status_code == 408
    assert answer.json()["type"].endswith("/too-slow")
