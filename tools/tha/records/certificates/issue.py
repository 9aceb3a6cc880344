"""How does a certificate come to be, and how does it end?

Each is signed, kept and told to the ledger in one transaction. Whoever asks again for what is
certified already gets the same certificate with the same number.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tha.records.certificates.document import FORMAT, Document, read, written
from tha.records.certificates.facts import Facts, Subject, facts_of
from tha.records.certificates.messages import (
    ALREADY_REVOKED,
    NO_SUCH_CERTIFICATE,
    NOBODY,
    OUTDATED,
    RENAMED,
    SIGNED_OTHERWISE,
)
from tha.records.hints import no_such_officer
from tha.records.ledger.chain import append
from tha.records.ledger.elsewhere import certificate_digest, certified, revoked
from tha.records.models import Certificate, Officer, Revocation
from tha.records.retention.reason import reason_fault
from tha.records.storage.turns import writing
from tha.seal.published import key_name
from tha.seal.signed_line import SignedText
from tha.source.days import day_of, written_day
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import canonical

_AT_ONCE = 100
"""Certificates that are kept together: a thousand in ten transactions."""


class Issuing(msgspec.Struct, frozen=True):
    """Who issues, with which key, when; `place` names the records in problems."""

    issuer: str
    key: Ed25519PrivateKey
    moment: datetime
    place: Place


class Issued(msgspec.Struct, frozen=True):
    """A certificate with its signature; `is_new` unless it had been issued before."""

    document: Document
    signed: SignedText
    is_new: bool


def issue_all(
    codes: Sequence[str], subject: Subject, issuing: Issuing
) -> Iterator[Issued | Problem]:
    """For each officer the certificate, or why there is none."""
    for start in range(0, len(codes), _AT_ONCE):
        with writing():
            some = codes[start : start + _AT_ONCE]
            found = [_issue(code, subject, issuing) for code in some]
        yield from found


def revoke(number: str, reason: str, moment: datetime, place: Place) -> Revocation | Problem:
    """Ends a certificate."""
    with writing():
        rows = Certificate.objects.select_related("revocation", "officer")
        row = rows.filter(number=number).first()
        if row is None:
            return NO_SUCH_CERTIFICATE.at(place, number=number)
        if fault := reason_fault(reason, row.officer.name, place):
            return fault
        if hasattr(row, "revocation"):
            on = written_day(row.revocation.on)
            return ALREADY_REVOKED.at(place, number=number, on=on)
        made = Revocation.objects.create(certificate=row, reason=reason, on=day_of(moment))
        append(revoked(made), moment)
    return made


def _issue(code: str, subject: Subject, issuing: Issuing) -> Issued | Problem:
    officer = Officer.objects.select_related("unit").filter(code=code).first()
    if officer is None:
        return no_such_officer(code, issuing.place)
    if officer.is_erased:
        return NOBODY.at(issuing.place, officer=code)
    facts = facts_of(officer, subject, issuing.place)
    if isinstance(facts, Problem):
        return facts
    rows = Certificate.objects.filter(officer=officer, subject=subject.subject)
    kept = rows.filter(revocation__isnull=True).first()
    if kept is None:
        return _new(officer, subject, facts, issuing)
    return _again(kept, facts, issuing)


def _again(row: Certificate, facts: Facts, issuing: Issuing) -> Issued | Problem:
    """The certificate as it was issued, as long as the records still say so."""
    content = bytes(row.document)
    document = read(content)
    assert document is not None, "what was kept was written by us"
    if fault := _outdated(document, facts, row.officer.name, issuing):
        return fault
    return Issued(document, SignedText(content, bytes.fromhex(row.signature)), is_new=False)


def _outdated(document: Document, facts: Facts, name: str, issuing: Issuing) -> Problem | None:
    """Why the certificate cannot be issued again as it was."""
    number, place = document.number, issuing.place
    key = key_name(issuing.key.public_key())
    if document.key != key:
        return SIGNED_OTHERWISE.at(place, number=number, said=document.key, found=key)
    if document.hours != facts.hours:
        said, found = document.hours, facts.hours
        return OUTDATED.at(place, number=number, officer=document.officer, said=said, found=found)
    if document.name != canonical(name):
        return RENAMED.at(place, number=number, officer=document.officer)
    return None


def _new(officer: Officer, subject: Subject, facts: Facts, issuing: Issuing) -> Issued:
    issued = day_of(issuing.moment)
    document = Document(
        format=FORMAT,
        number=_next_number(issued.year),
        officer=officer.code,
        name=officer.name,
        unit=officer.unit.name,
        subject=subject.subject,
        title=facts.title,
        hours=facts.hours,
        on=facts.on,
        issued=issued,
        issuer=issuing.issuer,
        key=key_name(issuing.key.public_key()),
    )
    content = written(document)
    signature = issuing.key.sign(content)
    row = Certificate(
        number=document.number,
        officer=officer,
        subject=document.subject,
        issued=issued,
        document=content,
        signature=signature.hex(),
    )
    row.digest = certificate_digest(row)
    row.save()
    append(certified(row), issuing.moment)
    kept = read(content)
    assert kept is not None, "what we write can be read"
    return Issued(kept, SignedText(content, signature), is_new=True)


def _next_number(year: int) -> str:
    """Numbers of a year count up without a gap."""
    start = f"CN-{year}-"
    rows = Certificate.objects.filter(number__startswith=start).order_by("-pk")
    last = rows.values_list("number", flat=True).first()
    return f"{start}{int(last.removeprefix(start)) + 1 if last else 1:06}"
