"""Are there records yet, and how are they taken away to make room for a backup?

The guards refuse to delete what was kept, so they are lifted for that moment, inside the
transaction that also brings the new rows: others see the old records, then the new ones.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.backends.utils import CursorWrapper

from tha.records.backup.lines import tables

_TRIGGERS = """
SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name LIKE 'records!_%' ESCAPE '!'
"""


def is_empty() -> bool:
    """Whether no table holds a row."""
    return not any(one.rows().exists() for one in tables())


def hold_tables() -> None:
    """Nobody else writes until the end of the transaction; SQLite sees to that by itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {', '.join(_names())} IN SHARE ROW EXCLUSIVE MODE")


def empty_tables() -> None:
    """Takes every row away."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            for name in _names():
                cursor.execute(f"ALTER TABLE {name} DISABLE TRIGGER USER")
            cursor.execute(f"TRUNCATE {', '.join(_names())} RESTART IDENTITY")
            for name in _names():
                cursor.execute(f"ALTER TABLE {name} ENABLE TRIGGER USER")
            return
        with _without_triggers(cursor):
            for name in reversed(_names()):
                cursor.execute(f"DELETE FROM {name}")  # noqa: S608  # a name of our own


@contextmanager
def _without_triggers(cursor: CursorWrapper) -> Iterator[None]:
    cursor.execute(_TRIGGERS)
    triggers = cursor.fetchall()
    for name, _ in triggers:
        cursor.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, sql in triggers:
        cursor.execute(sql)


def _names() -> list[str]:
    return [one.laid_as for one in tables()]
