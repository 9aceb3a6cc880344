"""Is a form, once drawn, marked by the items of a corrected edition and by nothing else?"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import (
    a_numeric,
    a_quiz,
    a_single_choice,
    a_true_false,
    an_extended_text,
    an_item,
    every_item,
)
from tha.marking.rescore import rescore
from tha.marking.result import Result
from tha.marking.score import Misfit, score
from tha.marking.submission import Submission
from tha.quiz.edition import edition_of
from tha.quiz.form import drawn_items
from tha.quiz.quiz import Quiz

UUID = "01960000-0000-7000-8000-000000000001"
BOTH = {"sc-01": "a", "tf-01": True}
NOBODY: Mapping[str, Fraction] = {}


def submitted(asked: Quiz, answers: dict[str, Any], form: int | None = None) -> Submission:
    return Submission(submission=UUID, quiz=asked.id, answers=answers, form=form)


def by(
    asked: Quiz,
    new: Quiz,
    answers: dict[str, Any],
    people: Mapping[str, Fraction] = NOBODY,
    form: int | None = None,
) -> Result:
    submission = submitted(asked, answers, form)
    result = rescore(drawn_items(asked, form), edition_of(new), submission, people)
    assert isinstance(result, Result)
    return result


def two(**changes: Any) -> Quiz:
    """A single choice, with `changes`, and a true or false."""
    return a_quiz(a_single_choice(**changes), a_true_false())


def test_a_corrected_key_gives_and_takes() -> None:
    assert by(two(key="b"), two(key="a"), BOTH).score == 2
    assert by(two(key="a"), two(key="b"), BOTH).score == 1


def test_a_dropped_item_is_in_neither_score_nor_maximum() -> None:
    result = by(two(), two(void="drop"), {"sc-01": "b", "tf-01": True})
    assert [result.score, result.maximum, result.percent] == [1, 1, 100]
    assert "sc-01" not in {*result.marks, *result.pending, *result.omitted}


def test_full_marks_go_to_everyone_who_was_asked_even_without_an_answer() -> None:
    result = by(two(), two(void="full"), {"tf-01": True})
    assert (result.score, result.maximum, result.omitted) == (Decimal(2), Decimal(2), ())


def test_a_second_key_earns_everything_beside_the_first() -> None:
    options = {"a": "Chấp hành viên", "b": {"text": "Thẩm tra viên", "credit": "1"}}
    new = two(options=options)
    assert [by(two(), new, {**BOTH, "sc-01": one}).score for one in "ab"] == [2, 2]


def test_the_points_and_the_pass_mark_of_the_new_edition_count() -> None:
    new = a_quiz(a_single_choice(points="3"), a_true_false(), pass_mark="75%")
    result = by(two(), new, {"sc-01": "a"})
    assert (result.score, result.maximum, result.passed) == (Decimal(3), Decimal(4), True)
    assert result.edition == edition_of(new).digest


def test_a_drawn_form_keeps_its_items_when_the_new_edition_would_draw_others() -> None:
    items = [a_single_choice(id=f"x{number}") for number in range(12)]
    asked = a_quiz(*items, draw=4)
    new = a_quiz(*items, *(a_single_choice(id=f"y{number}") for number in range(30)), draw=9)
    ids = [one.id for one in drawn_items(asked, 417)]
    result = by(asked, new, dict.fromkeys(ids, "a"), form=417)
    assert sorted(result.marks) == sorted(ids)
    assert result.score == result.maximum == 4


def test_what_people_gave_to_a_written_answer_stays() -> None:
    asked = a_quiz(a_single_choice(key="b"), an_extended_text())
    new = a_quiz(a_single_choice(key="a"), an_extended_text())
    answers = {"sc-01": "a", "et-01": "Lập biên bản."}
    result = by(asked, new, answers, {"et-01": Fraction(5, 2)})
    assert (result.score, result.pending, result.passed) == (Decimal("3.5"), (), True)


def test_a_written_answer_that_nobody_marked_stays_pending() -> None:
    quiz = a_quiz(a_single_choice(), an_extended_text())
    result = by(quiz, quiz, {"sc-01": "a", "et-01": "Lập biên bản."})
    assert (result.pending, result.passed) == (("et-01",), None)


def test_what_people_gave_to_a_void_item_does_not_count() -> None:
    new = a_quiz(a_single_choice(), an_extended_text(void="drop"))
    asked = a_quiz(a_single_choice(), an_extended_text())
    answers = {"sc-01": "a", "et-01": "Lập biên bản."}
    assert by(asked, new, answers, {"et-01": Fraction(1)}).maximum == 1


def test_an_answer_that_the_new_item_cannot_read_is_told() -> None:
    asked, new = a_quiz(a_numeric()), a_quiz(a_numeric(unit="đồng"))
    submission = submitted(asked, {"nu-01": "7.427 việc"})
    found = rescore(asked.items, edition_of(new), submission, NOBODY)
    assert isinstance(found, list)
    assert [(type(one), one.item) for one in found] == [(Misfit, "nu-01")]


ANSWERS = {
    "single_choice": st.sampled_from(["a", "b", "", None]),
    "multiple_choice": st.lists(st.sampled_from("abcd"), unique=True),
    "true_false": st.sampled_from([True, False, None]),
    "true_false_set": st.dictionaries(st.sampled_from("abcd"), st.booleans()),
    "matching": st.dictionaries(st.sampled_from("12"), st.sampled_from("xyz")),
    "ordering": st.permutations(["a", "b", "c"]),
    "numeric": st.integers(0, 9000),
    "short_text": st.sampled_from(["chấp hành viên", "cơ quan thi hành án", "khác"]),
    "cloze": st.dictionaries(st.sampled_from("2"), st.integers(0, 20)),
    "situational": st.sampled_from(["a", "b", "c"]),
    "extended_text": st.sampled_from(["", "Lập biên bản."]),
    "prediction": st.integers(0, 100),
}


@given(st.fixed_dictionaries({an_item(kind).id: one for kind, one in ANSWERS.items()}))
def test_by_the_edition_that_asked_nothing_changes(answers: dict[str, Any]) -> None:
    quiz = a_quiz(*every_item())
    assert by(quiz, quiz, answers) == score(edition_of(quiz), submitted(quiz, answers))


@pytest.mark.parametrize("void", ["drop", "full"])
def test_every_type_can_be_void_whatever_was_answered(void: Any) -> None:
    kept = a_single_choice(id="con-lai")
    for item in every_item():
        new = a_quiz(kept, msgspec.structs.replace(item, void=void))
        result = by(a_quiz(kept, item), new, {"con-lai": "a", item.id: {"khác": "hẳn"}})
        assert result.score == (1 if void == "drop" else 1 + item.points)
