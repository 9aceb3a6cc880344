"""Does an item tell the strong from the weak, and is it said of whom?"""

import pytest

from scored_samples import a_table
from tha.statistics.discrimination import discriminations
from tha.statistics.table import totals_of


def test_the_item_is_no_part_of_what_it_is_compared_with() -> None:
    scored = a_table([[1, 0, 0], [0, 1, 1], [1, 0, 1], [0, 1, 0]])
    assert discriminations(scored, totals_of(scored))[0].item_rest == pytest.approx(-0.7071067811)


def test_the_groups_are_27_percent_of_those_asked() -> None:
    rows = [[float(place >= 50), *[float(place > 10 * step) for step in range(10)]]
            for place in range(100)]  # fmt: skip
    ours = discriminations(scored := a_table(rows), totals_of(scored))[0]
    assert (ours.n, ours.group) == (100, 27)
    assert (ours.upper, ours.lower, ours.upper_lower) == (1, 0, 1)


def test_people_with_tied_scores_belong_to_both_groups_by_the_same_part() -> None:
    scored = a_table([[1, 0], [0, 1]] * 50)
    ours = discriminations(scored, totals_of(scored))[0]
    assert (ours.upper, ours.lower) == pytest.approx((0.5, 0.5))


def test_someone_asked_only_this_item_is_left_out() -> None:
    scored = a_table([[1, 1], [0, 0], [1, None]])
    assert discriminations(scored, totals_of(scored))[0].n == 2


def test_a_quiz_of_one_item_has_no_discrimination() -> None:
    scored = a_table([[1], [0]])
    ours = discriminations(scored, totals_of(scored))[0]
    assert (ours.n, ours.item_rest, ours.upper) == (0, None, None)


def test_the_interval_is_that_of_fisher() -> None:
    scored = a_table([[1, 1], [0, 0], [1, 0], [0, 1], [1, 1], [0, 0], [1, 1]])
    ours = discriminations(scored, totals_of(scored))[0]
    assert ours.item_rest == pytest.approx(5 / 12)
    # worked out with thirty decimals: atanh(5/12) -+ 1.959963984540054 / sqrt(7 - 3), and tanh
    assert (ours.low, ours.high) == pytest.approx((-0.490205190, 0.890354496))
