"""What does a set of statements earn, by each of its rules?"""

from fractions import Fraction
from typing import Any

import msgspec

from tha.marking.response import check_letters, shaped
from tha.quiz.items.true_false_set import Response, TrueFalseSet
from tha.source.language import Words

_EXPECTED = Words(
    vi="câu này lấy true hoặc false cho từng ý", en="the item takes true or false per statement"
)


class Judgements(msgspec.Struct, frozen=True):
    """What a response says of each statement, and which of that is right."""

    given: dict[str, bool | None]
    """By every statement, in the author's order; None where nothing was said."""
    right: tuple[str, ...]
    credit: Fraction


def credit(item: TrueFalseSet, response: Any) -> Fraction:
    """A share by `item.scoring`; a statement left out is not right."""
    return judgements(item, response).credit


def judgements(item: TrueFalseSet, response: Any) -> Judgements:
    """The credit and the way to it. Raises MisshapenError."""
    judged = shaped(response, Response, _EXPECTED)
    check_letters(judged, item.statements)
    given = {name: judged.get(name) for name in item.statements}
    right = tuple(name for name, one in item.statements.items() if given[name] == one.key)
    return Judgements(given, right, _share(item, len(right)))


def _share(item: TrueFalseSet, right: int) -> Fraction:
    count = len(item.statements)
    match item.scoring:
        case "step":
            return Fraction(item.earned_by_steps[right - 1]) if right else Fraction(0)
        case "per_statement":
            return Fraction(right, count)
        case "exact":
            return Fraction(right == count)
