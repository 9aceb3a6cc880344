"""What does a single statement earn?"""

from fractions import Fraction
from typing import Any

from tha.marking.response import shaped
from tha.quiz.items.true_false import Response, TrueFalse
from tha.source.language import Words

_EXPECTED = Words(vi="câu này lấy true hoặc false", en="the item takes true or false")


def credit(item: TrueFalse, response: Any) -> Fraction:
    """1 when judged rightly, else 0."""
    return Fraction(shaped(response, Response, _EXPECTED) == item.key)
