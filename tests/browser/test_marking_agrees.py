"""Does the browser mark exactly as Python does?"""

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Page

from cases import FILES, authored_in, cases_in, expected_in, outcome_of
from players import ask
from samples import a_quiz, authored
from tha.marking.result import Result
from tha.marking.score import score
from tha.marking.submission import Submission
from tha.quiz.edition import edition_of
from tha.quiz.form import digest32
from tha.quiz.item import FAULTS
from tha.quiz.load import item_from
from tha.quiz.quiz import Quiz
from wrong_shapes import WRONG_SHAPES

RANDOM_RESPONSES = 2000

MARK = """given.asked.map(([place, response]) => {
    const { outcome, credit } = THA.marking.mark(given.items[place], response);
    return outcome === "marked" ? credit : outcome;
})"""
SCORE = """given.map(({ items, answers }) => {
    const marked = {};
    for (const item of items) marked[item.id] = THA.marking.mark(item, answers[item.id]);
    const { earned, maximum, percent, pending, omitted, passed } =
        THA.marking.score(items, marked, "70");
    const written = [earned, maximum, percent].map(THA.fraction.written);
    return [...written, pending, omitted, passed];
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
        {"tolerance": "5%", "bands": [{"within": "1%", "credit": "0"}]},
        {"key": "5", "unit": "ngày", "bands": []},
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
    "5 ngày",
    "5 nga\u0300y",
    "\u200e27,1\u00a0%\u200b",
    "1.000.000 đồng",
    "1 000 000",
    "７４２７",
    "٧٤٢٧",
    "NaN",
    "Infinity",
    "1e999",
    "9" * 100_000,
    "chấp\u200b hành viên\u202c",
    "\u202enêiv hnàh pấhc",
    "\u200b\ufeff",
    "\x00chấp hành viên",
]
VALUES: list[Any] = [*TEXTS, "b", "c", "d", "x", "y", None, True, False, 0, 7427, 27.1, 10, [], {}]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_browser_earns_what_the_table_says(player: Page, file: Path) -> None:
    cases = cases_in(file)
    authors = [authored_in(case) for case in cases]
    asked = [(place, case["response"]) for place, case in enumerate(cases)]
    names = [case["name"] for case in cases]
    earned = dict(zip(names, marked(player, authors, asked), strict=True))
    assert earned == {case["name"]: expected_in(case) for case in cases}


@pytest.mark.parametrize("kind", FAULTS)
def test_the_browser_and_python_agree_on_random_responses(player: Page, kind: str) -> None:
    items = [authored(kind, **changes) for changes in ({}, *VARIANTS.get(kind, []))]
    read = [item_from(one) for one in items]
    asked = [
        (number % len(items), random_response(items[number % len(items)], f"{kind}/{number}"))
        for number in range(RANDOM_RESPONSES)
    ]
    expected = [outcome_of(read[place], given) for place, given in asked]
    assert marked(player, items, asked) == expected
    assert len(set(map(str, expected))) > 1


@pytest.mark.parametrize("kind", WRONG_SHAPES)
def test_the_browser_refuses_what_python_refuses(player: Page, kind: str) -> None:
    asked = [(0, given) for given in WRONG_SHAPES[kind] if reaches_a_page(given)]
    assert set(marked(player, [authored(kind)], asked)) == {"misshapen"}


def test_the_browser_counts_void_items_as_python_does(player: Page) -> None:
    given, expected = [], []
    for number in range(300):
        items = [
            authored(kind, **({"void": void} if void else {}))
            for place, kind in enumerate(FAULTS)
            if (void := pick(["drop", "full", ""], f"void/{number}/{place}")) != "drop" or place
        ]
        answers = {one["id"]: RESPONSES.get(one["type"], a_text)(one, str(number)) for one in items}
        answers = {name: one for name, one in answers.items() if digest32(f"{number}/{name}") % 4}
        result = submit(a_quiz(*map(item_from, items)), answers)
        given.append({"items": [page_item(one) for one in items], "answers": answers})
        sums = [written(one) for one in (result.score, result.maximum, result.percent)]
        expected.append([*sums, len(result.pending), len(result.omitted), result.passed])
    assert ask(player, SCORE, given) == expected


def submit(quiz: Quiz, answers: dict[str, Any]) -> Result:
    """What Python makes of answers, of which those that it cannot read are left out."""
    for _ in range(2):
        submission = Submission(
            submission="01960000-0000-7000-8000-000000000001", quiz=quiz.id, answers=answers
        )
        result = score(edition_of(quiz), submission)
        if isinstance(result, Result):
            break
        for misfit in result:
            answers.pop(misfit.item)
    assert isinstance(result, Result)
    return result


def written(value: Decimal) -> str:
    """As the player writes numbers."""
    return f"{value:f}".replace(".", ",")


def reaches_a_page(response: Any) -> bool:
    """Whether JSON can say it: neither NaN nor Infinity, and nothing that a double cannot hold."""
    try:
        return bool(json.loads(json.dumps(response, allow_nan=False)) == response)
    except (TypeError, ValueError):
        return False


def marked(player: Page, items: list[dict[str, Any]], asked: list[Any]) -> list[Fraction | str]:
    """What the player makes of pairs of an item's place and a response to it."""
    found = ask(player, MARK, {"items": [page_item(one) for one in items], "asked": asked})
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
