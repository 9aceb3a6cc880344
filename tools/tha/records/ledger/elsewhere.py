"""What does the ledger state about learning elsewhere, and about certificates?

Titles and numbers of classes are no personal data; a file and a certificate stand here by a salted
digest.
"""

from datetime import date
from decimal import Decimal

import msgspec

from tha.records.ledger.salted import salted
from tha.records.models import Attainment, Certificate, Evidence, Retraction, Revocation


class EvidenceKept(msgspec.Struct, frozen=True, omit_defaults=True):
    """A file by the digest of its salt and content, both of which may have been erased since."""

    evidence: str
    size: int
    ending: str = ""


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
    """A certificate; `digest` is that of signature and document, under the officer's salt."""

    number: str
    officer: str
    subject: str
    issued: date
    digest: str


class Revoked(msgspec.Struct, frozen=True, omit_defaults=True):
    """A certificate that is no longer one."""

    number: str
    reason: str
    on: date


def evidence_kept(row: Evidence) -> EvidenceKept:
    """What the ledger states about a file; no digest when its bytes have another.

    Those about people who were all erased are gone.
    """
    content = bytes(row.content)
    is_sound = salted(row.salt, content) == row.digest or (
        not content and not row.salt and not row.attainments.exclude(officer__salt="").exists()
    )
    return EvidenceKept(row.digest if is_sound else "", row.size, row.ending)


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
    is_erased = not row.document and not row.signature and row.officer.is_erased
    is_sound = is_erased or certificate_digest(row) == row.digest
    return Certified(
        number=row.number,
        officer=row.officer.code,
        subject=row.subject,
        issued=row.issued,
        digest=row.digest if is_sound else "",
    )


def certificate_digest(row: Certificate) -> str:
    """The digest of the officer's salt, the signature in hexadecimal digits, and the document."""
    return salted(row.officer.salt, row.signature.encode() + bytes(row.document))


def revoked(row: Revocation) -> Revoked:
    """What the ledger states about a revocation."""
    return Revoked(row.certificate.number, row.reason, row.on)
