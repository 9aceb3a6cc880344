"""Do the ratings of judges make a pass mark?"""

import numpy as np
import pytest

from tha.statistics.cut_score import Bounds, angoff, angoff_rounds, hofstee

ITEMS = ("c1", "c2", "c3")
RATINGS = np.array([[0.5, 0.75, 1.0], [0.25, 0.75, 0.5], [0.75, 0.75, 0.75]])
BOUNDS = Bounds(lowest_cut=50, highest_cut=70, fewest_failing=0.1, most_failing=0.3)


def test_the_cut_is_the_mean_of_the_judges_sums() -> None:
    ours = angoff(ITEMS, np.ones(3), RATINGS)
    # sums 9/4, 3/2, 9/4: mean 2; deviations 1/4, -1/2, 1/4: variance 3/16
    assert ours.judge_cuts == (2.25, 1.5, 2.25)
    assert (ours.cut, ours.percent) == pytest.approx((2, 200 / 3))
    assert ours.sd == pytest.approx((3 / 16) ** 0.5)
    assert ours.standard_error == pytest.approx((3 / 16 / 3) ** 0.5)


def test_an_item_says_what_the_judges_expect_of_it() -> None:
    first, second, _ = angoff(ITEMS, np.ones(3), RATINGS).items
    assert (first.judges, first.mean, first.sd) == (3, 0.5, 0.25)
    assert (second.mean, second.sd) == (0.75, 0)


def test_points_weigh_in_the_cut() -> None:
    ours = angoff(ITEMS, np.array([2.0, 1.0, 1.0]), RATINGS)
    assert ours.judge_cuts == (2.75, 1.75, 3)


def test_a_judge_who_left_an_item_out_counts_for_the_items_only() -> None:
    ratings = np.vstack([RATINGS, [np.nan, 0.25, 1.0]])
    ours = angoff(ITEMS, np.ones(3), ratings)
    assert (ours.judges, ours.incomplete, ours.cut) == (3, 1, 2)
    assert ours.judge_cuts[3] is None
    assert [one.judges for one in ours.items] == [3, 4, 4]


def test_each_round_has_its_cut() -> None:
    closer = RATINGS * 0.5 + RATINGS.mean(axis=0) * 0.5
    first, second = angoff_rounds(ITEMS, np.ones(3), [RATINGS, closer])
    assert first.cut == pytest.approx(second.cut)
    assert first.sd == pytest.approx(2 * (second.sd or 0))


def test_no_judges_make_no_cut() -> None:
    ours = angoff(ITEMS, np.ones(3), np.empty((0, 3)))
    assert (ours.judges, ours.cut, ours.percent, ours.sd) == (0, None, None, None)


def test_the_compromise_is_where_the_line_meets_the_share_failing() -> None:
    percents = np.arange(0.5, 100)  # failing at x: x / 100; line 0.3 - (x - 50) / 100: never meet
    ours = hofstee(percents - 40, BOUNDS)  # failing at x: (x + 40) / 100, over the line from 50 on
    assert ours is not None
    assert (ours.percent, ours.is_crossing) == (50, False)


def test_scores_that_cross_the_line_are_met_there() -> None:
    percents = np.arange(0.05, 100, 0.1) / 2 + 45  # failing at x: (x - 45) / 50
    ours = hofstee(percents, BOUNDS)
    assert ours is not None
    # (x - 45) / 50 = 0.3 - (x - 50) / 100: x = 170 / 3
    assert ours.percent == pytest.approx(170 / 3, abs=0.06)
    assert ours.failing == pytest.approx(7 / 30, abs=0.002)
    assert ours.is_crossing


def test_bounds_without_width_make_no_line() -> None:
    assert hofstee(np.array([50.0]), Bounds(60, 60, 0.1, 0.3)) is None
