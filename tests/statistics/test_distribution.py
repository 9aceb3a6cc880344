"""Are the scores spread as they should be?"""

import pytest

from scored_samples import a_table
from tha.statistics.distribution import Distribution, distribution
from tha.statistics.table import totals_of


def _of(*credits_: float | str) -> Distribution:
    return distribution(totals_of(a_table([[one] for one in credits_])))


def test_scores_are_in_percent_of_the_own_maximum() -> None:
    ours = _of(0, 0.5, 1)
    assert (ours.mean, ours.median, ours.sd) == (50, 50, 50)
    assert (ours.minimum, ours.maximum) == (0, 100)


def test_a_full_score_is_in_the_last_class() -> None:
    assert _of(1, 0.95, 0.949).histogram == (*[0] * 18, 1, 2)


def test_a_score_on_the_border_is_in_the_class_above() -> None:
    assert _of(0.15, 0.3, 0.55).histogram.index(1) == 3


def test_skewness_is_the_third_moment_over_the_spread() -> None:
    # deviations -1/4 three times and 3/4: third moment 3/32, variance 3/16
    assert _of(0, 0, 0, 1).skewness == pytest.approx((3 / 32) / (3 / 16) ** 1.5)


def test_quantiles_lie_between_neighbours() -> None:
    assert _of(0, 1).quantiles["25"] == 25


def test_people_with_something_pending_are_left_out_and_counted() -> None:
    ours = _of(1, "p")
    assert (ours.n, ours.left_out, ours.mean) == (1, 1, 100)


def test_nobody_has_no_figures() -> None:
    ours = _of("p")
    assert (ours.mean, ours.sd, ours.skewness, ours.quantiles["50"]) == (None, None, None, None)
    assert sum(ours.histogram) == 0


def test_scores_that_lie_on_few_steps_are_counted_step_by_step() -> None:
    ours = distribution(totals_of(a_table([[1, 0, 0], [1, 1, 0], [1, 0, 1]])))
    assert ours.by_step == (0, 1, 2, 0)


def test_scores_on_many_steps_are_counted_in_classes_alone() -> None:
    assert _of(0, 1 / 21, 1).by_step == ()
    assert _of("p").by_step == ()


def test_a_score_under_nothing_is_counted_with_nothing() -> None:
    assert _of(-0.5, 0, 1).by_step == (2, 0, 1)
