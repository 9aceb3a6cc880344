"""A number, exact or within a tolerance, with bands that earn a part."""

from decimal import Decimal

import msgspec

from tha.quiz.items.asked import Asked, Fault, Faults, Share
from tha.quiz.messages import AMBIGUOUS_NUMBER, NOT_A_NUMBER
from tha.source.exact import refuse_out_of_bounds
from tha.source.vietnamese import is_ambiguous_number, number, written_number

Response = int | Decimal | str


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A response no farther from the key than `within` earns `credit`."""

    within: str
    credit: Share

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class Numeric(Asked, frozen=True, tag="numeric", kw_only=True):
    """`tolerance` and `within` are numbers, or percentages of the key (`5%`)."""

    key: str
    tolerance: str = "0"
    bands: tuple[Band, ...] = ()
    unit: str = ""


def width(written: str, key: Decimal) -> Decimal | None:
    """How far from `key` a tolerance written like `2` or `5%` reaches; None when it is neither."""
    value = number(written, "%")
    if value is None or value < 0:
        return None
    return value * abs(key) / 100 if written.strip().endswith("%") else value


def faults(item: Numeric) -> Faults:
    """A key and widths that are numbers, and no key that two readers read differently."""
    if number(item.key) is None:
        yield ("key",), NOT_A_NUMBER, {"value": item.key}
    elif is_ambiguous_number(item.key):
        yield _ambiguous(item.key)
    widths = [(("tolerance",), item.tolerance)]
    widths += [(("bands", index, "within"), one.within) for index, one in enumerate(item.bands)]  # type: ignore[misc]
    for path, written in widths:
        if width(written, Decimal(1)) is None:
            yield path, NOT_A_NUMBER, {"value": written}


def _ambiguous(written: str) -> Fault:
    digits = written.replace(".", "").replace(",", "")
    part = written_number(Decimal(written.replace(",", ".")))
    return ("key",), AMBIGUOUS_NUMBER, {"value": written, "whole": digits, "part": part}
