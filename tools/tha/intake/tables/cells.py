"""Which response does a cell of a table stand for?

By the type of the item: `a;c` is a list, `1=c;2=a` are pairs, a text or a number is taken as it is
written. Whether it fits the item is for marking to say.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from unicodedata import normalize

from tha.quiz.item import Item, type_of
from tha.quiz.items.cloze import Cloze
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.source.language import Words

_TRUTHS = {"đúng": True, "true": True, "1": True, "sai": False, "false": False, "0": False}
_TRUTH = Words(vi="cần đúng hoặc sai", en="it takes true or false")
_PAIRS = Words(vi="cần các cặp như 1=c;2=a", en="it takes pairs such as 1=c;2=a")
_TWICE = Words(vi="một tên có hai lần", en="a name stands twice")
_GAPS = Words(
    vi="cần từng chỗ trống như 1=…;2=…, theo tên trong đề", en="it takes gaps by name: 1=…;2=…"
)


class CellError(Exception):
    """A cell cannot be read; `why` says what was expected."""

    def __init__(self, why: Words) -> None:
        self.why = why
        super().__init__(why.en)


def response_in(cell: str, item: Item) -> Any:
    """The response to `item` in a cell that is not blank. Raises CellError."""
    read = _READ.get(type_of(item))
    return read(cell, item) if read else cell


def _letter(cell: str, _: Any) -> str:
    return cell.strip()


def _list(cell: str, _: Any) -> list[str]:
    return [one.strip() for one in cell.split(";")]


def _truth(cell: str, _: Any) -> bool:
    word = normalize("NFC", cell).strip().casefold()
    if word not in _TRUTHS:
        raise CellError(_TRUTH)
    return _TRUTHS[word]


def _truths(cell: str, _: Any) -> dict[str, bool | None]:
    return {name: _truth(one, _) if one else None for name, one in _pairs(cell, _).items()}


def _pairs(cell: str, _: Any) -> dict[str, str]:
    return _named((part.partition("=") for part in cell.split(";")), _PAIRS)


def _gaps(cell: str, item: Cloze) -> dict[str, str]:
    """Parted only before the name of a gap: a text may hold the signs itself."""
    names = "|".join(map(re.escape, sorted(item.gaps, key=len, reverse=True)))
    parts = re.split(rf";(?=\s*(?:{names})\s*=)", cell)
    given = _named(_partitions(parts), _GAPS, is_stripped=False)
    if not given.keys() <= item.gaps.keys():
        raise CellError(_GAPS)
    return {
        name: one.strip() if isinstance(item.gaps[name], SingleChoice) else one
        for name, one in given.items()
    }


def _partitions(parts: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    return (part.partition("=") for part in parts)


def _named(
    pairs: Iterable[tuple[str, str, str]], expected: Words, *, is_stripped: bool = True
) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, sign, value in pairs:
        if not sign:
            raise CellError(expected)
        if name.strip() in found:
            raise CellError(_TWICE)
        found[name.strip()] = value.strip() if is_stripped else value
    return found


def _situation(cell: str, item: Situational) -> Any:
    read: dict[str, Callable[[str, Any], Any]]
    read = {"best": _letter, "best_worst": _pairs, "rank": _list}
    return read[item.mode](cell, item)


_READ: dict[str, Callable[[str, Any], Any]] = {
    "single_choice": _letter,
    "multiple_choice": _list,
    "true_false": _truth,
    "true_false_set": _truths,
    "matching": _pairs,
    "ordering": _list,
    "cloze": _gaps,
    "situational": _situation,
}
"""Item type -> how its cell is read; the others are texts and numbers, taken as they stand."""
