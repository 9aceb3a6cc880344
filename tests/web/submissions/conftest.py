"""How does a test post to a platform?"""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tha.records.storage.target import Target
from web_served import a_served_platform, a_window, write_quiz

JSON = {"content-type": "application/json"}


@pytest.fixture
def intake(platform: Target, tmp_path: Path) -> Iterator[httpx.Client]:  # noqa: ARG001  # it is to be open
    """A client of a platform with the quiz kiem-tra, a contest of the past, one of the future."""
    write_quiz(tmp_path)
    for name, year in (("hoi-thi-cu", 2020), ("hoi-thi-sau", 2090)):
        write_quiz(tmp_path, name, purpose="contest", contest=a_window(year))
    with (
        a_served_platform(tmp_path) as address,
        httpx.Client(base_url=address, headers=JSON, timeout=20) as client,
    ):
        yield client
