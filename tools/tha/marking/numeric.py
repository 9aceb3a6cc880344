"""What does a number earn?"""

from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from tha.marking.response import MisshapenError
from tha.quiz.items.numeric import Numeric, width
from tha.source.language import Words
from tha.source.vietnamese import number

_EXPECTED = Words(vi="câu này lấy một số, như 27,1", en="the item takes a number, such as 27.1")
_MOST_DIGITS = 40


def credit(item: Numeric, response: Any) -> Fraction:
    """1 within the tolerance, else the credit of the narrowest band that reaches it, else 0."""
    value, key = number_from(response, item.unit), number(item.key)
    assert key is not None
    with localcontext(prec=4 * _MOST_DIGITS):  # differences stay exact
        distance = abs(value - key)
        reaches = [(width(item.tolerance, key), Decimal(1))]
        reaches += [(width(band.within, key), band.credit) for band in item.bands]
        earned = [(reach, -share) for reach, share in reaches if reach is not None]
        near = [one for one in earned if distance <= one[0]]
    return Fraction(-min(near)[1]) if near else Fraction(0)


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
