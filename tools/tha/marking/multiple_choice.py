"""What does a multiple choice earn, by each of its rules?

The penalties of `partial` are those of R/exams (`exams_eval`), QTI's `map_response` is `map`.
"""

from fractions import Fraction
from typing import Any

import msgspec

from tha.marking.response import check_letters, shaped
from tha.quiz.items.multiple_choice import MultipleChoice, Response
from tha.source.language import Words

_EXPECTED = Words(vi="câu này lấy một danh sách phương án", en="the item takes a list of options")


class Ticks(msgspec.Struct, frozen=True):
    """What a response ticks, and how the rule of the item comes from that to its credit."""

    right: frozenset[str]
    wrong: frozenset[str]
    missed: frozenset[str]
    penalty: Fraction
    """What each wrong tick takes away; 0 where the rule takes nothing."""
    earned: Fraction
    """Before it is held between floor and cap."""
    credit: Fraction


def credit(item: MultipleChoice, response: Any) -> Fraction:
    """A share by `item.scoring`; only `partial` and `map` can fall below 0, down to `floor`."""
    return ticks(item, response).credit


def ticks(item: MultipleChoice, response: Any) -> Ticks:
    """The credit and the way to it. Raises MisshapenError."""
    ticked = shaped(response, Response, _EXPECTED)
    check_letters(ticked, item.options)
    chosen, key = frozenset(ticked), frozenset(item.key)
    penalty = _penalty(item) if item.scoring == "partial" else Fraction(0)
    earned = _earned(item, chosen, key, penalty)
    return Ticks(chosen & key, chosen - key, key - chosen, penalty, earned, _held(item, earned))


def _held(item: MultipleChoice, earned: Fraction) -> Fraction:
    """What is left of `earned` between the bounds that serve the rule."""
    held = max(Fraction(item.floor), earned) if item.scoring in {"partial", "map"} else earned
    return min(Fraction(item.cap), held) if item.scoring == "map" else held


def _earned(
    item: MultipleChoice, chosen: frozenset[str], key: frozenset[str], penalty: Fraction
) -> Fraction:
    match item.scoring:
        case "exact":
            return Fraction(chosen == key)
        case "per_option":
            return Fraction(len(item.options) - len(chosen ^ key), len(item.options))
        case "partial":
            return Fraction(len(chosen & key), len(key)) - len(chosen - key) * penalty
        case "map":
            return sum((Fraction(item.options[one].credit or 0) for one in chosen), Fraction(0))


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
