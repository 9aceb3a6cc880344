"""Steps to put in order."""

from typing import Literal

from tha.quiz.items.asked import Asked, Faults, Letter, Option
from tha.quiz.items.options import key_faults, option_faults
from tha.quiz.messages import INCOMPLETE_ORDER

Response = list[str]


class Ordering(Asked, frozen=True, tag="ordering", kw_only=True):
    """`key` is every option once, in the right order."""

    options: dict[Letter, Option]
    key: tuple[str, ...]
    scoring: Literal["exact", "position", "next", "longest"] = "exact"


def faults(item: Ordering) -> Faults:
    """Options that differ, and a key that places each of them once."""
    yield from option_faults(item.options)
    yield from key_faults(item.key, item.options)
    if set(item.options) - set(item.key):
        yield ("key",), INCOMPLETE_ORDER, {"options": ", ".join(item.options)}
