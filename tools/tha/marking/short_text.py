"""What does a short text earn?"""

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Any

import msgspec

from tha.marking.response import MisshapenError, shaped
from tha.quiz.items.short_text import Accepted, Response, ShortText
from tha.source.language import Words
from tha.source.vietnamese import Ignorable, comparable

_EXPECTED = Words(
    vi="câu này lấy một chuỗi không quá 1.000 ký tự",
    en="the item takes a text of up to 1,000 signs",
)
_LONGEST = 1000
_PART = re.compile(r"\\\*|\*|[^*\\]+|\\")


class Match(msgspec.Struct, frozen=True):
    """The best of the accepted texts that a text matches, None when there is none."""

    accepted: Accepted | None
    credit: Fraction


def credit(item: ShortText, response: Any) -> Fraction:
    """The best credit of the accepted texts that match, 1 where an accepted text names none."""
    return best_match(item, response).credit


def best_match(item: ShortText, response: Any) -> Match:
    """The credit and the way to it. Raises MisshapenError."""
    text = shaped(response, Response, _EXPECTED)
    if len(text) > _LONGEST:
        raise MisshapenError(_EXPECTED)
    given = comparable(text, item.ignore)
    matching = [
        one for one in item.accept if _matches(_fixed_runs(one.text, tuple(item.ignore)), given)
    ]
    best = max(matching, key=share_of, default=None)
    return Match(best, Fraction(0) if best is None else share_of(best))


def share_of(accepted: Accepted) -> Fraction:
    """What a text that matches `accepted` earns."""
    return Fraction(1) if accepted.credit is None else Fraction(accepted.credit)


def _matches(runs: Sequence[str], text: str) -> bool:
    """Whether `text` is `runs` with anything between them."""
    first, *rest = runs
    if not rest:
        return text == first
    last = rest.pop()
    if not text.startswith(first) or not text.endswith(last):
        return False
    start, end = len(first), len(text) - len(last)
    for run in rest:  # leftmost is best: it leaves most for those behind
        start = text.find(run, start, end)
        if start < 0:
            return False
        start += len(run)
    return start <= end


@lru_cache(maxsize=4_096)  # a crowd is held against the same few accepted texts
def _fixed_runs(accepted: str, ignore: tuple[Ignorable, ...]) -> tuple[str, ...]:
    """What stands between the stars of `accepted`; one more than there are stars."""
    runs = [""]
    for part in _PART.findall(comparable(accepted, ignore, keep="*\\")):
        if part == "*":
            runs.append("")
        else:
            runs[-1] += "*" if part == "\\*" else part
    return tuple(runs)
