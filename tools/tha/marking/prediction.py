"""What does a prediction earn? Nothing: it breaks ties."""

from fractions import Fraction
from typing import Any

from tha.marking.numeric import number_from
from tha.marking.response import MisshapenError
from tha.quiz.items.prediction import Prediction
from tha.source.language import Words

_EXPECTED = Words(
    vi="câu này lấy một số nguyên không âm", en="the item takes a whole number from 0"
)


def credit(_: Prediction, response: Any) -> Fraction:
    """0 for every whole number that is not negative."""
    value = number_from(response)
    if value < 0 or value != int(value):
        raise MisshapenError(_EXPECTED)
    return Fraction(0)
