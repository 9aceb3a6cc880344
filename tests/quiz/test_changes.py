"""Is every field told in which two editions differ, and nothing else?"""

from decimal import Decimal
from typing import Any

from samples import a_quiz, a_single_choice, a_true_false, every_item
from tha.quiz.changes import Change, changes_between
from tha.quiz.edition import edition_of
from tha.quiz.quiz import Quiz

_OPTIONS = {"a": "Chấp hành viên", "b": "Thẩm tra viên"}


def _changes(was: Quiz, now: Quiz) -> list[tuple[Any, ...]]:
    found = changes_between(edition_of(was), edition_of(now))
    assert all(isinstance(one, Change) for one in found)
    return [(one.item, one.field, one.was, one.now) for one in found]


def test_an_edition_does_not_differ_from_itself() -> None:
    assert _changes(a_quiz(*every_item()), a_quiz(*every_item())) == []


def test_a_key_is_told_with_both_its_values() -> None:
    was, now = a_quiz(a_single_choice(key="a")), a_quiz(a_single_choice(key="b"))
    assert _changes(was, now) == [("sc-01", "key", "a", "b")]


def test_a_field_inside_another_is_told_by_the_way_to_it() -> None:
    more = {**_OPTIONS, "b": {"text": "Thẩm tra viên", "credit": "1"}}
    was, now = a_quiz(a_single_choice(options=_OPTIONS)), a_quiz(a_single_choice(options=more))
    assert _changes(was, now) == [("sc-01", "options.b.credit", None, Decimal(1))]


def test_fields_of_the_quiz_come_first() -> None:
    was = a_quiz(a_single_choice(), pass_mark="70%")
    now = a_quiz(a_single_choice(void="drop"), pass_mark="60%")
    assert _changes(was, now) == [("", "pass_mark", "70%", "60%"), ("sc-01", "void", None, "drop")]


def test_an_item_that_came_or_went_is_told_whole() -> None:
    was, now = a_quiz(a_single_choice()), a_quiz(a_true_false())
    found = [(item, field, before is None) for item, field, before, _ in _changes(was, now)]
    assert found == [("tf-01", "", True), ("sc-01", "", False)]


def test_the_order_of_items_is_no_change_of_theirs() -> None:
    one, other = a_single_choice(), a_true_false()
    assert _changes(a_quiz(one, other), a_quiz(other, one)) == []
