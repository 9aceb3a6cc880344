"""How does a browser show that it may answer for a seat, without a look at its session?

By a signed token that names the seat and the turn in which the browser took hold of it. It is worth
nothing for another seat, and nothing but saving answers can be done with it.
"""

import msgspec
from django.core import signing

_SALT = "tha.web.sittings"


class Hold(msgspec.Struct, frozen=True):
    """The seat, and which of the browsers that have held it this one is."""

    seat: int
    turn: int


def token_of(hold: Hold) -> str:
    """The token of `hold`."""
    return signing.dumps([hold.seat, hold.turn], salt=_SALT)


def hold_in(token: str) -> Hold | None:
    """What `token` names; None when it is none of ours."""
    try:
        seat, turn = signing.loads(token, salt=_SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Hold(seat, turn)
