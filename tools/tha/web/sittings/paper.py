"""What does a seat ask, and which responses fit it?

Editions never change, so what was read once is kept by its digest.
"""

import secrets
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from tha.marking.response import MisshapenError
from tha.marking.score import weigh
from tha.quiz.edition import Edition, edition_from
from tha.quiz.form import DrawnForm, drawn_form
from tha.quiz.item import Item
from tha.quiz.quiz import Quiz
from tha.records.models import Edition as EditionRow
from tha.web.sittings.models import Seat

_SEEDS = 1_000_000
"""As many as the player draws from: short enough to be read aloud."""
_EDITIONS, _FORMS = 64, 5_000
"""How many are kept; more forms than officers of one large sitting."""


def fresh_form(quiz: Quiz) -> int | None:
    """The seed of a form that nobody can foresee; None where every form is the same."""
    return secrets.randbelow(_SEEDS) if quiz.draw or quiz.shuffle else None


def edition_asked(seat: Seat) -> Edition:
    """The edition of the seat's sitting."""
    return edition_with(seat.sitting.edition.digest)


def form_of(seat: Seat) -> DrawnForm:
    """The drawn form of a seat that was begun."""
    return _form(seat.sitting.edition.digest, seat.form)


def fits(seat: Seat, item: str, response: Any) -> bool:
    """Whether the form asks `item`, and `response` to it could be marked."""
    asked = _items(seat.sitting.edition.digest, seat.form).get(item)
    if asked is None:
        return False
    try:
        weigh(asked, response)
    except (MisshapenError, RecursionError):
        return False
    return True


@lru_cache(_EDITIONS)
def edition_with(digest: str) -> Edition:
    """The kept edition with that digest."""
    content = EditionRow.objects.values_list("content", flat=True).get(digest=digest)
    return edition_from(bytes(content))


@lru_cache(_FORMS)
def _form(digest: str, seed: int | None) -> DrawnForm:
    return drawn_form(edition_with(digest).quiz, seed or 0)


@lru_cache(_FORMS)
def _items(digest: str, seed: int | None) -> Mapping[str, Item]:
    return {item.id: item for item in _form(digest, seed).items}
