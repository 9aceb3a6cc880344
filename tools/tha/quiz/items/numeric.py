"""A number, exact or within a tolerance, with bands that earn a part."""

from decimal import Decimal

import msgspec

from tha.quiz.items.asked import Asked, Faults, Path, Share
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
    """A key and widths that are numbers, none of which two readers read differently."""
    if number(item.key) is None:
        yield ("key",), NOT_A_NUMBER, {"value": item.key}
    for path, written in _widths(item):
        if width(written, Decimal(1)) is None:
            yield path, NOT_A_NUMBER, {"value": written}
    for path, written in [(("key",), item.key), *_widths(item)]:
        if is_ambiguous_number(written):
            yield path, AMBIGUOUS_NUMBER, _two_readings(written)


def _widths(item: Numeric) -> list[tuple[Path, str]]:
    bands = [(("bands", index, "within"), one.within) for index, one in enumerate(item.bands)]
    return [(("tolerance",), item.tolerance), *bands]


def _two_readings(written: str) -> dict[str, object]:
    digits = written.strip().replace(".", "").replace(",", "")
    part = written_number(Decimal(written.strip().replace(",", ".")))
    return {"value": written, "whole": digits, "part": part}
