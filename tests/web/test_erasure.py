"""Does erasing an officer empty what the platform keeps, and nothing of others?"""

import json
from uuid import UUID

import pytest
from django.contrib.sessions.models import Session

from record_samples import MOMENT
from tha.intake.duplicates import raw_digest
from tha.records.database import database_place
from tha.records.erasure import Held, erase
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import verify
from tha.records.models import Officer
from tha.web.accounts.invite import invite
from tha.web.accounts.models import Account, Invitation
from tha.web.accounts.second_factor import begun
from tha.web.erasure import empty_platform
from tha.web.submissions.models import Received
from web_samples import a_browser, an_officer_account, signed_in

pytestmark = pytest.mark.usefixtures("platform")


def erased(code: str = "TH-0001") -> None:
    found = erase(code, "Đơn số 12", MOMENT, database_place(), empty_platform)
    assert isinstance(found, Held)


def a_received(number: int, officer: str) -> Received:
    raw = json.dumps({"officer": officer, "answers": {"tl-01": "lời riêng"}}).encode()
    facts = {"quiz": "thi", "digest": raw_digest(raw), "received": MOMENT, "raw": raw}
    return Received.objects.create(uuid=str(UUID(int=number)), **facts)


def test_the_account_goes_with_everything_of_it() -> None:
    account = an_officer_account()
    invite(account, MOMENT)
    begun(account)
    signed_in(account)
    a_browser().post("/cong/dang-nhap/", {"username": account.name, "password": "sai"})
    erased()
    assert not Account.objects.exists()
    assert not Invitation.objects.exists()
    assert not Session.objects.exists()
    assert Officer.objects.get().is_erased


def test_others_keep_account_and_session() -> None:
    an_officer_account()
    other = an_officer_account("TH-0002")
    browser = signed_in(other)
    erased()
    assert browser.get("/cong/mat-khau/").status_code == 200


def test_what_came_in_is_emptied_and_known_again() -> None:
    an_officer_account()
    an_officer_account("TH-00011")
    mine, others = a_received(1, "TH-0001"), a_received(2, "TH-00011")
    erased()
    mine.refresh_from_db()
    others.refresh_from_db()
    assert bytes(mine.raw) == b""
    assert bytes(others.raw)


def test_the_ledger_stays_whole() -> None:
    an_officer_account()
    erased()
    assert not isinstance(verify(), Broken)


def test_erasing_once_more_empties_what_came_since() -> None:
    an_officer_account()
    erased()
    late = a_received(1, "TH-0001")
    erased()
    late.refresh_from_db()
    assert bytes(late.raw) == b""
