"""What does an error of the database mean to the reader?"""

import sqlite3

from django.db import DatabaseError

from tha.records.messages import BUSY, DAMAGED, DISK_FULL, NOT_A_DATABASE, NOT_WRITABLE
from tha.records.storage.messages import NO_RIGHT, NOT_REACHED, NOT_UTF8
from tha.source.place import Place
from tha.source.problem import Message, Problem

_OF_SQLITE: dict[str, Message] = {
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
_OF_SERVER: dict[str, Message] = {
    "55P03": BUSY,  # waited longer than lock_timeout
    "40P01": BUSY,  # deadlock
    "40001": BUSY,  # could not be put in a row with others
    "53100": DISK_FULL,
    "25006": NO_RIGHT,  # read-only
    "42501": NO_RIGHT,
    "XX001": DAMAGED,
    "XX002": DAMAGED,
}
"""SQLSTATE, or its first two digits (PostgreSQL, appendix A) -> what it means."""
_CLASSES = {"08": NOT_REACHED, "28": NOT_REACHED, "3D": NOT_REACHED, "57": NOT_REACHED}


class UnavailableError(Exception):
    """The records cannot be used, for a reason that lies outside of the program."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.sentence("en"))
        self.problem = problem


FAILURES = (DatabaseError, sqlite3.Error)
"""What the databases raise."""


def problem_of(error: BaseException | None, place: Place) -> Problem | None:
    """What an error, or what caused it, means; None when it is a fault of our own."""
    while error is not None:
        message = _of_file(error) or _of_server(error)
        if message is not None:
            return message.at(place, why=_first_line(error))
        error = error.__cause__ or error.__context__
    return None


def encoding_problem(encoding: str, place: Place) -> Problem | None:
    """Why a server's database cannot hold the records; None when it can."""
    return None if encoding == "UTF8" else NOT_UTF8.at(place, encoding=encoding)


def _of_file(error: BaseException) -> Message | None:
    name = getattr(error, "sqlite_errorname", "")
    return _OF_SQLITE.get("_".join(name.split("_")[:2]))


def _of_server(error: BaseException) -> Message | None:
    """By its SQLSTATE; an error of operation without one comes of the connection."""
    if not type(error).__module__.startswith("psycopg"):
        return None
    state = getattr(error, "sqlstate", None)
    if state is None:
        return NOT_REACHED if _is_operational(error) else None
    return _OF_SERVER.get(state) or _CLASSES.get(state[:2])


def _is_operational(error: BaseException) -> bool:
    return any(one.__name__ == "OperationalError" for one in type(error).__mro__)


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]
