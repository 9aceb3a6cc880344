"""Does the platform make of two progresses what the table says, and keep the laws of merging?"""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tha.web.study.progress import GROUPS, Progress, blank, merged, taken

CASES = yaml.safe_load(
    (Path(__file__).parents[2] / "reference" / "study" / "merge.yml").read_text("utf-8")
)
NOW = 1_000_000_000_000


def given_as(part: dict[str, Any]) -> dict[str, Any]:
    """A part of a case, with what it leaves out."""
    return {**blank(), **part}


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["what"]))
def test_two_make_what_the_table_says(case: dict[str, Any]) -> None:
    one, other = (taken(given_as(case[name]), NOW) for name in ("one", "other"))
    whole = merged(one, other) if one and other else None
    assert whole == (None if case["merged"] is None else given_as(case["merged"]))


@pytest.mark.parametrize("value", [None, 5, "x", [], {}, {"progress": True}, {"progress": "1"}])
def test_what_is_no_progress_is_not_taken(value: object) -> None:
    assert taken(value, NOW) is None


_MOMENTS = st.integers(min_value=1, max_value=9)
_ENTRIES = st.fixed_dictionaries(
    {"at": _MOMENTS, "due": _MOMENTS}, optional={"read": _MOMENTS, "best": _MOMENTS}
)
_GROUP = st.dictionaries(st.sampled_from("abc"), _ENTRIES)
PROGRESS = st.fixed_dictionaries(
    {"progress": st.just(1), "cleared": st.integers(0, 5), **dict.fromkeys(GROUPS, _GROUP)}
)


@given(PROGRESS)
def test_merged_with_itself_or_nothing_it_stays_what_it_is(progress: Progress) -> None:
    alive = merged(progress, progress)
    assert merged(alive, alive) == alive
    assert merged(alive, blank()) == alive


@given(PROGRESS, PROGRESS)
def test_sending_twice_changes_nothing(kept: Progress, sent: Progress) -> None:
    once = merged(kept, sent)
    assert merged(once, sent) == once


@given(PROGRESS, PROGRESS, PROGRESS)
def test_what_is_known_does_not_depend_on_who_sends_first(
    kept: Progress, one: Progress, other: Progress
) -> None:
    first, second = merged(merged(kept, one), other), merged(merged(kept, other), one)
    for group in GROUPS:
        assert first[group].keys() == second[group].keys()
        assert {name: entry["at"] for name, entry in first[group].items()} == {
            name: entry["at"] for name, entry in second[group].items()
        }
