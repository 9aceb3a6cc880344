"""Is the ledger whole, and do the kept rows still say what it says?

Two walks in one: along the chain (`ledger.py`), and from each entry to the row it tells of, which
is stated anew and compared. Rows that no entry tells of are found at the end.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec
from django.db import OperationalError
from django.db.models import Max, Model, QuerySet

from tha.records.ledger import BEFORE_THE_FIRST, Broken, Link, walk
from tha.records.statements import KINDS, Statement, written
from tha.records.told import TOLD, NumberedStatement, key_of
from tha.source.language import Words

_AT_ONCE = 200
"""Entries whose rows are asked for together."""
_UNREADABLE = (OperationalError, ValueError, TypeError, ArithmeticError, AttributeError)
"""What comes of reading a row into which somebody wrote what its column does not take."""

_UNKNOWN_KIND = Words(vi='loại mục "{kind}" không có', en='there is no kind of entry "{kind}"')
_NOT_WRITTEN_SO = Words(
    vi="nội dung không viết theo cách của sổ", en="its body is not written as the ledger writes"
)
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
_CUT_OFF = Words(
    vi="không mục nào có mã băm {head}: các mục cuối đã bị cắt, hoặc cả sổ bị viết lại",
    en="no entry has the digest {head}: the last ones were cut off, or all was written anew",
)


class Verified(msgspec.Struct, frozen=True):
    """Everything holds: so many entries, and the digest of the last."""

    count: int
    head: str


def verify(head: str | None = None) -> Verified | Broken:
    """What holds, or the first thing that is broken; `head` is a digest noted some time before."""
    tops = {kind: _top(kind) for kind in TOLD}
    seen: dict[str, set[int]] = {kind: set() for kind in TOLD}
    count, last, is_found = 0, BEFORE_THE_FIRST, head in {None, BEFORE_THE_FIRST}
    steps = walk()
    while batch := list(islice(steps, _AT_ONCE)):
        links = [one for one in batch if not isinstance(one, Broken)]
        if fault := _first_disagreement([link for link, _ in links], seen):
            return fault
        if isinstance(batch[-1], Broken):
            return batch[-1]
        count, last = count + len(links), links[-1][1]
        is_found = is_found or any(digest == head for _, digest in links)
    if not is_found:
        return Broken(None, _filled(_CUT_OFF, head=str(head)))
    return _first_stray(tops, seen) or Verified(count, last)


def _top(kind: str) -> int:
    """The highest number in a table now: rows that join while we walk are not looked for."""
    return QuerySet(TOLD[kind].model).aggregate(top=Max("pk"))["top"] or 0


def _first_stray(tops: dict[str, int], seen: dict[str, set[int]]) -> Broken | None:
    """A row of which no entry tells."""
    for kind, top in tops.items():
        rows: QuerySet[Model] = QuerySet(TOLD[kind].model)
        known = rows.filter(pk__lte=top).order_by("pk")
        for number in known.values_list("pk", flat=True).iterator():
            if number not in seen[kind]:
                return Broken(None, _filled(_STRAY, what=TOLD[kind].what, key=str(number)))
    return None


def _first_disagreement(links: Sequence[Link], seen: dict[str, set[int]]) -> Broken | None:
    """The first of `links` that states what its row does not; rows found join `seen`."""
    stated, fault = _stated(links)
    rows = {kind: _rows(kind, stated) for kind in TOLD}
    for link, statement in stated:
        if link.kind not in TOLD:
            continue
        key, what = key_of(statement), TOLD[link.kind].what
        if key not in rows[link.kind]:
            return Broken(link.sequence, _filled(_NO_ROW, what=what, key=key))
        row = rows[link.kind][key]
        if row is None:
            return Broken(link.sequence, _filled(_NO_READING, what=what, key=key))
        if fields := ", ".join(_differing(statement, row[1])):
            return Broken(link.sequence, _filled(_DIFFERS, what=what, key=key, fields=fields))
        seen[link.kind].add(row[0])
    return fault


def _stated(links: Sequence[Link]) -> tuple[list[tuple[Link, Statement]], Broken | None]:
    """What the links state, up to the first that states nothing we know."""
    stated: list[tuple[Link, Statement]] = []
    for link in links:
        if link.kind not in KINDS:
            return stated, Broken(link.sequence, _filled(_UNKNOWN_KIND, kind=link.kind))
        try:
            statement = msgspec.json.decode(link.body, type=KINDS[link.kind])
        except msgspec.DecodeError:
            return stated, Broken(link.sequence, _NOT_WRITTEN_SO)
        if written(statement) != bytes(link.body):
            return stated, Broken(link.sequence, _NOT_WRITTEN_SO)
        stated.append((link, statement))
    return stated, None


def _rows(
    kind: str, stated: Sequence[tuple[Link, Statement]]
) -> dict[str, NumberedStatement | None]:
    """The rows that links of `kind` tell of, by key; None for one that cannot be read."""
    about = [statement for link, statement in stated if link.kind == kind]
    try:
        return {key_of(row[1]): row for row in TOLD[kind].rows(about)}
    except _UNREADABLE:
        return _rows_one_by_one(kind, about)


def _rows_one_by_one(kind: str, about: list[Statement]) -> dict[str, NumberedStatement | None]:
    found: dict[str, NumberedStatement | None] = {}
    for one in about:
        try:
            found |= {key_of(row[1]): row for row in TOLD[kind].rows([one])}
        except _UNREADABLE:
            found[key_of(one)] = None
    return found


def _differing(stated: Statement, kept: Statement) -> Iterator[str]:
    """The fields in which two statements differ; in `marks`, the items."""
    theirs = msgspec.structs.asdict(kept)
    for name, mine in msgspec.structs.asdict(stated).items():
        if isinstance(mine, dict):
            items = mine.keys() | theirs[name].keys()
            differing = sorted(one for one in items if mine.get(one) != theirs[name].get(one))
            yield from (f"{name}.{item}" for item in differing)
        elif mine != theirs[name]:
            yield name


def _filled(words: Words, **gaps: str | Words) -> Words:
    return Words(vi=words.into("vi", **gaps), en=words.into("en", **gaps))
