"""How does a seat become a submission in the records, by the officer or because time is over?

What was answered in time is handed in, marked and kept in one transaction with the seat, in the
way of every other submission. Nothing waits for a browser: whoever has no time left is handed in.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

import msgspec
import structlog

from tha.intake.json_lines import Arrival, read_submission
from tha.intake.scored import Scored, score_one
from tha.marking.submission import Submission
from tha.records.keep import keep_all
from tha.records.storage.turns import writing
from tha.source.days import VIETNAM
from tha.source.place import Place
from tha.source.problem import Problem
from tha.web.sittings.models import Answer, Seat, Sitting
from tha.web.sittings.paper import edition_asked, fits
from tha.web.sittings.times import GRACE, end_of

_AT_ONCE = 20
"""Seats in one transaction, so that whoever still answers is not kept waiting."""
_LOG = structlog.get_logger("tha.web.sittings")


class NotKeptError(Exception):
    """The records did not take what a seat handed in."""


def hand_in(seat: Seat, moment: datetime) -> Seat:
    """The seat, handed in by its officer now, unless it was before. Raises NotKeptError."""
    with writing():
        _hand_in_all([seat.pk], moment, is_by_time=False)
    return Seat.objects.get(pk=seat.pk)


def hand_in_overdue(moment: datetime) -> int:
    """Hands in every seat whose time is over; how many there were."""
    overdue = list(_overdue(moment))
    done = 0
    for start in range(0, len(overdue), _AT_ONCE):
        some = overdue[start : start + _AT_ONCE]
        try:
            with writing():
                _hand_in_all(some, moment, is_by_time=True)
            done += len(some)
        except NotKeptError:
            done += sum(_handed_in_alone(one, moment) for one in some)
    return done


def _overdue(moment: datetime) -> Iterable[int]:
    """Only seats that may be meant are fetched: in a large sitting that is none, most of the time.

    Extra minutes only lengthen what a sitting gives, so they need not be asked for.
    """
    running = Seat.objects.filter(started__isnull=False, handed_in__isnull=True)
    for sitting in Sitting.objects.filter(pk__in=running.values("sitting")):
        seats = running.filter(sitting=sitting).exclude(officer__salt="")
        if sitting.ended is None and moment < sitting.closes:
            if sitting.minutes is None:
                continue
            seats = seats.filter(started__lt=moment - timedelta(minutes=sitting.minutes))
        for seat in seats.select_related("sitting"):
            if moment > end_of(seat) + GRACE:
                yield seat.pk


def _handed_in_alone(seat: int, moment: datetime) -> bool:
    """One that cannot be kept takes no other with it; it is told of, and tried again."""
    try:
        with writing():
            _hand_in_all([seat], moment, is_by_time=True)
    except NotKeptError:
        _LOG.exception("seat not handed in", seat=seat)
        return False
    return True


def _hand_in_all(keys: Sequence[int], moment: datetime, *, is_by_time: bool) -> None:
    open_seats = Seat.objects.filter(pk__in=keys, started__isnull=False, handed_in__isnull=True)
    found = open_seats.select_related("sitting__edition", "officer")
    seats = [one for one in found if not one.officer.is_erased]
    scored = []
    for seat in seats:
        seat.handed_in = min(moment, end_of(seat))
        seat.is_by_time = is_by_time
        scored.append(_scored(seat))
    Seat.objects.bulk_update(seats, ["handed_in", "is_by_time"])
    kept = keep_all(scored, moment)
    if kept.new + kept.known != len(scored):
        raise NotKeptError([one.code for one in kept.problems])


def _scored(seat: Seat) -> Scored:
    """What the seat hands in, marked."""
    raw = msgspec.json.encode(_submission(seat))
    arrival = next(read_submission(raw, Place(seat.submission)))
    assert isinstance(arrival, Arrival), "we have just written it"
    edition = edition_asked(seat)
    scored = next(score_one(arrival, lambda *_: edition))
    if isinstance(scored, Problem):
        raise NotKeptError([scored.code])
    return scored


def _submission(seat: Seat) -> Submission:
    quiz = edition_asked(seat).quiz
    assert seat.started is not None, "a seat that was not begun is not handed in"
    assert seat.handed_in is not None, "set just before"
    return Submission(
        submission=seat.submission,
        quiz=quiz.id,
        edition=seat.sitting.edition.digest,
        form=seat.form,
        officer=seat.officer.code,
        started=seat.started.astimezone(VIETNAM).replace(microsecond=0),
        finished=seat.handed_in.astimezone(VIETNAM).replace(microsecond=0),
        answers=_answers(seat),
    )


def _answers(seat: Seat) -> dict[str, object]:
    """What was answered in time, without what is empty."""
    kept = Answer.objects.filter(seat=seat, is_late=False).order_by("item")
    read = {item: msgspec.json.decode(text) for item, text in kept.values_list("item", "response")}
    return {item: one for item, one in read.items() if one is not None and fits(seat, item, one)}
