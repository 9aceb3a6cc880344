"""Is it said how far a score can be relied on, and when that cannot be said?"""

from itertools import combinations

import pytest

from scored_samples import a_table
from tha.statistics.reliability import Reliability, reliability
from tha.statistics.table import Scored, totals_of


def _of(scored: Scored) -> Reliability:
    return reliability(scored, totals_of(scored))


FULL = [[1, 1, 1, 1], [1, 1, 1, 0], [0, 1, 0, 0], [0, 0, 0, 0], [1, 0, 0, 1], [1, 1, 0, 1]]


def _every_pair(rows: list[list[int]]) -> list[list[int | None]]:
    """Each row once for each pair of items, as if only those had been asked."""
    pairs = list(combinations(range(len(rows[0])), 2))
    return [
        [one if place in pair else None for place, one in enumerate(row)]
        for row in rows
        for pair in pairs
    ]


def test_partial_credit_leaves_kr20_out() -> None:
    ours = _of(a_table([[1, 0.5], [0, 0], [1, 1]]))
    assert ours.kr20 is None
    assert ours.alpha is not None


def test_kr20_counts_items_however_many_points_they_have() -> None:
    rows = [[1, 1, 0], [0, 0, 0], [1, 1, 1], [0, 1, 0]]
    ours = _of(a_table(rows, points=[1, 2, 5]))
    assert ours.kr20 == _of(a_table(rows)).alpha
    assert ours.kr20 != ours.alpha


def test_a_form_half_as_long_as_the_pool_is_less_reliable_by_spearman_and_brown() -> None:
    ours, whole = _of(a_table(_every_pair(FULL * 100))), _of(a_table(FULL * 100))
    assert (ours.method, ours.form_length) == ("pairwise", 2)
    assert whole.alpha is not None
    assert ours.alpha == pytest.approx(whole.alpha / (2 - whole.alpha), abs=0.001)


def test_luck_with_unequal_items_makes_scores_less_dependable_than_alpha_says() -> None:
    ours = _of(a_table(_every_pair([[*row, 0] for row in FULL])))
    assert ours.alpha is not None
    assert ours.dependability is not None
    assert 0 < ours.dependability < ours.alpha


def test_items_never_asked_together_are_counted() -> None:
    ours = _of(a_table([[1, 1, None], [0, 0, None], [None, 1, 1], [None, 0, 1]]))
    assert ours.pairs_apart == 1


def test_the_standard_error_is_the_spread_times_what_is_not_relied_on() -> None:
    ours = _of(a_table([[1, 1], [0, 0], [1, 0], [1, 1]]))
    # points 2, 0, 1, 2: variance 11/12; items 1/4 and 1/3: alpha 2 (1 - 7/11) = 8/11
    assert ours.alpha == pytest.approx(8 / 11)
    assert ours.standard_error_points == pytest.approx((11 / 12 * 3 / 11) ** 0.5)
    assert ours.standard_error == pytest.approx(50 * (11 / 12 * 3 / 11) ** 0.5)


def test_points_tell_no_error_where_maxima_differ() -> None:
    ours = _of(a_table([[1, 1, None], [0, 0, None], [None, 1, 1], [None, 0, 0]], points=[1, 2, 3]))
    assert ours.standard_error_points is None


def test_the_interval_is_that_of_bonett() -> None:
    ours = _of(a_table([[1, 1], [0, 0], [1, 0], [1, 1]] * 10))
    # worked out with thirty decimals: alpha 8/11, ln(3/11) +- 1.95996... sqrt(2 x 2 / (40 - 2))
    assert (ours.low, ours.high) == pytest.approx((0.484896124, 0.855601620))


@pytest.mark.parametrize("rows", [[[1]], [[1], [0]], [[1, 0]], [[None, None]], [[1, 1], [1, 1]]])
def test_too_little_to_tell_is_said_so(rows: list[list[float | None]]) -> None:
    ours = _of(a_table(rows))
    assert (ours.alpha, ours.low, ours.standard_error) == (None, None, None)


def test_who_awaits_a_mark_is_left_out_and_changes_no_method() -> None:
    rows: list[list[float | str]] = [[float(one) for one in row] for row in FULL]
    whole, ours = _of(a_table(rows)), _of(a_table([*rows, [1, 1, 1, "p"]]))
    assert (ours.method, ours.n, ours.left_out) == ("complete", len(FULL), 1)
    assert (ours.alpha, ours.low, ours.dependability) == (whole.alpha, whole.low, None)


def test_drawn_forms_are_taken_by_pairs_though_some_await_a_mark() -> None:
    ours = _of(a_table([*_every_pair(FULL), [1, "p", None, None]]))
    assert (ours.method, ours.left_out) == ("pairwise", 1)
    assert ours.alpha == _of(a_table(_every_pair(FULL))).alpha


def test_when_all_await_a_mark_nothing_can_be_said() -> None:
    ours = _of(a_table([[1, "p"], [0, "p"]]))
    assert (ours.n, ours.left_out, ours.alpha) == (0, 2, None)
