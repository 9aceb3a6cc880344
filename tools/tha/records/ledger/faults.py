"""In which words is it told that a row and the ledger disagree?"""

from collections.abc import Iterator
from typing import Any

import msgspec
from django.db import DataError, OperationalError

from tha.records.ledger.chain import Broken
from tha.source.language import Words

UNREADABLE = (
    OperationalError, DataError, ValueError, TypeError, ArithmeticError, AttributeError,
)  # fmt: skip
"""What comes of reading a row into which somebody wrote what its column does not take."""

_NO_ROW = Words(vi="{what} {key} không còn trong bảng", en="{what} {key} is no longer in its table")
_NO_READING = Words(vi="{what} {key} không đọc được", en="{what} {key} cannot be read")
_DIFFERS = Words(
    vi="{what} {key} trong bảng khác với sổ ở: {fields}",
    en="{what} {key} differs between table and ledger in: {fields}",
)
_STRAY = Words(
    vi="{what} {key} có trong bảng mà không mục nào của sổ nói đến",
    en="{what} {key} is in its table, and no entry tells of it",
)


def no_row(sequence: int, what: Words, key: str) -> Broken:
    """An entry tells of a row that is gone."""
    return Broken(sequence, filled(_NO_ROW, what=what, key=key))


def no_reading(sequence: int | None, what: Words, key: str) -> Broken:
    """A row holds what cannot be read."""
    return Broken(sequence, filled(_NO_READING, what=what, key=key))


def stray(what: Words, key: str) -> Broken:
    """A row of which no entry tells."""
    return Broken(None, filled(_STRAY, what=what, key=key))


def difference(
    sequence: int, what: Words, key: str, stated: msgspec.Struct, kept: msgspec.Struct
) -> Broken | None:
    """The fields in which a row is not what an entry stated, if there are any."""
    fields = ", ".join(_differing(stated, kept))
    return Broken(sequence, filled(_DIFFERS, what=what, key=key, fields=fields)) if fields else None


def filled(words: Words, **gaps: str | Words) -> Words:
    """`words` with their gaps filled, in each language."""
    return Words(vi=words.into("vi", **gaps), en=words.into("en", **gaps))


def _differing(stated: msgspec.Struct, kept: msgspec.Struct) -> Iterator[str]:
    """The fields in which two statements differ; in `marks`, the items."""
    theirs: dict[str, Any] = msgspec.structs.asdict(kept)
    for name, mine in msgspec.structs.asdict(stated).items():
        if isinstance(mine, dict):
            items = mine.keys() | theirs[name].keys()
            differing = sorted(one for one in items if mine.get(one) != theirs[name].get(one))
            yield from (f"{name}.{item}" for item in differing)
        elif mine != theirs[name]:
            yield name
