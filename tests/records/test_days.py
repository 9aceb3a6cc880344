"""Does a submission count for the right day in Vietnam, and are its clocks doubted?"""

from datetime import UTC, date, datetime

import pytest

from record_samples import MOMENT, a_scored, an_assessment
from tha.records.days import day_it_counts_for, doubts, plausible
from tha.source.days import day_of, written_moment

_AS_OF = date(2026, 7, 1)


def _doubts(started: str | None, finished: str | None) -> list[str]:
    """What is doubted about an attempt at a quiz of thirty minutes, by code without its room."""
    edition = an_assessment(time_limit=30)
    scored = a_scored(edition=edition, started=started, finished=finished)
    return [one.code.removeprefix("records/") for one in doubts(scored, MOMENT)]


def test_an_evening_in_utc_is_the_next_day_in_vietnam() -> None:
    assert day_of(datetime(2026, 11, 24, 17, 0, tzinfo=UTC)) == date(2026, 11, 25)


def test_a_moment_is_written_by_the_clock_of_vietnam() -> None:
    assert written_moment(datetime(2026, 11, 24, 17, 5, tzinfo=UTC)) == "00:05 ngày 25/11/2026"


def test_the_day_of_finishing_counts() -> None:
    finished = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    assert day_it_counts_for(finished, MOMENT, _AS_OF) == date(2026, 11, 20)


@pytest.mark.parametrize(
    "finished",
    [
        None,
        datetime(1, 1, 1, tzinfo=UTC),
        datetime(2026, 9, 25, 8, 59, tzinfo=UTC),
        datetime(2026, 11, 24, 9, 1, tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC),
    ],
)
def test_without_a_clock_to_be_believed_the_day_of_receiving_counts(
    finished: datetime | None,
) -> None:
    assert day_it_counts_for(finished, MOMENT, _AS_OF) == date(2026, 11, 24)


def test_nobody_finishes_before_the_day_of_the_quiz() -> None:
    finished = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
    assert day_it_counts_for(finished, MOMENT, date(2026, 11, 20)) == date(2026, 11, 20)
    assert day_it_counts_for(finished, MOMENT, date(2026, 11, 21)) == date(2026, 11, 24)


@pytest.mark.parametrize(
    ("started", "finished", "told"),
    [
        (None, None, []),
        ("2026-11-24T08:00:00+07:00", None, []),
        ("2026-11-24T08:00:00+07:00", "2026-11-24T08:31:00+07:00", []),
        ("2026-11-24T08:00:00+07:00", "2026-11-24T08:31:01+07:00", ["over-time"]),
        ("2026-11-24T08:00:00+07:00", "2026-11-24T07:59:00+07:00", ["finished-first"]),
        (None, "2026-11-24T16:00:01+07:00", ["unbelieved"]),
        (None, "2026-09-25T15:59:59+07:00", ["unbelieved"]),
        ("1970-01-01T00:00:00+14:00", "9998-12-31T23:59:59-12:00", ["unbelieved", "over-time"]),
    ],
)
def test_what_cannot_be_true_about_the_times_is_told(
    started: str | None, finished: str | None, told: list[str]
) -> None:
    assert _doubts(started, finished) == told


@pytest.mark.parametrize("year", [1, 1999, 2100, 9999])
def test_a_moment_far_from_this_century_is_not_plausible(year: int) -> None:
    assert plausible(datetime(year, 6, 1, tzinfo=UTC)) is None
