"""Does the browser mark exactly as Python does?"""

from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Page

from cases import FILES, authored_in, cases_in, expected_in, outcome_of
from players import ask
from samples import authored
from tha.quiz.form import digest32
from tha.quiz.item import FAULTS
from tha.quiz.load import item_from

RANDOM_RESPONSES = 250

MARK = """given.map(([item, response]) => {
    const { outcome, credit } = THA.marking.mark(item, response);
    return outcome === "marked" ? credit : outcome;
})"""

VARIANTS: dict[str, list[dict[str, Any]]] = {
    "multiple_choice": [
        {"scoring": "per_option"},
        {"scoring": "partial"},
        *({"scoring": "partial", "penalty": one} for one in ("none", "false", "true", "all")),
        {"scoring": "partial", "penalty": "true", "floor": "-0.5"},
        {
            "scoring": "map",
            "cap": "0.9",
            "floor": "-1",
            "options": {
                "a": {"text": "Một", "credit": "0.7"},
                "b": {"text": "Hai", "credit": "-0.35"},
                "c": {"text": "Ba", "credit": "0.3"},
                "d": "Bốn",
            },
        },
    ],
    "true_false_set": [{"scoring": "per_statement"}, {"scoring": "exact"}],
    "matching": [{"scoring": "exact"}],
    "ordering": [{"scoring": one} for one in ("position", "next", "longest")],
    "numeric": [
        {"key": "27,1", "tolerance": "0,05", "unit": "%"},
        {"bands": [{"within": "5%", "credit": "0.5"}, {"within": "9999", "credit": "0.1"}]},
    ],
    "short_text": [
        {"accept": ["*hành*án", r"\*"], "ignore": ["diacritics", "punctuation", "case"]},
        {"ignore": ["space"]},
    ],
    "situational": [{"mode": "best_worst"}, {"mode": "rank"}],
}

TEXTS = [
    "chấp hành viên",
    " Chấp  HÀNH viên ",
    "cơ quan thi hành án",
    "toà án",
    "tòa án",
    "thi hanh an",
    "thi hành án!",
    "*",
    "7427",
    "7.427",
    "7,427",
    "7.500 việc",
    "27,1",
    "27.1 %",
    "27,15%",
    "−27,1",
    "10",
    "010",
    "1,5",
    "a",
    "",
    "  ",
    "7 427",
    "1e3",
    "x" * 1001,
]
VALUES: list[Any] = [*TEXTS, "b", "c", "d", "x", "y", None, True, False, 0, 7427, 27.1, 10, [], {}]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_browser_earns_what_the_table_says(player: Page, file: Path) -> None:
    cases = cases_in(file)
    asked = [[page_item(authored_in(case)), case["response"]] for case in cases]
    earned = dict(zip([case["name"] for case in cases], marked(player, asked), strict=True))
    assert earned == {case["name"]: expected_in(case) for case in cases}


@pytest.mark.parametrize("kind", FAULTS)
def test_the_browser_and_python_agree_on_random_responses(player: Page, kind: str) -> None:
    items = [authored(kind, **changes) for changes in ({}, *VARIANTS.get(kind, []))]
    chosen = [items[number % len(items)] for number in range(RANDOM_RESPONSES)]
    responses = [random_response(one, f"{kind}/{number}") for number, one in enumerate(chosen)]
    asked = [[page_item(one), given] for one, given in zip(chosen, responses, strict=True)]
    expected = [
        outcome_of(item_from(one), given) for one, given in zip(chosen, responses, strict=True)
    ]
    assert marked(player, asked) == expected
    assert len(set(map(str, expected))) > 1


def marked(player: Page, asked: list[Any]) -> list[Fraction | str]:
    found = ask(player, MARK, asked)
    return [
        one if isinstance(one, str) else Fraction(int(one["n"]), int(one["d"])) for one in found
    ]


def page_item(item: dict[str, Any]) -> Any:
    """The item as a practice page has it."""
    return msgspec.to_builtins(item_from(item))


def random_response(item: dict[str, Any], seed: str) -> Any:
    """Something in place of an answer to `item`: mostly well shaped, sometimes anything."""
    if digest32(f"{seed}/wild") % 8 == 0:
        return pick(VALUES, f"{seed}/value")
    return RESPONSES.get(item["type"], a_text)(item, seed)


def a_letter(item: dict[str, Any], seed: str) -> Any:
    return pick(list(item["options"]), seed)


def some_letters(item: dict[str, Any], seed: str) -> Any:
    return [one for one in item["options"] if digest32(f"{seed}/{one}") % 2]


def an_order(item: dict[str, Any], seed: str) -> Any:
    return sorted(item["options"], key=lambda one: digest32(f"{seed}/{one}"))


def a_judgement(_: dict[str, Any], seed: str) -> Any:
    return pick([True, False], seed)


def judgements(item: dict[str, Any], seed: str) -> Any:
    return {one: pick([True, False, None], seed + one) for one in item["statements"]}


def pairs(item: dict[str, Any], seed: str) -> Any:
    return {one: pick([*item["right"], None, ""], seed + one) for one in item["left"]}


def gaps(item: dict[str, Any], seed: str) -> Any:
    return {one: pick([*TEXTS, "a", "b", 10, None], seed + one) for one in item["gaps"]}


def picks(item: dict[str, Any], seed: str) -> Any:
    """By the mode: a letter, the best and the worst, or all by rank."""
    mode = item.get("mode", "best")
    if mode == "best_worst":
        return {one: pick([*item["options"], None], seed + one) for one in ("best", "worst")}
    return a_letter(item, seed) if mode == "best" else an_order(item, seed)


def a_text(_: dict[str, Any], seed: str) -> Any:
    return pick([*TEXTS, 7427, 7400.5, 27.1, 0, -3], seed)


RESPONSES = {
    "single_choice": a_letter,
    "multiple_choice": some_letters,
    "true_false": a_judgement,
    "true_false_set": judgements,
    "matching": pairs,
    "ordering": an_order,
    "cloze": gaps,
    "situational": picks,
}


def pick(values: list[Any], seed: str) -> Any:
    return values[digest32(seed) % len(values)]
