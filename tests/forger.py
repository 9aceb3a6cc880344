"""How does somebody write to the records past every guard, in SQLite and in PostgreSQL?"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connection

from tha.records.storage.target import Server, Target

_CHECKS = """
SELECT conrelid::regclass::text, conname FROM pg_constraint
WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace
"""


class Forger:
    """A connection of one's own, without triggers and without rules."""

    def __init__(self, opened: "sqlite3.Connection | psycopg.Connection[Any]") -> None:
        self._connection = opened
        self.is_server = isinstance(opened, psycopg.Connection)

    def run(self, sql: str, *values: Any) -> Any:
        """The first column of the first row that `sql` brings, if any; `?` stands for a value."""
        if isinstance(self._connection, psycopg.Connection):
            cursor = self._connection.execute(on_server(sql).encode(), values or None)
            row = cursor.fetchone() if cursor.description else None
        else:
            row = self._connection.execute(sql, values).fetchone()
        return row[0] if row else None


def unguard(table: str) -> None:
    """Lets the open records alter rows of `table`."""
    where = f" ON records_{table}" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f'DROP TRIGGER "records_{table}_no_UPDATE"{where}')


def on_server(sql: str) -> str:
    """`sql` of SQLite in the words of PostgreSQL: values given, and bytes written as x'7b7d'."""
    return re.sub(r"\bx'([0-9a-f]*)'", r"'\\x\1'", sql.replace("?", "%s"))


@contextmanager
def forging(target: Target) -> Iterator[Forger]:
    """Somebody who may do anything to the records at `target`."""
    if isinstance(target, Server):
        with psycopg.connect(
            host=target.host, user=target.user, dbname=target.name, autocommit=True
        ) as server:
            server.execute("SET session_replication_role = replica")  # no triggers, no foreign keys
            for table, rule in server.execute(_CHECKS).fetchall():
                server.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{rule}"'.encode())
            yield Forger(server)
        return
    file = sqlite3.connect(target, isolation_level=None)
    for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        file.execute(f"DROP TRIGGER {name}")
    file.execute("PRAGMA ignore_check_constraints = ON")
    file.execute("PRAGMA foreign_keys = OFF")
    try:
        yield Forger(file)
    finally:
        file.close()
