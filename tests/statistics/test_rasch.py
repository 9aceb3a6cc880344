"""Does the Rasch model find the difficulties, whoever was asked what?"""

import numpy as np
import pytest

from scored_samples import Cell, a_table
from tha.statistics.rasch import rasch
from tha.statistics.table import Floats

DIFFICULTIES = np.linspace(-1.5, 1.5, 8)


def _answers(people: int) -> Floats:
    chance = np.random.default_rng(7)
    odds = chance.normal(size=(people, 1)) - DIFFICULTIES
    return (chance.random((people, 8)) < 1 / (1 + np.exp(-odds))).astype(np.float64)


def test_the_difficulties_behind_the_answers_are_found_from_drawn_forms() -> None:
    credit = _answers(6000)
    credit[np.random.default_rng(8).random(credit.shape) < 0.4] = np.nan
    ours = rasch(a_table(credit.tolist()))
    assert ours is not None
    found = np.array([one.difficulty for one in ours.items])
    errors = np.array([one.standard_error for one in ours.items], float)
    assert (np.abs(found - DIFFICULTIES) < 3 * errors).all()
    assert ours.ability_sd == pytest.approx(1, abs=0.1)


def test_easy_forms_do_not_make_items_easy() -> None:
    credit = _answers(4000)
    credit[:2000, 6:], credit[2000:, :2] = np.nan, np.nan
    ours = rasch(a_table(credit.tolist()))
    assert ours is not None
    assert [one.difficulty for one in ours.items] == sorted(one.difficulty for one in ours.items)
    assert ours.items[0].n == 2000


def test_partial_credit_and_items_all_alike_are_left_out() -> None:
    rows: list[list[Cell]] = [
        [1, 0, 0.5, 1],
        [0, 1, 1, 1],
        [1, 1, 0, 1],
        [0, 0, 1, 1],
        [1, 1, 1, 1],
    ]
    ours = rasch(a_table(rows))
    assert ours is not None
    assert ours.left_out == ("i2", "i3")


@pytest.mark.parametrize("rows", [[[1], [0]], [[1, 1], [1, 1]], [[None, None]]])
def test_there_is_no_scale_of_less_than_two_items(rows: list[list[float | None]]) -> None:
    assert rasch(a_table(rows)) is None


def test_the_order_of_people_changes_nothing() -> None:
    rows: list[list[float]] = _answers(60).tolist()
    first, second = rasch(a_table(rows)), rasch(a_table(rows[::-1]))
    assert first is not None
    assert second is not None
    assert [one.difficulty for one in first.items] == pytest.approx(
        [one.difficulty for one in second.items], abs=1e-6
    )
