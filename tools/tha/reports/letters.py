"""Which letters can the fonts of the documents show?

PDF/A wants a shape for every letter. The table `cmap` of the font says which it has (OpenType 1.9,
`cmap`, formats 4 and 12); all four faces have the same.
"""

import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

_FONT = Path(__file__).parent / "templates" / "fonts" / "LiberationSerif-Regular.ttf"
_STAND_IN = "□"
_BLANKS = "\n\t"
_UNSEEN = "Cf"
_NO_LETTERS = (_UNSEEN, "Co")
"""Signs that steer, and those that each font may take for something else."""
_WINDOWS, _UNICODE_BMP = 3, 1
_BY_SEGMENTS = 4


def with_shown_letters(value: Any) -> Any:
    """The same plain value, all its texts `shown`; names of fields stay."""
    match value:
        case str():
            return shown(value)
        case dict():
            return {name: with_shown_letters(one) for name, one in value.items()}
        case list() | tuple():
            return [with_shown_letters(one) for one in value]
        case _:
            return value


def shown(text: str) -> str:
    """The text in composed letters, with `□` for each that the font lacks.

    What has no shape and only steers, such as a turn of the writing's direction, is left out.
    """
    composed = unicodedata.normalize("NFC", text)
    have = _letters()
    if have.issuperset(composed):
        return composed
    seen = (one for one in composed if unicodedata.category(one) != _UNSEEN)
    return "".join(one if one in have else _STAND_IN for one in seen)


@cache
def _letters() -> frozenset[str]:
    font = _FONT.read_bytes()
    table = _table_at(font, b"cmap")
    count = struct.unpack_from(">H", font, table + 2)[0]
    for number in range(count):
        platform, encoding, offset = struct.unpack_from(">HHL", font, table + 4 + 8 * number)
        if (platform, encoding) == (_WINDOWS, _UNICODE_BMP):
            letters = {chr(code) for code in _codes(font, table + offset)} | set(_BLANKS)
            return frozenset(one for one in letters if unicodedata.category(one) not in _NO_LETTERS)
    raise ValueError("the font has no table of Unicode letters")


def _table_at(font: bytes, name: bytes) -> int:
    count = struct.unpack_from(">H", font, 4)[0]
    for number in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sLLL", font, 12 + 16 * number)
        if tag == name:
            return int(offset)
    raise ValueError(f"the font has no table {name.decode()}")


def _codes(font: bytes, at: int) -> Iterator[int]:
    """Those of a subtable of format 4 that have a shape of their own."""
    form, _, _, twice = struct.unpack_from(">HHHH", font, at)
    assert form == _BY_SEGMENTS, "the letters of the basic plane are told by segments"
    count = twice // 2
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{count}H", font, at + offset)
        for offset in (14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice)
    )
    for number, (end, start, delta, away) in enumerate(
        zip(ends, starts, deltas, ranges, strict=True)
    ):
        place = at + 16 + 3 * twice + 2 * number + away
        for code in range(start, min(end, 0xFFFE) + 1):
            if away == 0:
                shape = (code + delta) & 0xFFFF
            else:
                shape = struct.unpack_from(">H", font, place + 2 * (code - start))[0]
            if shape:
                yield code
