"""In which words is a mark accounted for?

Fractions stay fractions (`2/3`), so that every line can be checked by hand. What an officer or an
author wrote is put on one line and cut where it is long.
"""

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec

from tha.quiz.items.asked import Option
from tha.source.language import Words
from tha.source.vietnamese import written_number

_LONGEST = 120
"""Signs of a text that is quoted."""

TRUE = Words(vi="đúng", en="true")
FALSE = Words(vi="sai", en="false")
NOTHING = Words(vi="bỏ trống", en="nothing")
ALL_RIGHT = Words(vi="đúng hết: 1", en="everything is right: 1")
NOT_ALL_RIGHT = Words(vi="chưa đúng hết: 0", en="not everything is right: 0")
_NONE = Words(vi="không có", en="none")


class Told(msgspec.Struct, frozen=True):
    """What was given, the steps from there to the credit, and the credit."""

    given: tuple[Words, ...]
    steps: tuple[Words, ...]
    credit: Fraction | None


class Teller(msgspec.Struct, frozen=True):
    """How the marks of one item type are accounted for."""

    rule: Callable[[Any], Words]
    """Of an item: the rule by which it is marked."""
    expected: Callable[[Any], tuple[Words, ...]]
    """Of an item: what earns everything, and what earns a part."""
    told: Callable[[Any, Any], Told]
    """Of an item and a response that is not empty. Raises MisshapenError."""


def said(sentence: Words, **gaps: str | int | Words) -> Words:
    """`sentence` with its gaps filled in both languages."""
    filled = {name: one if isinstance(one, Words) else str(one) for name, one in gaps.items()}
    return Words(sentence.into("vi", **filled), sentence.into("en", **filled))


def plain(text: str) -> Words:
    """What reads the same in both languages."""
    return Words(text, text)


def joined(parts: Iterable[Words], between: str = ", ") -> Words:
    """All `parts` in one line, or a word for none."""
    listed = list(parts)
    if not listed:
        return _NONE
    return Words(between.join(one.vi for one in listed), between.join(one.en for one in listed))


def ratio(exact: Fraction | Decimal) -> str:
    """`exact` as a fraction: `2/3`, `1`, `-1/2`."""
    return str(Fraction(exact))


def amount(value: Decimal) -> Words:
    """A number as each language writes it: 7.427,5 and 7,427.5."""
    return Words(written_number(value), f"{value:,f}")


def quoted(text: str) -> str:
    """`text` between quotes, on one line."""
    line = " ".join(text.split())
    return f'"{line}"' if len(line) <= _LONGEST else f'"{line[:_LONGEST]}…"'


def option(letter: str, options: Mapping[str, Option]) -> Words:
    """An option by its letter and its text."""
    return plain(f"{letter} {quoted(options[letter].text)}")


def options_of(letters: Iterable[str], options: Mapping[str, Option]) -> tuple[Words, ...]:
    """A line for each of `letters`."""
    return tuple(option(one, options) for one in letters)


def ranks_of(letters: Iterable[str], options: Mapping[str, Option]) -> tuple[Words, ...]:
    """The same, numbered from 1."""
    lines = options_of(letters, options)
    return tuple(plain(f"{rank}. {line.vi}") for rank, line in enumerate(lines, 1))


def letters_of(letters: Iterable[str]) -> Words:
    """Only the letters, where the texts stand elsewhere."""
    return joined(plain(one) for one in letters)
