"""What do the records hold about a person besides submissions, and how is it erased and signed?

The records must be set up first: `tests/records/conftest.py` does so.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import transaction

from record_samples import MOMENT
from tha.records.attained.evidence import File, keep_evidence
from tha.records.database import database_place
from tha.records.erasure import Held, erase
from tha.records.ledger import heads
from tha.records.ledger.chain import append
from tha.records.ledger.elsewhere import attained, certificate_digest, certified
from tha.records.ledger.people import RosterImported, officer_stated, posted, unit_stated
from tha.records.models import Attainment, Certificate, Leave, Officer, Posting, Unit
from tha.records.people.leave import keep_absence
from tha.records.people.leave_plan import Absence
from tha.source.problem import Problem

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
KEYS = heads.by_fingerprint([KEY.public_key()])
WHY = "Đơn số 12 ngày 02/11/2026"


def signed() -> heads.Head:
    """A head of the ledger as it is now, by KEY."""
    head = heads.sign_head(KEY, MOMENT, database_place())
    assert isinstance(head, heads.Head)
    return head


def erased(code: str = "TH-0001", why: str = WHY) -> list[Problem]:
    """Erases the officer, and says what was wrong with that."""
    found = erase(code, why, MOMENT, database_place())
    return [] if isinstance(found, Held) else [found]


@transaction.atomic
def an_attainment(
    code: str = "TH-0001", content: bytes = b"danh sach diem danh", reference: str = "LOP-01"
) -> Attainment:
    """Three hours in a class, on a day of 2026, with a file that shows it."""
    evidence = keep_evidence(File(".pdf", content), MOMENT)
    row = Attainment.objects.create(
        officer=Officer.objects.get(code=code),
        source="class",
        reference=reference,
        title="Lớp mẫu",
        issuer="Đơn vị mẫu",
        hours=Decimal(3),
        on=date(2026, 5, 4),
        evidence=evidence,
    )
    append(attained(row), MOMENT)
    return row


@transaction.atomic
def a_certificate(code: str = "TH-0001", document: bytes = b'{"ten":"Can bo mau"}') -> Certificate:
    """One that was issued, with a document that nobody has really signed."""
    number = f"CN-2026-{Certificate.objects.count() + 1:06}"
    row = Certificate(
        number=number,
        officer=Officer.objects.get(code=code),
        subject="kiem-tra",
        issued=date(2026, 11, 24),
        document=document,
        signature="ab" * 64,
    )
    row.digest = certificate_digest(row)
    row.save()
    append(certified(row), MOMENT)
    return row


@transaction.atomic
def a_leave(code: str, number: int, version: int, **said: Any) -> Leave:
    """In July 2026, for a reason that is nobody's business, unless something else is `said`."""
    july = {"since": date(2026, 7, 1), "until": date(2026, 7, 31), "reason": "Chữa bệnh mẫu"}
    absence = Absence(number, version, **{**july, **said})
    return keep_absence(Officer.objects.get(code=code), absence, MOMENT)


@transaction.atomic
def a_move(code: str, unit: str, since: date) -> Posting:
    """The officer belongs to `unit` from that day on."""
    row, is_new = Unit.objects.get_or_create(code=unit, defaults={"name": f"Đơn vị mẫu {unit}"})
    officer = Officer.objects.get(code=code)
    officer.unit = row
    officer.save()
    number = officer.postings.count() + 1
    posting = Posting.objects.create(officer=officer, number=number, unit=row, since=since)
    told = RosterImported(
        units_new={unit: unit_stated(row)} if is_new else {},
        officers_changed={code: officer_stated(officer)},
    )
    append(told, MOMENT)
    append(posted(posting), MOMENT)
    return posting
