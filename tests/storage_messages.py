"""By what is each message of backups and of servers provoked?"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from backup_samples import backed_up, changed, refusal, refused_in, some_records
from forger import forging
from tha.records.database import UnavailableError, open_records
from tha.records.storage.messages import NO_RIGHT
from tha.records.storage.obstacles import encoding_problem, problem_of
from tha.records.storage.target import Server, chosen_target
from tha.source.place import Place
from tha.source.problem import Problem


def _backup(folder: Path) -> bytes:
    with open_records(folder / "records.sqlite3"):
        some_records()
        return backed_up()


def _bad_url(_: Path) -> list[Problem]:
    return _target("mysql://may-chu/tha")


def _no_driver(_: Path) -> list[Problem]:
    kept = {name: one for name, one in sys.modules.items() if name == "psycopg"}
    sys.modules["psycopg"] = None  # type: ignore[assignment]  # as if it were not installed
    try:
        return _target("postgresql://may-chu/tha")
    finally:
        del sys.modules["psycopg"]
        sys.modules.update(kept)


def _target(url: str) -> list[Problem]:
    found = chosen_target({"THA_DATABASE_URL": url})
    return [found] if isinstance(found, Problem) else []


def _not_reached(folder: Path) -> list[Problem]:
    try:
        with open_records(Server("tha", host=str(folder))):
            return []
    except UnavailableError as error:
        return [error.problem]


def _no_right(_: Path) -> list[Problem]:
    from psycopg.errors import ReadOnlySqlTransaction  # noqa: PLC0415  # as a server raises it

    found = problem_of(ReadOnlySqlTransaction("read-only"), Place("tha"))
    return [found] if found is not None and found.message is NO_RIGHT else []


def _not_utf8(_: Path) -> list[Problem]:
    found = encoding_problem("LATIN1", Place("postgresql://may-chu/tha"))
    return [found] if found else []


def _not_a_backup(folder: Path) -> list[Problem]:
    return refused_in(folder, "Đây là một bức thư.".encode())


def _changed(change: Callable[[list[Any]], None]) -> Callable[[Path], list[Problem]]:
    return lambda folder: refused_in(folder, changed(_backup(folder), change))


def _cut(lines: list[Any]) -> None:
    del lines[-1]


def _damage(lines: list[Any]) -> None:
    lines[-1]["tables"]["unit"]["rows"] = 7


def _other_release(lines: list[Any]) -> None:
    lines[0]["schema"] = "9999_x"


def _refused(folder: Path) -> list[Problem]:
    path = folder / "records.sqlite3"
    with open_records(path):
        some_records()
        with forging(path) as forger:
            forger.run("UPDATE records_officer SET unit_id = 99")
        backup = backed_up()
    return refused_in(folder, backup)


def _not_empty(folder: Path) -> list[Problem]:
    with open_records(folder / "records.sqlite3"):
        some_records()
        found = refusal(backed_up())
    return [found] if found else []


def _not_backed_up(folder: Path) -> list[Problem]:
    path = folder / "records.sqlite3"
    try:
        with open_records(path):
            some_records()
            with forging(path) as forger:
                forger.run("UPDATE records_officer SET name = CAST(x'ff' AS TEXT)")
            backed_up()
    except UnavailableError as error:
        return [error.problem]
    return []


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "records/bad-url": _bad_url,
    "records/no-driver": _no_driver,
    "records/not-reached": _not_reached,
    "records/no-right": _no_right,
    "records/not-utf8": _not_utf8,
    "records/not-a-backup": _not_a_backup,
    "records/backup-cut-off": _changed(_cut),
    "records/backup-damaged": _changed(_damage),
    "records/backup-refused": _refused,
    "records/backup-other-release": _changed(_other_release),
    "records/not-empty": _not_empty,
    "records/not-backed-up": _not_backed_up,
}
