"""What does an order earn, by each of its rules?"""

from bisect import bisect_left
from fractions import Fraction
from itertools import pairwise
from typing import Any

import msgspec

from tha.marking.response import check_order, shaped
from tha.quiz.items.ordering import Ordering, Response
from tha.source.language import Words

_EXPECTED = Words(
    vi="câu này lấy danh sách phương án theo thứ tự", en="the item takes the options in order"
)


class Order(msgspec.Struct, frozen=True):
    """The order of a response, and what of it the rule counts as right."""

    given: tuple[str, ...]
    right: tuple[str, ...]
    """Options by place or in the longest right run; by `next`, those that rightly follow."""
    credit: Fraction


def credit(item: Ordering, response: Any) -> Fraction:
    """A share by `item.scoring`."""
    return ordered(item, response).credit


def ordered(item: Ordering, response: Any) -> Order:
    """The credit and the way to it. Raises MisshapenError."""
    order = shaped(response, Response, _EXPECTED)
    check_order(order, item.options)
    count, right = len(item.key), _right(item, order)
    match item.scoring:
        case "exact":
            share = Fraction(len(right) == count)
        case "next":
            share = Fraction(len(right), count - 1)
        case "position" | "longest":
            share = Fraction(len(right), count)
    return Order(tuple(order), right, share)


def _right(item: Ordering, order: list[str]) -> tuple[str, ...]:
    match item.scoring:
        case "exact" | "position":
            return tuple(one for one, due in zip(order, item.key, strict=True) if one == due)
        case "next":
            pairs = set(pairwise(item.key))
            return tuple(pair[1] for pair in pairwise(order) if pair in pairs)
        case "longest":
            rise = _longest_rise([item.key.index(one) for one in order])
            return tuple(item.key[rank] for rank in rise)


def _longest_rise(ranks: list[int]) -> list[int]:
    """The longest rising subsequence of distinct ranks (patience sorting); of several, one."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for rank in ranks:
        place = bisect_left(ends, rank)
        before[rank] = ends[place - 1] if place else None
        ends[place : place + 1] = [rank]
    rise: list[int] = []
    last: int | None = ends[-1] if ends else None
    while last is not None:
        rise.append(last)
        last = before[last]
    return rise[::-1]
