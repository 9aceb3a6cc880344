"""Does somebody come to a password by a code, once?"""

from datetime import UTC, datetime, timedelta

import pytest

from record_samples import MOMENT, an_officer
from tha.web.accounts.invite import (
    first_administrator,
    invitation_for,
    invite,
    invite_officers,
    take_up,
)
from tha.web.accounts.models import Account, Role
from web_samples import PASSWORD, a_browser, an_account, with_password

pytestmark = pytest.mark.usefixtures("platform")


def test_a_code_is_read_however_it_is_typed() -> None:
    account = an_account()
    code = invite(account, MOMENT)
    found = invitation_for(code.lower().replace("-", " "), MOMENT)
    assert found is not None
    assert found.account == account


def test_a_code_is_worth_nothing_after_its_end_after_use_or_after_another() -> None:
    account = an_account()
    first = invite(account, MOMENT)
    second = invite(account, MOMENT)
    assert invitation_for(first, MOMENT) is None
    assert invitation_for(second, MOMENT + timedelta(days=15)) is None
    found = invitation_for(second, MOMENT)
    assert found is not None
    take_up(found, PASSWORD)
    assert invitation_for(second, MOMENT) is None


def test_of_two_who_take_up_a_code_at_once_one_has_it() -> None:
    code = invite(an_account(), MOMENT)
    first, second = invitation_for(code, MOMENT), invitation_for(code, MOMENT)
    assert first is not None
    assert second is not None
    assert take_up(first, PASSWORD) is not None
    assert take_up(second, "mot-mat-khau-khac-2026") is None
    assert Account.objects.get().check_password(PASSWORD)


def test_officers_get_slips_and_accounts_named_by_their_codes() -> None:
    officers = [an_officer("TH-0001"), an_officer("TH-0002")]
    slips = invite_officers(officers, MOMENT)
    assert [(one.name, one.full_name) for one in slips] == [
        ("TH-0001", "Cán bộ mẫu TH-0001"),
        ("TH-0002", "Cán bộ mẫu TH-0002"),
    ]
    assert Account.objects.filter(role=Role.OFFICER).count() == 2
    invite_officers(officers, MOMENT)
    assert Account.objects.count() == 2


def test_a_first_administrator_is_invited_until_one_has_a_password() -> None:
    code = first_administrator(MOMENT)
    assert code is not None
    assert first_administrator(MOMENT) is not None
    with_password(an_account(Role.ADMINISTRATOR))
    assert first_administrator(MOMENT) is None


def test_whoever_takes_up_an_invitation_is_signed_in() -> None:
    account = Account.objects.invited("mau", Role.EDITOR, shown_name="Biên tập viên mẫu 01")
    code = invite(account, datetime.now(UTC))
    browser = a_browser()
    page = browser.get(f"/cong/moi/{code}/")
    assert "Biên tập viên mẫu 01" in page.content.decode()
    passwords = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    taken = browser.post("/cong/moi/", {"code": code, **passwords}, follow=True)
    assert taken.wsgi_request.user == account
    assert browser.get(f"/cong/moi/{code}/").status_code == 404


def test_a_weak_password_is_refused_in_vietnamese() -> None:
    account = Account.objects.invited("mau", Role.EDITOR)
    code = invite(account, datetime.now(UTC))
    weak = {"code": code, "new_password1": "12345678", "new_password2": "12345678"}
    page = a_browser().post("/cong/moi/", weak).content.decode()
    assert "Mật khẩu" in page
    account.refresh_from_db()
    assert not account.has_usable_password()


def test_after_five_wrong_passwords_the_right_one_is_refused_too() -> None:
    account, browser = with_password(an_account()), a_browser()
    for _ in range(5):
        browser.post("/cong/dang-nhap/", {"username": account.name, "password": "sai"})
    right = {"username": account.name, "password": PASSWORD}
    locked = browser.post("/cong/dang-nhap/", right)
    assert locked.status_code == 429
    assert "Tạm khóa" in locked.content.decode()
