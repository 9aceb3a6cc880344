"""When the server dies in the midst of 200 sittings, is every confirmed answer there?"""

import asyncio
import json
import time
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from record_samples import an_officer
from served_process import Served
from sitting_load import Desk, all_answer, letter_of
from sitting_samples import a_seat, a_sitting, held
from tha.web.opened import open_platform
from tha.web.sittings.models import Answer
from tha.web.sittings.tokens import token_of

OFFICERS = 200


def test_every_confirmed_answer_outlives_the_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    database = tmp_path / "records.sqlite3"
    with open_platform(database):
        desks = seated(tmp_path)
        served = Served(tmp_path, database)
        asyncio.run(until_killed(desks, served))
        served.start()
        served.kill()
        kept = dict(Answer.objects.values_list("seat_id", "number"))
        lost = [one.seat for one in desks if kept.get(one.seat, 0) < one.confirmed]
        assert lost == []
        assert sum(one.confirmed for one in desks) >= OFFICERS
        responses = Answer.objects.values_list("number", "response")
        assert all(json.loads(given) == letter_of(number) for number, given in responses)


def seated(folder: Path) -> list[Desk]:
    sitting, now = a_sitting(folder), datetime.now(UTC)
    seats = [a_seat(sitting, an_officer(f"TH-{one:04}"), now) for one in range(OFFICERS)]
    return [Desk(one.pk, token_of(held(one, now))) for one in seats]


async def until_killed(desks: list[Desk], served: Served) -> None:
    """Everybody answers as fast as can be; in the midst of it the server is gone."""
    port = urlsplit(served.address).port
    assert port is not None
    answering = asyncio.create_task(all_answer(desks, port, seconds=60))
    await asyncio.to_thread(kill_amid, desks, served)
    await answering


def kill_amid(desks: list[Desk], served: Served) -> None:
    while min(one.confirmed for one in desks) < 1:
        time.sleep(0.05)
    served.kill()
