"""In which order do Vietnamese words stand, and under which letter?

Letters first, `ă` after `a` and `đ` after `d`; tones only tell words apart that are alike without.
"""

import unicodedata

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"
"""In the order of dictionaries: huyền, hỏi, ngã, sắc, nặng."""
_TYPED = {"ă": "aw", "â": "aa", "đ": "dd", "ê": "ee", "ô": "oo", "ơ": "ow", "ư": "uw"}


def order_of(text: str) -> tuple[list[int], list[int]]:
    """What `text` is sorted by: its letters, then its tones."""
    letters: list[int] = []
    tones: list[int] = []
    for one in text.lower():
        bare, tone = _apart(one)
        letters.append(_ALPHABET.find(bare) + 1)
        tones.append(_TONES.find(tone) + 1 if tone else 0)
    return letters, tones


def letter_of(text: str) -> str:
    """The capital letter under which `text` stands."""
    return _apart(text[:1].lower())[0].upper()


def typed(letter: str) -> str:
    """`letter` as it is typed on a plain keyboard, for an address: `Đ` is `dd`."""
    return _TYPED.get(letter.lower(), letter.lower())


def _apart(letter: str) -> tuple[str, str]:
    """A letter without its tone, and the tone."""
    signs = unicodedata.normalize("NFD", letter)
    tone = next((one for one in signs if one in _TONES), "")
    bare = "".join(one for one in signs if one not in _TONES)
    return unicodedata.normalize("NFC", bare), tone
