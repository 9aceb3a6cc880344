"""What does a set of statements earn, by each of its rules?"""

from fractions import Fraction
from typing import Any

from tha.marking.response import check_letters, shaped
from tha.quiz.items.true_false_set import Response, TrueFalseSet
from tha.source.language import Words

_EXPECTED = Words(
    vi="câu này lấy true hoặc false cho từng ý", en="the item takes true or false per statement"
)


def credit(item: TrueFalseSet, response: Any) -> Fraction:
    """A share by `item.scoring`; a statement left out is not right."""
    judged = shaped(response, Response, _EXPECTED)
    check_letters(judged, item.statements)
    right = sum(judged.get(name) == one.key for name, one in item.statements.items())
    count = len(item.statements)
    match item.scoring:
        case "step":
            return Fraction(item.earned_by_steps[right - 1]) if right else Fraction(0)
        case "per_statement":
            return Fraction(right, count)
        case "exact":
            return Fraction(right == count)
