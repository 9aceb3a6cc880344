"""By what is each message about signed heads and about erasing a person provoked?"""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from django.db import connection
from msgspec.structs import replace

from personal_samples import KEY, KEYS, OTHER, erased, signed
from record_samples import MOMENT, a_scored, an_officer, keep
from tha.records.database import database_place, open_records
from tha.records.kept_marks.account import account_of
from tha.records.ledger import heads
from tha.records.models import SignedHead
from tha.records.retention.reason import reason_fault
from tha.source.problem import Problem

Provoke = Callable[[], list[Problem]]


def _in_records(provoke: Provoke) -> Callable[[Path], list[Problem]]:
    """What `provoke` brings about in new records with one officer."""

    def read(folder: Path) -> list[Problem]:
        with open_records(folder / "records.sqlite3"):
            an_officer()
            return provoke()

    return read


def _nothing_to_sign(folder: Path) -> list[Problem]:
    with open_records(folder / "records.sqlite3"):
        found = heads.sign_head(KEY, MOMENT, database_place())
    return [found] if isinstance(found, Problem) else []


def _not_a_head(_: Path) -> list[Problem]:
    found = heads.read_head(b"{}", "chot-so.json")
    return [found] if isinstance(found, Problem) else []


def _checked(head: heads.Head, keys: heads.Keys = KEYS) -> list[Problem]:
    return list(heads.check_noted_head(head, keys, database_place()))


def _other_past() -> list[Problem]:
    found = heads.check_past(replace(signed(), sequence=99), database_place())
    return [found] if found is not None else []


def _false_head() -> list[Problem]:
    return _checked(replace(signed(), moment="2026-01-01T00:00:00+00:00"))


def _other_key() -> list[Problem]:
    return _checked(signed(), heads.by_fingerprint([OTHER.public_key()]))


def _unchecked() -> list[Problem]:
    signed()
    assert SignedHead.objects.count() == 1
    return list(heads.check_kept_heads({}, database_place()))


def _of_an_erased() -> list[Problem]:
    erased()
    return list(keep(a_scored()).problems)


def _answers_erased() -> list[Problem]:
    submission = a_scored()
    keep(submission)
    erased()
    found = account_of("TH-0001", submission.arrival.submission.submission)
    return list(found.problems) if not isinstance(found, Problem) else [found]


def _reason(reason: str) -> Provoke:
    def provoke() -> list[Problem]:
        found = reason_fault(reason, "Cán bộ mẫu 01", database_place())
        return [found] if found is not None else []

    return provoke


def _still_read() -> list[Problem]:
    path = connection.settings_dict["NAME"]
    connection.cursor().execute("PRAGMA busy_timeout = 0")
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT COUNT(*) FROM records_officer").fetchone()
    try:
        return erased()
    finally:
        reader.close()


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "records/nothing-to-sign": _nothing_to_sign,
    "records/not-a-head": _not_a_head,
    "records/other-past": _in_records(_other_past),
    "records/false-head": _in_records(_false_head),
    "records/other-key": _in_records(_other_key),
    "records/unchecked-heads": _in_records(_unchecked),
    "records/of-an-erased": _in_records(_of_an_erased),
    "records/answers-erased": _in_records(_answers_erased),
    "records/reason-names": _in_records(_reason("Đơn của can bo mau 01")),
    "records/reason-length": _in_records(_reason(" ")),
    "records/still-read": _in_records(_still_read),
}
