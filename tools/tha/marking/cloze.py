"""What do the gaps of a text earn?"""

from fractions import Fraction
from typing import Any

from tha.marking import numeric, short_text, single_choice
from tha.marking.response import MisshapenError, check_letters, is_empty
from tha.quiz.items.cloze import Cloze, Gap
from tha.quiz.items.numeric import Numeric
from tha.quiz.items.short_text import ShortText
from tha.quiz.items.single_choice import SingleChoice
from tha.source.language import Words

_EXPECTED = Words(
    vi="câu này lấy một giá trị cho từng chỗ trống", en="the item takes a value per gap"
)


def credit(item: Cloze, response: Any) -> Fraction:
    """The mean of the gaps' credits, weighted by their points; an empty gap earns 0."""
    if not isinstance(response, dict):
        raise MisshapenError(_EXPECTED)
    check_letters(response, item.gaps)
    weights = {name: Fraction(gap.points) for name, gap in item.gaps.items()}
    earned = sum(
        weights[name] * _gap_credit(item.gaps[name], given)
        for name, given in response.items()
        if not is_empty(given)
    )
    return Fraction(earned) / sum(weights.values())


def _gap_credit(gap: Gap, response: Any) -> Fraction:
    match gap:
        case SingleChoice():
            return single_choice.credit(gap, response)
        case Numeric():
            return numeric.credit(gap, response)
        case ShortText():
            return short_text.credit(gap, response)
