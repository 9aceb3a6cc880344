"""Does the platform come back from a backup, accounts and all?"""

import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backup_samples import backed_up, changed, lines_of, refusal, some_records
from record_samples import MOMENT
from tha.records.backup.restore import restore
from tha.records.database import database_place, open_records
from tha.records.models import Officer
from tha.web.accounts.invite import invite
from tha.web.accounts.models import Account, Invitation, Role
from tha.web.accounts.second_factor import begun
from tha.web.opened import open_as_laid, open_platform
from web_samples import PASSWORD, a_trainer_of, an_account, an_officer_account, with_password

pytestmark = pytest.mark.usefixtures("platform")


def a_platform_in_use() -> None:
    """An officer, a trainer of the officer's unit, a second factor, an invitation."""
    officer = an_officer_account().officer
    assert officer is not None
    trainer = with_password(a_trainer_of(officer.unit))
    begun(trainer)
    invite(an_account(Role.AUDITOR), MOMENT)


def restored_elsewhere(backup: bytes, folder: Path) -> None:
    """Closes what is open, and opens a new platform with what `backup` holds."""
    target = folder / "khac" / "ho-so.sqlite3"
    with open_platform(target):
        restore(io.BytesIO(backup), "sao-luu", database_place())
        trainer = Account.objects.get(role=Role.TRAINER)
        assert trainer.check_password(PASSWORD)
        assert [one.code for one in trainer.units.all()] == ["DV-01"]
        assert begun(trainer).pk
        assert Invitation.objects.count() == 1
        assert Account.objects.get(officer__code="TH-0001").made < datetime.now(UTC)


def test_accounts_units_second_factors_and_invitations_come_back(tmp_path: Path) -> None:
    a_platform_in_use()
    restored_elsewhere(backed_up(), tmp_path)


def test_who_is_signed_in_is_no_part_of_a_backup() -> None:
    a_platform_in_use()
    tables = {
        one["table"] for one in lines_of(backed_up()) if isinstance(one, dict) and "table" in one
    }
    assert "accounts.account" in tables
    assert not any("session" in one or "axes" in one for one in tables)


def test_a_platform_in_use_is_replaced_whole() -> None:
    a_platform_in_use()
    backup = backed_up()
    an_account(Role.EDITOR)
    restore(io.BytesIO(backup), "sao-luu", database_place(), before_replacing=lambda: None)
    assert not Account.objects.filter(role=Role.EDITOR).exists()
    assert backed_up() == backup


def test_a_backup_of_records_alone_comes_into_a_platform(tmp_path: Path) -> None:
    with open_records(tmp_path / "chi-ho-so.sqlite3"):
        some_records()
        backup = backed_up()
    with open_platform(tmp_path / "khac.sqlite3"):
        restore(io.BytesIO(backup), "sao-luu", database_place())
        assert Officer.objects.count() == 2
        assert not Account.objects.exists()


def test_another_release_of_the_platform_is_told(tmp_path: Path) -> None:
    a_platform_in_use()

    def other(lines: list[dict[str, dict[str, str]]]) -> None:
        lines[0]["platform"]["accounts"] = "0999_sau"

    backup = changed(backed_up(), other)
    with open_platform(tmp_path / "khac.sqlite3"):
        found = refusal(backup)
    assert found is not None
    assert found.code == "records/backup-other-release"


def test_records_that_were_never_served_stay_without_the_platforms_tables(tmp_path: Path) -> None:
    target = tmp_path / "chi-ho-so.sqlite3"
    with open_records(target):
        some_records()
    with open_as_laid(target, "refuse"):
        assert "platform" not in lines_of(backed_up())[0]
