"""Are the months of a year counted in which an officer served?"""

from datetime import date

import pytest

from tha.records.owed.months import Service, months_served


def _leave(since: str, until: str) -> tuple[date, date]:
    return date.fromisoformat(since), date.fromisoformat(until)


def test_who_was_never_away_served_twelve_months() -> None:
    assert months_served(Service(), 2026) == 12


@pytest.mark.parametrize(("until", "months"), [("2026-04-15", 12), ("2026-04-16", 11)])
def test_a_month_falls_away_once_more_than_half_of_it_was_leave(until: str, months: int) -> None:
    assert months_served(Service(leaves=(_leave("2026-04-01", until),)), 2026) == months


def test_leave_over_the_turn_of_the_year_counts_in_both() -> None:
    service = Service(leaves=(_leave("2025-11-01", "2026-04-30"),))
    assert (months_served(service, 2025), months_served(service, 2026)) == (10, 8)


def test_leaves_that_overlap_count_once() -> None:
    leaves = (_leave("2026-02-01", "2026-02-10"), _leave("2026-02-05", "2026-02-14"))
    assert months_served(Service(leaves=leaves), 2026) == 12


def test_days_before_joining_and_after_leaving_are_not_served() -> None:
    service = Service(joined=date(2026, 3, 1), left=date(2026, 10, 31))
    assert months_served(service, 2026) == 8


def test_february_of_a_leap_year_has_its_own_half() -> None:
    service = Service(leaves=(_leave("2028-02-01", "2028-02-15"),))
    assert months_served(service, 2028) == 11


def test_leave_without_end_in_sight_is_no_burden() -> None:
    assert months_served(Service(leaves=((date.min, date.max),)), 2026) == 0
