"""What is there to be seen on a platform, and of whom?

Two units, each with officers, a sitting, a seat, a certificate, a written answer, an account: the
near one is that of whoever looks, the far one is somebody else's.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from django.test import Client

from record_samples import a_scored, an_officer, keep
from registry_samples import a_certificate, a_passed_assessment, write_plans
from samples import a_quiz, a_true_false, an_extended_text
from sitting_samples import a_seat, a_sitting
from tha.intake.duplicates import raw_digest
from tha.quiz.edition import edition_of
from tha.records.models import Officer, Unit
from tha.web.accounts.models import Account, Role
from tha.web.sittings.models import Sitting
from tha.web.sittings.seats import take_hold
from tha.web.submissions.models import Received
from web_samples import a_browser, a_trainer_of, an_account, signed_in

ITEM = "et-01"
FAR_TITLE = "Kỳ kiểm tra ở nơi khác"
FAR_UNIT = "Đơn vị ở nơi khác"
NAMES = {"near": "Người ngồi đây mẫu", "other": "Người cùng phòng mẫu", "far": "Người nơi khác mẫu"}
CODES = {"near": "TH-0001", "other": "TH-0002", "far": "TH-0003"}
Place = dict[str, Any]
"""What an address is filled with."""


class Guarded(msgspec.Struct, frozen=True):
    """A platform full of things; `near` and `far` fill the addresses."""

    accounts: dict[str, Account]
    near: Place
    far: Place

    def browser(self, who: str) -> Client:
        """The browser of a role; of `nobody`: one in which nobody has signed in."""
        account = self.accounts.get(who)
        if account is None:
            return a_browser()
        account.refresh_from_db()
        return signed_in(account)


def a_guarded_platform(folder: Path) -> Guarded:
    """The two units, and one account of each role."""
    write_plans(folder)
    officers = {who: _an_officer(who, "DV-02" if who == "far" else "DV-01") for who in NAMES}
    Unit.objects.filter(code="DV-02").update(name=FAR_UNIT)
    _hand_in(officers)
    accounts = {
        "trainer": a_trainer_of(Unit.objects.get(code="DV-01")),
        "officer": an_account(Role.OFFICER, CODES["near"], officer=officers["near"]),
        "editor": an_account(Role.EDITOR),
        "auditor": an_account(Role.AUDITOR),
        "administrator": an_account(Role.ADMINISTRATOR),
    }
    near = _place(folder, officers["near"], accounts["officer"])
    stranger = an_account(Role.OFFICER, CODES["far"], officer=officers["far"])
    far = _place(folder, officers["far"], stranger, title=FAR_TITLE)
    return Guarded(accounts, near, far)


def _an_officer(who: str, unit: str) -> Officer:
    officer = an_officer(CODES[who], unit)
    Officer.objects.filter(pk=officer.pk).update(name=NAMES[who])
    officer.refresh_from_db()
    return officer


def _hand_in(officers: dict[str, Officer]) -> None:
    """A passed assessment and a written answer each; the far one's are of quizzes of their own."""
    for number, who in enumerate(officers, 1):
        mark = "xa" if who == "far" else "gan"
        head = {"purpose": "assessment", "hours": "4", "title": f"Bài {mark}"}
        written = edition_of(a_quiz(a_true_false(), an_extended_text(), id=f"viet-{mark}", **head))
        answers = {"tf-01": True, ITEM: f"Lời của {NAMES[who]}."}
        keep(a_scored(number, written, officer=CODES[who], answers=answers))
        a_passed_assessment(CODES[who], number + 10)


def _place(folder: Path, officer: Officer, account: Account, **changes: Any) -> Place:
    mark = "xa" if changes else "gan"
    sitting = a_sitting(folder, units=[officer.unit], **changes)
    seat = a_seat(sitting, officer, datetime.now(UTC))
    take_hold(seat, datetime.now(UTC))
    Received.objects.create(
        uuid=str(UUID(int=100 + officer.pk)),
        quiz=f"nhan-{mark}",
        digest=raw_digest(b"{}"),
        received=datetime.now(UTC),
        raw=b"{}",
    )
    return {
        "officer": officer.pk,
        "unit": officer.unit_id,
        "sitting": sitting.pk,
        "seat": seat.pk,
        "account": account.pk,
        "certificate": a_certificate(officer.code).pk,
        "quiz": f"viet-{mark}",
        "received": f"nhan-{mark}",
        "item": ITEM,
    }


HOSTILE = "<img src=x onerror=alert(1)>"


def hostile_names() -> None:
    """Everybody and everything is called what a careless page would run."""
    name = f"=1+1\"'{HOSTILE}</script>"
    Officer.objects.update(name=name, title=name)
    Unit.objects.update(name=name)
    Sitting.objects.update(title=name)
    Account.objects.exclude(role=Role.OFFICER).update(shown_name=name)
