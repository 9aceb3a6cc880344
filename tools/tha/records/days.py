"""On which day did something happen, for people in Vietnam, and which clocks are believed?

A submission's times come from the clock of whoever hands it in. Nobody witnessed them: what cannot
be true is told, and the day of receiving counts instead.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from tha.intake.scored import Scored
from tha.records.messages import FINISHED_FIRST, OVER_TIME, UNBELIEVED
from tha.source.days import day_of
from tha.source.problem import Problem

_EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
_LATEST = datetime(2100, 1, 1, tzinfo=UTC)
_LONGEST_WAY = timedelta(days=60)
"""From finishing to receiving."""
_GRACE = timedelta(minutes=1)
_MINUTE = timedelta(minutes=1)


def plausible(moment: datetime | None) -> datetime | None:
    """`moment`, or None when the clock that gave it was plainly wrong."""
    return moment if moment is not None and _EARLIEST <= moment < _LATEST else None


def day_it_counts_for(finished: datetime | None, received: datetime, as_of: date) -> date:
    """The day of finishing; that of receiving when no clock says, or none to be believed."""
    if finished is None or not _is_believed(finished, received, as_of):
        return day_of(received)
    return day_of(finished)


def doubts(one: Scored, received: datetime) -> Iterator[Problem]:
    """What cannot be true, or was not allowed, about the times of a submission."""
    submission, quiz = one.arrival.submission, one.edition.quiz
    started, finished = submission.started, submission.finished
    if finished is None:
        return
    if not _is_believed(finished, received, quiz.as_of):
        yield UNBELIEVED.at(
            one.arrival.place,
            submission=submission.submission,
            finished=finished.isoformat(timespec="seconds"),
            days=_LONGEST_WAY.days,
            on=day_of(received),
        )
    if started is None:
        return
    taken = finished - started
    if taken < timedelta(0):
        yield FINISHED_FIRST.at(one.arrival.place, submission=submission.submission)
    elif quiz.time_limit is not None and taken > quiz.time_limit * _MINUTE + _GRACE:
        numbers = {"minutes": -(-taken // _MINUTE), "limit": quiz.time_limit}
        yield OVER_TIME.at(one.arrival.place, submission=submission.submission, **numbers)


def _is_believed(finished: datetime, received: datetime, as_of: date) -> bool:
    """Whether that can be when somebody finished a quiz which states the law `as_of` a day."""
    on_its_way = received - _LONGEST_WAY <= finished <= received
    return on_its_way and day_of(finished) >= as_of
