"""Which known word did the author probably mean?"""

from collections.abc import Iterable
from difflib import get_close_matches

from tha.source.language import Words
from tha.source.vietnamese import folded

_LISTED_AT_MOST = 12
_NEAR = 0.65
"""Of difflib's ratio: two swapped letters in a word of three are still near."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word nearest to `word` (folded letters compared), or None when none is near."""
    by_folded = {folded(one): one for one in known}
    found = get_close_matches(folded(word), by_folded, n=1, cutoff=_NEAR)
    return by_folded[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str]) -> Words:
    """The mend for an unknown word: the nearest known one, else the list of all."""
    words = sorted(known)
    near = nearest(word, words)
    if near is not None:
        return Words(vi=f"có phải ý bạn là {near}?", en=f"did you mean {near}?")
    listed = ", ".join(words[:_LISTED_AT_MOST]) + (" …" if len(words) > _LISTED_AT_MOST else "")
    return Words(vi=f"dùng một trong: {listed}", en=f"use one of: {listed}")


def did_you_mean_one_of(word: str, known: Iterable[str], file: str) -> Words:
    """The same where nothing may be known yet: then the mend is to make one, named in `file`."""
    words = list(known)
    if words:
        return did_you_mean(word, words)
    return Words(vi=f"hãy tạo trước, rồi ghi vào {file}", en=f"make one, and name it in {file}")
