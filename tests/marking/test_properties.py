"""Do the laws of marking hold for every item that an author could write, and every response?"""

from fractions import Fraction
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from any_items import ANYTHING, items, key_of, responses
from cases import outcome_of
from samples import a_quiz, an_item
from tha.marking.result import Result, rounded
from tha.marking.score import Misfit, score, weigh
from tha.marking.submission import Submission
from tha.quiz.edition import edition_of
from tha.quiz.item import FAULTS, Item, type_of
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.quiz import Quiz

ANY_KIND = st.sampled_from(list(FAULTS)).flatmap(items)
EVERY_KIND = pytest.mark.parametrize("kind", FAULTS)
LETTERED = ("options", "statements", "left", "right", "gaps", "key")


def bounds(item: Item) -> tuple[Fraction, Fraction]:
    """The least and the most that a response may earn."""
    if isinstance(item, MultipleChoice) and item.scoring in {"partial", "map"}:
        most = item.cap if item.scoring == "map" else 1
        return Fraction(item.floor), Fraction(most)
    return Fraction(0), Fraction(type_of(item) != "prediction")


def reordered(item: Item, data: st.DataObject) -> Item:
    """The item with everything that has a letter written in another order."""
    changes = {}
    for name in LETTERED:
        named = getattr(item, name, None)
        if isinstance(named, dict):
            letters = data.draw(st.permutations(list(named)))
            changes[name] = {one: named[one] for one in letters}
    return msgspec.structs.replace(item, **changes)


def submit(quiz: Quiz, answers: dict[str, Any]) -> Result | list[Misfit]:
    submission = Submission(
        submission="01960000-0000-7000-8000-000000000001", quiz=quiz.id, answers=answers
    )
    return score(edition_of(quiz), submission)


@EVERY_KIND
@given(data=st.data())
def test_what_the_strategies_write_is_sound(kind: str, data: st.DataObject) -> None:
    assert list(FAULTS[kind](data.draw(items(kind)))) == []


@EVERY_KIND
@given(data=st.data())
def test_a_mark_lies_between_floor_and_maximum(kind: str, data: st.DataObject) -> None:
    item = data.draw(items(kind))
    least, most = bounds(item)
    earned = outcome_of(item, data.draw(responses(item)))
    assert earned in {"omitted", "pending"} or least <= Fraction(earned) <= most


@EVERY_KIND
@given(data=st.data())
def test_the_key_earns_the_maximum(kind: str, data: st.DataObject) -> None:
    item = data.draw(items(kind))
    earned = outcome_of(item, key_of(item))
    assert earned == ("pending" if kind == "extended_text" else bounds(item)[1])


@EVERY_KIND
@given(data=st.data())
def test_the_order_of_options_changes_no_mark(kind: str, data: st.DataObject) -> None:
    item = data.draw(items(kind))
    response = data.draw(responses(item))
    assert outcome_of(reordered(item, data), response) == outcome_of(item, response)


@given(data=st.data())
def test_the_order_of_items_changes_no_score(data: st.DataObject) -> None:
    drawn = data.draw(st.lists(ANY_KIND, min_size=1, max_size=6))
    asked = [
        msgspec.structs.replace(item, id=f"x{place}", void=data.draw(st.sampled_from(VOIDS)))
        for place, item in enumerate(drawn)
    ]
    answers = {item.id: data.draw(responses(item)) for item in asked}
    quiz, other = a_quiz(*asked), a_quiz(*data.draw(st.permutations(asked)))
    one, same = submit(quiz, answers), submit(other, answers)
    assert isinstance(one, Result)
    assert isinstance(same, Result)
    assert (one.score, one.maximum, one.passed) == (same.score, same.maximum, same.passed)
    assert one.marks == same.marks


VOIDS = [None, None, "drop", "full"]


@EVERY_KIND
@pytest.mark.parametrize("nothing", [None, "", " \t\n", "\u200b\ufeff\u202e", [], {}, {"a": None}])
def test_an_empty_response_earns_0_and_is_omitted(kind: str, nothing: Any) -> None:
    worth = weigh(an_item(kind), nothing)
    assert worth.is_omitted
    assert worth.exact == 0


@EVERY_KIND
@given(data=st.data(), anything=ANYTHING)
def test_anything_gets_a_mark_or_is_misshapen(
    kind: str, data: st.DataObject, anything: Any
) -> None:
    item = data.draw(items(kind))
    least, most = bounds(item)
    earned = outcome_of(item, anything)
    told = {"omitted", "pending", "misshapen"}
    assert earned in told or least <= Fraction(earned) <= most


@pytest.mark.parametrize(("count", "points"), [(10, "0.1"), (3, "0.3333"), (7, "0.07")])
def test_many_small_points_sum_exactly(count: int, points: str) -> None:
    asked = [an_item("true_false", id=f"x{place}", points=points) for place in range(count)]
    result = submit(a_quiz(*asked), {item.id: True for item in asked})
    assert isinstance(result, Result)
    assert result.score == result.maximum == rounded(count * Fraction(points))
    assert result.percent == 100
