"""What does a short text earn?"""

import re
from fractions import Fraction
from typing import Any

import msgspec

from tha.marking.response import MisshapenError, shaped
from tha.quiz.items.short_text import Accepted, Response, ShortText
from tha.source.language import Words
from tha.source.vietnamese import comparable

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
        one for one in item.accept if _matches(comparable(one.text, item.ignore, keep="*\\"), given)
    ]
    best = max(matching, key=share_of, default=None)
    return Match(best, Fraction(0) if best is None else share_of(best))


def share_of(accepted: Accepted) -> Fraction:
    """What a text that matches `accepted` earns."""
    return Fraction(1) if accepted.credit is None else Fraction(accepted.credit)


def _matches(pattern: str, text: str) -> bool:
    """Whether `text` is `pattern`, in which a star stands for any run."""
    first, *rest = _fixed_runs(pattern)
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


def _fixed_runs(pattern: str) -> list[str]:
    """What stands between the stars of `pattern`; one more than there are stars."""
    runs = [""]
    for part in _PART.findall(pattern):
        if part == "*":
            runs.append("")
        else:
            runs[-1] += "*" if part == "\\*" else part
    return runs
