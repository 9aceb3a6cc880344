"""Which submissions of a quiz may somebody take along, and as which lines?

What came in at the open address names officers in its bytes alone. A trainer gets those of officers
within reach, and those of contests, which name nobody; an auditor gets everything.
"""

from collections.abc import AsyncIterator, Iterable

import msgspec
from asgiref.sync import sync_to_async

from tha.records.models import Officer
from tha.web.submissions.models import Received

_A_PAGE = 500
"""Rows that are held at once."""
_BREAKS = bytes.maketrans(b"\r\n", b"  ")
"""In JSON they stand between signs only, where a space is the same."""


class _Whose(msgspec.Struct):
    officer: str | None = None


_WHOSE = msgspec.json.Decoder(_Whose)


async def lines_of(quiz: str, units: frozenset[int] | None) -> AsyncIterator[bytes]:
    """The lines, page by page; `units` are those within reach, None: all."""
    codes = await sync_to_async(_codes)(units)
    last = 0
    while page := await sync_to_async(_page)(quiz, last):
        last = page[-1][0]
        yield b"".join(_line(raw) for _, raw in page if _is_within(raw, codes))


def _codes(units: frozenset[int] | None) -> frozenset[str] | None:
    if units is None:
        return None
    return frozenset(Officer.objects.filter(unit__in=units).values_list("code", flat=True))


def _page(quiz: str, last: int) -> list[tuple[int, bytes]]:
    kept = Received.objects.exclude(raw=b"")  # of an officer whose data were erased
    rows = kept.filter(quiz=quiz, id__gt=last).order_by("id")
    found: Iterable[tuple[int, bytes | memoryview]] = rows.values_list("id", "raw")[:_A_PAGE]
    return [(number, bytes(raw)) for number, raw in found]


def _is_within(raw: bytes, codes: frozenset[str] | None) -> bool:
    if codes is None:
        return True
    officer = _WHOSE.decode(raw).officer
    return officer is None or officer in codes


def _line(raw: bytes) -> bytes:
    return raw.translate(_BREAKS) + b"\n"
