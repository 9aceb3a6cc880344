"""How long may an officer still answer, by the server's clock?"""

from datetime import datetime, timedelta

from tha.web.sittings.models import Seat, Sitting

GRACE = timedelta(seconds=5)
"""What was answered in time may take so long to arrive; the clock that is shown leaves it out."""


def end_of(seat: Seat) -> datetime:
    """When the time of a seat is over; extra minutes reach beyond the closing of the sitting."""
    sitting, extra = seat.sitting, timedelta(minutes=seat.extra_minutes)
    ends = [sitting.closes + extra]
    if sitting.minutes is not None and seat.started is not None:
        ends.append(seat.started + timedelta(minutes=sitting.minutes) + extra)
    if sitting.ended is not None:
        ends.append(sitting.ended)
    return min(ends)


def seconds_left(seat: Seat, moment: datetime) -> float:
    """Never below 0."""
    return max(0.0, (end_of(seat) - moment).total_seconds())


def is_late(seat: Seat, moment: datetime) -> bool:
    """Whether what arrives at `moment` counts no more."""
    return seat.handed_in is not None or moment > end_of(seat) + GRACE


def can_begin(sitting: Sitting, moment: datetime) -> bool:
    """Whether whoever has not begun may do so."""
    return sitting.opens <= moment < sitting.closes and sitting.ended is None


def is_over(sitting: Sitting, moment: datetime) -> bool:
    """Whether nobody may begin any more."""
    return sitting.ended is not None or moment >= sitting.closes
