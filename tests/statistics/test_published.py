"""Do the figures agree with those that others print of public data?

Every value stands with its source in tests/reference/statistics; it was printed rounded, so ours is
rounded to as many places.
"""

from typing import Any

import numpy as np
import pytest

from scored_samples import published, table_of_patterns
from tha.statistics.agreement import agreement, kappa_of
from tha.statistics.analysis import Analysis, analyse
from tha.statistics.rasch import rasch

SECTIONS = ("lsat6.yml", "lsat7.yml")


@pytest.fixture(scope="module", params=SECTIONS)
def section(request: pytest.FixtureRequest) -> tuple[Analysis, dict[str, Any]]:
    told = published(request.param)
    return analyse(table_of_patterns(told["people"])), told["mirt_itemstats"]


def _printed(values: list[float | None], places: int = 3) -> list[float]:
    return [round(one, places) for one in values if one is not None]


def test_facilities_are_those_of_mirt(section: tuple[Analysis, dict[str, Any]]) -> None:
    ours, told = section
    assert _printed([one.facility for one in ours.facilities]) == told["mean"]
    assert _printed([one.sd for one in ours.facilities]) == told["sd"]


def test_correlations_with_the_rest_are_those_of_mirt(
    section: tuple[Analysis, dict[str, Any]],
) -> None:
    ours, told = section
    assert _printed([one.item_rest for one in ours.discriminations]) == told["item_rest"]


def test_alphas_are_those_of_mirt(section: tuple[Analysis, dict[str, Any]]) -> None:
    ours, told = section
    assert _printed([ours.reliability.alpha]) == [told["alpha"]]
    assert _printed([ours.reliability.kr20]) == [told["alpha"]]
    dropped = _printed(list(ours.reliability.alpha_if_dropped.values()))
    assert dropped == told["alpha_if_dropped"]


def test_scores_are_those_of_mirt(section: tuple[Analysis, dict[str, Any]]) -> None:
    ours, told = section
    points = [one and one * 5 / 100 for one in (ours.distribution.mean, ours.distribution.sd)]
    assert _printed(points) == [told["mean_total"], told["sd_total"]]


def test_the_standard_error_of_measurement_is_that_of_mirt() -> None:
    told = published("lsat6.yml")
    ours = analyse(table_of_patterns(told["people"])).reliability
    assert _printed([ours.standard_error_points]) == [told["mirt_itemstats"]["standard_error"]]
    assert _printed([ours.alpha], 7) == [told["alpha_by_a_reader_of_r_help"]]


def test_the_rasch_model_is_that_of_ltm() -> None:
    told = published("lsat6.yml")
    ours = rasch(table_of_patterns(told["people"]))
    assert ours is not None
    assert ours.has_converged
    scaled = [one.difficulty / ours.ability_sd for one in ours.items]
    assert _printed([*scaled], 4) == told["ltm_rasch"]["difficulties"]
    assert round(ours.ability_sd, 4) == told["ltm_rasch"]["slope"]
    assert _printed([ours.ability_sd_error], 4) == [told["ltm_rasch"]["slope_error"]]
    assert round(ours.log_likelihood, 3) == told["ltm_rasch"]["log_likelihood"]


def test_the_rasch_model_is_that_of_mirt_to_its_tolerance() -> None:
    told = published("lsat6.yml")
    ours = rasch(table_of_patterns(told["people"]))
    assert ours is not None
    intercepts = [-one.difficulty for one in ours.items]
    assert intercepts == pytest.approx(told["mirt_intercepts"], abs=0.0011)


def test_weighted_kappa_is_that_of_cohen() -> None:
    told = published("kappa.yml")["cohen_1968"]
    counts, plain = np.array(told["counts"], float), 1 - np.eye(3)
    assert _printed([kappa_of(counts, plain)]) == [told["kappa"]]
    assert _printed([kappa_of(counts, np.array(told["disagreement"]))]) == [told["weighted"]]
    assert _printed([kappa_of(counts, np.array(told["exchanged"]))]) == [told["weighted_exchanged"]]


def test_kappas_of_the_couples_are_those_of_vcd() -> None:
    told = published("kappa.yml")["couples"]
    counts = np.array(told["counts"], float)
    distance = np.abs(np.subtract.outer(np.arange(4), np.arange(4)))
    assert _printed([kappa_of(counts, distance)], 4) == [told["linear"]]
    first, second = _marks(counts)
    assert _printed([agreement(first, second).kappa], 4) == [told["kappa"]]


@pytest.mark.parametrize("name", ["cohen_1968", "couples"])
def test_the_quadratic_kappa_of_marks_is_that_of_their_table(name: str) -> None:
    counts = np.array(published("kappa.yml")[name]["counts"], float)
    places = np.arange(len(counts))
    squares = np.subtract.outer(places, places) ** 2
    assert agreement(*_marks(counts)).weighted_kappa == pytest.approx(kappa_of(counts, squares))


def _marks(counts: np.ndarray[Any, np.dtype[np.float64]]) -> tuple[Any, Any]:
    cells = [(row, column) for row, column in np.ndindex(counts.shape)]
    pairs = np.repeat(np.array(cells, float), counts.reshape(-1).astype(int), axis=0)
    return pairs[:, 0], pairs[:, 1]
