"""How does an officer take a seat in a sitting, and a browser take hold of it?"""

from datetime import datetime

import msgspec

from tha.records.models import Officer
from tha.records.storage.turns import writing
from tha.web.sittings.models import Answer, Seat, Sitting
from tha.web.sittings.paper import edition_asked, fresh_form
from tha.web.sittings.times import can_begin, seconds_left
from tha.web.sittings.tokens import Hold, token_of


class Held(msgspec.Struct, frozen=True):
    """What a browser goes on with: its token, the seconds left, how each item's controls stood."""

    token: str
    turn: int
    left: float
    states: dict[str, dict[str, str]]


@writing()
def begin(sitting: Sitting, officer: Officer, moment: datetime) -> Seat | None:
    """The officer's seat, begun now unless it was before; None when nobody may begin now."""
    seat, _ = Seat.objects.get_or_create(sitting=sitting, officer=officer)
    if seat.started is not None:
        return seat
    if not can_begin(sitting, moment):
        return None
    seat.form = fresh_form(edition_asked(seat).quiz)
    seat.started = seat.seen = moment
    seat.save(update_fields=["form", "started", "seen"])
    return seat


@writing()
def take_hold(seat: Seat, moment: datetime) -> Held:
    """Lets one browser go on, from now on no other."""
    seat.refresh_from_db()
    seat.turn += 1
    seat.held = seat.seen = moment
    seat.save(update_fields=["turn", "held", "seen"])
    kept = Answer.objects.filter(seat=seat, is_late=False).values_list("item", "state")
    return Held(
        token=token_of(Hold(seat.pk, seat.turn)),
        turn=seat.turn,
        left=seconds_left(seat, moment),
        states={item: msgspec.json.decode(state) for item, state in kept},
    )
