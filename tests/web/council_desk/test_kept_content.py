"""Is the content loaded once, again when it changes, and never while somebody waits twice?"""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from time import monotonic, sleep

import pytest

from projects import DAY, lay
from tha.web.council_desk import kept_content
from tha.web.council_desk.kept_content import KeptContent, read_overview, stamp_of
from tha.web.council_desk.overview import Overview


class Counting:
    """Reads as usual and counts how often; fails or waits when it is told to."""

    def __init__(self) -> None:
        self.count = 0
        self.is_faulty = False
        self.may_go_on = threading.Event()
        self.may_go_on.set()

    def __call__(self, folder: Path, day: date) -> Overview:
        self.count += 1
        self.may_go_on.wait(20)
        if self.is_faulty:
            raise OSError
        return read_overview(folder, day)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are looked at whenever somebody asks."""
    monkeypatch.setattr(kept_content, "_LOOK_AGAIN", 0.0)


def until(is_so: Callable[[], bool]) -> bool:
    end = monotonic() + 20
    while monotonic() < end:
        if is_so():
            return True
        sleep(0.01)
    return False


def pages(content: KeptContent) -> int:
    state = content.state()
    assert state is not None
    return state.pages


def test_it_is_read_once_while_nothing_changes(tmp_path: Path) -> None:
    read = Counting()
    content = KeptContent(lay(tmp_path), read)
    assert [pages(content) for _ in range(3)] == [1, 1, 1]
    sleep(0.1)  # whoever looks again, has looked
    assert read.count == 1


def test_a_new_page_is_seen_without_anybody_waiting(tmp_path: Path) -> None:
    content = KeptContent(lay(tmp_path))
    assert pages(content) == 1
    lay(tmp_path, {"docs/hai.md": "---\ntitle: Hai\n---\n"})
    assert until(lambda: pages(content) == 2)


def test_what_is_known_is_shown_while_something_newer_is_read(tmp_path: Path) -> None:
    read = Counting()
    content = KeptContent(lay(tmp_path), read)
    assert pages(content) == 1
    read.may_go_on.clear()
    lay(tmp_path, {"docs/hai.md": "---\ntitle: Hai\n---\n"})
    assert until(lambda: pages(content) == 1 and read.count == 2)
    assert pages(content) == 1
    read.may_go_on.set()
    assert until(lambda: pages(content) == 2)


def test_who_comes_first_does_not_wait_for_ever(tmp_path: Path) -> None:
    read = Counting()
    read.may_go_on.clear()
    assert KeptContent(lay(tmp_path), read).state(longest_wait=0.01) is None
    read.may_go_on.set()


def test_a_fault_leaves_what_is_known_and_is_mended_by_the_next_look(tmp_path: Path) -> None:
    read = Counting()
    content = KeptContent(lay(tmp_path), read)
    assert pages(content) == 1
    read.is_faulty = True
    lay(tmp_path, {"docs/hai.md": "---\ntitle: Hai\n---\n"})
    assert until(lambda: pages(content) == 1 and read.count > 2)
    read.is_faulty = False
    assert until(lambda: pages(content) == 2)


def test_another_day_is_another_state(tmp_path: Path) -> None:
    lay(tmp_path)
    assert stamp_of(tmp_path, DAY) == stamp_of(tmp_path, DAY)
    assert stamp_of(tmp_path, DAY) != stamp_of(tmp_path, date(2026, 11, 25))
