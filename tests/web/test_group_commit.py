"""Is everything that was confirmed committed, and does one failure touch nobody else?"""

import asyncio
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import pytest
from django.db import IntegrityError, connections, transaction

from tha.records.models import Unit
from tha.web.group_commit import FullError, GroupCommit

pytestmark = pytest.mark.usefixtures("platform")

T = TypeVar("T")


def run(with_writer: Callable[[GroupCommit], Coroutine[Any, Any, T]], **settings: int) -> T:
    """What `with_writer` comes to while a writer runs."""

    async def whole() -> T:
        async with a_writer(**settings) as writer:
            return await with_writer(writer)

    return asyncio.run(whole())


@asynccontextmanager
async def a_writer(**settings: int) -> AsyncIterator[GroupCommit]:
    writer = GroupCommit(**settings)
    await writer.start()
    try:
        yield writer
    finally:
        await writer.stop()


def a_unit(code: str) -> Callable[[], str]:
    """A job that makes a unit and gives back its code."""
    return lambda: Unit.objects.create(code=code, name=f"Đơn vị mẫu {code}").code


def codes() -> list[str]:
    return sorted(Unit.objects.values_list("code", flat=True))


def blocked(until: threading.Event) -> Callable[[], bool]:
    """A job that holds its group up."""
    return lambda: until.wait(20)


async def at_once(*jobs: Awaitable[Any]) -> list[Any]:
    """What became of each of `jobs`, all of them waiting while another is committed."""
    return list(await asyncio.gather(*jobs, return_exceptions=True))


def test_a_job_gives_back_what_it_made_once_that_is_committed() -> None:
    assert run(lambda writer: writer.do(a_unit("DV-01"))) == "DV-01"
    assert codes() == ["DV-01"]


def test_many_jobs_share_a_transaction() -> None:
    seen = []

    def note() -> None:
        seen.append(connections["default"].in_atomic_block)

    async def many(writer: GroupCommit) -> None:
        held = threading.Event()
        first = asyncio.create_task(writer.do(blocked(held)))
        others = [asyncio.create_task(writer.do(note)) for _ in range(5)]
        await asyncio.sleep(0.05)
        held.set()
        await asyncio.gather(first, *others)

    run(many)
    assert seen == [True] * 5


def test_what_is_given_to_the_same_work_comes_to_it_together() -> None:
    groups: list[list[int]] = []

    def doubled(given: list[int]) -> list[int]:
        groups.append(given)
        return [2 * one for one in given]

    async def many(writer: GroupCommit) -> list[Any]:
        held = threading.Event()
        first = asyncio.create_task(writer.do(blocked(held)))
        await asyncio.sleep(0.05)
        others = [asyncio.create_task(writer.together(doubled, n)) for n in range(4)]
        await asyncio.sleep(0)
        held.set()
        await first
        return await at_once(*others)

    assert run(many) == [0, 2, 4, 6]
    assert groups == [[0, 1, 2, 3]]


def test_a_job_that_fails_takes_no_other_of_its_group_with_it() -> None:
    async def many(writer: GroupCommit) -> list[Any]:
        held = threading.Event()
        first = asyncio.create_task(writer.do(blocked(held)))
        await asyncio.sleep(0.05)
        jobs = [writer.do(a_unit(code)) for code in ("DV-01", "DV-01", "DV-02")]
        others = [asyncio.create_task(one) for one in jobs]
        await asyncio.sleep(0)
        held.set()
        await first
        return await at_once(*others)

    first, second, third = run(many)
    assert (first, third) == ("DV-01", "DV-02")
    assert isinstance(second, IntegrityError)
    assert codes() == ["DV-01", "DV-02"]


def test_a_job_s_own_error_comes_back_and_what_it_wrote_does_not_stay() -> None:
    def halfway() -> None:
        a_unit("DV-01")()
        raise LookupError("so")

    with pytest.raises(LookupError, match="so"):
        run(lambda writer: writer.do(halfway))
    assert codes() == []


def test_when_the_database_is_away_everybody_hears_of_it_and_the_next_group_goes_well() -> None:
    def cut_off() -> None:
        connections["default"].close()
        transaction.set_rollback(True)
        raise ConnectionError

    async def two(writer: GroupCommit) -> list[Any]:
        lost = await at_once(writer.do(cut_off))
        return [*lost, await writer.do(a_unit("DV-02"))]

    lost, made = run(two)
    assert isinstance(lost, Exception)
    assert made == "DV-02"


def test_beyond_the_most_that_may_wait_a_write_is_refused_at_once() -> None:
    async def three(writer: GroupCommit) -> list[Any]:
        held = threading.Event()
        waiting = [asyncio.create_task(writer.do(blocked(held))) for _ in range(2)]
        await asyncio.sleep(0)
        (refused,) = await at_once(writer.do(a_unit("DV-01")))
        assert writer.is_full
        held.set()
        await asyncio.gather(*waiting)
        return [refused, await writer.do(a_unit("DV-02"))]

    refused, made = run(three, most_waiting=2)
    assert isinstance(refused, FullError)
    assert made == "DV-02"


def test_what_waits_is_committed_before_the_end_and_later_writes_are_refused() -> None:
    async def ended() -> list[Any]:
        async with a_writer() as writer:
            waiting = [asyncio.create_task(writer.do(a_unit(f"DV-{n}"))) for n in range(3)]
            await asyncio.sleep(0)
        made = await asyncio.gather(*waiting)
        return [*made, *await at_once(writer.do(a_unit("DV-9")))]

    *made, refused = asyncio.run(ended())
    assert made == codes() == ["DV-0", "DV-1", "DV-2"]
    assert isinstance(refused, FullError)


def test_a_write_is_kept_even_if_whoever_asked_has_gone() -> None:
    async def gone(writer: GroupCommit) -> None:
        waiting = asyncio.create_task(writer.do(a_unit("DV-01")))
        await asyncio.sleep(0)
        waiting.cancel()
        await writer.do(a_unit("DV-02"))

    run(gone)
    assert codes() == ["DV-01", "DV-02"]
