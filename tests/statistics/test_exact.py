"""Do the figures agree with the textbook's formulas, worked out slowly in exact fractions?

A second, independent way to each figure, for tables that nobody has published: partial credit,
unequal points, drawn forms, omitted answers.
"""

from fractions import Fraction
from itertools import combinations
from math import sqrt
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scored_samples import a_table
from tha.statistics.analysis import analyse

Marks = list[list[Fraction | None]]

NOTHING = Fraction(0)
CREDITS = st.sampled_from([Fraction(0), Fraction(1, 4), Fraction(1, 2), Fraction(1)])
POINTS = st.lists(st.sampled_from([1, 2, 5]), min_size=4, max_size=4)
FULL = st.lists(st.lists(CREDITS, min_size=4, max_size=4), min_size=5, max_size=14)
DRAWN = st.lists(
    st.lists(st.one_of(st.none(), CREDITS), min_size=4, max_size=4), min_size=6, max_size=14
)


def _numbers(rows: Marks) -> list[list[float | None]]:
    return [[None if one is None else float(one) for one in row] for row in rows]


def _in_points(rows: Marks, points: list[int]) -> list[list[Fraction]]:
    return [
        [(one or NOTHING) * worth for one, worth in zip(row, points, strict=True)] for row in rows
    ]


def _covariance(pairs: list[tuple[Fraction, Fraction]]) -> Fraction:
    first, second = mean(a for a, _ in pairs), mean(b for _, b in pairs)
    return sum(((a - first) * (b - second) for a, b in pairs), Fraction(0)) / (len(pairs) - 1)


def _together(rows: Marks, first: int, second: int) -> list[tuple[Fraction, Fraction]]:
    return [
        (a, b) for row in rows if (a := row[first]) is not None and (b := row[second]) is not None
    ]


def _near(ours: float | None, exact: Fraction | float | None) -> bool:
    if ours is None or exact is None:
        return ours is exact
    return float(exact) == pytest.approx(ours, abs=1e-9)


@given(rows=FULL, points=POINTS)
def test_alpha_is_one_less_the_share_of_the_items_variances(rows: Marks, points: list[int]) -> None:
    marks = _in_points(rows, points)
    totals = [Fraction(sum(row)) for row in marks]
    whole = _covariance([(one, one) for one in totals])
    each = [_covariance([(row[item],) * 2 for row in marks]) for item in range(4)]
    exact = Fraction(4, 3) * (1 - sum(each) / whole) if whole else None
    assert _near(analyse(a_table(_numbers(rows), points)).reliability.alpha, exact)


@given(rows=FULL, points=POINTS)
def test_the_item_is_correlated_with_the_points_of_the_rest(rows: Marks, points: list[int]) -> None:
    marks = _in_points(rows, points)
    pairs = [(row[0], Fraction(sum(row[1:]))) for row in marks]
    own, rest = (_covariance([(pair[side],) * 2 for pair in pairs]) for side in (0, 1))
    exact = float(_covariance(pairs)) / sqrt(own * rest) if own and rest else None
    (first, *_) = analyse(a_table(_numbers(rows), points)).discriminations
    assert _near(first.item_rest, exact)


@given(rows=DRAWN)
def test_drawn_forms_take_the_covariance_of_two_items_over_those_who_have_both(
    rows: Marks,
) -> None:
    counted = [row for row in rows if sum(one is not None for one in row) > 1]
    pairs = {(a, b): _together(counted, a, b) for a, b in combinations(range(4), 2)}
    singles = [_together(counted, item, item) for item in range(4)]
    if any(len(one) < 2 for one in [*pairs.values(), *singles]):
        return
    length = Fraction(sum(one is not None for row in counted for one in row), len(counted))
    spread = mean(_covariance(one) for one in singles)
    common = mean(_covariance(one) for one in pairs.values())
    below = spread + (length - 1) * common
    exact = length * common / below if below > 0 else None
    assert _near(analyse(a_table(_numbers(rows))).reliability.alpha, exact)


@given(rows=DRAWN)
def test_the_facility_is_the_mean_credit_of_those_asked(rows: Marks) -> None:
    for place, ours in enumerate(analyse(a_table(_numbers(rows))).facilities):
        asked = [row[place] for row in rows if row[place] is not None]
        assert ours.asked == len(asked)
        assert _near(ours.facility, mean(one or NOTHING for one in asked) if asked else None)


@given(rows=DRAWN)
def test_the_upper_and_lower_groups_share_tied_people_out(rows: Marks) -> None:
    shares = [mean([one for one in row if one is not None] or [Fraction(0)]) for row in rows]
    who = [
        place
        for place, row in enumerate(rows)
        if row[0] is not None and any(one is not None for one in row[1:])
    ]
    (first, *_) = analyse(a_table(_numbers(rows))).discriminations
    size = Fraction(27, 100) * len(who)
    upper = _mean_of_best(size, [(shares[place], rows[place][0] or Fraction(0)) for place in who])
    assert _near(first.upper, upper)


def _mean_of_best(size: Fraction, people: list[tuple[Fraction, Fraction]]) -> Fraction | None:
    """From the best score down, each score's people as a whole, the last by the part needed."""
    left, total = size, Fraction(0)
    for score in sorted({one for one, _ in people}, reverse=True):
        tied = [credit for one, credit in people if one == score]
        taken = min(left, Fraction(len(tied)))
        total += taken * mean(tied)
        left -= taken
    return total / size if size else None
