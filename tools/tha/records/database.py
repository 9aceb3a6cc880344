"""How are the records opened, and what may stand in the way?"""

import os
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from stat import S_ISREG
from tempfile import TemporaryDirectory
from typing import Literal

import django
from django.apps import apps
from django.db import DatabaseError, connection, connections
from django.db.migrations.executor import MigrationExecutor

from tha.records.messages import NO_RECORDS, NOT_OURS, NOT_WRITABLE, OTHER_VERSION
from tha.records.storage.obstacles import (
    FAILURES,
    UnavailableError,
    encoding_problem,
    problem_of,
)
from tha.records.storage.target import DEFAULT_DATABASE, PATIENCE, Server, Target, django_settings
from tha.records.storage.target import chosen_target as _chosen
from tha.records.storage.turns import laying
from tha.source.place import Place
from tha.source.problem import Problem

__all__ = ["IfMissing", "UnavailableError", "database_place", "open_records", "set_up"]

IfMissing = Literal["make", "refuse", "rehearse"]
"""What to do where there are no records yet."""

_APP = "records"
_ALIAS = "default"
_TRIES = 20
_PAUSE = 0.05
"""Seconds."""
_MET_ANOTHER = ("already exists", "database is locked")


def set_up() -> None:
    """Django, ready for the models; once a process, however often it is called."""
    if not apps.ready:
        os.environ["DJANGO_SETTINGS_MODULE"] = "tha.records.settings"
        django.setup()


def chosen_target() -> Target:
    """The file or server that the environment names. Raises UnavailableError without one."""
    target = _chosen()
    if isinstance(target, Problem):
        raise UnavailableError(target)
    return target


def database_place() -> Place:
    """The database, as problems name it."""
    return Place(str(chosen_target()))


@contextmanager
def open_records(
    target: Target,
    patience: float = PATIENCE,
    *,
    if_missing: IfMissing = "make",
    of_apps: Collection[str] = (_APP,),
) -> Iterator[None]:
    """The records in the file or on the server `target`, brought up to date when old.

    So are the tables of `of_apps`, by the labels that Django knows them by.

    Where there are none, they are made; or refused; or, to rehearse, made elsewhere and thrown away
    at the end. Raises UnavailableError when they cannot be opened, or cannot be used any longer.
    """
    if if_missing == "make" or _is_there(target, patience):
        with _opened(target, patience, of_apps):
            yield
    elif if_missing == "rehearse":
        with (
            TemporaryDirectory() as folder,
            _opened(Path(folder, "records.sqlite3"), patience, of_apps),
        ):
            yield
    else:
        raise UnavailableError(NO_RECORDS.at(Place(str(target)), path=target))


def _is_there(target: Target, patience: float) -> bool:
    """Whether there is something to open; an empty file or database holds no records."""
    if isinstance(target, Server):
        return _has_tables(target, patience)
    try:
        found = target.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True  # opening it tells why it cannot be opened
    return found.st_size > 0 or not S_ISREG(found.st_mode)


def _has_tables(server: Server, patience: float) -> bool:
    set_up()
    with _obstacles_told(Place(str(server))):
        _point_at(server, patience)
        return bool(connection.introspection.table_names())


@contextmanager
def _opened(target: Target, patience: float, of_apps: Collection[str]) -> Iterator[None]:
    set_up()
    place = Place(str(target))
    if isinstance(target, Path):
        _lay_file(target, place)
    with _obstacles_told(place):
        _point_at(target, patience)
        _lay_tables(place, of_apps)
        if isinstance(target, Path):
            _close_to_others(target)
        yield


@contextmanager
def _obstacles_told(place: Place) -> Iterator[None]:
    """An error that lies outside of the program becomes an UnavailableError; closes the records."""
    try:
        yield
    except FAILURES as error:
        problem = problem_of(error, place)
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


def _point_at(target: Target, patience: float) -> None:
    """Lets Django's connection lead to `target` from now on."""
    connection.close()
    place = target.absolute() if isinstance(target, Path) else target
    described = connections.configure_settings({_ALIAS: django_settings(place, patience)})
    connections.settings[_ALIAS] = described[_ALIAS]
    del connections[_ALIAS]


def _lay_tables(place: Place, of_apps: Collection[str]) -> None:
    """The tables as this release knows them.

    When two programs meet at a new database, the slower one finds it locked for a moment (SQLite
    does not wait while the journal's mode is changed) or its tables laid, and looks again.
    """
    for remaining in reversed(range(_TRIES)):
        try:
            _migrate(place, of_apps)
        except DatabaseError as error:
            if not remaining or not any(one in str(error) for one in _MET_ANOTHER):
                raise
            time.sleep(_PAUSE)
        else:
            return


def _migrate(place: Place, of_apps: Collection[str]) -> None:
    tables = connection.introspection.table_names()
    if tables and "django_migrations" not in tables:
        raise UnavailableError(NOT_OURS.at(place, table=tables[0]))
    executor = MigrationExecutor(connection)
    loader = executor.loader
    applied = {name for app, name in loader.applied_migrations or () if app == _APP}
    known = {name for app, name in loader.disk_migrations or () if app == _APP}
    if unknown := applied - known:
        raise UnavailableError(OTHER_VERSION.at(place, migration=max(unknown)))
    if executor.migration_plan(_newest(executor, of_apps)):
        _check_encoding(place)
        with laying():
            _bring_up_to_date(of_apps)


def _check_encoding(place: Place) -> None:
    """Raises UnavailableError where not every letter can be kept; a file takes all."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_encoding")
        (encoding,) = cursor.fetchone()
    if problem := encoding_problem(encoding, place):
        raise UnavailableError(problem)


def _bring_up_to_date(of_apps: Collection[str]) -> None:
    executor = MigrationExecutor(connection)  # another program may just have done it
    executor.migrate(_newest(executor, of_apps))


def _newest(executor: MigrationExecutor, of_apps: Collection[str]) -> list[tuple[str, str]]:
    """The newest migration of each app."""
    return [node for node in executor.loader.graph.leaf_nodes() if node[0] in of_apps]
