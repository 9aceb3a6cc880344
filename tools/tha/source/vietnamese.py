"""When are two Vietnamese texts the same, and which number does a Vietnamese hand write?

Letters are compared in Unicode NFC. Where the tone mark stands (`toà`, `tòa`) is a matter of
taste, not of spelling, so the tone is moved to the end of its syllable before comparing.
Numbers are read the Vietnamese way first: `7.427` is 7427 and `27,1` is 27.1; what can only be
English is then read as English. The player's `vietnamese.js` follows the same rules.
"""

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal

Ignorable = Literal["case", "space", "tone_place", "punctuation", "diacritics"]

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SPACE = re.compile(r"[\s\ufeff]+")  # what the browser's \\s and Python's take together
_INVISIBLE = (  # controls, joiners and marks of direction, as they come along with copied text
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u206f"
)
_UNSEEN = re.compile(f"[{_INVISIBLE}]")
_SEEN = re.compile(rf"[^\s\ufeff{_INVISIBLE}]")
_TONE_AND_REST = re.compile(rf"([{_TONES}])((?:[^\W\d_]|[\u0300-\u036f])+)")
"""The first tone mark of a syllable, and what of the syllable stands behind it."""
_WITHOUT_TONES = dict.fromkeys(map(ord, _TONES))
_LONGEST_NUMBER = 40
_PLAIN = {wide: wide - 0xFEE0 for wide in range(ord("\uff0b"), ord("\uff19") + 1)}
"""Full-width signs and digits, as an East Asian keyboard writes them, from plus to nine."""
_SIGN = re.compile(r"^[+\-\u2212]")
_NOTATIONS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (re.compile(r"[1-9][0-9]{0,2}(\.[0-9]{3})+(,[0-9]+)?"), ".", ","),
    (re.compile(r"[0-9]+,[0-9]+"), ".", ","),
    (re.compile(r"[0-9]{1,3}((,[0-9]{3}){2,}(\.[0-9]+)?|,[0-9]{3}\.[0-9]+)"), ",", "."),
    (re.compile(r"[0-9]+(\.[0-9]+)?"), ",", "."),
)


def canonical(text: str) -> str:
    """`text` in NFC, the form in which everything is kept and compared."""
    return unicodedata.normalize("NFC", text)


def folded(text: str) -> str:
    """`text` without diacritics, `đ` as `d`, in lower case: for finding, never for showing."""
    return without_diacritics(text).lower()


def without_diacritics(text: str) -> str:
    """`text` with every mark taken off its letter, and `đ` as `d`."""
    apart = unicodedata.normalize("NFD", text)
    bare = "".join(one for one in apart if not unicodedata.category(one).startswith("M"))
    return canonical(bare.replace("đ", "d").replace("Đ", "D"))


def with_tones_last(text: str) -> str:
    """`text` with each syllable's tone mark after its letters, so that `toà` equals `tòa`."""
    return canonical(_TONE_AND_REST.sub(_tone_last, unicodedata.normalize("NFD", text)))


def _tone_last(found: re.Match[str]) -> str:
    tone, rest = found.groups()
    letters = rest.translate(_WITHOUT_TONES)
    if len(letters) == len(rest):
        return letters + tone
    return letters + tone + "".join(one for one in rest if one in _TONES)


def comparable(text: str, ignore: Iterable[Ignorable], *, keep: str = "") -> str:
    """`text` reduced to what counts when `ignore` does not; characters in `keep` always count.

    Signs that nobody sees go with the spaces.
    """
    ignored = set(ignore)
    text = canonical(text)
    if "diacritics" in ignored:
        text = without_diacritics(text)
    if "tone_place" in ignored:
        text = with_tones_last(text)
    if "case" in ignored:
        text = text.lower()
    if "punctuation" in ignored:
        text = "".join(one for one in text if one in keep or not _is_punctuation(one))
    if "space" in ignored:
        text = _SPACE.sub(" ", _UNSEEN.sub("", text)).strip(" ")
    return text


def is_blank(text: str) -> bool:
    """Whether nobody sees anything of `text`."""
    return _SEEN.search(text) is None


def _is_punctuation(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def number(text: str, unit: str = "") -> Decimal | None:
    """The number that `text` writes, with or without `unit` behind it; None when it is none."""
    bare, measure = (
        _SPACE.sub("", comparable(one, ["case", "space"])).translate(_PLAIN) for one in (text, unit)
    )
    if measure and bare.endswith(measure):
        bare = bare[: -len(measure)]
    negative = bool(bare) and bare[0] in "-\u2212"
    digits = _SIGN.sub("", bare)
    if len(digits) > _LONGEST_NUMBER:
        return None
    for pattern, grouping, point in _NOTATIONS:
        if pattern.fullmatch(digits):
            value = Decimal(digits.replace(grouping, "").replace(point, "."))
            return -value if negative else value
    return None


def is_ambiguous_number(text: str) -> bool:
    """Whether a reader of English and one of Vietnamese would see two different numbers."""
    return bool(re.fullmatch(r"[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}", text.strip().translate(_PLAIN)))


def written_number(value: Decimal) -> str:
    """`value` as it is written in Vietnamese: `7.427`, `27,1`."""
    return f"{value:,f}".translate(str.maketrans(",.", ".,"))
