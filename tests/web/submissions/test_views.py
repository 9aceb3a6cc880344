"""Who sees what came in, and whose submissions does the file hold?"""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from asgiref.sync import sync_to_async
from django.db import connections
from django.http import StreamingHttpResponse
from django.test import AsyncClient, override_settings
from django.urls import reverse

from record_samples import an_officer
from tha.intake.duplicates import raw_digest
from tha.web.accounts.models import Account, Role
from tha.web.submissions.models import Received
from web_samples import a_trainer_of, an_account, an_officer_account, signed_in, unit_of
from web_served import a_submission, write_quiz

pytestmark = pytest.mark.usefixtures("platform")

MOMENT = datetime(2026, 11, 24, 1, tzinfo=UTC)


def received(number: int, raw: bytes = b"", **changes: object) -> bytes:
    """Submission `number`, which has come in."""
    raw = raw or a_submission(number, **changes)
    told = json.loads(raw)
    Received.objects.create(
        uuid=told["submission"],
        quiz=told["quiz"],
        digest=raw_digest(raw),
        received=MOMENT + timedelta(minutes=number),
        raw=raw,
    )
    return raw


def forget_connection() -> None:
    """The thread that serves goes on to the next test, whose database is another."""
    connections["default"].close()
    del connections["default"]


def taken(account: Account, quiz: str = "kiem-tra") -> bytes:
    """What the file of a quiz holds for `account`."""

    async def take() -> bytes:
        client = AsyncClient()
        await client.aforce_login(account, "django.contrib.auth.backends.ModelBackend")
        address = reverse("submissions:file", args=[quiz])
        with override_settings(ALLOWED_HOSTS=["testserver"]):
            answer = await client.get(address)
        assert answer.status_code == 200
        assert isinstance(answer, StreamingHttpResponse)
        found = b"".join([part async for part in answer])
        await sync_to_async(forget_connection)()
        return found

    return asyncio.run(take())


def test_the_page_counts_what_came_in_of_each_quiz(tmp_path: Path) -> None:
    write_quiz(tmp_path, title="Kiểm tra xác minh")
    received(1)
    received(2)
    received(3, quiz="da-bo")
    page = signed_in(an_account(Role.AUDITOR)).get(reverse("submissions:received"))
    text = page.content.decode()
    assert "Kiểm tra xác minh" in text
    assert "08:01 ngày 24/11/2026" in text
    assert text.index("da-bo") < text.index("Kiểm tra xác minh")


def test_an_auditor_takes_everything_as_it_came() -> None:
    lines = [received(1), received(2, officer=None, participant="SBD-1")]
    assert taken(an_account(Role.AUDITOR)) == b"".join(one + b"\n" for one in lines)


def test_a_trainer_takes_those_of_the_own_officers_and_of_contests() -> None:
    an_officer("TH-0001", "DV-01")
    an_officer("TH-0002", "DV-02")
    near = received(1, officer="TH-0001")
    received(2, officer="TH-0002")
    received(3, officer="TH-9999")
    free = received(4, officer=None, participant="SBD-1")
    assert taken(a_trainer_of(unit_of("TH-0001"))) == near + b"\n" + free + b"\n"


def test_a_submission_over_several_lines_becomes_one() -> None:
    raw = json.dumps(json.loads(a_submission()), indent=1).encode()
    received(1, raw)
    (line,) = taken(an_account(Role.AUDITOR)).splitlines()
    assert json.loads(line) == json.loads(raw)


def test_more_than_a_page_comes_whole_and_in_order() -> None:
    numbers = range(1, 1_102)
    for number in numbers:
        received(number)
    lines = taken(an_account(Role.AUDITOR)).splitlines()
    assert [int(json.loads(one)["submission"][-4:], 16) for one in lines] == list(numbers)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.EDITOR])
def test_whoever_sees_no_records_takes_no_file(role: Role) -> None:
    received(1)
    browser = signed_in(an_account(role))
    assert browser.get(reverse("submissions:file", args=["kiem-tra"])).status_code == 403


def test_an_officer_sees_nothing_of_it() -> None:
    received(1)
    browser = signed_in(an_officer_account())
    assert browser.get(reverse("submissions:received")).status_code == 403
    assert browser.get(reverse("submissions:file", args=["kiem-tra"])).status_code == 403


def test_of_a_quiz_of_which_nothing_came_there_is_no_file() -> None:
    browser = signed_in(an_account(Role.AUDITOR))
    assert browser.get(reverse("submissions:file", args=["kiem-tra"])).status_code == 404
