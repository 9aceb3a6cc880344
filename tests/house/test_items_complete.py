"""Is every item type there in all the places that an item type has?"""

import re
from pathlib import Path

import pytest

from tha.marking.credit import CREDIT
from tha.quiz.item import FAULTS

REPOSITORY = Path(__file__).parents[2]
GUIDE = REPOSITORY / "docs" / "huong-dan" / "soan-cau-hoi.md"
PLACES = (
    "tools/tha/quiz/items/{kind}.py",
    "tools/tha/marking/{kind}.py",
    "tools/tha/site/theme/assets/quiz/{kind}.js",
    "tests/reference/marking/{kind}.yml",
)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", FAULTS)
def test_a_type_has_its_file(kind: str, place: str) -> None:
    assert (REPOSITORY / place.format(kind=kind)).is_file()


@pytest.mark.parametrize("kind", FAULTS)
def test_a_type_has_a_section_of_the_guide(kind: str) -> None:
    assert re.search(rf"^##+ .*`{kind}`", GUIDE.read_text("utf-8"), re.MULTILINE)


def test_every_type_is_marked() -> None:
    assert CREDIT.keys() == FAULTS.keys()


def test_no_case_file_is_of_an_unknown_type() -> None:
    cases = (REPOSITORY / "tests" / "reference" / "marking").glob("*.yml")
    assert {one.stem for one in cases} == FAULTS.keys()
