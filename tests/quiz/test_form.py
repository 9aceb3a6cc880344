"""Does a seed always draw the same form, and only what was asked for?"""

from collections import Counter
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from samples import a_quiz, a_single_choice, every_item
from tha.quiz.form import digest32, drawn_form, drawn_items
from tha.quiz.quiz import Quiz

SEEDS = st.integers(min_value=0, max_value=2**53)
FORMS = Path(__file__).parents[1] / "reference" / "forms.yml"


def _drawing(**changes: object) -> Quiz:
    """Six items of xac-minh and four of cuong-che; a form draws three and two."""
    topics = ["xac-minh"] * 6 + ["cuong-che"] * 4
    items = [a_single_choice(id=f"c-{n:02}", topic=topic) for n, topic in enumerate(topics)]
    head = {"draw": {"xac-minh": 3, "cuong-che": 2}, "shuffle": ["items", "options"], **changes}
    return a_quiz(*items, **head)


@pytest.mark.parametrize(("seed", "expected"), yaml.safe_load(FORMS.read_text("utf-8")).items())
def test_a_known_form_is_drawn_for_ever(seed: int, expected: dict[str, str]) -> None:
    form = drawn_form(_drawing(), seed)
    assert [item.id for item in form.items] == list(expected)
    assert {name: "".join(letters) for name, letters in form.options.items()} == expected


@pytest.mark.parametrize(
    ("text", "digest"),
    [
        ("", 2872998923),
        ("a", 444641715),
        ("417/draw/xm-01", 3171921835),
        ("Xác minh", 4291414325),
        ("1/option/cau-01/a", 2371733451),
    ],
)
def test_the_digest_of_a_text_never_changes(text: str, digest: int) -> None:
    assert digest32(text) == digest


@given(SEEDS)
def test_a_form_has_the_asked_number_of_each_topic(seed: int) -> None:
    form = drawn_form(_drawing(), seed)
    assert Counter(item.topic for item in form.items) == {"xac-minh": 3, "cuong-che": 2}


@given(SEEDS)
def test_the_same_seed_draws_the_same_form(seed: int) -> None:
    assert drawn_form(_drawing(), seed) == drawn_form(_drawing(), seed)


@given(SEEDS)
def test_the_place_of_an_item_in_the_file_does_not_move_it_in_a_form(seed: int) -> None:
    quiz = _drawing()
    turned = a_quiz(*reversed(quiz.items), draw=quiz.draw, shuffle=["items", "options"])
    assert drawn_form(turned, seed) == drawn_form(quiz, seed)


@given(SEEDS)
def test_shuffling_loses_no_letter(seed: int) -> None:
    form = drawn_form(a_quiz(*every_item(), shuffle=["items", "options"]), seed)
    plain = drawn_form(a_quiz(*every_item()), seed)
    assert {name: sorted(one) for name, one in form.options.items()} == {
        name: sorted(one) for name, one in plain.options.items()
    }


@given(SEEDS)
def test_what_is_not_shuffled_keeps_the_authors_order(seed: int) -> None:
    form = drawn_form(_drawing(shuffle=[]), seed)
    assert [item.id for item in form.items] == sorted(item.id for item in form.items)
    assert set(form.options.values()) == {("a", "b", "c", "d")}


def test_every_item_is_drawn_by_some_seed_about_as_often() -> None:
    drawn = Counter(item.id for seed in range(2000) for item in drawn_items(_drawing(), seed))
    assert all(900 < drawn[f"c-{n:02}"] < 1100 for n in range(10))


def test_every_order_of_options_is_about_as_frequent() -> None:
    orders = Counter(
        drawn_form(a_quiz(shuffle=["options"]), seed).options["sc-01"] for seed in range(4800)
    )
    assert len(orders) == 24
    assert all(140 < count < 260 for count in orders.values())


def test_a_quiz_that_draws_nothing_asks_everything() -> None:
    assert len(drawn_items(_drawing(draw=None), None)) == 10


def test_a_number_draws_from_all_topics() -> None:
    assert len(drawn_items(_drawing(draw=7), 1)) == 7


def test_a_quiz_that_draws_needs_a_seed() -> None:
    with pytest.raises(ValueError, match="seed"):
        drawn_items(_drawing(), None)
