"""What does a way out of a dilemma earn, by the experts' weights?

Rank distance is Spearman's footrule: the sum of how far each option stands from its place. Its
greatest value for n options is n²/2, rounded down (Diaconis and Graham 1977, section 1).
"""

from fractions import Fraction
from typing import Any

from tha.marking.response import MisshapenError, check_letters, check_order, shaped
from tha.quiz.items.situational import BestWorst, Situational
from tha.source.language import Words

_ONE = Words(vi="câu này lấy một phương án", en="the item takes one option")
_TWO = Words(
    vi="câu này lấy một phương án tốt nhất và một kém nhất", en="the item takes a best and a worst"
)
_ALL = Words(vi="câu này lấy mọi phương án theo hạng", en="the item takes all options by rank")


def credit(item: Situational, response: Any) -> Fraction:
    """A share by `item.mode`."""
    match item.mode:
        case "best":
            letter = shaped(response, str, _ONE)
            check_letters([letter], item.options)
            return _weight(item, letter)
        case "best_worst":
            return _best_worst(item, response)
        case "rank":
            order = shaped(response, list[str], _ALL)
            check_order(order, item.options)
            return _by_rank(item, order)


def _best_worst(item: Situational, response: Any) -> Fraction:
    """The mean of both picks; one left out earns 0."""
    picks = shaped(response, BestWorst, _TWO)
    if picks.best and picks.best == picks.worst:
        raise MisshapenError(_TWO)
    check_letters([one for one in (picks.best, picks.worst) if one], item.options)
    best = _weight(item, picks.best) if picks.best else Fraction(0)
    worst = 1 - _weight(item, picks.worst) if picks.worst else Fraction(0)
    return (best + worst) / 2


def _by_rank(item: Situational, order: list[str]) -> Fraction:
    """1 for the experts' order, 0 for the order farthest from it."""
    expert = sorted(item.options, key=lambda letter: -_weight(item, letter))
    distance = sum(abs(rank - expert.index(letter)) for rank, letter in enumerate(order))
    return 1 - Fraction(distance, len(order) ** 2 // 2)


def _weight(item: Situational, letter: str) -> Fraction:
    return Fraction(item.options[letter].credit or 0)
