"""How is everything personal about an officer deleted, while the ledger stays whole?

The ledger holds salted digests: with name and salt gone, nobody can tell whose they were, nor try
names on them. What remains goes by the code alone: marks, completions, postings, days of leave.
Then the database is written anew, because a deleted cell may otherwise be read from the file for
years. Backups made before, and on PostgreSQL its write-ahead log, are not in our hands.

Ground: Law 91/2025/QH15, article 14 (on request, or once the period is over), as introductions to
the law tell it; not compared with the gazette yet.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

import msgspec
from django.db import connection
from django.db.models import Q, QuerySet

from tha.records.hints import no_such_officer
from tha.records.ledger.chain import append
from tha.records.ledger.people import Erased
from tha.records.models import Certificate, Evidence, Officer, Submission
from tha.records.retention.messages import STILL_READ
from tha.records.retention.reason import reason_fault
from tha.records.storage.turns import writing
from tha.source.place import Place
from tha.source.problem import Problem

_ERASED_FIELDS = {"name": "", "salt": "", "title": "", "rank": "", "joined": None, "left": None}
_TOUCHED = (
    "records_officer", "records_submission", "records_evidence", "records_certificate",
    "records_leave",
)  # fmt: skip


Beside = Callable[[Officer], Sequence[str]]


def nothing_beside(_officer: Officer) -> Sequence[str]:
    """Where records alone are kept."""
    return ()


class Held(msgspec.Struct, frozen=True):
    """How much of what is personal the records hold; `shared` files concern others too."""

    code: str
    name: str
    is_erased: bool
    submissions: int
    evidence: int
    shared: int
    certificates: int


def held_of(code: str, place: Place) -> Held | Problem:
    """What erasing the officer with that code would delete."""
    officer = Officer.objects.filter(code=code).first()
    if officer is None:
        return no_such_officer(code, place)
    theirs, own = _evidence(officer), _own_evidence(officer)
    return Held(
        code=officer.code,
        name=officer.name,
        is_erased=officer.is_erased,
        submissions=_answers(officer).count(),
        evidence=own.count(),
        shared=theirs.count() - own.count(),
        certificates=_documents(officer).count(),
    )


def erase(
    code: str, reason: str, moment: datetime, place: Place, beside: Beside = nothing_beside
) -> Held | Problem:
    """Erases the officer, and says what there was. Once more changes nothing but cleans again.

    `beside` empties, in the same transaction, what others keep of the officer, and names the tables
    that it touched.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
    with writing():
        held = held_of(code, place)
        if isinstance(held, Problem):
            return held
        if not held.is_erased:
            if fault := reason_fault(reason, held.name, place):
                return fault
            _empty(Officer.objects.get(code=code))
            append(Erased(code, reason.strip()), moment)
        touched = beside(Officer.objects.get(code=code))
    return held if _clean([*_TOUCHED, *touched]) else STILL_READ.at(place, officer=code)


def _empty(officer: Officer) -> None:
    own = list(_own_evidence(officer).values_list("pk", flat=True))
    Evidence.objects.filter(pk__in=own).update(content=b"", salt="")
    _answers(officer).update(raw=b"")
    _documents(officer).update(document=b"", signature="")
    officer.leaves.update(reason="")
    Officer.objects.filter(pk=officer.pk).update(**_ERASED_FIELDS)


def _answers(officer: Officer) -> QuerySet[Submission]:
    return Submission.objects.filter(officer=officer).exclude(raw=b"")


def _documents(officer: Officer) -> QuerySet[Certificate]:
    return Certificate.objects.filter(officer=officer).exclude(document=b"")


def _evidence(officer: Officer) -> QuerySet[Evidence]:
    """The files that show what the officer learned, as far as they are still here."""
    theirs = Evidence.objects.filter(attainments__officer=officer).exclude(content=b"")
    return theirs.distinct()


def _own_evidence(officer: Officer) -> QuerySet[Evidence]:
    """Those that show nothing about anybody who is not erased."""
    others = Q(attainments__officer__in=Officer.objects.exclude(pk=officer.pk).exclude(salt=""))
    return _evidence(officer).exclude(pk__in=Evidence.objects.filter(others).values("pk"))


def _clean(touched: Sequence[str]) -> bool:
    """Writes the database anew, without what was deleted; False while another program reads it."""
    with connection.cursor() as cursor:
        if connection.vendor != "sqlite":
            for table in touched:
                cursor.execute(f"VACUUM FULL {table}")
            return True
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        is_busy, _, _ = cursor.fetchone()
        return not is_busy
