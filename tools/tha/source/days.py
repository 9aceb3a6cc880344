"""Which day is it in Vietnam, and how is a day written there?"""

from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07")
"""Vietnam has kept UTC+7 without summer time since 1975-06-13."""


def day_of(moment: datetime) -> date:
    """The day in Vietnam."""
    return moment.astimezone(VIETNAM).date()


def written_day(day: date) -> str:
    """`01/07/2026`, as days are written in Vietnam."""
    return f"{day:%d/%m/%Y}"
