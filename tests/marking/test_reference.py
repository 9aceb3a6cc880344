"""Does marking earn what the shared table of cases says? The browser runs the same files.

Part of the table is not ours: what other systems document, each value with where it was read.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from cases import FILES, authored_in, cases_in, expected_in, outcome_of
from tha.quiz.item import FAULTS, type_of
from tha.quiz.load import item_from

CASES = [
    pytest.param(file.stem, case, id=f"{file.stem}: {case['name']}")
    for file in FILES
    for case in cases_in(file)
]
SOURCES = [case["source"] for file in FILES for case in cases_in(file)]
BORROWED = [one for one in SOURCES if one != "own"]
DOCUMENTS: dict[str, dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "reference" / "sources.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_a_response_earns_what_the_table_says(kind: str, case: dict[str, Any]) -> None:
    item = item_from(authored_in(case))
    assert type_of(item) == kind
    assert not list(FAULTS[kind](item))
    assert outcome_of(item, case["response"]) == expected_in(case)


def test_no_two_cases_of_a_type_have_the_same_name() -> None:
    names = [str(one.id) for one in CASES]
    assert len(set(names)) == len(names)


def test_at_least_150_values_come_from_at_least_four_other_systems() -> None:
    systems = {DOCUMENTS[one["document"]]["system"] for one in BORROWED}
    assert len(BORROWED) >= 150
    assert len(systems) >= 4


def test_at_least_150_values_are_told_by_their_source_and_not_reckoned_from_its_rule() -> None:
    told = [one for one in BORROWED if "by" not in one]
    assert len(told) >= 150
    assert {one["by"] for one in BORROWED if "by" in one} == {"rule"}


def test_a_borrowed_value_names_its_document_and_the_place_in_it() -> None:
    assert all(one.keys() - {"by"} == {"document", "section"} for one in BORROWED)
    assert all(one["section"].strip() for one in BORROWED)


def test_every_document_is_used_and_every_one_used_is_listed() -> None:
    assert {one["document"] for one in BORROWED} == DOCUMENTS.keys()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_has_its_system_title_version_address_and_day(name: str) -> None:
    document = DOCUMENTS[name]
    assert document.keys() - {"rule"} == {"system", "title", "version", "url", "seen"}
    assert all(str(value).strip() for value in document.values())
    assert document["url"].startswith(("https://", "http://"))
