"""What does a way out of a dilemma earn, by the experts' weights?

Rank distance is Spearman's footrule: the sum of how far each option stands from its place. Its
greatest value for n options is n²/2, rounded down (Diaconis and Graham 1977, section 1).
"""

from fractions import Fraction
from typing import Any

import msgspec

from tha.marking.response import MisshapenError, check_letters, check_order, shaped
from tha.quiz.items.situational import BestWorst, Situational
from tha.source.language import Words

_ONE = Words(vi="câu này lấy một phương án", en="the item takes one option")
_TWO = Words(
    vi="câu này lấy một phương án tốt nhất và một kém nhất", en="the item takes a best and a worst"
)
_ALL = Words(vi="câu này lấy mọi phương án theo hạng", en="the item takes all options by rank")


class Picks(msgspec.Struct, frozen=True):
    """What a response picks, and what the experts make of each pick."""

    given: dict[str, str]
    """Mode `best`: `best`; `best_worst`: one or both; `rank`: rank from 1 -> option."""
    parts: dict[str, Fraction]
    """What each pick earns; by rank, how far it stands from the experts' place."""
    experts: tuple[str, ...]
    """The options from the best to the worst."""
    credit: Fraction


def credit(item: Situational, response: Any) -> Fraction:
    """A share by `item.mode`."""
    return picks(item, response).credit


def picks(item: Situational, response: Any) -> Picks:
    """The credit and the way to it. Raises MisshapenError."""
    experts = tuple(sorted(item.options, key=lambda letter: -weight(item, letter)))
    match item.mode:
        case "best":
            letter = shaped(response, str, _ONE)
            check_letters([letter], item.options)
            share = weight(item, letter)
            return Picks({"best": letter}, {"best": share}, experts, share)
        case "best_worst":
            return _best_worst(item, response, experts)
        case "rank":
            order = shaped(response, list[str], _ALL)
            check_order(order, item.options)
            return _by_rank(order, experts)


def weight(item: Situational, letter: str) -> Fraction:
    """What the experts give an option."""
    return Fraction(item.options[letter].credit or 0)


def farthest(count: int) -> int:
    """The greatest rank distance between two orders of `count` options."""
    return count**2 // 2


def _best_worst(item: Situational, response: Any, experts: tuple[str, ...]) -> Picks:
    """The mean of both picks; one left out earns 0."""
    both = shaped(response, BestWorst, _TWO)
    if both.best and both.best == both.worst:
        raise MisshapenError(_TWO)
    check_letters([one for one in (both.best, both.worst) if one], item.options)
    given, parts = {}, {}
    if both.best:
        given["best"], parts["best"] = both.best, weight(item, both.best)
    if both.worst:
        given["worst"], parts["worst"] = both.worst, 1 - weight(item, both.worst)
    return Picks(given, parts, experts, sum(parts.values(), Fraction(0)) / 2)


def _by_rank(order: list[str], experts: tuple[str, ...]) -> Picks:
    """1 for the experts' order, 0 for the order farthest from it."""
    given = {str(rank): letter for rank, letter in enumerate(order, 1)}
    away = {
        str(rank): Fraction(abs(rank - 1 - experts.index(letter)))
        for rank, letter in enumerate(order, 1)
    }
    return Picks(given, away, experts, 1 - sum(away.values(), Fraction(0)) / farthest(len(order)))
