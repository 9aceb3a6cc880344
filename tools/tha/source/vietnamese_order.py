"""In which order do Vietnamese names stand?

By the given name, which comes last, then by what stands between, then by the family name. Letters
follow the alphabet a ă â b c d đ e ê …; words of the same letters follow their tones: level, grave,
hook, tilde, acute, dot.
"""

import unicodedata

WordKey = tuple[tuple[int, ...], tuple[int, ...]]
NameKey = tuple[WordKey, tuple[WordKey, ...], WordKey, str]

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANKS = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_BEHIND = 0x110000
"""More than any character's number: what is no Vietnamese letter keeps to its own order."""


def name_key(name: str) -> NameKey:
    """By what names are sorted; one that is called alike in every respect but its capitals last."""
    words = [word_key(one) for one in name.split()] or [word_key("")]
    family, *between = words[:-1] or [word_key("")]
    return words[-1], tuple(between), family, name


def text_key(text: str) -> tuple[tuple[WordKey, ...], str]:
    """By what other texts are sorted, such as the names of units: word by word from the first."""
    return tuple(word_key(one) for one in text.split()), text


def word_key(word: str) -> WordKey:
    """The places of the letters in the alphabet, and the tones in order."""
    letters: list[int] = []
    tones: list[int] = []
    for cluster in unicodedata.normalize("NFC", word.lower()):
        apart = unicodedata.normalize("NFD", cluster)
        tones += [_TONES[one] for one in apart if one in _TONES]
        bare = unicodedata.normalize("NFC", "".join(one for one in apart if one not in _TONES))
        letters += [_rank(one) for one in bare]
    return tuple(letters), tuple(tones)


def _rank(letter: str) -> int:
    """Digits and signs stand before the letters, foreign letters behind them."""
    if letter in _RANKS:
        return _BEHIND + _RANKS[letter]
    return ord(letter) if not letter.isalpha() else 2 * _BEHIND + ord(letter)
