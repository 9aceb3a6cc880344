"""What does a single choice earn?"""

from fractions import Fraction
from typing import Any

from tha.marking.response import check_letters, shaped
from tha.quiz.items.single_choice import Response, SingleChoice
from tha.source.language import Words

_EXPECTED = Words(vi="câu này lấy một phương án", en="the item takes one option")


def credit(item: SingleChoice, response: Any) -> Fraction:
    """1 for the key, else the option's own credit or 0."""
    letter = shaped(response, Response, _EXPECTED)
    check_letters([letter], item.options)
    return Fraction(1) if letter == item.key else Fraction(item.options[letter].credit or 0)
