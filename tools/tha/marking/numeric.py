"""What does a number earn?"""

from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import msgspec

from tha.marking.response import MisshapenError
from tha.quiz.items.numeric import Numeric, width
from tha.source.language import Words
from tha.source.vietnamese import number

_EXPECTED = Words(vi="câu này lấy một số, như 27,1", en="the item takes a number, such as 27.1")
_MOST_DIGITS = 40


class Distance(msgspec.Struct, frozen=True):
    """How far a number is from the key, and which width it is within."""

    value: Decimal
    key: Decimal
    away: Decimal
    within: str | None
    """The narrowest width that reaches it, as its author wrote it; None when none does."""
    credit: Fraction


def credit(item: Numeric, response: Any) -> Fraction:
    """1 within the tolerance, else the credit of the narrowest band that reaches it, else 0."""
    return distance(item, response).credit


def distance(item: Numeric, response: Any) -> Distance:
    """The credit and the way to it. Raises MisshapenError."""
    value, key = number_from(response, item.unit), number(item.key)
    assert key is not None
    with localcontext(prec=4 * _MOST_DIGITS):  # differences stay exact
        away = abs(value - key)
        inner, *outer = (
            (reach, -share, written)
            for written, share in _widths(item)
            if (reach := width(written, key)) is not None
        )
    near = [inner] if away <= inner[0] else [one for one in outer if away <= one[0]]
    if not near:
        return Distance(value, key, away, None, Fraction(0))
    _, share, written = min(near)
    return Distance(value, key, away, written, Fraction(-share))


def _widths(item: Numeric) -> Iterator[tuple[str, Decimal]]:
    """The tolerance, then the bands, each with what it earns."""
    yield item.tolerance, Decimal(1)
    for band in item.bands:
        yield band.within, band.credit


def number_from(response: Any, unit: str = "") -> Decimal:
    """The number that a response writes, or is. Raises MisshapenError when it is none."""
    match response:
        case bool():
            value = None
        case int() | Decimal():
            value = Decimal(response)
        case float():
            value = Decimal(repr(response))
        case str():
            value = number(response, unit)
        case _:
            value = None
    if value is None or not value.is_finite() or not _is_modest(value):
        raise MisshapenError(_EXPECTED)
    return value


def _is_modest(value: Decimal) -> bool:
    """Whether exact arithmetic with `value` stays cheap."""
    _, digits, exponent = value.as_tuple()
    return len(digits) <= _MOST_DIGITS and abs(int(exponent)) <= _MOST_DIGITS
