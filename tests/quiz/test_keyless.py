"""Does a page learn anything from which a key could be told?"""

import json
from typing import Any

import pytest

from samples import a_cloze, a_quiz, a_single_choice, an_item, authored, every_item
from tha.quiz.edition import edition_of
from tha.quiz.item import FAULTS, Item
from tha.quiz.keyless import keyless, page_data

MARKER = "MARKER"
NUMBER = "0.98765"
SECRET_TEXT = {"rationale": MARKER, "basis": [MARKER], "stem": MARKER}
PLANTED: dict[str, dict[str, Any]] = {
    "single_choice": {
        "options": {
            "a": {"text": MARKER, "feedback": MARKER, "credit": NUMBER},
            "b": {"text": "Hai", "feedback": MARKER, "credit": NUMBER},
        },
    },
    "multiple_choice": {
        "options": {
            "a": {"text": MARKER, "feedback": MARKER, "credit": NUMBER},
            "b": {"text": "Hai", "feedback": MARKER, "credit": NUMBER},
        },
        "key": ["a"],
        "scoring": "map",
        "floor": f"-{NUMBER}",
        "cap": NUMBER,
    },
    "true_false": {},
    "true_false_set": {
        "statements": {
            "a": {"text": MARKER, "key": True, "feedback": MARKER},
            "b": {"text": "Hai", "key": False, "feedback": MARKER},
        },
        "steps": [NUMBER, "1"],
    },
    "matching": {
        "left": {"1": MARKER, "2": "Hai"},
        "right": {"x": MARKER, "y": "Hai"},
        "key": {"1": "y", "2": "x"},
    },
    "ordering": {
        "options": {
            "a": {"text": MARKER, "feedback": MARKER},
            "b": {"text": "Hai", "feedback": MARKER},
        },
        "key": ["b", "a"],
    },
    "numeric": {
        "key": "98765",
        "tolerance": NUMBER,
        "bands": [{"within": f"{NUMBER}%", "credit": NUMBER}],
    },
    "short_text": {
        "accept": [MARKER, {"text": f"*{MARKER}*", "credit": NUMBER}],
    },
    "cloze": {
        "text": f"{MARKER} {{1}} {{2}} {{3}}",
        "gaps": {
            "1": {"type": "short_text", "accept": [MARKER], **SECRET_TEXT},
            "2": {"type": "numeric", "key": "98765", "tolerance": NUMBER},
            "3": {
                "type": "single_choice",
                "options": {
                    "a": {"text": MARKER, "credit": NUMBER, "feedback": MARKER},
                    "b": "Hai",
                },
                "key": "a",
            },
        },
    },
    "situational": {
        "options": {
            "a": {"text": MARKER, "feedback": MARKER, "credit": NUMBER},
            "b": {"text": "Hai", "feedback": MARKER, "credit": NUMBER},
        },
    },
    "extended_text": {
        "rubric": [{"id": MARKER, "text": MARKER, "points": "3"}],
        "sample_answer": MARKER,
    },
    "prediction": {},
}
SHOWN = {"id", "type", "topic", "points", "options", "statements", "left", "right", "mode", "unit",
         "gaps"}  # fmt: skip


def _planted(kind: str) -> Item:
    return an_item(kind, **SECRET_TEXT, **PLANTED[kind])


@pytest.mark.parametrize("kind", FAULTS)
def test_nothing_planted_in_a_key_is_shown(kind: str) -> None:
    shown = json.dumps(keyless(_planted(kind)), ensure_ascii=False)
    assert MARKER not in shown
    assert "98765" not in shown


@pytest.mark.parametrize("kind", FAULTS)
def test_only_what_is_known_to_be_harmless_is_shown(kind: str) -> None:
    shown = keyless(_planted(kind))
    assert shown.keys() <= SHOWN
    for gap in shown.get("gaps", {}).values():
        assert gap.keys() <= SHOWN


@pytest.mark.parametrize("kind", FAULTS)
def test_letters_are_shown_without_anything_behind_them(kind: str) -> None:
    shown = keyless(_planted(kind))
    for name in ("options", "statements", "left", "right"):
        assert all(one == {} for one in shown.get(name, {}).values())


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("single_choice", {"key": "b"}),
        ("multiple_choice", {"key": ["b", "d"]}),
        ("true_false", {"key": False}),
        ("matching", {"key": {"1": "x", "2": "z"}}),
        ("ordering", {"key": ["a", "b", "c"]}),
        ("numeric", {"key": "1", "tolerance": "5", "bands": []}),
        ("short_text", {"accept": ["khác"]}),
        ("extended_text", {"rubric": [{"id": "x", "text": "y", "points": "3"}]}),
    ],
)
def test_another_key_shows_nothing_different(kind: str, change: dict[str, Any]) -> None:
    assert keyless(an_item(kind, **change)) == keyless(an_item(kind))


@pytest.mark.parametrize("kind", FAULTS)
@pytest.mark.parametrize("void", ["drop", "full"])
def test_a_page_is_not_told_which_item_is_void(kind: str, void: str) -> None:
    assert keyless(an_item(kind, void=void)) == keyless(an_item(kind))


def test_how_many_mark_an_answer_is_not_shown() -> None:
    twice = an_item("extended_text", markers="2", tolerance="0.5")
    assert keyless(twice) == keyless(an_item("extended_text"))


def test_a_practice_page_knows_what_is_void() -> None:
    data = page_data(edition_of(a_quiz(a_single_choice(void="full"), a_cloze())))
    assert [one.get("void") for one in data["items"]] == ["full", None]


def test_the_gaps_of_a_cloze_are_shown_as_controls() -> None:
    assert keyless(a_cloze())["gaps"] == {
        "1": {"type": "short_text"},
        "2": {"type": "numeric"},
        "3": {"type": "single_choice", "options": {"a": {}, "b": {}}},
    }


@pytest.mark.parametrize("purpose", ["assessment", "contest"])
def test_the_page_of_an_assessment_holds_no_key(purpose: str) -> None:
    quiz = a_quiz(*map(_planted, FAULTS), purpose=purpose)
    shown = json.dumps(page_data(edition_of(quiz)), ensure_ascii=False)
    assert MARKER not in shown
    assert "98765" not in shown


def test_the_page_of_a_practice_quiz_holds_what_marking_needs() -> None:
    data = page_data(edition_of(a_quiz(a_single_choice(rationale="Vì"))))
    assert data["items"][0]["key"] == "a"
    assert "rationale" not in data["items"][0]


def test_a_page_knows_its_quiz() -> None:
    quiz = a_quiz(*every_item(), pass_mark="66,7 %", time_limit="20", shuffle=["items"])
    data = page_data(edition_of(quiz))
    assert data["quiz"] == "bai-mau"
    assert (data["pass_mark"], data["time_limit"], data["shuffle"]) == ("66.7", 20, ("items",))
    assert data["edition"] == edition_of(quiz).digest


def test_a_page_that_could_betray_a_key_carries_no_digest() -> None:
    assert "edition" not in page_data(edition_of(a_quiz(purpose="contest")))


def test_every_type_has_a_planted_item() -> None:
    assert PLANTED.keys() == FAULTS.keys()
    assert all(authored(kind)["type"] == kind for kind in PLANTED)
