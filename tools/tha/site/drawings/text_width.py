"""How wide is a text, and where do its lines break, when no browser is there to measure?

Widths are those of DejaVu Sans, the widest face that readers of Vietnamese are likely to have, in
shares of the letter's size: Segoe UI, Noto Sans, Roboto and Arial are all narrower, so that a line
which fits here fits there. A letter with marks is as wide as the letter; a horn adds to it.
"""

import unicodedata

_CLASSES = (
    (0.30, "ijlI|'‘’!J"),
    (0.42, " .,:;·/\\ftr()[]-–"),
    (0.56, 'cksz?*"“”FL'),
    (0.64, "abdđeghnopquvxyPETY$+<>=~^_"),
    (0.74, "ABCGKRSVXZH&"),
    (0.80, "DĐNOQUw#@"),
    (0.98, "mMW%…—"),
)
_WIDTHS = {letter: width for width, letters in _CLASSES for letter in letters}
_DIGIT = 0.64
_HORN = "\u031b"
_HORN_WIDTH = 0.08
_UNKNOWN = 1.1
_BOLD = 1.13
_STEP = 6
"""By how much lines are made narrower at a time to even them out."""


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """No less than the width of `text` in letters of `size`."""
    shares = sum(map(_share, unicodedata.normalize("NFD", text)))
    return shares * size * (_BOLD if bold else 1)


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """`text` in as few lines of at most `width` as it takes, and those of like length; a word
    longer than a line is cut.
    """
    lines = _filled(text, width, size, bold=bold)
    narrower = width - _STEP
    while len(lines) > 1 and narrower > 0:
        tried = _filled(text, narrower, size, bold=bold)
        if len(tried) > len(lines):
            break
        lines, narrower = tried, narrower - _STEP
    return lines


def _filled(text: str, width: float, size: float, *, bold: bool) -> list[str]:
    """`text` in lines as full as may be."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if width_of(longer, size, bold=bold) <= width:
            lines[-1] = longer
            continue
        pieces = _pieces(word, width, size, bold=bold)
        lines = [*lines, *pieces] if lines[-1] else pieces
    return lines


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """`word` alone, cut where it would leave the line."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size, bold=bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _share(letter: str) -> float:
    if letter == _HORN:
        return _HORN_WIDTH
    if unicodedata.combining(letter):
        return 0
    return _DIGIT if letter.isdecimal() else _WIDTHS.get(letter, _UNKNOWN)
