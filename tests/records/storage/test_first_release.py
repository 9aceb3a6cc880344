"""Are the records of the first release carried forward whole by every later one?"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection

from backup_samples import backed_up, refusal
from copies import Copies
from first_release import fill_server, lay_file, tables_in
from record_samples import a_scored, an_officer, keep
from tha.records.database import open_records
from tha.records.ledger.verification import Verified, verify
from tha.records.storage.target import FILE_VARIABLE, URL_VARIABLE, Server, Target

if TYPE_CHECKING:
    from postgres import Cluster

_SHAPE = {
    "sqlite": """
        SELECT tables.name, columns.name, columns.type || columns."notnull"
        FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
        UNION ALL
        SELECT tbl_name, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger')
        """,
    "postgresql": """
        SELECT table_name, column_name, concat(data_type, collation_name, is_nullable)
        FROM information_schema.columns WHERE table_schema = 'public'
        UNION ALL
        SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL
        SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid)
        FROM pg_trigger WHERE NOT tgisinternal
        """,
}


_GUARDS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def _asked(sqls: dict[str, str]) -> list[str]:
    """The rows that the open records answer with, in order."""
    with connection.cursor() as cursor:
        cursor.execute(sqls[connection.vendor])
        return sorted(map(str, cursor.fetchall()))


@pytest.fixture(scope="session")
def first_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of the first release as it left them; for reading."""
    path = tmp_path_factory.mktemp("first") / "records.sqlite3"
    lay_file(path)
    return path


def _one(path: Path, sql: str) -> Any:
    with closing(sqlite3.connect(path)) as file:
        return file.execute(sql).fetchone()


def _lay_as_then(target: Target, first_file: Path) -> None:
    """Tables as the migrations of the first release lay them, and nothing in them."""
    (last,) = _one(first_file, "SELECT MAX(name) FROM django_migrations WHERE app = 'records'")
    variable = URL_VARIABLE if isinstance(target, Server) else FILE_VARIABLE
    others = {name: one for name, one in os.environ.items() if not name.startswith("THA_")}
    order = [sys.executable, "-m", "django", "migrate", "records", last]
    subprocess.run(
        [*order, "--settings=tha.records.settings", "--verbosity=0"],
        env={**others, variable: str(target)},
        check=True,
    )


@pytest.fixture(scope="session")
def first_laid(request: pytest.FixtureRequest, laid: Target, first_file: Path) -> Target:
    """The same in the database at hand."""
    if not isinstance(laid, Server):
        return first_file
    cluster: Cluster = request.getfixturevalue("cluster")
    target = cluster.server("first_release")
    cluster.run("CREATE DATABASE first_release")
    _lay_as_then(target, first_file)
    with cluster.connected(target.name) as server:
        fill_server(first_file, server)
    return target


@pytest.fixture
def first(first_laid: Target, copies: Copies) -> Iterator[Target]:
    """A copy of it, not open."""
    target = copies.of(first_laid)
    yield target
    copies.drop(target)


def test_the_first_release_wrote_into_every_table(first_file: Path) -> None:
    with closing(sqlite3.connect(first_file)) as file:
        tables = tables_in(file)
    assert "records_entry" in tables
    for one in tables:
        assert _one(first_file, f"SELECT 1 FROM {one}"), one  # noqa: S608  # a name of our own


def test_the_migrations_of_the_first_release_are_never_changed(
    first_file: Path, tmp_path: Path
) -> None:
    """As long as nothing is released, `python tests/first_release.py` writes the file anew."""
    _lay_as_then(tmp_path / "anew.sqlite3", first_file)
    with closing(sqlite3.connect(tmp_path / "anew.sqlite3")) as anew:
        laid = anew.execute(_SHAPE["sqlite"]).fetchall()
    with closing(sqlite3.connect(first_file)) as then:
        assert sorted(map(str, laid)) == sorted(map(str, then.execute(_SHAPE["sqlite"])))


def test_its_records_are_carried_forward_whole(first: Target, first_file: Path) -> None:
    last = _one(first_file, "SELECT sequence, digest FROM records_entry ORDER BY sequence DESC")
    with open_records(first):
        found = verify()
    assert found == Verified(*last)


def test_carried_forward_they_are_shaped_like_new_ones(
    first: Target, fresh: Callable[[], Target]
) -> None:
    with open_records(fresh()):
        new = _asked(_SHAPE)
    with open_records(first):
        assert _asked(_SHAPE) == new


def test_no_guard_of_the_first_release_is_lost(first: Target, first_file: Path) -> None:
    with closing(sqlite3.connect(first_file)) as file:
        then = set(map(str, file.execute(_GUARDS["sqlite"])))
    with open_records(first):
        assert then <= set(_asked(_GUARDS))


def test_carried_forward_they_are_worked_on_and_backed_up(
    first: Target, fresh: Callable[[], Target]
) -> None:
    with open_records(first):
        an_officer("TH-0009")
        keep(a_scored(50, officer="TH-0009"))
        assert isinstance(verify(), Verified)
        backup = backed_up()
    with open_records(fresh()):
        assert refusal(backup) is None
