"""Does a second factor stand between a password and the pages?"""

import re
import time

import pytest
from django.conf import settings
from django.test import Client
from django_otp.oath import TOTP
from django_otp.plugins.otp_totp.models import TOTPDevice

from tha.web.accounts.models import Account, Role
from tha.web.accounts.second_factor import begun, confirm, forget, has_second_factor
from web_samples import (
    PASSWORD,
    a_browser,
    an_account,
    an_officer_account,
    signed_in,
    with_password,
)

pytestmark = pytest.mark.usefixtures("platform")
SET_UP, ASKED = "/cong/xac-thuc/dat/", "/cong/xac-thuc/"


@pytest.fixture
def demanded(monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform asks a second factor of whoever sees others."""
    monkeypatch.setattr(settings, "SECOND_FACTOR_DEMANDED", True)


def a_token(device: TOTPDevice, later: int = 0) -> str:
    """What the telephone shows, `later` steps from now."""
    shown = TOTP(device.bin_key, device.step, device.t0, device.digits)
    shown.time = time.time() + later * device.step
    return f"{shown.token():06}"


def protected(account: Account) -> TOTPDevice:
    """The device of `account`, set up to the end."""
    assert confirm(account, a_token(begun(account), -1)) is not None
    return TOTPDevice.objects.get(user=account)


def after_password(account: Account) -> Client:
    """A browser in which the password was given, and nothing else."""
    browser = a_browser()
    given = {"username": account.name, "password": PASSWORD}
    browser.post("/cong/dang-nhap/", given)
    return browser


def test_whoever_has_no_second_factor_signs_in_by_password_alone() -> None:
    browser = after_password(with_password(an_account(Role.AUDITOR)))
    assert browser.get("/cong/mat-khau/").status_code == 200


def test_setting_up_ends_with_backup_codes_and_is_asked_for_from_then_on() -> None:
    account = with_password(an_account(Role.AUDITOR))
    browser = signed_in(account)
    assert "Mã QR" in browser.get(SET_UP).content.decode()
    page = browser.post(SET_UP, {"token": a_token(begun(account), -1)}).content.decode()
    assert len(re.findall(r"<li><code>[a-z2-7]{8}</code>", page)) == 10
    assert browser.get("/cong/mat-khau/").status_code == 200
    other = after_password(account).get("/cong/mat-khau/")
    assert other.headers["Location"].startswith(ASKED)


def test_a_wrong_code_sets_nothing_up() -> None:
    account = an_account(Role.AUDITOR)
    signed_in(account).post(SET_UP, {"token": "abc"})
    assert not has_second_factor(account)


def test_the_right_code_opens_the_pages_once() -> None:
    account = with_password(an_account(Role.AUDITOR))
    token = a_token(protected(account))
    browser = after_password(account)
    passed = browser.post(ASKED, {"token": token, "next": "/cong/mat-khau/"})
    assert passed.headers["Location"] == "/cong/mat-khau/"
    assert browser.get("/cong/mat-khau/").status_code == 200
    assert "Mã không đúng" in after_password(account).post(ASKED, {"token": token}).content.decode()


def test_a_backup_code_opens_the_pages_once() -> None:
    account = with_password(an_account(Role.AUDITOR))
    confirmed = confirm(account, a_token(begun(account)))
    assert confirmed is not None
    code = {"token": confirmed[1][0].upper()}
    assert after_password(account).post(ASKED, code).status_code == 302
    assert after_password(account).post(ASKED, code).status_code == 200


def test_wrong_codes_make_one_wait_even_with_the_right_one() -> None:
    account = with_password(an_account(Role.AUDITOR))
    device = protected(account)
    browser = after_password(account)
    for _ in range(4):
        browser.post(ASKED, {"token": "000000"})
    assert browser.post(ASKED, {"token": a_token(device)}).status_code == 200


@pytest.mark.parametrize(
    "there", ["https://xau.example/", "//xau.example", "/cong/../..//x.example"]
)
def test_nobody_is_led_beyond_the_platform(there: str) -> None:
    account = with_password(an_account(Role.AUDITOR))
    token = a_token(protected(account))
    passed = after_password(account).post(ASKED, {"token": token, "next": there})
    assert not passed.headers["Location"].startswith(("http", "//"))


def test_signing_out_stays_possible_before_the_second_factor() -> None:
    account = with_password(an_account(Role.AUDITOR))
    protected(account)
    left = after_password(account).post("/cong/dang-xuat/")
    assert left.headers["Location"] == "/cong/dang-nhap/"


def test_the_image_of_the_secret_is_kept_by_nobody_and_gone_once_confirmed() -> None:
    account = an_account(Role.AUDITOR)
    browser = signed_in(account)
    image = browser.get("/cong/xac-thuc/ma.svg")
    assert image.content.lstrip().startswith(b"<?xml")
    assert "no-store" in image["Cache-Control"]
    browser.post(SET_UP, {"token": a_token(begun(account))})
    assert browser.get("/cong/xac-thuc/ma.svg").status_code == 404


@pytest.mark.usefixtures("demanded")
def test_whoever_sees_others_must_set_one_up_where_the_platform_demands_it() -> None:
    led = signed_in(an_account(Role.TRAINER)).get("/cong/mat-khau/")
    assert led.headers["Location"] == SET_UP
    assert signed_in(an_officer_account()).get("/cong/mat-khau/").status_code == 200


def test_it_is_taken_away_by_a_code_alone() -> None:
    account = with_password(an_account(Role.AUDITOR))
    device = protected(account)
    browser = after_password(account)
    browser.post(ASKED, {"token": a_token(device)})
    browser.post("/cong/xac-thuc/bo/", {"token": "sai"})
    assert has_second_factor(account)
    browser.post("/cong/xac-thuc/bo/", {"token": a_token(device, 1)})
    assert not has_second_factor(account)


def test_nobody_takes_it_away_before_having_shown_it() -> None:
    account = with_password(an_account(Role.AUDITOR))
    device = protected(account)
    after_password(account).post("/cong/xac-thuc/bo/", {"token": a_token(device)})
    assert has_second_factor(account)


def test_an_administrator_takes_it_away_from_whoever_lost_the_telephone() -> None:
    account = an_account(Role.AUDITOR)
    protected(account)
    desk = signed_in(an_account(Role.ADMINISTRATOR))
    desk.post(f"/cong/tai-khoan/{account.pk}/xac-thuc/")
    assert not has_second_factor(account)


def test_what_was_forgotten_can_be_set_up_anew() -> None:
    account = an_account(Role.AUDITOR)
    old = protected(account)
    forget(account)
    assert begun(account).key != old.key
