"""What did the first release leave in its records, and how do they come into a database again?

`python tests/first_release.py` writes the records anew. That is for the time before the release
alone: from then on the file stands for what is out there, and neither it nor the migrations that
laid it are changed any more.
"""

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import psycopg

RECORDS = Path(__file__).parent / "records" / "storage" / "first_release.sql"
_HISTORY: list[tuple[str, str, Any]] = [
    ("hand in", "TH-0001", {"sc-01": "a", "tf-01": True}),
    ("hand in", "TH-0002", {"sc-01": "b"}),
    ("hand in", "TH-0003", {"sc-01": "a", "tf-01": True}),
    ("move", "TH-0002", "DV-02"),
    ("learn", "TH-0001", 1),
    ("learn", "TH-0002", 2),
    ("retract", "TH-0002", 2),
    ("certify", "TH-0002", None),
    ("revoke", "TH-0002", None),
    ("certify", "TH-0001", None),
    ("be away", "TH-0001", 1),
    ("be away", "TH-0001", 2),
    ("come back", "TH-0001", 2),
    ("mark again", "TH-0001", "b"),
    ("sign", "TH-0001", None),
    ("erase", "TH-0003", None),
]
_WRITTEN = {"tf-01": True, "et-01": "Bài làm mẫu: lập biên bản."}


def lay_file(path: Path) -> None:
    """The records of the first release as a file of SQLite."""
    with closing(sqlite3.connect(path)) as file:
        file.executescript(RECORDS.read_text("utf-8"))


def fill_server(source: Path, server: "psycopg.Connection[Any]") -> None:
    """The rows of the file `source` into the same tables, empty, on a server."""
    server.execute("SET session_replication_role = replica")  # in any order, past the guards
    server.execute("SET timezone = 'UTC'")
    with closing(sqlite3.connect(source)) as file:
        for table in tables_in(file):
            rows = file.execute(f"SELECT * FROM {table}")  # noqa: S608  # a name of our own
            columns = [one[0] for one in rows.description]
            _fill(server, table, columns, rows.fetchall())


def _fill(
    server: "psycopg.Connection[Any]", table: str, columns: list[str], rows: list[tuple[Any, ...]]
) -> None:
    kinds = "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = %s"
    kind_of = dict(server.execute(kinds, [table]).fetchall())
    names = ", ".join(f'"{one}"' for one in columns)
    gaps = ", ".join(f"%s::{kind_of[one]}" for one in columns)
    insert = f"INSERT INTO {table} ({names}) VALUES ({gaps})"  # noqa: S608  # names of our own
    for row in rows:
        server.execute(insert.encode(), [str(one) if isinstance(one, int) else one for one in row])
    number_on = f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), MAX(id)) FROM {table}"  # noqa: S608  # the same
    if "id" in columns:
        server.execute(number_on.encode())


def tables_in(file: sqlite3.Connection) -> list[str]:
    """The tables of the records."""
    named = (
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'records!_%' ESCAPE '!'"
    )
    return [name for (name,) in file.execute(named)]


def _write(out: Path) -> None:
    """What this release makes of a history in which everything happens, as SQL."""
    from tha.records.database import open_records, set_up  # noqa: PLC0415  # when asked alone

    set_up()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "records.sqlite3")
        with open_records(path):
            _live()
        with closing(sqlite3.connect(path)) as file:
            out.write_text("".join(f"{line}\n" for line in file.iterdump()), encoding="utf-8")


def _live() -> None:
    from histories import live  # noqa: PLC0415  # models, which need Django set up
    from record_samples import a_scored, keep  # noqa: PLC0415  # the same
    from sheet_samples import (  # noqa: PLC0415  # the same
        a_written_quiz,
        both,
        bring_in,
        exported,
        marked,
    )

    live(_HISTORY)
    keep(a_scored(40, a_written_quiz(), officer="TH-0002", answers=_WRITTEN, finished=None))
    bring_in(marked(exported("GK1"), both(1, 1.5)))


if __name__ == "__main__":
    _write(Path(sys.argv[1]) if sys.argv[1:] else RECORDS)
