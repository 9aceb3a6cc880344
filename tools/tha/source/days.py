"""Which day is it in Vietnam, and how are days and moments written and read there?"""

import re
from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07")
"""Vietnam has kept UTC+7 without summer time since 1975-06-13."""
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WRITTEN = re.compile(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})")
_YEARS = range(1900, 2101)


def day_of(moment: datetime) -> date:
    """The day in Vietnam."""
    return moment.astimezone(VIETNAM).date()


def written_day(day: date) -> str:
    """`01/07/2026`, as days are written in Vietnam."""
    return f"{day:%d/%m/%Y}"


def written_moment(moment: datetime) -> str:
    """`08:30 ngày 24/11/2026`, by the clock of Vietnam."""
    there = moment.astimezone(VIETNAM)
    return f"{there:%H:%M} ngày {written_day(there.date())}"


def read_day(text: str) -> date | None:
    """The day that `text` writes, as 2026-07-01 or as 01/07/2026; None when it may be another.

    The day stands before the month, as in Vietnam; a year of two digits could be a day.
    """
    if found := _ISO.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := _WRITTEN.fullmatch(text):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
    else:
        return None
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None
