"""How does a test get at records of its own, in SQLite and in PostgreSQL?

Every test that asks for `database` (or `laid`, `fresh`, `server`) runs once in each; where
PostgreSQL is not installed, its half is skipped and says so.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from copies import Copies
from postgres import Cluster, a_cluster, programs
from tha.records.database import open_records, set_up
from tha.records.storage.target import Server, Target

set_up()  # models can only be imported once Django is ready

_LAID = "laid"


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server for this run, or for this worker of it."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with a_cluster(found) as running:
        running.run(f"CREATE DATABASE {_LAID}")
        with open_records(running.server(_LAID)):
            pass
        yield running


@pytest.fixture(scope="session")
def laid_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with tables and nothing in them, laid once and copied by every test."""
    path = tmp_path_factory.mktemp("laid") / "records.sqlite3"
    with open_records(path):
        pass
    return path


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def laid(request: pytest.FixtureRequest) -> Target:
    """A database with tables and nothing in them."""
    if request.param == "sqlite":
        path: Path = request.getfixturevalue("laid_file")
        return path
    running: Cluster = request.getfixturevalue("cluster")
    return running.server(_LAID)


@pytest.fixture(scope="session")
def copies(
    request: pytest.FixtureRequest, laid: Target, tmp_path_factory: pytest.TempPathFactory
) -> Copies:
    """Copies of `laid`, or of what was made of one."""
    running = request.getfixturevalue("cluster") if isinstance(laid, Server) else None
    return Copies(tmp_path_factory.mktemp("copies"), running)


@pytest.fixture
def fresh(laid: Target, copies: Copies) -> Iterator[Callable[[], Target]]:
    """Lays empty records, not open, at a new place; away with them after the test."""
    given: list[Target] = []

    def lay() -> Target:
        given.append(copies.of(laid))
        return given[-1]

    yield lay
    for one in given:
        copies.drop(one)


@pytest.fixture
def database(fresh: Callable[[], Target]) -> Iterator[Target]:
    """Empty records, open while the test runs."""
    target = fresh()
    with open_records(target):
        yield target
