"""On which day did something happen, for people in Vietnam?"""

from datetime import UTC, date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7), "+07")
"""Vietnam has kept UTC+7 without summer time since 1975-06-13."""

_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)


def day_of(moment: datetime) -> date:
    """The day in Vietnam."""
    return moment.astimezone(VIETNAM).date()


def plausible(moment: datetime | None) -> datetime | None:
    """`moment`, or None when the clock that gave it was plainly wrong."""
    return moment if moment is not None and _EARLIEST <= moment < _LATEST else None


def day_it_counts_for(finished: datetime | None, received: datetime) -> date:
    """The day of finishing; that of receiving when no sound clock says, or it runs ahead."""
    finished = plausible(finished)
    return day_of(finished if finished is not None and finished <= received else received)
