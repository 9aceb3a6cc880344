"""Has a response the shape that its item asks for, and is there one at all?"""

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

from tha.source.language import Words
from tha.source.vietnamese import is_blank

T = TypeVar("T")

_UNKNOWN = Words(vi='"{letter}" không có trong {options}', en='"{letter}" is not one of {options}')
_TWICE = Words(vi='"{letter}" có hai lần', en='"{letter}" stands twice')
_INCOMPLETE = Words(vi="cần đủ mỗi phương án một lần: {options}", en="every option once: {options}")


class MisshapenError(Exception):
    """A response cannot be read; `why` says what was expected, for the reader."""

    def __init__(self, why: Words, **gaps: str) -> None:
        self.why = Words(vi=why.vi.format(**gaps), en=why.en.format(**gaps)) if gaps else why
        super().__init__(self.why.en)


def is_empty(response: Any) -> bool:
    """Whether nothing was answered: no value, blank text, or parts that are all empty."""
    match response:
        case None:
            return True
        case str():
            return is_blank(response)
        case list():
            return not response
        case dict():
            return all(is_empty(part) for part in response.values())
        case _:
            return False


def shaped(response: Any, kind: type[T], expected: Words) -> T:
    """`response` as a `kind`. Raises MisshapenError, which says `expected`, when it is none."""
    try:
        return msgspec.convert(response, kind)
    except msgspec.ValidationError as error:
        raise MisshapenError(expected) from error


def check_letters(letters: Iterable[str], options: Iterable[str]) -> None:
    """Raises MisshapenError unless every letter is an option and stands once."""
    known = list(options)
    seen: set[str] = set()
    for letter in letters:
        if letter not in known:
            raise MisshapenError(_UNKNOWN, letter=_shown(letter), options=_listed(known))
        if letter in seen:
            raise MisshapenError(_TWICE, letter=_shown(letter))
        seen.add(letter)


def check_order(letters: list[str], options: Iterable[str]) -> None:
    """Raises MisshapenError unless every option stands once in `letters`."""
    known = list(options)
    check_letters(letters, known)
    if len(letters) < len(known):
        raise MisshapenError(_INCOMPLETE, options=_listed(known))


def _listed(letters: list[str]) -> str:
    return ", ".join(letters)


def _shown(letter: str) -> str:
    """A letter that may be anything, short enough to be printed."""
    return letter if len(letter) <= 20 else f"{letter[:20]}…"  # noqa: PLR2004  # a short line
