"""Are answers saved by the program beside Django, and by whoever holds the seat alone?"""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from sitting_samples import a_seat, a_sitting, held
from tha.web.group_commit import GroupCommit
from tha.web.sittings.models import Answer, Seat
from tha.web.sittings.saving import Saving, is_saving
from tha.web.sittings.tokens import Hold, token_of

pytestmark = pytest.mark.usefixtures("platform")
BODY = {"sc-01": {"number": 1, "response": "a", "state": {}}}


def put(seat: int, token: str, body: bytes | None = None, method: str = "PUT") -> httpx.Response:
    content = json.dumps(BODY).encode() if body is None else body

    async def ask() -> httpx.Response:
        writer = GroupCommit()
        await writer.start()
        transport = httpx.ASGITransport(app=Saving(writer))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            url, headers = f"/cong/ky/{seat}/tra-loi/", {"Authorization": f"Seat {token}"}
            answer = await client.request(method, url, content=content, headers=headers)
        await writer.stop()
        return answer

    return asyncio.run(ask())


def a_held_seat(folder: Path) -> tuple[Seat, str]:
    now = datetime.now(UTC)
    seat = a_seat(a_sitting(folder), moment=now)
    return seat, token_of(held(seat, now))


def test_an_answer_is_saved_and_the_seconds_left_come_back(tmp_path: Path) -> None:
    seat, token = a_held_seat(tmp_path)
    answer = put(seat.pk, token)
    assert answer.status_code == 200
    told: dict[str, Any] = answer.json()
    assert told["holds"] is True
    assert 0 < told["left"] <= 600
    assert Answer.objects.get().response == '"a"'


def test_the_token_of_another_seat_or_a_made_up_one_saves_nothing(tmp_path: Path) -> None:
    seat, token = a_held_seat(tmp_path)
    for wrong in (token_of(Hold(seat.pk + 1, 1)), token[:-1] + "x", "", "[1,1]"):
        assert put(seat.pk, wrong).status_code == 403
    assert not Answer.objects.exists()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b'{"sc-01": {"response": "a"}}', 400),
        (b"[" * 90_000, 400),
        (b" " * 600_000, 413),
    ],
)
def test_what_cannot_be_read_is_refused(tmp_path: Path, body: bytes, status: int) -> None:
    seat, token = a_held_seat(tmp_path)
    answer = put(seat.pk, token, body)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"


def test_nothing_but_put_is_taken(tmp_path: Path) -> None:
    seat, token = a_held_seat(tmp_path)
    assert put(seat.pk, token, method="POST").status_code == 405


@pytest.mark.parametrize(
    ("path", "is_ours"),
    [
        ("/cong/ky/7/tra-loi/", True),
        ("/cong/ky/7/tra-loi", False),
        ("/cong/ky/x/tra-loi/", False),
        ("/cong/ky/7/tra-loi/x", False),
    ],
)
def test_only_its_own_address_leads_there(path: str, is_ours: bool) -> None:  # noqa: FBT001  # a column of the table
    assert is_saving(path) is is_ours
