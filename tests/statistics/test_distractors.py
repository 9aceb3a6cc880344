"""Does the table of options say whom each attracted?"""

import pytest

from scored_samples import a_table, chosen
from tha.statistics.distractors import Distractors, distractors
from tha.statistics.table import totals_of

Rows = list[list[float | str | None]]


def _of(rows: Rows, answers: list[str], letters: str = "abc", keys: str = "a") -> Distractors:
    scored = a_table(rows, choices={"i0": chosen(letters, keys, answers)})
    (ours,) = distractors(scored, totals_of(scored))
    return ours


def test_each_option_says_who_chose_it_and_how_they_did_otherwise() -> None:
    ours = _of([[1, 1, 1], [0, 1, 0], [0, 0, 0], [1, 1, 1]], ["a", "b", "b", "a"])
    told = [(one.letter, one.is_key, one.chosen, one.share, one.mean_rest) for one in ours.options]
    assert told == [
        ("a", True, 2, 0.5, 1), ("b", False, 2, 0.5, 0.25), ("c", False, 0, 0, None),
    ]  # fmt: skip


def test_the_point_biserial_of_the_key_is_the_items_correlation_with_the_rest() -> None:
    ours = _of([[1, 1, 1], [0, 1, 0], [0, 0, 0], [1, 0, 1]], ["a", "b", "c", "a"])
    # rests 1, 1/2, 0, 1/2; chosen 1, 0, 0, 1: covariance 1/8 over sqrt(1/8 x 1/4)
    assert ours.options[0].point_biserial == pytest.approx(0.125 / (1 / 8 * 1 / 4) ** 0.5)


def test_options_of_a_multiple_choice_count_each_by_itself() -> None:
    ours = _of([[1, 1], [0, 1], [0, 0]], ["ab", "abc", "c"], keys="ab")
    assert [one.chosen for one in ours.options] == [2, 2, 2]
    assert ours.is_multiple


def test_those_who_omitted_it_stand_apart() -> None:
    ours = _of([[1, 1], [0, 0], ["o", 0], ["o", 1]], ["a", "b", "", ""])
    assert (ours.n, ours.omitted, ours.mean_rest_of_omitted) == (4, 2, 0.5)


def test_those_not_asked_are_not_counted() -> None:
    ours = _of([[1, 1, 0], [0, 0, 1], [None, 1, 1]], ["a", "b", ""])
    assert ours.n == 2
    assert [one.share for one in ours.options] == [0.5, 0.5, 0]


def test_the_fifths_run_from_the_weakest_to_the_strongest() -> None:
    rows: Rows = [[float(place >= 8), *[float(place > step) for step in range(9)]]
                  for place in range(10)]  # fmt: skip
    ours = _of(rows, ["b"] * 8 + ["a"] * 2)
    assert ours.options[0].by_fifth == pytest.approx((0, 0, 0, 0, 1))
    assert ours.options[1].by_fifth == pytest.approx((1, 1, 1, 1, 0))


def test_an_item_without_options_has_no_row() -> None:
    scored = a_table([[1, 1], [0, 1]])
    assert distractors(scored, totals_of(scored)) == ()
