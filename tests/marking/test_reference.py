"""Does marking earn what the shared table of cases says? The browser runs the same files."""

from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from tha.marking.credit import CREDIT
from tha.marking.response import MisshapenError, is_empty
from tha.quiz.item import FAULTS, type_of
from tha.quiz.load import item_from

FOLDER = Path(__file__).parent.parent / "reference" / "marking"
CASES = [
    pytest.param(file.stem, case, id=f"{file.stem}: {case['name']}")
    for file in sorted(FOLDER.glob("*.yml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_a_response_earns_what_the_table_says(kind: str, case: dict[str, Any]) -> None:
    item = item_from({"id": "x", "stem": "…"} | as_typed(case["item"]))
    assert type_of(item) == kind
    assert not list(FAULTS[kind](item))
    assert outcome_of(kind, item, case["response"]) == expected_of(case)


def test_no_two_cases_of_a_type_have_the_same_name() -> None:
    names = [str(one.id) for one in CASES]
    assert len(set(names)) == len(names)


def outcome_of(kind: str, item: Any, response: Any) -> Fraction | str:
    if is_empty(response):
        return "omitted"
    try:
        credit = CREDIT[kind](item, response)
    except MisshapenError:
        return "misshapen"
    return "pending" if credit is None else credit


def expected_of(case: dict[str, Any]) -> Fraction | str:
    return case["outcome"] if "outcome" in case else Fraction(str(case["credit"]))


def as_typed(value: Any) -> Any:
    """Plain values as our own YAML reader would give them: every scalar the author's text."""
    match value:
        case dict():
            return {key: as_typed(one) for key, one in value.items()}
        case list():
            return [as_typed(one) for one in value]
        case _:
            return str(value)
