"""Does marking earn what the shared table of cases says? The browser runs the same files."""

from typing import Any

import pytest

from cases import FILES, authored_in, cases_in, expected_in, outcome_of
from tha.quiz.item import FAULTS, type_of
from tha.quiz.load import item_from

CASES = [
    pytest.param(file.stem, case, id=f"{file.stem}: {case['name']}")
    for file in FILES
    for case in cases_in(file)
]


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_a_response_earns_what_the_table_says(kind: str, case: dict[str, Any]) -> None:
    item = item_from(authored_in(case))
    assert type_of(item) == kind
    assert not list(FAULTS[kind](item))
    assert outcome_of(item, case["response"]) == expected_in(case)


def test_no_two_cases_of_a_type_have_the_same_name() -> None:
    names = [str(one.id) for one in CASES]
    assert len(set(names)) == len(names)
