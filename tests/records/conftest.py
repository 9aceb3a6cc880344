"""How does a test get at records of its own?"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tha.records.database import open_records, set_up

set_up()  # models can only be imported once Django is ready


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with tables and nothing in them, laid once and copied by every test."""
    path = tmp_path_factory.mktemp("laid") / "records.sqlite3"
    with open_records(path):
        pass
    return path


@pytest.fixture
def database(laid: Path, tmp_path: Path) -> Iterator[Path]:
    """Empty records, open while the test runs."""
    path = tmp_path / "records.sqlite3"
    shutil.copy(laid, path)
    with open_records(path):
        yield path
