"""Do people's marks come to the right points, exactly?"""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import an_extended_text
from tha.marking.rubric import (
    Marked,
    is_in_steps,
    marks_of,
    same_rubric,
    standing,
    step_of,
    total_step,
)
from tha.quiz.items.extended_text import Criterion


def _criterion(points: str) -> Criterion:
    return Criterion("c", "Nêu căn cứ", Decimal(points))


def _marked(marker: str, total: str, *, third: bool = False) -> Marked:
    return Marked(marker, {"can-cu": Decimal(0), "xu-ly": Decimal(total)}, third)


@pytest.mark.parametrize(
    ("points", "step"),
    [("1", "0.25"), ("0.5", "0.25"), ("1.5", "0.5"), ("2", "0.5"), ("1.25", "0.25"), ("10", "0.5")],
)
def test_a_criterion_is_marked_in_half_or_quarter_points(points: str, step: str) -> None:
    assert step_of(_criterion(points)) == Decimal(step)


@pytest.mark.parametrize(
    ("points", "mark", "fits"),
    [
        ("2", "1.5", True),
        ("2", "0.25", False),
        ("1", "0.75", True),
        ("1", "0.3", False),
        ("0.1", "0.1", True),
        ("0.1", "0.05", False),
    ],
)
def test_a_mark_is_a_step_or_everything(points: str, mark: str, *, fits: bool) -> None:
    assert is_in_steps(Decimal(mark), _criterion(points)) is fits


def test_the_marks_of_a_criterion_go_from_nothing_to_everything() -> None:
    assert marks_of(_criterion("0.6")) == tuple(map(Decimal, ("0", "0.25", "0.50", "0.6")))


@given(st.decimals("0.01", "30", places=2))
def test_every_listed_mark_is_one_that_is_taken(points: Decimal) -> None:
    criterion = _criterion(str(points))
    assert all(is_in_steps(one, criterion) and one <= points for one in marks_of(criterion))


def test_one_marker_is_enough_for_an_item_that_asks_for_one() -> None:
    assert standing(an_extended_text(), [_marked("A", "1.5")]).points == Fraction(3, 2)


def test_an_unmarked_answer_is_open() -> None:
    assert standing(an_extended_text(), []).state == "open"


def test_two_totals_as_far_apart_as_tolerated_give_their_exact_mean() -> None:
    item = an_extended_text(markers=2, tolerance="0.25")
    found = standing(item, [_marked("A", "1"), _marked("B", "1.25")])
    assert (found.state, found.points) == ("decided", Fraction(9, 8))


@pytest.mark.parametrize(("tolerance", "state"), [("0.24", "apart"), ("0", "apart")])
def test_a_little_more_awaits_a_third_person(tolerance: str, state: str) -> None:
    item = an_extended_text(markers=2, tolerance=tolerance)
    found = standing(item, [_marked("A", "1"), _marked("B", "1.25")])
    assert (found.state, found.points) == (state, None)


def test_an_adjudicator_decides_whatever_the_others_gave() -> None:
    item = an_extended_text(markers=2)
    marked = [_marked("A", "0"), _marked("B", "2"), _marked("C", "0.5", third=True)]
    assert standing(item, marked).points == Fraction(1, 2)


@given(st.integers(0, 12), st.integers(0, 12), st.integers(0, 12))
def test_the_points_lie_between_the_two_markers(first: int, second: int, tolerance: int) -> None:
    item = an_extended_text(markers=2, tolerance=str(Decimal(tolerance) / 4))
    totals = [Decimal(first) / 4, Decimal(second) / 4]
    found = standing(item, [_marked("A", str(totals[0])), _marked("B", str(totals[1]))])
    assert (found.points is None) == (abs(first - second) > tolerance)
    assert found.points is None or min(totals) <= found.points <= max(totals)


@pytest.mark.parametrize(
    ("rubric", "same"),
    [
        ([{"id": "xu-ly", "text": "Khác chữ", "points": "2"}, {"id": "can-cu", "text": "x"}], True),
        ([{"id": "can-cu", "text": "x", "points": "2"}, {"id": "xu-ly", "text": "x"}], False),
        ([{"id": "can-cu", "text": "x", "points": "3"}], False),
    ],
)
def test_a_rubric_is_another_one_when_other_points_can_be_earned(
    rubric: list[dict[str, Any]], *, same: bool
) -> None:
    other = an_extended_text(rubric=[{"points": "1", **one} for one in rubric])
    assert same_rubric(an_extended_text(), other) is same


def test_totals_differ_by_the_finest_step_of_a_rubric() -> None:
    assert total_step([an_extended_text()]) == Fraction(1, 4)
