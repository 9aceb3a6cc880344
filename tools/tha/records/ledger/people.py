"""What does the ledger state about officers, units, postings, leave and erasure?

Officers stand here by code, whatever else is personal by one salted digest, so that a person can be
erased from the tables while the chain stays whole. A unit is no person: its name stands here.
"""

from collections.abc import Mapping
from datetime import date

import msgspec

from tha.records.ledger.salted import salted
from tha.records.models import Leave, Officer, Posting, Unit


class UnitStated(msgspec.Struct, frozen=True, omit_defaults=True):
    """A unit's name, and the code of the one it belongs to."""

    name: str
    parent: str | None = None


class OfficerStated(msgspec.Struct, frozen=True, omit_defaults=True):
    """The code of an officer's unit, and the digest of salt and what is personal.

    The digest is empty once the person was erased.
    """

    unit: str
    person: str


class RosterImported(msgspec.Struct, frozen=True, omit_defaults=True):
    """Units and officers that a list brought or changed, by code."""

    units_new: Mapping[str, UnitStated] = {}
    units_changed: Mapping[str, UnitStated] = {}
    officers_new: Mapping[str, OfficerStated] = {}
    officers_changed: Mapping[str, OfficerStated] = {}


class Posted(msgspec.Struct, frozen=True, omit_defaults=True):
    """An officer's posting with that number."""

    officer: str
    number: int
    unit: str
    since: date | None = None


class OnLeave(msgspec.Struct, frozen=True, omit_defaults=True):
    """An officer's leave with that number, or what a later version says of it.

    The reason stands here by its salted digest: it can tell of an illness.
    """

    officer: str
    number: int
    version: int
    reason: str
    since: date | None = None
    until: date | None = None


class Erased(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything personal about an officer was deleted."""

    officer: str
    reason: str


def unit_stated(row: Unit) -> UnitStated:
    """What the ledger states about a unit."""
    return UnitStated(row.name, row.parent.code if row.parent is not None else None)


def officer_stated(row: Officer) -> OfficerStated:
    """What the ledger states about an officer."""
    if row.is_erased:
        return OfficerStated(row.unit.code, "")
    personal = msgspec.json.encode((row.name, row.title, row.rank, row.joined, row.left))
    return OfficerStated(row.unit.code, salted(row.salt, personal))


def posted(row: Posting) -> Posted:
    """What the ledger states about a posting."""
    return Posted(row.officer.code, row.number, row.unit.code, row.since)


def on_leave(row: Leave) -> OnLeave:
    """What the ledger states about a leave; no digest when its reason has another."""
    is_erased = not row.reason and row.officer.is_erased
    reason = row.digest if is_erased or reason_digest(row) == row.digest else ""
    return OnLeave(row.officer.code, row.number, row.version, reason, row.since, row.until)


def reason_digest(row: Leave) -> str:
    """The digest of the officer's salt followed by the JSON [number, version, reason]."""
    said = msgspec.json.encode((row.number, row.version, row.reason))
    return salted(row.officer.salt, said)
