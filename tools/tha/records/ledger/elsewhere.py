"""What does the ledger state about learning elsewhere, and about certificates?

Titles and numbers of classes are no personal data; a file and a certificate stand here by digest.
"""

from datetime import date
from decimal import Decimal

import msgspec

from tha.intake.duplicates import raw_digest
from tha.records.models import Attainment, Certificate, Evidence, Retraction, Revocation


class EvidenceKept(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file by its digest; its content may have been erased since."""

    evidence: str
    size: int


class Attained(msgspec.Struct, frozen=True, omit_defaults=True):
    """Hours that an officer earned without an assessment of ours."""

    officer: str
    source: str
    reference: str
    title: str
    issuer: str
    hours: Decimal
    on: date
    module: str = ""
    evidence: str = ""


class Retracted(msgspec.Struct, frozen=True, omit_defaults=True):
    """An attainment, named as it was kept, that no longer counts."""

    officer: str
    source: str
    reference: str
    attained: date
    reason: str
    on: date


class Certified(msgspec.Struct, frozen=True, omit_defaults=True):
    """A certificate; `digest` is that of the signed document."""

    number: str
    officer: str
    subject: str
    issued: date
    digest: str
    signature: str


class Revoked(msgspec.Struct, frozen=True, omit_defaults=True):
    """A certificate that is no longer one."""

    number: str
    reason: str
    on: date


def evidence_kept(row: Evidence) -> EvidenceKept:
    """What the ledger states about a file; no digest when its bytes have another."""
    content = bytes(row.content)
    is_sound = not content or raw_digest(content) == row.digest
    return EvidenceKept(row.digest if is_sound else "", row.size)


def attained(row: Attainment) -> Attained:
    """What the ledger states about an attainment."""
    return Attained(
        officer=row.officer.code,
        source=row.source,
        reference=row.reference,
        title=row.title,
        issuer=row.issuer,
        hours=row.hours,
        on=row.on,
        module=row.module,
        evidence=row.evidence.digest if row.evidence is not None else "",
    )


def retracted(row: Retraction) -> Retracted:
    """What the ledger states about a retraction."""
    was = row.attainment
    return Retracted(was.officer.code, was.source, was.reference, was.on, row.reason, row.on)


def certified(row: Certificate) -> Certified:
    """What the ledger states about a certificate; no digest when its document has another."""
    document = bytes(row.document)
    is_sound = (not document and row.officer.is_erased) or raw_digest(document) == row.digest
    return Certified(
        number=row.number,
        officer=row.officer.code,
        subject=row.subject,
        issued=row.issued,
        digest=row.digest if is_sound else "",
        signature=row.signature,
    )


def revoked(row: Revocation) -> Revoked:
    """What the ledger states about a revocation."""
    return Revoked(row.certificate.number, row.reason, row.on)
