"""What does a multiple choice earn, by each of its rules?

The penalties of `partial` are those of R/exams (`exams_eval`), QTI's `map_response` is `map`.
"""

from fractions import Fraction
from typing import Any

from tha.marking.response import check_letters, shaped
from tha.quiz.items.multiple_choice import MultipleChoice, Response
from tha.source.language import Words

_EXPECTED = Words(vi="câu này lấy một danh sách phương án", en="the item takes a list of options")


def credit(item: MultipleChoice, response: Any) -> Fraction:
    """A share by `item.scoring`; only `partial` and `map` can fall below 0, down to `floor`."""
    ticked = shaped(response, Response, _EXPECTED)
    check_letters(ticked, item.options)
    chosen, key = set(ticked), set(item.key)
    match item.scoring:
        case "exact":
            return Fraction(chosen == key)
        case "per_option":
            return Fraction(len(item.options) - len(chosen ^ key), len(item.options))
        case "partial":
            earned = Fraction(len(chosen & key), len(key))
            return max(Fraction(item.floor), earned - len(chosen - key) * _penalty(item))
        case "map":
            total = sum(Fraction(item.options[letter].credit or 0) for letter in chosen)
            return min(Fraction(item.cap), max(Fraction(item.floor), Fraction(total)))


def _penalty(item: MultipleChoice) -> Fraction:
    """What each wrongly ticked option takes away."""
    wrong = max(len(item.options) - len(item.key), 1)
    match item.penalty:
        case "none":
            return Fraction(0)
        case "false":
            return Fraction(1, wrong)
        case "false2":
            return Fraction(1, max(wrong, 2))
        case "true":
            return Fraction(1, len(item.key))
        case "all":
            return Fraction(1)
