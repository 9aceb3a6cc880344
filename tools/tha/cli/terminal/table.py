"""How is a table laid out on a terminal?

Columns are as wide as what stands in them on the screen, not as long as their text; when a row
would pass the terminal's edge, the widest column of texts is wrapped between words.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Literal

import msgspec

Side = Literal["left", "right"]

WIDTH = 80
"""Columns of an ordinary terminal."""
_GAP = "  "
_NARROWEST = 8


class Column(msgspec.Struct, frozen=True):
    """What stands above a column, and to which side its cells lean."""

    title: str
    leans: Side = "left"


def lay_table(
    columns: Sequence[Column], rows: Sequence[Sequence[str]], *, total: Sequence[str] = ()
) -> str:
    """The lines of the table; `total` is one more row below a rule."""
    titles = [one.title for one in columns]
    widths = _fitting(columns, _natural([titles, *rows, *([total] if total else [])]))
    rule = _GAP.join("─" * width for width in widths)
    lines = [*_lines(columns, widths, titles), rule]
    for row in rows:
        lines += _lines(columns, widths, row)
    if total:
        lines += [rule, *_lines(columns, widths, total)]
    return "\n".join(lines)


def width_of(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return sum(_letter_width(one) for one in text)


def _letter_width(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1


def _natural(rows: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(width_of, cells)) for cells in zip(*rows, strict=True)]


def _fitting(columns: Sequence[Column], widths: list[int]) -> list[int]:
    """`widths`, the widest text columns narrowed until a row fits the terminal."""
    texts = [index for index, one in enumerate(columns) if one.leans == "left"]
    while sum(widths) + len(_GAP) * (len(widths) - 1) > WIDTH:
        widest = max(texts, key=lambda index: widths[index], default=None)
        if widest is None or widths[widest] <= _NARROWEST:
            break
        widths[widest] -= 1
    return widths


def _lines(columns: Sequence[Column], widths: Sequence[int], row: Sequence[str]) -> Iterator[str]:
    """One row, on as many lines as its tallest cell needs."""
    cells = [_wrapped(text, width) for text, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*cells, fillvalue=""):
        padded = map(_padded, columns, widths, parts)
        yield _GAP.join(padded).rstrip()


def _padded(column: Column, width: int, text: str) -> str:
    space = " " * (width - width_of(text))
    return f"{space}{text}" if column.leans == "right" else f"{text}{space}"


def _wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width`, parted between words where that is possible."""
    lines = [""]
    for word in _pieces(text, width):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if width_of(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _pieces(text: str, width: int) -> Iterator[str]:
    """The words of `text`, over-long ones in pieces."""
    for word in text.split():
        piece = ""
        for letter in word:
            if width_of(piece + letter) > width:
                yield piece
                piece = ""
            piece += letter
        yield piece
