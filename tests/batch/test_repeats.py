"""Is every repeat found, and nothing else?"""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tha.batch import repeats
from tha.batch.repeats import Repeat, repeats_in


def plainly(uuids: list[bytes]) -> list[Repeat]:
    first: dict[bytes, int] = {}
    met = [(index, first.setdefault(one, index)) for index, one in enumerate(uuids)]
    return [Repeat(index, before) for index, before in met if index != before]


def found(folder: Path, uuids: list[bytes]) -> list[Repeat]:
    path = folder / "uuids"
    path.write_bytes(b"".join(uuids))
    return repeats_in(path)


@given(st.lists(st.integers(0, 30).map(lambda one: one.to_bytes(16, "big")), max_size=60))
def test_each_that_came_before_is_a_repeat_of_the_first(
    tmp_path_factory: pytest.TempPathFactory, uuids: list[bytes]
) -> None:
    assert found(tmp_path_factory.mktemp("bai"), uuids) == plainly(uuids)


def test_many_passes_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    uuids = [(number % 2500).to_bytes(16, "little") for number in range(3000)]
    monkeypatch.setattr(repeats, "_AT_ONCE", 100)
    monkeypatch.setattr(repeats, "_READ", 64)
    assert found(tmp_path, uuids) == plainly(uuids)


def test_no_submission_repeats_none(tmp_path: Path) -> None:
    assert found(tmp_path, []) == []
