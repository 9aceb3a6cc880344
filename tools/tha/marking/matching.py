"""What do pairs earn?"""

from fractions import Fraction
from typing import Any

import msgspec

from tha.marking.response import check_letters, shaped
from tha.quiz.items.matching import Matching, Response
from tha.source.language import Words

_EXPECTED = Words(vi="câu này lấy các cặp trái, phải", en="the item takes pairs of left and right")


class Pairs(msgspec.Struct, frozen=True):
    """Which right text a response gives each left one, and which pairs are right."""

    given: dict[str, str]
    """By left letter, in the author's order; without those left out."""
    right: tuple[str, ...]
    credit: Fraction


def credit(item: Matching, response: Any) -> Fraction:
    """The share of left texts paired rightly, or all of them; one left out is not right."""
    return paired(item, response).credit


def paired(item: Matching, response: Any) -> Pairs:
    """The credit and the way to it. Raises MisshapenError."""
    pairs = shaped(response, Response, _EXPECTED)
    check_letters(pairs, item.left)
    for right in pairs.values():
        if right:
            check_letters([right], item.right)
    given = {left: right for left in item.left if (right := pairs.get(left))}
    good = tuple(left for left, right in given.items() if right == item.key[left])
    share = Fraction(len(good), len(item.key))
    return Pairs(given, good, share if item.scoring == "per_pair" else Fraction(share == 1))
