"""Does the same module earn hours once in the years that recognise it?"""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from owed_samples import a_learning
from tha.records.owed.learned import Learned, counted


def _hours(recognise: int, *learned: Learned) -> list[int]:
    return [int(hours) for _, hours in counted(learned, recognise)]


def test_the_same_module_twice_in_a_year_counts_once() -> None:
    twice = [a_learning("2026-01-01", 4, "m"), a_learning("2026-02-01", 4, "m")]
    assert _hours(1, *twice) == [4, 0]


def test_a_longer_class_earns_what_goes_beyond_the_shorter() -> None:
    twice = [a_learning("2026-01-01", 4, "m"), a_learning("2026-02-01", 6, "m")]
    assert _hours(1, *twice) == [4, 2]


def test_next_year_a_module_counts_again() -> None:
    twice = [a_learning("2025-12-31", 4, "m"), a_learning("2026-01-01", 4, "m")]
    assert _hours(1, *twice) == [4, 4]
    assert _hours(2, *twice) == [4, 0]


def test_the_years_of_recognition_end() -> None:
    learned = [a_learning(f"{year}-06-01", 4, "m") for year in (2024, 2026, 2027)]
    assert _hours(3, *learned) == [4, 0, 4]


def test_other_modules_and_none_do_not_stand_in_the_way() -> None:
    learned = [a_learning("2026-01-01", 4, one) for one in ("m", "n", "", "")]
    assert sum(_hours(9, *learned)) == 16


@given(st.lists(st.tuples(st.integers(2020, 2030), st.integers(0, 9)), max_size=12))
def test_no_window_of_years_earns_more_than_its_longest_learning(
    given_: list[tuple[int, int]],
) -> None:
    learned = [a_learning(f"{year}-06-01", hours, "m") for year, hours in given_]
    found = list(counted(learned, 3))
    for year in range(2020, 2031):
        window = [(one, hours) for one, hours in found if year - 3 < one.on.year <= year]
        longest = max((one.hours for one in learned if one.on.year <= year), default=Decimal(0))
        assert sum(hours for _, hours in window) <= longest
