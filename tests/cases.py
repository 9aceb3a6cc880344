"""What does the shared table of marking cases hold, and what does Python make of a case?

Read by the tests of marking and by those that hold the browser against it.
"""

from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from tha.marking.credit import CREDIT
from tha.marking.response import MisshapenError, is_empty
from tha.quiz.item import Item, type_of

FILES = sorted((Path(__file__).parent / "reference" / "marking").glob("*.yml"))


def cases_in(file: Path) -> list[dict[str, Any]]:
    """The cases of one item type, in their order."""
    cases: list[dict[str, Any]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return cases


def authored_in(case: dict[str, Any]) -> dict[str, Any]:
    """The item of a case as its author writes it."""
    written: dict[str, Any] = _as_typed(case["item"])
    return {"id": "x", "stem": "…"} | written


def expected_in(case: dict[str, Any]) -> Fraction | str:
    """The exact credit, or the outcome that has none."""
    return case["outcome"] if "outcome" in case else Fraction(str(case["credit"]))


def outcome_of(item: Item, response: Any) -> Fraction | str:
    """The same, as Python marks `response`."""
    if is_empty(response):
        return "omitted"
    try:
        credit = CREDIT[type_of(item)](item, response)
    except MisshapenError:
        return "misshapen"
    return "pending" if credit is None else credit


def _as_typed(value: Any) -> Any:
    """Plain values as our own YAML reader would give them: every scalar the author's text."""
    match value:
        case dict():
            return {key: _as_typed(one) for key, one in value.items()}
        case list():
            return [_as_typed(one) for one in value]
        case _:
            return str(value)
