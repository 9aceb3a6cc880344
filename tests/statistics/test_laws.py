"""Which laws hold for every table of marks?"""

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scored_samples import a_table
from tha.statistics.agreement import agreement
from tha.statistics.analysis import analyse

Rows = list[list[float | None]]

ROW = st.lists(st.sampled_from([0.0, 0.5, 1.0, None]), min_size=4, max_size=4)
TABLES = st.lists(ROW, min_size=1, max_size=25)
CREDITS = st.lists(st.sampled_from([0.0, 0.25, 1.0]), min_size=2, max_size=30)
STEPS = st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), min_size=2, max_size=40)


@given(credits_=CREDITS)
def test_alpha_of_identical_items_is_1(credits_: list[float]) -> None:
    ours = analyse(a_table([[one] * 3 for one in credits_])).reliability.alpha
    assert ours == (pytest.approx(1) if len(set(credits_)) > 1 else None)


@given(rows=TABLES, order=st.randoms(use_true_random=False))
def test_the_order_of_people_changes_nothing(rows: Rows, order: Random) -> None:
    mixed = rows.copy()
    order.shuffle(mixed)
    assert _flat(analyse(a_table(mixed))) == pytest.approx(
        _flat(analyse(a_table(rows))), abs=1e-9, nan_ok=True
    )


@given(rows=st.lists(st.lists(st.sampled_from([0.0, 1.0]), min_size=3, max_size=3), min_size=3))
def test_a_constant_item_leaves_every_other_correlation(rows: list[list[float]]) -> None:
    before = analyse(a_table(rows)).discriminations
    after = analyse(a_table([[*row, 1.0] for row in rows])).discriminations
    told = [[one.item_rest for one in some] for some in (before, after[:3])]
    assert np.array(told[0], float) == pytest.approx(np.array(told[1], float), nan_ok=True)
    assert after[3].item_rest is None


@given(rows=TABLES)
def test_correlations_lie_between_their_bounds(rows: Rows) -> None:
    for one in analyse(a_table(rows)).discriminations:
        if one.low is not None and one.high is not None and one.item_rest is not None:
            assert -1 <= one.low <= one.item_rest <= one.high <= 1


@given(rows=TABLES)
def test_everybody_is_counted_once(rows: Rows) -> None:
    ours = analyse(a_table(rows)).distribution
    assert ours.n + ours.left_out == len(rows)
    assert sum(ours.histogram) == ours.n


@given(rows=TABLES, points=st.sampled_from([0.25, 3.0]))
def test_points_that_all_items_share_change_nothing(rows: Rows, points: float) -> None:
    more = analyse(a_table(rows, [points] * 4))
    told = [more.reliability.alpha, analyse(a_table(rows)).reliability.alpha]
    assert told[0] == (None if told[1] is None else pytest.approx(told[1]))


@given(pairs=STEPS)
def test_kappas_are_1_only_for_markers_who_always_agree(pairs: list[tuple[int, int]]) -> None:
    first, second = (np.array(side) / 2 for side in zip(*pairs, strict=True))
    ours = agreement(first, second, step=0.5)
    assert ours.adjacent is not None
    assert ours.exact is not None
    assert ours.exact <= ours.adjacent
    if ours.weighted_kappa is not None:
        assert (ours.weighted_kappa == pytest.approx(1)) == (ours.exact == 1)


@given(pairs=STEPS)
def test_agreement_is_the_same_in_half_points_and_in_whole_ones(
    pairs: list[tuple[int, int]],
) -> None:
    first, second = (np.array(side, float) for side in zip(*pairs, strict=True))
    whole, half = agreement(first, second), agreement(first / 2, second / 2, step=0.5)
    told = [(one.exact, one.adjacent, one.kappa, one.weighted_kappa) for one in (whole, half)]
    assert np.array(told[0], float) == pytest.approx(np.array(told[1], float), nan_ok=True)


def _flat(value: object) -> list[float]:
    """Every number of an analysis, in order; None as nan."""
    match value:
        case None:
            return [float("nan")]
        case bool() | int() | float():
            return [float(value)]
        case str():
            return []
        case dict():
            return _flat(tuple(value.values()))
        case tuple():
            return [number for part in value for number in _flat(part)]
        case _:
            fields: tuple[str, ...] = value.__struct_fields__  # type: ignore[attr-defined]
            return _flat(tuple(getattr(value, name) for name in fields))
