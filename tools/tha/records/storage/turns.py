"""Whose turn is it to write, and how does a reader see all of one moment?

SQLite lets one writer in at a time, from the start of its transaction (`transaction_mode`). On
PostgreSQL every writer takes the same lock first, so that both keep the same order and nobody
writes by what somebody else has just changed.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

_LOCK = int.from_bytes(b"tha")
"""The number of the lock; any would do, as long as it stays."""


@contextmanager
def writing() -> Iterator[None]:
    """One transaction, in whose midst nobody else writes."""
    with transaction.atomic():
        queue_up()
        yield


def queue_up() -> None:
    """Waits for the turn to write, and holds it until the end of the transaction begun."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


@contextmanager
def laying() -> Iterator[None]:
    """Nobody else lays tables or writes, through several transactions; for SQLite there is no such.

    There, of two that lay the same tables, the second is refused and looks again.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        yield  # the end of the connection gives the lock back, should anything fail
        cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])


@contextmanager
def reading() -> Iterator[None]:
    """One transaction that sees everything as it was at its start, while others may write.

    Inside of another transaction it is that one.
    """
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "postgresql":
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    else:
        with _deferred(connection), transaction.atomic():
            yield


@contextmanager
def _deferred(sqlite: Any) -> Iterator[None]:
    """Transactions that take no right to write while they begin: SQLite's own way."""
    sqlite.ensure_connection()
    usual, sqlite.transaction_mode = sqlite.transaction_mode, "DEFERRED"
    try:
        yield
    finally:
        sqlite.transaction_mode = usual
