"""Which character in a cell only looks like the one that was meant?

Copied lists bring them along: Ð of Icelandic for Đ, Cyrillic letters for Latin ones, a long dash
for a hyphen. Two codes that look alike would be two officers, and a name would not be found.
"""

import re
import unicodedata

_ETH = "\u00d0\u00f0"
_ORDINARY = re.compile(
    r"[\x00-\x7f\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00ef\u00f1-\u00f6\u00f8-\u024f\u1e00-\u1eff]*"
)
"""What nearly every text is, Latin letters and ASCII: quick to see."""
_WORD: re.Pattern[str] = re.compile(r"[^\W\d_]+")
_LETTERS = {"Lu", "Ll", "Lo"}
"""Capitals, small letters and letters without such; an apostrophe within a name is none."""


def look_alike(text: str, *, is_code: bool) -> str | None:
    """The first such character; a code takes Latin letters and what ASCII has, and nothing else.

    Elsewhere a word in another script may stand, but not one of two scripts.
    """
    if _ORDINARY.fullmatch(text):
        return None
    if is_code:
        return next((one for one in text if not one.isascii() and not _is_latin(one)), None)
    for word in (found[0] for found in _WORD.finditer(text)):
        odd = [one for one in word if unicodedata.category(one) in _LETTERS and not _is_latin(one)]
        if odd and (odd[0] in _ETH or len(odd) < len(word)):
            return odd[0]
    return None


def _is_latin(letter: str) -> bool:
    return letter not in _ETH and unicodedata.name(letter, "").startswith("LATIN ")
