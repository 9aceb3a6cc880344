"""Is each type of item checked by its own rules?"""

from typing import Any

import pytest
import yaml

from samples import a_quiz_text, an_item, authored
from tha.quiz.item import FAULTS, type_of
from tha.quiz.load import load_quiz
from tha.source.files import Text


def _faults(kind: str, **changes: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    item = an_item(kind, **changes)
    found = FAULTS[type_of(item)](item)
    return [(message.code.removeprefix("quiz/"), path) for path, message, _ in found]


def _head_codes(*items: dict[str, Any], **changes: Any) -> list[str]:
    return [one.code for one in load_quiz(a_quiz_text(*items, **changes), "bai-mau")[1]]


@pytest.mark.parametrize("kind", FAULTS)
def test_a_sound_item_has_no_faults(kind: str) -> None:
    assert _faults(kind) == []


@pytest.mark.parametrize("kind", ["single_choice", "multiple_choice", "ordering", "situational"])
def test_a_choice_without_options_is_told_without_failing(kind: str) -> None:
    assert ("too-few", ("options",)) in _faults(kind, options={})


def test_a_key_of_nothing_is_told() -> None:
    assert _faults("multiple_choice", key=[]) == [("too-few", ("key",))]


def test_a_letter_may_stand_once_in_a_key() -> None:
    assert _faults("multiple_choice", key=["a", "a"]) == [("repeated-key", ("key", 1))]


def test_texts_are_compared_without_case_and_spaces() -> None:
    options = {"a": "Chấp  hành viên", "b": " chấp hành viên"}
    assert _faults("single_choice", options=options) == [("same-text", ("options", "b"))]


@pytest.mark.parametrize("credit", ["-0.5", "1.5"])
def test_the_credit_of_a_single_choice_is_a_share(credit: str) -> None:
    options = {"a": "Một", "b": {"text": "Hai", "credit": credit}}
    assert _faults("single_choice", options=options) == [
        ("credit-bounds", ("options", "b", "credit"))
    ]


def test_a_map_needs_the_credits_of_its_key_and_enough_of_them() -> None:
    options = {"a": {"text": "Một", "credit": "0.5"}, "b": {"text": "Hai", "credit": "0.25"}}
    assert _faults("multiple_choice", scoring="map", options=options, key=["a"]) == [
        ("credit-bounds", ("options",))
    ]
    assert ("no-credit", ("options", "a")) in _faults("multiple_choice", scoring="map")


def test_a_floor_stays_under_the_cap() -> None:
    assert _faults("multiple_choice", floor="2") == [("floor-over-cap", ("floor",))]
    assert _faults("multiple_choice", floor="-1", cap="0.5") == []


def test_an_order_places_every_option() -> None:
    assert _faults("ordering", key=["a", "b"]) == [("incomplete-order", ("key",))]


def test_pairs_name_what_is_there() -> None:
    assert _faults("matching", key={"1": "y", "3": "w"}) == [
        ("unpaired", ("key",)),
        ("unknown-option", ("key", "3")),
        ("unknown-option", ("key", "3")),
    ]


@pytest.mark.parametrize(
    "steps", [["0.5", "0.25", "0.75", "1"], ["0.1", "0.2", "0.3", "0.4"], ["1"]]
)
def test_steps_rise_to_one_and_are_as_many_as_statements(steps: list[str]) -> None:
    assert _faults("true_false_set", steps=steps) == [("steps", ("steps",))]


def test_three_statements_need_steps_of_their_own() -> None:
    three = dict(list(authored("true_false_set")["statements"].items())[:3])
    assert _faults("true_false_set", statements=three) == [("steps", ("statements",))]
    assert _faults("true_false_set", statements=three, scoring="exact") == []


@pytest.mark.parametrize("key", ["bảy", "", "NaN", "1e5", "5%"])
def test_a_numeric_key_is_a_number(key: str) -> None:
    assert _faults("numeric", key=key) == [("not-a-number", ("key",))]


@pytest.mark.parametrize("tolerance", ["-1", "nhiều", "1e999999999", "-5%"])
def test_a_tolerance_is_a_width(tolerance: str) -> None:
    assert _faults("numeric", tolerance=tolerance) == [("not-a-number", ("tolerance",))]


def test_numbers_that_two_readers_read_differently_are_told() -> None:
    bands = [{"within": "1,000", "credit": "0.5"}]
    assert _faults("numeric", key="7.427", tolerance="1.500", bands=bands) == [
        ("ambiguous-number", ("key",)),
        ("ambiguous-number", ("tolerance",)),
        ("ambiguous-number", ("bands", 0, "within")),
    ]


def test_something_is_accepted() -> None:
    assert _faults("short_text", accept=[]) == [("too-few", ("accept",))]


def test_gaps_stand_in_the_text_and_in_the_list() -> None:
    assert _faults("cloze", text="{1} {1} {2} {9}") == [
        ("gap-mismatch", ("gaps", "1")),
        ("gap-mismatch", ("gaps", "3")),
        ("gap-mismatch", ("text",)),
    ]


def test_a_gap_is_checked_like_an_item() -> None:
    gaps = {"1": {"type": "numeric", "key": "bảy"}}
    assert _faults("cloze", text="{1}", gaps=gaps) == [("not-a-number", ("gaps", "1", "key"))]


def test_gaps_have_some_weight() -> None:
    gaps = {"1": {"type": "numeric", "key": "7", "points": "0"}}
    assert _faults("cloze", text="{1}", gaps=gaps) == [("no-weight", ("gaps",))]


def test_the_best_of_a_situation_earns_everything() -> None:
    options = {
        "a": {"text": "Một", "credit": "0.9"},
        "b": {"text": "Hai", "credit": "0.5"},
        "c": {"text": "Ba", "credit": "0.5"},
    }
    assert len(_faults("situational", options=options)) == 1
    assert len(_faults("situational", options=options, mode="best_worst")) == 2
    assert len(_faults("situational", options=options, mode="rank")) == 2


def test_criteria_sum_to_the_points() -> None:
    assert _faults("extended_text", points="4") == [("rubric-sum", ("rubric",))]
    assert _faults("extended_text", rubric=[]) == [("too-few", ("rubric",))]


def test_a_tolerance_is_for_two_markers_and_below_the_points() -> None:
    assert _faults("extended_text", markers="2", tolerance="0.5") == []
    assert _faults("extended_text", markers="2", tolerance="0") == []
    assert _faults("extended_text", tolerance="0.5") == [("tolerance", ("tolerance",))]
    assert _faults("extended_text", markers="2", tolerance="3") == [("tolerance", ("tolerance",))]


@pytest.mark.parametrize("markers", ["0", "3", "hai"])
def test_one_or_two_people_mark_an_answer(markers: str) -> None:
    assert _head_codes(authored("extended_text", markers=markers)) == ["source/wrong-kind"]


@pytest.mark.parametrize("kind", FAULTS)
def test_every_item_can_be_void(kind: str) -> None:
    assert _faults(kind, void="drop") == _faults(kind, void="full") == []
    assert _head_codes(authored(kind, void="bo"), authored("true_false", id="x")) == [
        "source/unknown-word"
    ]


def test_a_gap_cannot_be_void_by_itself() -> None:
    gaps = {"1": {"type": "numeric", "key": "7", "void": "full"}}
    assert _faults("cloze", text="{1}", gaps=gaps) == [("void-gap", ("gaps", "1", "void"))]


def test_every_form_asks_something_that_counts() -> None:
    good, bad = authored("true_false", topic="x"), authored("ordering", topic="x", void="drop")
    assert _head_codes(good, bad) == []
    assert _head_codes(good, bad, draw="2") == []
    assert _head_codes(good, bad, draw="1") == ["quiz/all-dropped"]
    assert _head_codes(good | {"topic": "y"}, bad, draw={"x": "1", "y": "1"}) == []
    assert _head_codes(good | {"topic": "y"}, bad, draw={"x": "1"}) == ["quiz/all-dropped"]
    assert _head_codes(bad, authored("prediction")) == ["quiz/all-dropped"]
    assert _head_codes(authored("ordering", void="full")) == []


def test_the_credits_of_a_key_reach_the_cap_which_is_at_most_everything() -> None:
    options = {"a": {"text": "Một", "credit": "0.5"}, "b": {"text": "Hai", "credit": "0.5"}}
    one = authored("multiple_choice", scoring="map", options=options, key=["a"])
    assert _head_codes(one) == ["quiz/credit-bounds"]
    assert _head_codes(one | {"cap": "0.5"}) == []
    assert _head_codes(one | {"cap": "1.5"}) == ["source/wrong-kind"]


def test_a_prediction_is_worth_nothing() -> None:
    assert _faults("prediction", points="1") == [("prediction-points", ("points",))]


def test_a_draw_takes_no_more_than_there_is() -> None:
    one = authored("true_false", topic="x")
    assert _head_codes(one, draw="1") == []
    assert _head_codes(one, draw="2") == ["quiz/draw"]
    assert _head_codes(one, draw={"x": "1"}) == []
    assert _head_codes(one, draw={"x": "2", "y": "1"}) == ["quiz/draw", "quiz/draw"]
    assert _head_codes(one, draw={"*": "1"}) == ["quiz/draw"]
    assert _head_codes(one, draw={}) == ["quiz/too-few"]


def test_forms_of_one_quiz_are_worth_the_same() -> None:
    two = [authored("true_false"), authored("true_false", id="tf-02", points="2")]
    assert _head_codes(*two, draw="1") == ["quiz/uneven-draw"]
    assert _head_codes(*two, draw="2") == []


def test_an_assessment_with_little_rationale_could_be_guessed() -> None:
    assert _head_codes(purpose="assessment") == ["quiz/guessable"]
    hinted = authored("true_false", rationale="Đúng.")
    assert _head_codes(hinted, purpose="assessment") == ["quiz/guessable"]
    explained = authored("true_false", rationale="Vì " * 70)
    assert _head_codes(explained, purpose="assessment") == []
    assert _head_codes(purpose="practice") == []


def _codes_of(head: str, item: dict[str, Any]) -> list[str]:
    """What is told of a quiz with this head and no other fields."""
    text = Text("bai-mau.yml", head + yaml.safe_dump({"items": [item]}, allow_unicode=True))
    return [one.code for one in load_quiz(text, "bai-mau")[1]]


def _assessment_codes(*items: dict[str, Any], **changes: Any) -> list[str]:
    explained = [one | {"rationale": "Vì " * 70} for one in items]
    return _head_codes(*explained, **{"purpose": "assessment", "pass_mark": "70%"} | changes)


def test_an_assessment_asks_something_worth_points() -> None:
    nothing, something = authored("true_false", points="0"), authored("ordering")
    assert _assessment_codes(nothing) == ["quiz/worthless"]
    assert _assessment_codes(nothing, purpose="contest") == ["quiz/worthless"]
    assert _assessment_codes(nothing, something) == []
    assert "quiz/worthless" in _assessment_codes(nothing, something, draw="1")
    assert _head_codes(nothing, purpose="practice", pass_mark="70%") == []


def test_a_contest_may_only_ask_for_predictions_unless_they_are_to_pass() -> None:
    one = authored("prediction")
    head = "title: A\npurpose: contest\nas_of: 2026-07-01\n"
    assert _codes_of(head, one) == ["quiz/guessable"]
    assert "quiz/worthless" in _head_codes(one, purpose="contest", pass_mark="50%")


def test_hours_are_earned_by_passing() -> None:
    one = authored("true_false", rationale="Vì " * 70)
    head = "title: A\npurpose: {}\nas_of: 2026-07-01\nhours: 2\n"
    assert _codes_of(head.format("assessment"), one) == ["quiz/hours-unearned"]
    assert _codes_of(head.format("practice"), one) == []
    assert _assessment_codes(one, hours="2") == []
    assert "quiz/hours-unearned" not in _assessment_codes(one, hours="2", pass_mark="170%")
    assert "quiz/hours-unearned" not in _assessment_codes(one, hours="2", pass_mark=["70%"])
