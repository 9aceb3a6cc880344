"""Does each role do what it may, and only to whom it reaches?"""

import pytest

from record_samples import an_officer
from tha.records.models import Unit
from tha.web.accounts.models import Role
from tha.web.permissions import ALLOWED, Action, may
from web_samples import a_trainer_of, an_account, an_officer_account, unit_of

pytestmark = pytest.mark.usefixtures("platform")


@pytest.mark.parametrize("role", Role)
def test_a_role_may_do_what_its_row_says_and_nothing_else(role: Role) -> None:
    account = an_officer_account() if role is Role.OFFICER else an_account(role)
    assert {action for action in Action if may(account, action)} == ALLOWED[role]


def test_an_account_that_was_closed_may_do_nothing() -> None:
    account = an_account(Role.ADMINISTRATOR, is_active=False)
    assert not any(may(account, action) for action in Action)


def test_an_officer_reaches_nobody_else() -> None:
    account, other = an_officer_account(), an_officer("TH-0002")
    assert may(account, Action.SEE_OWN_RECORD, account.officer)
    assert not may(account, Action.SEE_OWN_RECORD, other)
    assert not may(account, Action.SEE_OWN_RECORD, other.unit)


def test_a_trainer_reaches_the_own_units_and_all_below() -> None:
    near, far = an_officer("TH-0001", "DV-01"), an_officer("TH-0002", "DV-02")
    top = Unit.objects.create(code="TINH", name="Đơn vị mẫu TINH")
    Unit.objects.filter(pk=near.unit_id).update(parent=top)
    trainer = a_trainer_of(top)
    near.refresh_from_db()
    assert may(trainer, Action.MARK, near)
    assert may(trainer, Action.OPEN_SITTINGS, unit_of("TH-0001"))
    assert not may(trainer, Action.MARK, far)
    assert not may(trainer, Action.SEE_RECORDS, far.unit)


def test_an_auditor_reads_everyone_and_changes_nobody() -> None:
    auditor, officer = an_account(Role.AUDITOR), an_officer()
    assert may(auditor, Action.SEE_RECORDS, officer)
    changing = {Action.MARK, Action.ADJUDICATE, Action.OPEN_SITTINGS, Action.RELEASE}
    assert not any(may(auditor, action, officer) for action in changing)
