"""Who is out, once a password was changed?"""

import pytest

from tha.web.accounts.models import Role
from tha.web.accounts.throttle import LIMIT
from web_samples import PASSWORD, a_browser, an_account, signed_in, with_password

pytestmark = pytest.mark.usefixtures("platform")
OTHER = "mot-mat-khau-khac-2026"
CHANGE = "/cong/mat-khau/"


def test_other_browsers_are_out_once_the_password_was_changed() -> None:
    account = with_password(an_account(Role.AUDITOR))
    here, there = signed_in(account), signed_in(account)
    filled = {"old_password": PASSWORD, "new_password1": OTHER, "new_password2": OTHER}
    assert here.post(CHANGE, filled).status_code == 302
    assert here.get(CHANGE).status_code == 200
    assert there.get(CHANGE).status_code == 302


def test_signing_in_gives_the_session_another_key() -> None:
    account, browser = with_password(an_account(Role.AUDITOR)), a_browser()
    browser.get("/cong/dang-nhap/")
    browser.cookies["tha-phien"] = "do-nguoi-khac-dat-san"
    browser.post("/cong/dang-nhap/", {"username": account.name, "password": PASSWORD})
    assert browser.cookies["tha-phien"].value != "do-nguoi-khac-dat-san"


def test_too_many_wrong_codes_are_told_to_wait() -> None:
    browser = a_browser()
    for _ in range(LIMIT):
        assert browser.post("/cong/moi/", {"code": "SAI"}).status_code == 404
    assert browser.post("/cong/moi/", {"code": "SAI"}).status_code == 429
