"""How far is everybody in a sitting?"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Literal

import msgspec
from django.db.models import Count, Q

from tha.marking.why.telling import amount
from tha.records.models import Marking
from tha.web.sittings.models import Seat, Sitting
from tha.web.sittings.opening import officers_of
from tha.web.sittings.paper import form_of
from tha.web.sittings.times import end_of, is_over, seconds_left

Stage = Literal["away", "missed", "answering", "silent", "handed_in"]

_EMPTY = Q(answers__response="null")
_SILENT = timedelta(seconds=40)
"""A browser tells of itself every ten seconds."""
WORDS: dict[Stage, str] = {
    "away": "Chưa vào",
    "missed": "Không dự",
    "answering": "Đang làm",
    "silent": "Mất liên lạc",
    "handed_in": "Đã nộp",
}


class Row(msgspec.Struct, frozen=True):
    """One officer: how many of how many items are answered, and how many answers came too late."""

    officer: int
    code: str
    name: str
    unit: str
    stage: Stage
    words: str
    answered: int = 0
    asked: int = 0
    late: int = 0
    extra: int = 0
    left: float = 0
    seen: str = ""
    is_by_time: bool = False
    score: str = ""
    """What was handed in has earned so far; trainers mark, so they may know before officers do."""


def rows_of(sitting: Sitting, moment: datetime) -> list[Row]:
    """A row for each officer whom the sitting concerns."""
    counted = Seat.objects.filter(sitting=sitting).annotate(
        answered=Count("answers", filter=Q(answers__is_late=False) & ~_EMPTY),
        late=Count("answers", filter=Q(answers__is_late=True)),
    )
    found = counted.select_related("sitting__edition").defer("sitting__edition__content")
    seats = {one.officer_id: one for one in found}
    scores = _scores(seats.values())
    rows = []
    for officer in officers_of(sitting):
        seat = seats.get(officer.pk)
        stage = _stage(sitting, seat, moment)
        rows.append(
            Row(
                officer=officer.pk,
                code=officer.code,
                name=officer.name,
                unit=officer.unit.name,
                stage=stage,
                words=WORDS[stage],
                score=scores.get(seat.submission, "") if seat is not None else "",
                **(_facts(seat, moment) if seat is not None else {}),
            )
        )
    return rows


def counts_of(rows: Iterable[Row]) -> dict[str, int]:
    """How many officers are at each stage."""
    counts: dict[str, int] = dict.fromkeys(WORDS, 0)
    for row in rows:
        counts[row.stage] += 1
    return counts


def _scores(seats: Iterable[Seat]) -> dict[str, str]:
    """UUID of a submission -> the score of its last marking."""
    handed_in = [one.submission for one in seats if one.handed_in is not None]
    found = Marking.objects.filter(submission__uuid__in=handed_in).order_by("number")
    rows = found.annotate(pending=Count("marks", filter=Q(marks__mark__isnull=True)))
    return {
        one.submission.uuid: _score(one, one.pending)
        for one in rows.select_related("submission").defer("submission__raw")
    }


def _score(marking: Marking, pending: int) -> str:
    if pending:
        return f"chờ chấm {pending} câu"
    return f"{amount(marking.score).vi}/{amount(marking.maximum).vi}"


def _stage(sitting: Sitting, seat: Seat | None, moment: datetime) -> Stage:
    if seat is None or seat.started is None:
        is_gone = is_over(sitting, moment) if seat is None else moment >= end_of(seat)
        return "missed" if is_gone else "away"
    if seat.handed_in is not None:
        return "handed_in"
    is_silent = seat.seen is None or moment - seat.seen > _SILENT
    return "silent" if is_silent else "answering"


def _facts(seat: Seat, moment: datetime) -> dict[str, Any]:
    if seat.started is None:
        return {"extra": seat.extra_minutes}
    return {
        "answered": seat.answered,  # type: ignore[attr-defined]  # annotated above
        "late": seat.late,  # type: ignore[attr-defined]  # the same
        "asked": len(form_of(seat).items),
        "extra": seat.extra_minutes,
        "left": 0 if seat.handed_in else seconds_left(seat, moment),
        "seen": (seat.handed_in or seat.seen or seat.started).isoformat(),
        "is_by_time": seat.is_by_time,
    }
