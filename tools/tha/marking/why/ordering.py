"""Why does an order earn what it earns, by each of its rules?"""

from typing import Any

from tha.marking.ordering import ordered
from tha.marking.why.telling import Teller, Told, letters_of, ranks_of, ratio, said
from tha.quiz.items.ordering import Ordering
from tha.source.language import Words

_RULES = {
    "exact": Words(
        vi="đúng cả dãy mới có điểm (exact)", en="the whole order right or nothing (exact)"
    ),
    "position": Words(
        vi="tỷ lệ bước đứng đúng chỗ (position)", en="the share of steps in their place (position)"
    ),
    "next": Words(vi="tỷ lệ cặp liền nhau đúng (next)", en="the share of right neighbours (next)"),
    "longest": Words(
        vi="dãy con dài nhất còn đúng thứ tự, chia cho số bước (longest)",
        en="the longest rightly ordered subset over the number of steps (longest)",
    ),
}
_FOUND = {
    "exact": Words(
        vi="đứng đúng chỗ {right} trên {count} bước: {letters}",
        en="{right} of {count} steps are in their place: {letters}",
    ),
    "next": Words(
        vi="đứng ngay sau đúng bước của nó, {right} trên {count}: {letters}",
        en="rightly behind the step before, {right} of {count}: {letters}",
    ),
    "longest": Words(
        vi="dãy con dài nhất còn đúng thứ tự có {right} trên {count} bước: {letters}",
        en="the longest rightly ordered subset has {right} of {count} steps: {letters}",
    ),
}
_SHARE = Words(vi="phần đúng là {share}", en="the share is {share}")


def _rule(item: Ordering) -> Words:
    return _RULES[item.scoring]


def _expected(item: Ordering) -> tuple[Words, ...]:
    return ranks_of(item.key, item.options)


def _told(item: Ordering, response: Any) -> Told:
    found = ordered(item, response)
    count = len(item.key) - (item.scoring == "next")
    sentence = _FOUND.get(item.scoring, _FOUND["exact"])
    steps = (
        said(sentence, right=len(found.right), count=count, letters=letters_of(found.right)),
        said(_SHARE, share=ratio(found.credit)),
    )
    return Told(ranks_of(found.given, item.options), steps, found.credit)


TELLER = Teller(_rule, _expected, _told)
