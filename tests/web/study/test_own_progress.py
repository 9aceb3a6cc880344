"""Is the progress of whoever is signed in kept, only for them, and only if it is progress?"""

import json
from typing import Any

import pytest
from django.test import Client

from backup_samples import backed_up, lines_of
from record_samples import MOMENT
from tha.records.database import database_place
from tha.records.erasure import Held, erase
from tha.web.accounts.models import Role
from tha.web.erasure import empty_platform
from tha.web.study.models import Progress
from tha.web.study.progress import MOST_BYTES, blank
from web_samples import a_browser, an_account, an_officer_account, signed_in

pytestmark = pytest.mark.usefixtures("platform")
ADDRESS = "/cong/tien-do/"
JSON = "application/json"


def some_progress(**changes: Any) -> dict[str, Any]:
    return {**blank(), "pages": {"bai/mot": {"at": 5, "title": "Bài một"}}, **changes}


def sent(browser: Client, value: object) -> Any:
    return browser.put(ADDRESS, json.dumps(value), JSON)


def kept(browser: Client) -> Any:
    return browser.get(ADDRESS).json()["progress"]


def test_at_first_there_is_nothing() -> None:
    assert kept(signed_in(an_officer_account())) == blank()


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.OFFICER])
def test_whoever_signs_in_keeps_progress(role: Role) -> None:
    browser = signed_in(an_account(role))
    assert sent(browser, some_progress()).json()["progress"] == some_progress()
    assert kept(browser) == some_progress()


def test_two_devices_do_not_lose_each_others_progress() -> None:
    account = an_officer_account()
    sent(signed_in(account), some_progress())
    cards = {"cau/mot": {"at": 6, "due": 9}}
    whole = sent(signed_in(account), some_progress(pages={}, cards=cards)).json()["progress"]
    assert whole == some_progress(cards=cards)


def test_nobody_sees_the_progress_of_somebody_else() -> None:
    one, other = signed_in(an_officer_account()), signed_in(an_officer_account("TH-0002"))
    sent(one, some_progress())
    assert kept(other) == blank()
    assert one.get(ADDRESS).json()["whose"] != other.get(ADDRESS).json()["whose"]


def test_whoever_has_not_signed_in_is_led_to_do_so() -> None:
    assert a_browser().get(ADDRESS).status_code == 302
    assert sent(a_browser(), some_progress()).status_code == 302


def test_nothing_changes_without_the_token_that_proves_where_it_comes_from() -> None:
    account = an_officer_account()
    browser = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    browser.force_login(account, "django.contrib.auth.backends.ModelBackend")
    assert sent(browser, some_progress()).status_code == 403
    token = browser.get(ADDRESS).json()["token"]
    headers = {"X-CSRFToken": token}
    answer = browser.put(ADDRESS, json.dumps(some_progress()), JSON, headers=headers)
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"progress": 2}',
        b'{"progress": NaN}',
        b'{"progress": 1' + b"0" * 400 + b"}",
        b"\xff\xfe",
        b'{"progress":1,"pages":{"a":{"at":5,"title":"\\ud800"}}}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_progress_is_refused(body: bytes) -> None:
    answer = signed_in(an_officer_account()).put(ADDRESS, body, JSON)
    assert answer.status_code == 400
    assert not Progress.objects.exists()


def test_too_much_is_refused_and_what_was_kept_stays() -> None:
    browser = signed_in(an_officer_account())
    sent(browser, some_progress())
    title = {"title": "à" * 200}
    pages = {f"bai/{number}": {"at": 5, **title} for number in range(MOST_BYTES // 200)}
    assert sent(browser, some_progress(pages=pages)).status_code in {400, 413}
    assert kept(browser) == some_progress()


def test_a_text_with_a_nul_is_kept_in_either_database() -> None:
    browser = signed_in(an_officer_account())
    pages = {"bai/mot": {"at": 5, "title": "a\0b"}}
    assert sent(browser, some_progress(pages=pages)).status_code == 200
    assert kept(browser)["pages"] == pages


def test_no_cache_keeps_it() -> None:
    answer = signed_in(an_officer_account()).get(ADDRESS)
    assert "no-store" in answer["Cache-Control"]


def test_it_goes_with_the_person() -> None:
    account = an_officer_account()
    sent(signed_in(account), some_progress())
    assert isinstance(erase("TH-0001", "Đơn số 12", MOMENT, database_place(), empty_platform), Held)
    assert not Progress.objects.exists()


def test_the_own_page_tells_it_in_numbers_and_nobody_elses_page_does() -> None:
    account = an_officer_account()
    browser = signed_in(account)
    assert "Tự học" not in browser.get("/cong/ho-so/").content.decode()
    sent(browser, some_progress(cards={"#an-phi": {"at": 5, "due": 9}}))
    page = browser.get("/cong/ho-so/").content.decode()
    assert "đang đọc <b>1</b> bài" in page
    assert "đang ôn <b>1</b> câu và thẻ" in page
    auditor = signed_in(an_account(Role.AUDITOR))
    seen = auditor.get(f"/cong/ho-so/can-bo/{account.officer_id}/").content.decode()
    assert "Tự học" not in seen


def test_it_is_in_the_backup() -> None:
    sent(signed_in(an_officer_account()), some_progress())
    tables = {one.get("table") for one in lines_of(backed_up()) if isinstance(one, dict)}
    assert "study.progress" in tables
