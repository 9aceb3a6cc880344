"""Who is past the period for which personal data are kept?"""

from datetime import date

import pytest

from personal_samples import an_attainment, erased
from record_samples import an_officer
from tha.records.models import Officer
from tha.records.retention.past import past_period
from tha.records.retention.periods import Periods, read_periods, years_after
from tha.source.files import Text

_BOTH = Periods(after_leaving=10, after_last_trace=20)


def _past(day: date, periods: Periods = _BOTH) -> list[tuple[str, str, date]]:
    return [(one.officer, one.why, one.over) for one in past_period(periods, day)]


def _left(day: date | None) -> None:
    an_officer()
    Officer.objects.update(left=day)


@pytest.mark.usefixtures("database")
@pytest.mark.parametrize(
    ("day", "count"), [(date(2030, 6, 30), 0), (date(2030, 7, 1), 1), (date(2040, 1, 1), 1)]
)
def test_the_period_runs_from_the_last_day_of_service(day: date, count: int) -> None:
    _left(date(2020, 7, 1))
    assert _past(day) == [("TH-0001", "left", date(2030, 7, 1))][:count]


@pytest.mark.usefixtures("database")
def test_without_such_a_day_it_runs_from_the_last_trace() -> None:
    an_officer()
    an_attainment()
    assert _past(date(2046, 5, 3)) == []
    assert _past(date(2046, 5, 4)) == [("TH-0001", "trace", date(2046, 5, 4))]


@pytest.mark.usefixtures("database")
def test_of_whom_there_is_no_trace_nobody_can_say() -> None:
    an_officer()
    assert _past(date(2999, 1, 1)) == []


@pytest.mark.usefixtures("database")
def test_who_was_erased_is_no_longer_listed() -> None:
    _left(date(2020, 7, 1))
    erased()
    assert _past(date(2999, 1, 1)) == []


@pytest.mark.usefixtures("database")
def test_without_a_period_nobody_is_past_it() -> None:
    _left(date(2020, 7, 1))
    assert _past(date(2999, 1, 1), Periods()) == []


def test_a_leap_day_ends_on_the_first_of_march() -> None:
    assert years_after(date(2024, 2, 29), 1) == date(2025, 3, 1)


def test_the_calendar_ends_before_some_periods_do() -> None:
    assert years_after(date(9998, 2, 1), 2) == date.max


@pytest.mark.parametrize("line", ["after_leaving: 0", "after_leaving: mười", "after_leving: 10"])
def test_a_period_that_is_none_is_told_where_it_stands(line: str) -> None:
    periods, problems = read_periods(Text("thoi-han-luu.yml", f"# x\n{line}\n"))
    assert periods is None
    assert [one.place.line for one in problems] == [2]
