"""How does a test get at a platform of its own, in SQLite and in PostgreSQL?

Every test that asks for `platform` runs once in each.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import override_settings

from copies import Copies
from tha.records.storage.target import Server, Target
from tha.web.accounts.throttle import wrong_codes
from tha.web.opened import open_platform

if TYPE_CHECKING:
    from postgres import Cluster


@pytest.fixture(autouse=True)
def _quick_hashes() -> Iterator[None]:
    """Hashing that takes its time belongs to the tests of a real server (tests/browser/web)."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def laid_platform(request: pytest.FixtureRequest, platform_file: Path) -> Target:
    """A database with the platform's tables and nothing in them."""
    if request.param == "sqlite":
        return platform_file
    running: Cluster = request.getfixturevalue("cluster")
    target = running.copied("template0")
    with open_platform(target):
        pass
    return target


@pytest.fixture(scope="session")
def platform_copies(
    request: pytest.FixtureRequest, laid_platform: Target, tmp_path_factory: pytest.TempPathFactory
) -> Copies:
    """Copies of `laid_platform`."""
    is_server = isinstance(laid_platform, Server)
    running = request.getfixturevalue("cluster") if is_server else None
    return Copies(tmp_path_factory.mktemp("platforms"), running)


@pytest.fixture
def platform(
    laid_platform: Target,
    platform_copies: Copies,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Target]:
    """An empty platform, open while the test runs, in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    target = platform_copies.of(laid_platform)
    wrong_codes.forget()
    with open_platform(target):
        yield target
    platform_copies.drop(target)
