"""What becomes of a score when an item is dropped, or given to everybody, after it was asked?"""

from typing import Any

import msgspec
import pytest

from samples import a_quiz, an_item
from tha.marking.result import Result, encode_result
from tha.marking.score import Misfit, score
from tha.marking.submission import Submission
from tha.quiz.edition import edition_of
from tha.quiz.item import FAULTS
from tha.quiz.quiz import Quiz

EVERY_KIND = pytest.mark.parametrize("kind", FAULTS)
MISSHAPEN: list[Any] = ["khong-co", 12.5, ["z", "z"], {"z": 1}]


def submit(quiz: Quiz, answers: dict[str, Any]) -> Result | list[Misfit]:
    submission = Submission(
        submission="01960000-0000-7000-8000-000000000001", quiz=quiz.id, answers=answers
    )
    return score(edition_of(quiz), submission)


def with_void(kind: str, void: str, **changes: Any) -> Quiz:
    """An item that is void beside a sound one worth two points."""
    other = an_item("true_false", id="con-lai", points="2")
    return a_quiz(an_item(kind, id="hong", void=void, **changes), other)


def marked(quiz: Quiz, answers: dict[str, Any]) -> Result:
    result = submit(quiz, answers)
    assert isinstance(result, Result)
    return result


@EVERY_KIND
@pytest.mark.parametrize("answer", [None, "", *MISSHAPEN])
def test_a_dropped_item_is_nowhere_in_a_result(kind: str, answer: Any) -> None:
    result = marked(with_void(kind, "drop"), {"hong": answer, "con-lai": True})
    assert result.score == result.maximum == 2
    assert result.percent == 100
    assert b"hong" not in encode_result(result)


@EVERY_KIND
@pytest.mark.parametrize("answer", [None, "", *MISSHAPEN])
def test_an_item_given_to_everybody_earns_everything(kind: str, answer: Any) -> None:
    quiz = with_void(kind, "full")
    result = marked(quiz, {"hong": answer, "con-lai": False})
    assert result.score == result.marks["hong"] == quiz.items[0].points
    assert (result.pending, result.omitted) == ((), ())


def test_a_dropped_written_answer_keeps_nobody_waiting() -> None:
    result = marked(with_void("extended_text", "drop"), {"hong": "Bài viết", "con-lai": True})
    assert result.passed is True


def test_dropping_an_item_may_let_somebody_pass() -> None:
    asked = [an_item("true_false", id=name) for name in "xyz"]
    dropped = [msgspec.structs.replace(asked[0], void="drop"), *asked[1:]]
    answers = {"x": False, "y": True, "z": True}
    assert marked(a_quiz(*asked), answers).passed is False
    assert marked(a_quiz(*dropped), answers).percent == 100


def test_a_void_item_that_was_not_asked_earns_nothing() -> None:
    asked = [an_item("true_false", id=name, void="full") for name in "wxyz"]
    submission = Submission(
        submission="01960000-0000-7000-8000-000000000001", quiz="bai-mau", form=5, answers={}
    )
    result = score(edition_of(a_quiz(*asked, draw=2)), submission)
    assert isinstance(result, Result)
    assert result.score == result.maximum == 2


def test_answers_to_items_that_are_not_there_are_told_beside_void_ones() -> None:
    told = submit(with_void("true_false", "drop"), {"hong": "z", "khac": "z"})
    assert isinstance(told, list)
    assert [one.item for one in told] == ["khac"]
