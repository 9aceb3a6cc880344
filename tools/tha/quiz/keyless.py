"""What may a page know of a quiz before the sitting is over?

For assessments and contests an item is shown through a list of what is harmless, so that a field
added later stays hidden until somebody puts it on the list. Practice shows everything.
"""

from typing import Any

import msgspec

from tha.quiz.edition import Edition, shown_digest
from tha.quiz.item import Item, type_of
from tha.quiz.items.asked import Asked
from tha.quiz.items.cloze import Cloze

_HARMLESS = ("mode", "unit")
_LETTERED = ("options", "statements", "left", "right")
_SHOWN_IN_HTML = ("stem", "rationale", "basis")
_OF_THE_QUIZ = ("title", "purpose", "as_of", "time_limit", "attempts", "draw", "shuffle")


def page_data(edition: Edition) -> dict[str, Any]:
    """What the player gets with a page, as plain JSON values."""
    quiz = edition.quiz
    shown = _practice_item if quiz.purpose == "practice" else keyless
    data = {name: getattr(quiz, name) for name in _OF_THE_QUIZ if getattr(quiz, name)}
    data |= {"quiz": quiz.id, "items": [shown(item) for item in quiz.items]}
    if quiz.pass_mark is not None:
        data["pass_mark"] = quiz.pass_mark.strip("% ").replace(",", ".")
    if digest := shown_digest(edition):
        data["edition"] = digest
    plain: dict[str, Any] = msgspec.to_builtins(data)
    return plain


def keyless(item: Item) -> dict[str, Any]:
    """The item without anything from which its key could be learnt."""
    shown: dict[str, Any] = {
        "id": item.id,
        "type": type_of(item),
        "topic": item.topic,
        "points": str(item.points),
    }
    shown |= _shape_of(item)
    if isinstance(item, Cloze):
        shown["gaps"] = {
            name: {"type": type_of(gap), **_shape_of(gap)} for name, gap in item.gaps.items()
        }
    return shown


def _shape_of(item: Asked) -> dict[str, Any]:
    """Which letters a response may use, and how a control is set up."""
    shape: dict[str, Any] = {
        name: {letter: {} for letter in getattr(item, name)}
        for name in _LETTERED
        if hasattr(item, name)
    }
    return shape | {name: getattr(item, name) for name in _HARMLESS if getattr(item, name, "")}


def _practice_item(item: Item) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(item)
    return {name: value for name, value in values.items() if name not in _SHOWN_IN_HTML}
