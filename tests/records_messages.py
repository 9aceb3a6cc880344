"""By what is each message of the records provoked?"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from django.db import connection

from record_samples import MOMENT, WRONG, a_scored, an_assessment, an_officer, keep
from tha.records.database import UnavailableError, database_place, open_records
from tha.records.hints import no_such_officer, no_such_unit
from tha.records.kept_marks.account import account_of
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import verify
from tha.records.people.roster import import_roster
from tha.source.problem import Problem


def roster(path: Path) -> list[Problem]:
    """What is wrong with the table of officers at `path`, the file called by its name alone."""
    with TemporaryDirectory() as folder, open_records(Path(folder, "records.sqlite3")):
        problems = import_roster(path, MOMENT).problems
    places = [msgspec.structs.replace(one.place, file=path.name) for one in problems]
    return [
        msgspec.structs.replace(problem, place=place)
        for problem, place in zip(problems, places, strict=True)
    ]


def _in_records(provoke: Callable[[], list[Problem]]) -> Callable[[Path], list[Problem]]:
    """What `provoke` brings about in new records with one officer."""

    def read(folder: Path) -> list[Problem]:
        with open_records(folder / "records.sqlite3"):
            an_officer()
            return provoke()

    return read


def _no_officer() -> list[Problem]:
    return list(keep(a_scored(officer=None, participant="nguoi-choi-01")).problems)


def _unknown_officer() -> list[Problem]:
    return list(keep(a_scored(officer="TH-0009")).problems)


def _no_such_officer() -> list[Problem]:
    return [no_such_officer("TH-0009", database_place())]


def _no_such_submission() -> list[Problem]:
    found = account_of("TH-0001", "0196")
    return [found] if isinstance(found, Problem) else []


def _no_such_unit() -> list[Problem]:
    return [no_such_unit("DV-09", database_place())]


def _other_bytes() -> list[Problem]:
    keep(a_scored())
    return list(keep(a_scored(answers=WRONG)).problems)


def _beyond_attempts() -> list[Problem]:
    once = an_assessment(attempts="1")
    return list(keep(a_scored(1, once), a_scored(2, once)).problems)


def _doubted(finished: str, started: str | None = None) -> list[Problem]:
    edition = an_assessment(time_limit=30)
    return list(keep(a_scored(edition=edition, started=started, finished=finished)).problems)


def _finished_first() -> list[Problem]:
    return _doubted(started="2026-11-24T09:00:00+07:00", finished="2026-11-24T08:00:00+07:00")


def _over_time() -> list[Problem]:
    return _doubted(started="2026-11-24T08:00:00+07:00", finished="2026-11-24T09:00:00+07:00")


def _unbelieved() -> list[Problem]:
    return _doubted(finished="2026-01-01T08:00:00+07:00")


def _ledger_broken() -> list[Problem]:
    keep(a_scored())
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER records_entry_no_delete")
        cursor.execute("DELETE FROM records_entry WHERE sequence = 2")
    return _broken()


def _ledger_not_whole() -> list[Problem]:
    return _broken(f"sha256:{'a' * 64}")


def _broken(head: str | None = None) -> list[Problem]:
    found = verify(head)
    return [found.at(database_place())] if isinstance(found, Broken) else []


def _refused(path: Path) -> list[Problem]:
    try:
        with open_records(path, patience=0.01):
            an_officer()
    except UnavailableError as error:
        return [error.problem]
    return []


def _no_records(folder: Path) -> list[Problem]:
    try:
        with open_records(folder / "records.sqlite3", if_missing="refuse"):
            return []
    except UnavailableError as error:
        return [error.problem]


def _busy(folder: Path) -> list[Problem]:
    path = folder / "records.sqlite3"
    with open_records(path):
        pass
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    problems = _refused(path)
    other.close()
    return problems


def _disk_full(folder: Path) -> list[Problem]:
    """A database that may not grow is what a full disk is to SQLite."""
    try:
        with open_records(folder / "records.sqlite3"):
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA max_page_count = 1")
            for number in range(1000):
                an_officer(f"TH-{number:04}")
    except UnavailableError as error:
        return [error.problem]
    return []


def _not_a_database(folder: Path) -> list[Problem]:
    path = folder / "thu.txt"
    path.write_text("Đây là một bức thư. " * 100, encoding="utf-8")
    return _refused(path)


def _not_ours(folder: Path) -> list[Problem]:
    other = sqlite3.connect(folder / "other.sqlite3")
    other.execute("CREATE TABLE songs (title)")
    other.close()
    return _refused(folder / "other.sqlite3")


def _damaged(folder: Path) -> list[Problem]:
    path = folder / "records.sqlite3"
    with open_records(path):
        pass
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    return _refused(path)


def _other_version(folder: Path) -> list[Problem]:
    path = folder / "records.sqlite3"
    with open_records(path), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('records', '9999_x', '')"
        )
    return _refused(path)


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "records/no-officer": _in_records(_no_officer),
    "records/unknown-officer": _in_records(_unknown_officer),
    "records/no-such-officer": _in_records(_no_such_officer),
    "records/no-such-submission": _in_records(_no_such_submission),
    "records/no-such-unit": _in_records(_no_such_unit),
    "records/other-bytes": _in_records(_other_bytes),
    "records/beyond-attempts": _in_records(_beyond_attempts),
    "records/finished-first": _in_records(_finished_first),
    "records/over-time": _in_records(_over_time),
    "records/unbelieved": _in_records(_unbelieved),
    "records/ledger-broken": _in_records(_ledger_broken),
    "records/ledger-not-whole": _in_records(_ledger_not_whole),
    "records/no-records": _no_records,
    "records/busy": _busy,
    "records/not-writable": _refused,
    "records/disk-full": _disk_full,
    "records/not-a-database": _not_a_database,
    "records/not-ours": _not_ours,
    "records/damaged": _damaged,
    "records/other-version": _other_version,
}
