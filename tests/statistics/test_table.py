"""Are marks, omitted and pending answers summed over the own form?"""

import numpy as np

from scored_samples import a_table
from tha.statistics.table import totals_of


def test_a_share_is_of_the_own_form() -> None:
    totals = totals_of(a_table([[1, 0, None], [1, None, None]], points=[1, 3, 5]))
    assert totals.share.tolist() == [0.25, 1]


def test_ten_tenths_and_one_whole_are_the_same_share() -> None:
    totals = totals_of(a_table([[0.1] * 3 + [0.0] * 7, [0.3] + [0.0] * 9]))
    assert totals.share[0] == totals.share[1]


def test_someone_who_was_asked_nothing_has_no_share() -> None:
    totals = totals_of(a_table([[1.0, 1.0], [None, None]]))
    assert np.isnan(totals.share[1])
    assert totals.is_whole.tolist() == [True, False]


def test_something_pending_makes_a_score_a_part() -> None:
    totals = totals_of(a_table([[1.0, "p"]]))
    assert totals.is_whole.tolist() == [False]
    assert totals.possible.tolist() == [1]
