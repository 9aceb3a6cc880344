"""Why do pairs earn what they earn?"""

from collections.abc import Mapping
from typing import Any

from tha.marking.matching import paired
from tha.marking.why.telling import (
    ALL_RIGHT,
    NOT_ALL_RIGHT,
    Teller,
    Told,
    letters_of,
    plain,
    quoted,
    ratio,
    said,
)
from tha.quiz.items.matching import Matching
from tha.source.language import Words

_RULES = {
    "per_pair": Words(
        vi="mỗi cặp đúng được một phần bằng nhau (per_pair)",
        en="every right pair earns the same part (per_pair)",
    ),
    "exact": Words(vi="đúng hết mới có điểm (exact)", en="everything right or nothing (exact)"),
}
_RIGHT = Words(
    vi="đúng {right} trên {count} cặp: {letters}",
    en="{right} of {count} pairs are right: {letters}",
)
_SHARE = Words(vi="phần đúng là {share}", en="the share is {share}")


def _rule(item: Matching) -> Words:
    return _RULES[item.scoring]


def _expected(item: Matching) -> tuple[Words, ...]:
    return _lines(item, {left: item.key[left] for left in item.left})


def _lines(item: Matching, pairs: Mapping[str, str]) -> tuple[Words, ...]:
    return tuple(
        plain(f"{left} {quoted(item.left[left])} → {right} {quoted(item.right[right])}")
        for left, right in pairs.items()
    )


def _told(item: Matching, response: Any) -> Told:
    found = paired(item, response)
    count = len(item.key)
    first = said(_RIGHT, right=len(found.right), count=count, letters=letters_of(found.right))
    if item.scoring == "exact":
        last = ALL_RIGHT if found.credit else NOT_ALL_RIGHT
    else:
        last = said(_SHARE, share=ratio(found.credit))
    return Told(_lines(item, found.given), (first, last), found.credit)


TELLER = Teller(_rule, _expected, _told)
