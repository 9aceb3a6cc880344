"""What does an order earn, by each of its rules?"""

from bisect import bisect_left
from fractions import Fraction
from itertools import pairwise
from typing import Any

from tha.marking.response import check_order, shaped
from tha.quiz.items.ordering import Ordering, Response
from tha.source.language import Words

_EXPECTED = Words(
    vi="câu này lấy danh sách phương án theo thứ tự", en="the item takes the options in order"
)


def credit(item: Ordering, response: Any) -> Fraction:
    """A share by `item.scoring`."""
    order = shaped(response, Response, _EXPECTED)
    check_order(order, item.options)
    count = len(item.key)
    match item.scoring:
        case "exact":
            return Fraction(tuple(order) == item.key)
        case "position":
            return Fraction(sum(a == b for a, b in zip(order, item.key, strict=True)), count)
        case "next":
            right = set(pairwise(item.key))
            return Fraction(sum(pair in right for pair in pairwise(order)), count - 1)
        case "longest":
            return Fraction(_longest_rise([item.key.index(one) for one in order]), count)


def _longest_rise(ranks: list[int]) -> int:
    """The length of the longest rising subsequence of distinct ranks (patience sorting)."""
    ends: list[int] = []
    for rank in ranks:
        place = bisect_left(ends, rank)
        ends[place : place + 1] = [rank]
    return len(ends)
