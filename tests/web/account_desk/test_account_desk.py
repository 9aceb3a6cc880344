"""Does the administrator's desk invite, close, open and change accounts?"""

import re

import pytest
from django.test import Client

from pdf_texts import text_of
from record_samples import an_officer
from tha.records.models import Unit
from tha.web.accounts.models import Account, Invitation, Role
from web_samples import (
    PASSWORD,
    a_browser,
    a_trainer_of,
    an_account,
    an_officer_account,
    signed_in,
    unit_of,
    with_password,
)

pytestmark = pytest.mark.usefixtures("platform")
CODE = re.compile(r"[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}")
DESK = "/cong/tai-khoan/"


@pytest.fixture
def desk() -> Client:
    """A browser in which the administrator has signed in."""
    return signed_in(an_account(Role.ADMINISTRATOR))


def test_the_list_finds_names_typed_without_diacritics(desk: Client) -> None:
    an_officer_account("TH-0001")
    an_account(Role.AUDITOR, "kiem-tra", shown_name="Người kiểm tra mẫu")
    page = desk.post(DESK, {"words": "can bo mau"}).content.decode()
    assert "TH-0001" in page
    assert "kiem-tra" not in page


@pytest.mark.parametrize(
    ("asked", "count"), [({"role": "trainer"}, 1), ({"state": "closed"}, 1), ({"role": "x"}, 4)]
)
def test_the_list_is_narrowed(desk: Client, asked: dict[str, str], count: int) -> None:
    an_officer_account("TH-0001")
    an_account(Role.TRAINER)
    an_account(Role.AUDITOR, is_active=False)
    assert f"<h2>{count} tài khoản</h2>" in desk.post(DESK, asked).content.decode()


def test_the_list_is_narrowed_to_a_unit_and_its_trainers(desk: Client) -> None:
    an_officer_account("TH-0001", "DV-01")
    an_officer_account("TH-0002", "DV-02")
    a_trainer_of(unit_of("TH-0001"))
    page = desk.post(DESK, {"unit": unit_of("TH-0001").pk}).content.decode()
    assert "<h2>2 tài khoản</h2>" in page


def test_a_unit_is_invited_with_those_below_who_have_no_password(desk: Client) -> None:
    near = an_officer("TH-0001", "DV-01")
    an_officer("TH-0002", "DV-02")
    with_password(an_officer_account("TH-0003", "DV-02"))
    an_officer("TH-0004", "DV-03")
    Unit.objects.filter(code="DV-02").update(parent=near.unit)
    page = desk.post(f"{DESK}moi/", {"unit": near.unit_id, "with_below": "on"})
    assert page["Cache-Control"].count("no-store") == 1
    names = Account.objects.filter(invitation__isnull=False).values_list("name", flat=True)
    assert set(names) == {"TH-0001", "TH-0002"}
    assert "TH-0002" in page.content.decode()


def test_a_unit_without_anybody_to_invite_is_told(desk: Client) -> None:
    officer = with_password(an_officer_account()).officer
    assert officer is not None
    page = desk.post(f"{DESK}moi/", {"unit": officer.unit_id}).content.decode()
    assert "đều đã có mật khẩu" in page


def test_the_code_of_a_slip_leads_to_a_password(desk: Client) -> None:
    officer = an_officer()
    page = desk.post(f"{DESK}moi/", {"unit": officer.unit_id}).content.decode()
    (code,) = set(CODE.findall(page))
    passwords = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    taken = a_browser().post("/cong/moi/", {"code": code, **passwords}, follow=True)
    account = taken.wsgi_request.user
    assert isinstance(account, Account)
    assert account.officer == officer


def test_the_slips_are_set_as_pdf_and_a_code_that_is_none_is_left_out(desk: Client) -> None:
    officer = an_officer()
    page = desk.post(f"{DESK}moi/", {"unit": officer.unit_id}).content.decode()
    (code,) = set(CODE.findall(page))
    made = desk.post(f"{DESK}phieu.pdf", {"codes": f"{code} AAAA-AAAA-AAAA-AAAA"})
    text = text_of(made.content)
    assert officer.name in text
    assert code in text
    assert "AAAA-AAAA" not in text


def test_somebody_who_is_no_officer_is_added_with_units(desk: Client) -> None:
    unit = an_officer().unit
    filled = {"full_name": "Người mẫu 01", "name": "mau-01", "role": "trainer", "units": [unit.pk]}
    page = desk.post(f"{DESK}them/", filled).content.decode()
    account = Account.objects.get(name="mau-01")
    assert CODE.search(page)
    assert list(account.units.all()) == [unit]


@pytest.mark.parametrize("change", [{"name": "MAU-administrator"}, {"role": "officer"}])
def test_a_name_taken_and_the_role_of_officers_are_refused(
    desk: Client, change: dict[str, str]
) -> None:
    filled = {"full_name": "Người mẫu 01", "name": "mau-01", "role": "trainer", **change}
    assert "field--wrong" in desk.post(f"{DESK}them/", filled).content.decode()
    assert Account.objects.count() == 1


def test_another_role_takes_the_units_of_a_trainer_away(desk: Client) -> None:
    trainer = a_trainer_of(an_officer().unit)
    filled = {"full_name": "Người mẫu 02", "role": "auditor"}
    desk.post(f"{DESK}{trainer.pk}/", filled)
    trainer.refresh_from_db()
    assert (trainer.role, trainer.shown_name) == (Role.AUDITOR, "Người mẫu 02")
    assert not trainer.units.exists()


def test_whoever_is_signed_in_is_out_once_the_account_is_closed(desk: Client) -> None:
    account = an_account(Role.AUDITOR)
    browser = signed_in(account)
    assert browser.get("/cong/mat-khau/").status_code == 200
    desk.post(f"{DESK}{account.pk}/dong/")
    assert browser.get("/cong/mat-khau/").status_code == 302
    desk.post(f"{DESK}{account.pk}/mo/")
    account.refresh_from_db()
    assert account.is_active


def test_nobody_closes_or_degrades_the_own_account(desk: Client) -> None:
    own = Account.objects.get()
    desk.post(f"{DESK}{own.pk}/dong/")
    desk.post(f"{DESK}{own.pk}/", {"full_name": "Quản trị viên mẫu", "role": "auditor"})
    own.refresh_from_db()
    assert own.is_active
    assert own.role == Role.ADMINISTRATOR


def test_a_fresh_code_leaves_the_password_until_it_is_taken_up(desk: Client) -> None:
    account = with_password(an_account(Role.AUDITOR))
    assert CODE.search(desk.post(f"{DESK}{account.pk}/ma/").content.decode())
    account.refresh_from_db()
    assert account.check_password(PASSWORD)


def test_a_closed_account_gets_no_code(desk: Client) -> None:
    account = an_account(Role.AUDITOR, is_active=False)
    desk.post(f"{DESK}{account.pk}/ma/")
    assert not Invitation.objects.exists()


@pytest.mark.parametrize("role", [one for one in Role if one is not Role.ADMINISTRATOR])
@pytest.mark.parametrize("path", ["", "them/", "moi/"])
def test_the_desk_is_the_administrators(role: Role, path: str) -> None:
    account = an_officer_account() if role is Role.OFFICER else an_account(role)
    assert signed_in(account).get(f"{DESK}{path}").status_code == 403


def test_a_name_is_shown_as_text_whatever_it_holds(desk: Client) -> None:
    an_account(Role.AUDITOR, "mau", shown_name='"><img src=x>')
    assert "<img src=x" not in desk.get(DESK).content.decode()
