"""Is it told whether every form was equally hard?"""

import pytest

from scored_samples import a_table
from tha.statistics.forms import Forms, forms
from tha.statistics.table import Scored, totals_of


def _of(scored: Scored) -> Forms:
    return forms(scored, totals_of(scored))


EASY, HARD = [1.0, None, 1.0], [None, 0.0, 1.0]


def test_each_set_of_items_says_how_easy_it_is() -> None:
    ours = _of(a_table([EASY] * 10 + [HARD] * 20))
    assert (ours.count, ours.hardest, ours.easiest) == (2, 50, 100)
    assert [(one.items, one.n, one.mean) for one in ours.sets] == [
        (("i1", "i2"), 20, 50), (("i0", "i2"), 10, 100),
    ]  # fmt: skip


def test_luck_is_the_spread_of_what_forms_let_expect() -> None:
    assert _of(a_table([EASY] * 10 + [HARD] * 10)).sd == pytest.approx(25)


def test_sets_of_few_people_are_counted_only() -> None:
    ours = _of(a_table([EASY] * 10 + [HARD] * 9))
    assert ours.count == 2
    assert [one.n for one in ours.sets] == [10]


def test_a_pending_item_was_asked_all_the_same() -> None:
    assert _of(a_table([[1.0, "p"], [0.0, 1.0]])).count == 1


def test_everybody_asked_the_same_makes_one_form() -> None:
    ours = _of(a_table([[1.0, 0.0]] * 12))
    assert (ours.count, ours.hardest, ours.easiest) == (1, 50, 50)


def test_points_weigh_in_what_a_form_lets_expect() -> None:
    assert _of(a_table([[1.0, 0.0]] * 12, points=[3, 1])).easiest == 75
