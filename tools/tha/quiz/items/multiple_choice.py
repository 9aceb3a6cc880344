"""A multiple choice: any number of keys among lettered options, marked by a chosen rule."""

from decimal import Decimal
from typing import Literal

from tha.quiz.items.asked import Asked, Credit, Faults, Letter, Option, Share
from tha.quiz.items.options import key_faults, option_faults
from tha.quiz.messages import CREDIT_BOUNDS, FLOOR_OVER_CAP, NO_CREDIT, TOO_FEW
from tha.source.language import Words

Response = list[str]

_BEST_MAP = Words(
    vi="các credit của key cộng lại phải đạt cap, để trả lời đúng được nhiều điểm nhất",
    en="the credits of the key sum to the cap at least, so that the key earns the most",
)


class MultipleChoice(Asked, frozen=True, tag="multiple_choice", kw_only=True):
    """`penalty` serves `partial`; `cap` serves `map`; `floor` serves both."""

    options: dict[Letter, Option]
    key: tuple[str, ...]
    scoring: Literal["exact", "per_option", "partial", "map"] = "exact"
    penalty: Literal["none", "false", "false2", "true", "all"] = "false2"
    floor: Credit = Decimal(0)
    cap: Share = Decimal(1)


def faults(item: MultipleChoice) -> Faults:
    """Options that differ, a key of at least one option, bounds and credits that make sense."""
    yield from option_faults(item.options)
    if not item.key:
        yield ("key",), TOO_FEW, {"field": "key", "count": 0, "least": 1}
    yield from key_faults(item.key, item.options)
    if item.floor > item.cap:
        yield ("floor",), FLOOR_OVER_CAP, {"floor": item.floor, "cap": item.cap}
    if item.scoring == "map":
        yield from _map_faults(item)


def _map_faults(item: MultipleChoice) -> Faults:
    for letter in item.key:
        if letter in item.options and item.options[letter].credit is None:
            yield ("options", letter), NO_CREDIT, {"letter": letter}
    of_key = [item.options[one].credit for one in item.key if one in item.options]
    credits_ = [one for one in of_key if one is not None]
    if credits_ and len(credits_) == len(item.key) and sum(credits_) < item.cap:
        yield ("options",), CREDIT_BOUNDS, {"why": _BEST_MAP}
