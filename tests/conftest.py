"""What do all tests share: one Django, one PostgreSQL, one way to look for counterexamples?

Hypothesis looks without a stopwatch, because both cores may be busy, and with the same examples in
every run, so that a failure is one for everybody.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from postgres import Cluster, a_cluster, programs
from tha.web.opened import open_platform, set_up

settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

os.environ["THA_SECRET_KEY"] = "khi-thu-" + "".join(map(chr, range(48, 91)))
set_up()  # models can only be imported once Django is ready; the records are part of the platform


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server for this run, or for this worker of it; skips where none is installed."""
    found = programs()
    if found is None:
        pytest.skip("PostgreSQL is not installed: apt-get install postgresql")
    with a_cluster(found) as running:
        yield running


@pytest.fixture(scope="session")
def platform_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the platform's tables and nothing in them, to be copied: laying takes longer."""
    path = tmp_path_factory.mktemp("platform") / "records.sqlite3"
    with open_platform(path):
        pass
    return path
