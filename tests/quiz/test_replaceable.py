"""Is it told which items of a corrected edition can no longer mark what was answered?"""

from typing import Any

import pytest

from samples import a_quiz, an_item, every_item
from tha.quiz.edition import edition_of
from tha.quiz.item import Item
from tha.quiz.replaceable import unfit_items

_TWO = {"a": "Một", "b": "Hai"}


def _unfit(asked: Item, *new: Item) -> list[str]:
    found = unfit_items([asked], edition_of(a_quiz(*new)))
    return ["gone" if one.why is None else one.why.en for one in found]


def test_an_item_can_always_take_its_own_place() -> None:
    edition = edition_of(a_quiz(*every_item()))
    assert list(unfit_items(every_item(), edition)) == []


def test_an_item_that_is_gone_is_told() -> None:
    assert _unfit(an_item("single_choice"), an_item("true_false")) == ["gone"]


def test_another_type_is_told_with_both() -> None:
    told = _unfit(an_item("single_choice", id="x"), an_item("true_false", id="x"))
    assert told == ["its type was single_choice and now is true_false"]


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("single_choice", {"options": _TWO}),
        ("multiple_choice", {"options": _TWO, "key": ["a"]}),
        ("ordering", {"options": _TWO, "key": ["b", "a"]}),
        ("situational", {"mode": "rank"}),
        ("true_false_set", {"statements": {"a": {"text": "Một", "key": True}}}),
        ("matching", {"right": {"x": "lập phiếu thu", "y": "ra quyết định"}}),
        ("cloze", {"gaps": {"1": {"type": "numeric", "key": "10"}}}),
        ("extended_text", {"rubric": [{"id": "khac", "text": "Khác", "points": "3"}]}),
    ],
)
def test_what_is_answered_in_another_way_is_told_unless_void(
    kind: str, changes: dict[str, Any]
) -> None:
    assert len(_unfit(an_item(kind), an_item(kind, **changes))) == 1
    assert _unfit(an_item(kind), an_item(kind, **changes, void="drop")) == []


@pytest.mark.parametrize(
    ("kind", "changes"),
    [
        ("single_choice", {"key": "b", "points": "2", "stem": "Ai ký?"}),
        ("multiple_choice", {"key": ["a"], "scoring": "partial"}),
        ("numeric", {"key": "9", "tolerance": "0"}),
        ("short_text", {"accept": ["khác"]}),
        ("ordering", {"key": ["a", "b", "c"]}),
        (
            "extended_text",
            {
                "rubric": [
                    {"id": "can-cu", "text": "Căn cứ đúng", "points": "1.0"},
                    {"id": "xu-ly", "text": "Xử lý đúng", "points": "2"},
                ]
            },
        ),
    ],
)
def test_a_mended_key_stands_in_nobodys_way(kind: str, changes: dict[str, Any]) -> None:
    assert _unfit(an_item(kind), an_item(kind, **changes)) == []
