"""How are the records opened, and what may stand in the way?"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG
from tempfile import TemporaryDirectory
from typing import Literal

import django
from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from tha.records.messages import (
    BUSY,
    DAMAGED,
    DISK_FULL,
    NO_RECORDS,
    NOT_A_DATABASE,
    NOT_OURS,
    NOT_WRITABLE,
    OTHER_VERSION,
)
from tha.records.settings import DATABASE_VARIABLE, DEFAULT_DATABASE
from tha.source.place import Place
from tha.source.problem import Message, Problem

IfMissing = Literal["make", "refuse", "rehearse"]
"""What to do where there are no records yet."""

_PATIENCE = 20
"""Seconds to wait for another writer."""
_APP = "records"
_TRIES = 20
_PAUSE = 0.05
"""Seconds."""
_MET_ANOTHER = ("already exists", "database is locked")
_WHY: dict[str, Message] = {
    "SQLITE_BUSY": BUSY,
    "SQLITE_LOCKED": BUSY,
    "SQLITE_CANTOPEN": NOT_WRITABLE,
    "SQLITE_READONLY": NOT_WRITABLE,
    "SQLITE_PERM": NOT_WRITABLE,
    "SQLITE_IOERR": NOT_WRITABLE,
    "SQLITE_FULL": DISK_FULL,
    "SQLITE_NOTADB": NOT_A_DATABASE,
    "SQLITE_CORRUPT": DAMAGED,
}


class UnavailableError(Exception):
    """The records cannot be used, for a reason that lies outside of the program."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence("en"))
        self.problem = problem


def set_up() -> None:
    """Django, ready for the models; once a process, however often it is called."""
    if not settings.configured:
        os.environ["DJANGO_SETTINGS_MODULE"] = "tha.records.settings"
    if not apps.ready:
        django.setup()


def database_path() -> Path:
    """The file that the environment names, else the one below the current folder."""
    return Path(os.environ.get(DATABASE_VARIABLE) or DEFAULT_DATABASE)


def database_place() -> Place:
    """The database, as problems name it."""
    return Place(str(database_path()))


@contextmanager
def open_records(
    path: Path, patience: float = _PATIENCE, *, if_missing: IfMissing = "make"
) -> Iterator[None]:
    """The records in the file at `path`, brought up to date when old.

    Where there are none, they are made; or refused; or, to rehearse, made elsewhere and thrown away
    at the end. Raises UnavailableError when they cannot be opened, or cannot be used any longer.
    """
    if if_missing == "make" or _is_there(path):
        with _opened(path, patience):
            yield
    elif if_missing == "rehearse":
        with TemporaryDirectory() as folder, _opened(Path(folder, path.name), patience):
            yield
    else:
        raise UnavailableError(NO_RECORDS.at(Place(str(path)), path=path))


def _is_there(path: Path) -> bool:
    """Whether there is something to open; an empty file holds no records."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True  # opening it tells why it cannot be opened
    return found.st_size > 0 or not S_ISREG(found.st_mode)


@contextmanager
def _opened(path: Path, patience: float) -> Iterator[None]:
    set_up()
    place = Place(str(path))
    _lay_file(path, place)
    _point_at(path, patience)
    try:
        _lay_tables(place)
        _close_to_others(path)
        yield
    except (DatabaseError, sqlite3.Error) as error:
        problem = _problem(error, place)
        if problem is None:
            raise
        raise UnavailableError(problem) from error
    finally:
        connection.close()


def _lay_file(path: Path, place: Place) -> None:
    """The file and its folder, closed to everyone but their owner: they hold personal data."""
    try:
        for folder in reversed(path.parents):
            folder.mkdir(mode=0o700, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise UnavailableError(NOT_WRITABLE.at(place, why=error.strerror)) from error


def _close_to_others(path: Path) -> None:
    """The database and what SQLite keeps beside it, for their owner alone, if that is us."""
    for name in (path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        _tighten(name, 0o600)
    if path == DEFAULT_DATABASE:  # any other folder may hold what is not ours to close
        _tighten(path.parent, 0o700)


def _tighten(path: Path, mode: int) -> None:
    with suppress(FileNotFoundError):
        found = path.stat()
        if found.st_uid == os.geteuid() and found.st_mode & 0o077:
            path.chmod(mode)


def _point_at(path: Path, patience: float) -> None:
    connection.close()
    connection.settings_dict["NAME"] = str(path.absolute())
    connection.settings_dict["OPTIONS"]["timeout"] = patience


def _lay_tables(place: Place) -> None:
    """The tables as this release knows them.

    When two programs meet at a new database, the slower one finds it locked for a moment (SQLite
    does not wait while the journal's mode is changed) or its tables laid, and looks again.
    """
    for remaining in reversed(range(_TRIES)):
        try:
            _migrate(place)
        except DatabaseError as error:
            if not remaining or not any(one in str(error) for one in _MET_ANOTHER):
                raise
            time.sleep(_PAUSE)
        else:
            return


def _migrate(place: Place) -> None:
    tables = connection.introspection.table_names()
    if tables and "django_migrations" not in tables:
        raise UnavailableError(NOT_OURS.at(place, table=tables[0]))
    executor = MigrationExecutor(connection)
    loader = executor.loader
    applied = {name for app, name in loader.applied_migrations or () if app == _APP}
    known = {name for app, name in loader.disk_migrations or () if app == _APP}
    if unknown := applied - known:
        raise UnavailableError(OTHER_VERSION.at(place, migration=max(unknown)))
    targets = loader.graph.leaf_nodes()
    if executor.migration_plan(targets):
        executor.migrate(targets)


def _problem(error: BaseException | None, place: Place) -> Problem | None:
    """What SQLite's own code of an error, or of what caused it, means to the reader."""
    while error is not None:
        name = getattr(error, "sqlite_errorname", "")
        message = _WHY.get("_".join(name.split("_")[:2]))
        if message is not None:
            return message.at(place, why=str(error))
        error = error.__cause__ or error.__context__
    return None
