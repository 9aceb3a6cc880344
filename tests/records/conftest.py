"""How does a test get at records of its own, in SQLite and in PostgreSQL?

Every test that asks for `database` (or `laid`, `fresh`, `server`) runs once in each.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from copies import Copies
from tha.records.database import open_records
from tha.records.storage.target import Server, Target

if TYPE_CHECKING:
    from postgres import Cluster


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
    server = running.copied("template0")
    with open_records(server):
        pass
    return server


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
