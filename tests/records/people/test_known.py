"""To which unit did an officer belong on a day, also when the past was corrected?"""

from datetime import date

import pytest

from tha.records.people.known import Stay, timeline, unit_on
from tha.records.people.roster_changes import further_stays

JAN, MAY, JULY, SEPTEMBER = (date(2026, month, 1) for month in (1, 5, 7, 9))
TODAY = date(2026, 11, 24)
MOVED = (Stay("DV-01"), Stay("DV-02", JULY))


@pytest.mark.parametrize(("day", "unit"), [(MAY, "DV-01"), (JULY, "DV-02"), (TODAY, "DV-02")])
def test_a_stay_lasts_until_the_next_begins(day: date, unit: str) -> None:
    assert unit_on(MOVED, day) == unit


def test_before_the_first_day_that_is_known_there_is_no_unit() -> None:
    assert unit_on([Stay("DV-01", JULY)], MAY) is None


def test_what_was_recorded_later_is_right() -> None:
    stays = [*MOVED, Stay("DV-03", MAY)]
    assert timeline(stays) == [Stay("DV-01"), Stay("DV-03", MAY)]


def test_the_same_unit_and_day_are_no_news() -> None:
    assert further_stays(MOVED, "DV-02", JULY, TODAY) == []
    assert further_stays(MOVED, "DV-02", None, TODAY) == []


def test_a_move_without_a_day_begins_today() -> None:
    assert further_stays(MOVED, "DV-03", None, TODAY) == [Stay("DV-03", TODAY)]


def test_an_earlier_day_takes_days_from_the_unit_before() -> None:
    stays = [*MOVED, *further_stays(MOVED, "DV-02", MAY, TODAY)]
    assert unit_on(stays, MAY) == "DV-02"
    assert unit_on(stays, JAN) == "DV-01"


def test_a_later_day_gives_days_back_to_the_unit_before() -> None:
    stays = [*MOVED, *further_stays(MOVED, "DV-02", SEPTEMBER, TODAY)]
    assert unit_on(stays, JULY) == "DV-01"
    assert unit_on(stays, SEPTEMBER) == "DV-02"


def test_the_unit_of_a_move_is_corrected_by_another_with_the_same_day() -> None:
    stays = [*MOVED, *further_stays(MOVED, "DV-03", JULY, TODAY)]
    assert timeline(stays) == [Stay("DV-01"), Stay("DV-03", JULY)]
