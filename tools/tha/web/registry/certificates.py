"""Which certificates has an officer, and how does one become a file again?

The records keep what was signed, not the file. A file made here bears the same signed text, in its
QR code and as an attachment. The seal over the bytes of a PDF takes the issuer's private key:
`THA_CERTIFICATE_KEY` names its file where the operator lays one beside the platform; without it
the PDF has no seal, and paper, QR code and JSON are what proves it.
"""

import os
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tha.records.certificates.document import Document, readable
from tha.records.certificates.document import read as read_document
from tha.records.models import Certificate, Officer
from tha.reports.certificate.certificate import certificate_pdf, unsealed_pdf
from tha.seal.keys import read_private
from tha.seal.published import key_name
from tha.seal.signed_line import SignedText
from tha.source.problem import Problem

KEY_VARIABLE = "THA_CERTIFICATE_KEY"


class Held(msgspec.Struct, frozen=True):
    """A certificate in one line; what was revoked or erased cannot be downloaded."""

    pk: int
    number: str
    title: str
    hours: Decimal | None
    issued: date
    revoked: date | None
    can_be_had: bool


def certificates_of(officer: Officer) -> list[Held]:
    """What was certified to `officer`, oldest first."""
    rows = Certificate.objects.filter(officer=officer).select_related("revocation")
    return [_held(row) for row in rows.order_by("pk")]


def certificate_of(officer: Officer, row: int) -> Certificate | None:
    """The certificate in `row`, if it is one of `officer`'s that can be downloaded."""
    found = Certificate.objects.filter(officer=officer, revocation=None, pk=row).first()
    return found if found is not None and _signed(found) is not None else None


def as_json(row: Certificate) -> bytes:
    """What `certificate_of` found, for other programs and for whoever checks it."""
    return readable(*_whole(row))


def as_pdf(row: Certificate, site: str | None) -> bytes:
    """What `certificate_of` found, for paper; `site` is where its QR code leads."""
    document, signed = _whole(row)
    key = _key()
    if key is None or key_name(key.public_key()) != document.key:
        return unsealed_pdf(document, signed, site)
    return certificate_pdf(document, signed, key, site)


def _held(row: Certificate) -> Held:
    document, revocation = read_document(bytes(row.document)), getattr(row, "revocation", None)
    return Held(
        pk=row.pk,
        number=row.number,
        title=document.title if document else row.subject,
        hours=document.hours if document else None,
        issued=row.issued,
        revoked=revocation.on if revocation is not None else None,
        can_be_had=revocation is None and _signed(row) is not None,
    )


def _whole(row: Certificate) -> tuple[Document, SignedText]:
    signed = _signed(row)
    assert signed is not None  # else `certificate_of` would not have found it
    document = read_document(signed.content)
    assert document is not None
    return document, signed


def _signed(row: Certificate) -> SignedText | None:
    """The text with its signature; None once both were erased, or where nobody can read them."""
    content = bytes(row.document)
    if not row.signature or read_document(content) is None:
        return None
    try:
        return SignedText(content, bytes.fromhex(row.signature))
    except ValueError:
        return None


def _key() -> Ed25519PrivateKey | None:
    path = os.environ.get(KEY_VARIABLE)
    found = read_private(Path(path)) if path else None
    return None if isinstance(found, Problem) else found
