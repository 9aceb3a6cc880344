"""Which HTML shows the items of a seat?

Drawing takes longer than anything else on the way to it, and in a sitting hundreds ask at once. So
each item is drawn once for each order of its letters, and only its number differs.
"""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

from tha.quiz.form import DrawnForm
from tha.site.sitting.items import ShownItem, shown_items
from tha.web.sittings.models import Seat
from tha.web.sittings.paper import edition_asked, edition_with, form_of

_KEPT = 20_000
"""Items with an order of letters."""
_NUMBER = ">Câu {}.<"


def sheet_of(seat: Seat, folder: Path, day: date) -> Iterator[ShownItem]:
    """The items that the seat asks, in its order, without anything secret."""
    digest, form = edition_asked(seat).digest, form_of(seat)
    for number, item in enumerate(form.items, 1):
        html = _drawn(digest, item.id, form.options[item.id], folder, day)
        yield ShownItem(item.id, html.replace(_NUMBER.format(1), _NUMBER.format(number), 1))


@lru_cache(_KEPT)
def _drawn(digest: str, item: str, letters: tuple[str, ...], folder: Path, day: date) -> str:
    """The item as if it were the first."""
    quiz = edition_with(digest).quiz
    asked = next(one for one in quiz.items if one.id == item)
    form = DrawnForm((asked,), {item: letters})
    return next(shown_items(quiz.id, form, folder, day)).html
