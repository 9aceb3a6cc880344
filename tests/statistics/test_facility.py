"""Is it counted rightly how easy each item was?"""

import pytest

from scored_samples import a_table
from tha.statistics.facility import facilities


def test_an_omitted_answer_counts_as_nothing_earned_and_apart_from_wrong() -> None:
    (ours,) = facilities(a_table([[1.0], [0.0], ["o"], ["o"]]))
    assert (ours.asked, ours.omitted, ours.full, ours.zero) == (4, 2, 1, 1)
    assert (ours.facility, ours.of_answered) == (0.25, 0.5)


def test_a_pending_answer_is_in_no_share() -> None:
    (ours,) = facilities(a_table([[1.0], ["p"]]))
    assert (ours.asked, ours.pending, ours.facility) == (1, 1, 1)


def test_part_of_the_credit_is_neither_full_nor_zero() -> None:
    (ours,) = facilities(a_table([[0.5], [0.25]]))
    assert (ours.full, ours.zero, ours.facility) == (0, 0, 0.375)


def test_a_mark_under_nothing_is_counted_with_zero() -> None:
    (ours,) = facilities(a_table([[-0.5], [1.0]]))
    assert (ours.zero, ours.facility) == (1, 0.25)


def test_an_item_nobody_was_asked_has_no_facility() -> None:
    _, ours = facilities(a_table([[1.0, None], [0.0, None]]))
    assert (ours.asked, ours.facility, ours.sd, ours.standard_error) == (0, None, None, None)


def test_the_standard_error_is_that_of_a_mean() -> None:
    (ours,) = facilities(a_table([[1.0], [0.0], [1.0], [0.0]]))
    assert ours.standard_error == pytest.approx((1 / 3) ** 0.5 / 2)
