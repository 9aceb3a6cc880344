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
    weights = {name: Fraction(gap.points) for name, gap in item.gaps.items()}
    earned = gap_credits(item, response)
    total = sum((weights[name] * share for name, share in earned.items()), Fraction(0))
    return total / sum(weights.values())


def gap_credits(item: Cloze, response: Any) -> dict[str, Fraction]:
    """What each gap that is not empty earns. Raises MisshapenError."""
    if not isinstance(response, dict):
        raise MisshapenError(_EXPECTED)
    check_letters(response, item.gaps)
    return {
        name: _gap_credit(item.gaps[name], given)
        for name, given in response.items()
        if not is_empty(given)
    }


def _gap_credit(gap: Gap, response: Any) -> Fraction:
    match gap:
        case SingleChoice():
            return single_choice.credit(gap, response)
        case Numeric():
            return numeric.credit(gap, response)
        case ShortText():
            return short_text.credit(gap, response)
