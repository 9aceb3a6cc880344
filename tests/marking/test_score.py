"""Is a submission's result the exact sum of its marks, told with everything a trainer needs?"""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import a_quiz, an_item
from tha.marking.credit import CREDIT
from tha.marking.response import is_empty
from tha.marking.result import Result, encode_result, rounded
from tha.marking.score import Misfit, score
from tha.marking.submission import Submission
from tha.quiz.edition import edition_of
from tha.quiz.form import drawn_items
from tha.quiz.item import FAULTS, Item, type_of
from tha.quiz.quiz import Quiz

UUID = "01960000-0000-7000-8000-000000000001"


def submit(quiz: Quiz, answers: dict[str, Any], **more: Any) -> Result | list[Misfit]:
    submission = Submission(submission=UUID, quiz=quiz.id, answers=answers, **more)
    return score(edition_of(quiz), submission)


def marked(quiz: Quiz, answers: dict[str, Any], **more: Any) -> Result:
    result = submit(quiz, answers, **more)
    assert isinstance(result, Result)
    return result


def thirds(*ids: str, **changes: Any) -> Quiz:
    """Items of which ticking `a` earns exactly a third."""
    items = [
        an_item(
            "multiple_choice",
            id=name,
            options={"a": "1", "b": "2", "c": "3"},
            key=["a", "b", "c"],
            scoring="partial",
        )
        for name in ids
    ]
    return a_quiz(*items, **changes)


def test_three_items_of_one_third_sum_to_exactly_one() -> None:
    result = marked(thirds("x", "y", "z"), {"x": ["a"], "y": ["b"], "z": ["c"]})
    assert result.score == 1
    assert result.marks == {name: Decimal("0.3333") for name in "xyz"}


def test_the_pass_mark_is_decided_on_the_exact_score() -> None:
    quiz = thirds("x", "y", "z", pass_mark="33.3333333%")
    assert marked(quiz, {"x": ["a"], "y": ["b"], "z": ["c"]}).passed is True
    assert marked(thirds("x", pass_mark="33.34%"), {"x": ["a"]}).passed is False


def test_an_omitted_item_earns_nothing_and_is_counted_apart_from_a_wrong_one() -> None:
    quiz = a_quiz(an_item("single_choice", id="x"), an_item("single_choice", id="y"))
    result = marked(quiz, {"x": "b"})
    assert result.marks == {"x": 0, "y": 0}
    assert result.omitted == ("y",)


def test_a_written_answer_is_pending_and_nobody_has_passed_until_it_is_marked() -> None:
    quiz = a_quiz(an_item("single_choice", id="x"), an_item("extended_text", id="y"))
    result = marked(quiz, {"x": "a", "y": "Lập biên bản."})
    assert (result.pending, result.passed) == (("y",), None)
    assert "y" not in result.marks


def test_without_a_pass_mark_nobody_passes_or_fails() -> None:
    quiz = a_quiz(an_item("single_choice", id="x"), pass_mark=None)
    assert marked(quiz, {"x": "a"}).passed is None


def test_every_misshapen_response_is_named_at_once() -> None:
    quiz = a_quiz(an_item("single_choice", id="x"), an_item("true_false", id="y"))
    misfits = submit(quiz, {"x": "e", "y": "đúng", "z": "a"})
    assert isinstance(misfits, list)
    assert [one.item for one in misfits] == ["z", "x", "y"]


def test_an_item_that_the_form_does_not_ask_is_a_misfit() -> None:
    quiz = a_quiz(*(an_item("single_choice", id=name) for name in "wxyz"), draw=2)
    asked = [item.id for item in drawn_items(quiz, 5)]
    other = next(name for name in "wxyz" if name not in asked)
    misfits = submit(quiz, {other: "a"}, form=5)
    assert isinstance(misfits, list)
    assert [one.item for one in misfits] == [other]


def test_a_quiz_that_draws_needs_the_form() -> None:
    quiz = a_quiz(*(an_item("single_choice", id=name) for name in "wxyz"), draw=2)
    misfits = submit(quiz, {})
    assert isinstance(misfits, list)
    assert misfits[0].item == ""


def test_the_maximum_is_of_the_items_asked() -> None:
    quiz = a_quiz(*(an_item("single_choice", id=name, points="2.5") for name in "wxyz"), draw=2)
    assert marked(quiz, {}, form=5).maximum == 5


def test_a_result_says_when_the_edition_was_assumed() -> None:
    quiz = a_quiz(an_item("single_choice", id="x"))
    assert marked(quiz, {}).edition_assumed
    assert not marked(quiz, {}, edition=edition_of(quiz).digest).edition_assumed


def test_a_result_is_written_with_numbers_and_without_trailing_zeros() -> None:
    quiz = a_quiz(an_item("single_choice", id="x", points="2.50"), pass_mark="70%")
    written = msgspec.json.decode(encode_result(marked(quiz, {"x": "a"})))
    assert written["score"] == 2.5
    assert b'"score":2.5,"maximum":2.5,"percent":100,' in encode_result(marked(quiz, {"x": "a"}))


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        (Fraction(1, 3), "0.3333"),
        (Fraction(2, 3), "0.6667"),
        (Fraction(1, 20000), "0"),
        (Fraction(3, 20000), "0.0002"),
        (Fraction(5, 20000), "0.0002"),
        (Fraction(-1, 3), "-0.3333"),
        (Fraction(100), "100"),
    ],
)
def test_rounding_is_half_even_to_four_places(exact: Fraction, shown: str) -> None:
    assert str(rounded(exact)) == shown


@given(st.lists(st.sets(st.sampled_from("abc")), min_size=1, max_size=8))
def test_the_score_is_the_sum_of_exact_fractions(ticked: list[set[str]]) -> None:
    rules = ["partial", "per_option", "exact"]
    items = [
        an_item("multiple_choice", id=f"x{n}", scoring=rules[n % 3], points=f"0.{n + 1}")
        for n in range(len(ticked))
    ]
    quiz = a_quiz(*items)
    answers = {item.id: sorted(given) for item, given in zip(items, ticked, strict=True)}
    assert marked(quiz, answers).score == rounded(sum_of(quiz, answers))


def sum_of(quiz: Quiz, answers: dict[str, Any]) -> Fraction:
    total = Fraction(0)
    for item in quiz.items:
        response = answers.get(item.id)
        if not is_empty(response):
            total += (CREDIT[type_of(item)](item, response) or 0) * Fraction(item.points)
    return total


@pytest.mark.parametrize("kind", FAULTS)
def test_a_sound_item_of_every_type_is_marked_between_nothing_and_everything(kind: str) -> None:
    item: Item = an_item(kind)
    quiz = a_quiz(item)
    nothing: tuple[Any, ...] = (None, "", [], {})
    for response in nothing:
        result = marked(quiz, {item.id: response})
        assert result.omitted == (item.id,)
        assert result.score == 0
