"""A multiple choice: any number of keys among lettered options, marked by a chosen rule."""

from decimal import Decimal
from typing import Literal

from tha.quiz.items.asked import Asked, Credit, Faults, Letter, Option
from tha.quiz.items.options import key_faults, option_faults
from tha.quiz.messages import CREDIT_BOUNDS, FLOOR_OVER_CAP, NO_CREDIT, TOO_FEW
from tha.source.language import Words

Response = list[str]

_BEST_MAP = Words(
    vi="các credit dương cộng lại phải đạt cap, để trả lời đúng được trọn điểm",
    en="the positive credits sum to the cap at least, so that the key earns everything",
)


class MultipleChoice(Asked, frozen=True, tag="multiple_choice", kw_only=True):
    """`penalty` serves `partial`; `cap` serves `map`; `floor` serves both."""

    options: dict[Letter, Option]
    key: tuple[str, ...]
    scoring: Literal["exact", "per_option", "partial", "map"] = "exact"
    penalty: Literal["none", "false", "false2", "true", "all"] = "false2"
    floor: Credit = Decimal(0)
    cap: Credit = Decimal(1)


def faults(item: MultipleChoice) -> Faults:
    """Options that differ, a key of at least one option, bounds and credits that make sense."""
    yield from option_faults(item.options)
    if not item.key:
        yield ("key",), TOO_FEW, {"field": "key", "count": 0, "least": 1}
    yield from key_faults(item.key, item.options)
    if item.floor > min(item.cap, Decimal(1)):
        yield ("floor",), FLOOR_OVER_CAP, {"floor": item.floor, "cap": min(item.cap, Decimal(1))}
    if item.scoring == "map":
        yield from _map_faults(item)


def _map_faults(item: MultipleChoice) -> Faults:
    for letter in item.key:
        if letter in item.options and item.options[letter].credit is None:
            yield ("options", letter), NO_CREDIT, {"letter": letter}
    credits_ = [one.credit for one in item.options.values() if one.credit is not None]
    if len(credits_) >= len(item.key) and sum(one for one in credits_ if one > 0) < item.cap:
        yield ("options",), CREDIT_BOUNDS, {"why": _BEST_MAP}
