"""Is it said how far two markers agree?"""

import numpy as np
import pytest

from tha.statistics.agreement import agreement


def test_half_points_next_to_each_other_are_adjacent() -> None:
    ours = agreement(np.array([1.0, 2.0, 3.0]), np.array([1.0, 2.5, 4.0]), step=0.5)
    assert (ours.exact, ours.adjacent) == pytest.approx((1 / 3, 2 / 3))
    assert ours.mean_difference == pytest.approx(-0.5)


def test_marks_that_differ_by_rounding_only_are_the_same() -> None:
    ours = agreement(np.array([0.1 + 0.2, 1.0]), np.array([0.3, 1.0]), step=0.1)
    assert (ours.exact, ours.kappa) == pytest.approx((1, 1))


def test_kappa_is_0_where_chance_explains_the_agreement() -> None:
    ours = agreement(np.array([0.0, 0.0, 1.0, 1.0]), np.array([0.0, 1.0, 0.0, 1.0]))
    assert (ours.kappa, ours.weighted_kappa) == (0, 0)


def test_a_far_disagreement_weighs_more_than_near_ones() -> None:
    first = np.array([0.0, 1.0, 2.0, 3.0, 4.0])
    near, far = np.array([1.0, 1, 2, 3, 4]), np.array([4.0, 1, 2, 3, 4])
    one, other = agreement(first, near), agreement(first, far)
    assert one.exact == other.exact
    assert (one.weighted_kappa or 0) > (other.weighted_kappa or 0)


def test_two_markers_who_give_everybody_the_same_mark_have_no_kappa() -> None:
    ours = agreement(np.ones(3), np.ones(3))
    assert (ours.exact, ours.kappa, ours.weighted_kappa) == (1, None, None)


def test_nothing_marked_twice_tells_nothing() -> None:
    ours = agreement(np.array([]), np.array([]))
    assert (ours.n, ours.exact, ours.kappa) == (0, None, None)


def test_rounding_alone_is_no_spread_that_kappas_could_be_taken_of() -> None:
    ours = agreement(np.full(3, 0.1 + 0.2), np.full(3, 0.3), step=0.1)
    assert (ours.exact, ours.kappa, ours.weighted_kappa) == (1, None, None)
