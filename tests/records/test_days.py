"""Does a submission count for the right day in Vietnam?"""

from datetime import UTC, date, datetime

import pytest

from tha.records.days import day_it_counts_for, day_of, plausible

_RECEIVED = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def test_an_evening_in_utc_is_the_next_day_in_vietnam() -> None:
    assert day_of(datetime(2026, 11, 24, 17, 0, tzinfo=UTC)) == date(2026, 11, 25)


def test_the_day_of_finishing_counts() -> None:
    finished = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    assert day_it_counts_for(finished, _RECEIVED) == date(2026, 11, 20)


@pytest.mark.parametrize(
    "finished", [None, datetime(2027, 1, 1, tzinfo=UTC), datetime(1980, 1, 1, tzinfo=UTC)]
)
def test_without_a_sound_clock_the_day_of_receiving_counts(finished: datetime | None) -> None:
    assert day_it_counts_for(finished, _RECEIVED) == date(2026, 11, 24)


@pytest.mark.parametrize("year", [1, 1999, 2100, 9999])
def test_a_moment_far_from_this_century_is_not_plausible(year: int) -> None:
    assert plausible(datetime(year, 6, 1, tzinfo=UTC)) is None
