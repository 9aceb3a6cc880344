"""What do the records say about a certificate: is it kept, revoked, still supported?"""

from collections.abc import Iterator
from datetime import date

import msgspec

from tha.records.certificates.check import check_signed
from tha.records.certificates.document import Document, read
from tha.records.certificates.facts import facts_of, subject_named
from tha.records.certificates.messages import (
    ALTERED,
    DIFFERS,
    ERASED,
    FALSE_SIGNATURE,
    NO_SUCH_CERTIFICATE,
    NOT_KEPT,
    REVOKED,
    UNCHECKED,
    UNSUPPORTED,
)
from tha.records.models import Certificate, Officer, Revocation, Unit
from tha.records.people.units import with_those_below
from tha.seal.published import Published
from tha.seal.signed_line import SignedText
from tha.source.days import written_day
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem


class Kept(msgspec.Struct, frozen=True):
    """A certificate as the records have it; neither document nor text once it was erased."""

    number: str
    officer: str
    issued: date
    document: Document | None
    signed: SignedText | None
    problems: tuple[Problem, ...]


def kept_certificate(number: str, place: Place) -> Kept | Problem:
    """The certificate with that number, and what speaks against it."""
    row = _row(number)
    if row is None:
        return NO_SUCH_CERTIFICATE.at(place, number=number)
    content = bytes(row.document)
    document = read(content)
    problems = [*_ended(row, place), *_erased(row, place), *_unsupported(row, document, place)]
    signed = _signed(row)
    if signed is not None and (document is None or not _is_about(row, document)):
        problems.append(DIFFERS.at(place, number=number))
    return Kept(number, row.officer.code, row.issued, document, signed, tuple(problems))


def against(document: Document, content: bytes, place: Place) -> list[Problem]:
    """What the records say against a certificate that somebody has shown."""
    row = _row(document.number)
    if row is None:
        return [NOT_KEPT.at(place, number=document.number)]
    kept = bytes(row.document)
    problems = [*_ended(row, place), *_erased(row, place), *_unsupported(row, document, place)]
    if (kept and kept != content) or not _is_about(row, document):
        problems.append(DIFFERS.at(place, number=document.number))
    return problems


def revoked_numbers() -> dict[str, date]:
    """The day on which each revoked certificate ended."""
    rows = Revocation.objects.order_by("certificate__number")
    return dict(rows.values_list("certificate__number", "on"))


def check_all(published: Published, place: Place) -> Iterator[Problem]:
    """What is wrong with what is kept: contents that are not about their row, false signatures.

    Those by keys that nobody has published are counted. That each is the one that was told to the
    ledger, the ledger's own check says.
    """
    unchecked = 0
    for row in Certificate.objects.select_related("officer").order_by("pk").iterator():
        if not bytes(row.document):
            continue
        signed = _signed(row)
        document = read(bytes(row.document))
        if signed is None or document is None or not _is_about(row, document):
            yield DIFFERS.at(place, number=row.number)
            continue
        fault = check_signed(signed, row.number, published)
        if fault is not None and fault.message is ALTERED:
            yield FALSE_SIGNATURE.at(place, number=row.number)
        elif fault is not None:
            unchecked += 1
    if unchecked:
        yield UNCHECKED.at(place, count=unchecked)


class Listed(msgspec.Struct, frozen=True):
    """A certificate in one line."""

    number: str
    officer: str
    subject: str
    issued: date
    revoked: date | None


def all_certificates(officer_code: str | None) -> list[Listed]:
    """Every certificate, or those of one officer, in the order in which they were issued."""
    rows = Certificate.objects.order_by("pk")
    theirs = rows if officer_code is None else rows.filter(officer__code=officer_code)
    columns = ("number", "officer__code", "subject", "issued", "revocation__on")
    return [Listed(*row) for row in theirs.values_list(*columns)]


def codes_below(unit_code: str) -> list[str] | None:
    """The officers of a unit and of those below it who can be certified; None without that unit."""
    if not Unit.objects.filter(code=unit_code).exists():
        return None
    rows = Officer.objects.filter(unit__code__in=with_those_below(unit_code)).exclude(salt="")
    return list(rows.order_by("unit__code", "code").values_list("code", flat=True))


def _row(number: str) -> Certificate | None:
    rows = Certificate.objects.select_related("revocation", "officer")
    return rows.filter(number=number).first()


def _signed(row: Certificate) -> SignedText | None:
    """The text with its signature; None once both were erased, or where nobody can read them."""
    if not row.document or not row.signature:
        return None
    try:
        return SignedText(bytes(row.document), bytes.fromhex(row.signature))
    except ValueError:
        return None


def _is_about(row: Certificate, document: Document) -> bool:
    """Whether the document says what its row says, which outlives an erasure."""
    said = (document.number, document.officer, document.subject, document.issued)
    return said == (row.number, row.officer.code, row.subject, row.issued)


def _ended(row: Certificate, place: Place) -> Iterator[Problem]:
    if hasattr(row, "revocation"):
        reason, on = row.revocation.reason, written_day(row.revocation.on)
        why = Words(vi=f", lý do: {reason}", en=f", because: {reason}")
        yield REVOKED.at(place, number=row.number, on=on, why=why)


def _erased(row: Certificate, place: Place) -> Iterator[Problem]:
    if not bytes(row.document):
        yield ERASED.at(place, number=row.number)


def _unsupported(row: Certificate, document: Document | None, place: Place) -> Iterator[Problem]:
    if document is None or hasattr(row, "revocation"):
        return
    found = facts_of(row.officer, subject_named(row.subject), place)
    if isinstance(found, Problem) or found.hours < document.hours:
        yield UNSUPPORTED.at(place, number=row.number)
