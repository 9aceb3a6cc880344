"""How are answers kept while they are given?

Many at once: what has gathered is read, judged and written by three statements, in one transaction
of `group_commit.py`. An answer that is older than the one that is kept changes nothing, so it does
no harm to send it again or late.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

import msgspec
from django.db import connection

from tha.records.storage.turns import queue_up
from tha.web.sittings.models import Answer, Seat
from tha.web.sittings.paper import fits
from tha.web.sittings.times import is_late, seconds_left
from tha.web.sittings.tokens import Hold

_JSON = msgspec.json.Encoder().encode
_LONGEST = 40_000
"""Bytes of one response, and of how its controls stand: about ten pages of text."""
_ROWS = 500
"""In one statement, well below what SQLite takes."""
_KEEP = (
    "INSERT INTO sittings_answer"
    " (seat_id, item, is_late, response, state, turn, number, saved) VALUES {rows}"
    " ON CONFLICT (seat_id, item, is_late) DO UPDATE SET response = excluded.response,"
    " state = excluded.state, turn = excluded.turn, number = excluded.number,"
    " saved = excluded.saved"
    " WHERE (excluded.turn, excluded.number) > (sittings_answer.turn, sittings_answer.number)"
)


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A response and the state of its controls; `number` grows with every answer of a browser."""

    number: int
    response: Any = None
    state: dict[str, str] = {}


class Sent(msgspec.Struct, frozen=True):
    """What a browser sends at a moment."""

    hold: Hold
    moment: datetime
    answers: dict[str, Given]


class Saved(msgspec.Struct, frozen=True):
    """What became of it.

    `holds`: whether the browser may go on; `left`: seconds until the time is over; `refused`: items
    whose response cannot be kept; `others`: states of items that were answered in another browser
    since this one took hold.
    """

    holds: bool
    left: float
    is_handed_in: bool = False
    is_late: bool = False
    is_released: bool = False
    refused: list[str] = []
    others: dict[str, dict[str, str]] = {}


class _Judged(msgspec.Struct):
    """One of those sent, the seat it is for, and what of it is kept."""

    sent: Sent
    seat: Seat
    is_late: bool
    kept: dict[str, Given]
    refused: list[str]


def save_all(sent: Sequence[Sent]) -> list[Saved | None]:
    """Keeps what fits of everything in `sent`; None for a seat that is none.

    Part of the caller's transaction, in which nobody else writes.
    """
    queue_up()
    seats = _seats({one.hold.seat for one in sent})
    judged = [_judge(one, seats[one.hold.seat]) if one.hold.seat in seats else None for one in sent]
    found = [one for one in judged if one is not None]
    _keep(_newest(found))
    _note_seen(found)
    return [None if one is None else _saved(one) for one in judged]


def _seats(keys: set[int]) -> dict[int, Seat]:
    asked = Seat.objects.select_related("sitting__edition").defer("sitting__edition__content")
    return asked.filter(started__isnull=False).in_bulk(keys)


def _judge(sent: Sent, seat: Seat) -> _Judged:
    """Once results are released nothing is kept any more, for by then the keys are known."""
    late = is_late(seat, sent.moment)
    if seat.sitting.released is not None:
        return _Judged(sent, seat, late, {}, [])
    kept = {item: one for item, one in sent.answers.items() if _is_sound(seat, item, one)}
    return _Judged(sent, seat, late, kept, [item for item in sent.answers if item not in kept])


def _is_sound(seat: Seat, item: str, given: Given) -> bool:
    is_short = max(len(_JSON(given.response)), len(_JSON(given.state))) <= _LONGEST
    return 0 <= given.number < 2**53 and is_short and fits(seat, item, given.response)


_Row = tuple[int, str, bool, str, str, int, int, str | None]


def _newest(judged: Iterable[_Judged]) -> list[_Row]:
    """One row for each item of each seat: a statement may not change a row twice."""
    newest: dict[tuple[int, str, bool], _Row] = {}
    for row in (row for one in judged for row in _rows(one)):
        known = newest.get(row[:3])
        if known is None or row[5:7] > known[5:7]:
            newest[row[:3]] = row
    return list(newest.values())


def _rows(one: _Judged) -> Iterator[_Row]:
    moment = connection.ops.adapt_datetimefield_value(one.sent.moment)
    for item, given in one.kept.items():
        texts = _JSON(given.response).decode(), _JSON(given.state).decode()
        turn = one.sent.hold.turn
        yield (one.seat.pk, item, one.is_late, *texts, turn, given.number, moment)


def _keep(rows: Sequence[_Row]) -> None:
    with connection.cursor() as cursor:
        for start in range(0, len(rows), _ROWS):
            some = rows[start : start + _ROWS]
            places = ", ".join(["(%s, %s, %s, %s, %s, %s, %s, %s)"] * len(some))
            cursor.execute(_KEEP.format(rows=places), [value for row in some for value in row])


def _note_seen(judged: Iterable[_Judged]) -> None:
    """That the browsers which may go on were heard of."""
    seen = {one.seat.pk: one.sent.moment for one in judged if one.sent.hold.turn == one.seat.turn}
    if seen:
        Seat.objects.filter(pk__in=seen).update(seen=max(seen.values()))


def _saved(one: _Judged) -> Saved:
    seat, holds = one.seat, one.sent.hold.turn == one.seat.turn
    return Saved(
        holds=holds,
        left=seconds_left(seat, one.sent.moment),
        is_handed_in=seat.handed_in is not None,
        is_late=one.is_late,
        is_released=seat.sitting.released is not None,
        refused=one.refused,
        others=_others(one) if holds and seat.turn > 1 else {},
    )


def _others(one: _Judged) -> dict[str, dict[str, str]]:
    """What came in from browsers before, after this one had taken hold."""
    since = one.seat.held
    theirs = Answer.objects.filter(seat=one.seat, is_late=False, turn__lt=one.seat.turn)
    found = theirs.filter(saved__gt=since).values_list("item", "state") if since else []
    return {item: msgspec.json.decode(state) for item, state in found}
