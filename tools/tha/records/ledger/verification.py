"""Is the ledger whole, and do the kept rows still say what it says?

Two walks in one: along the chain (`ledger.py`), and from each entry to the row it tells of, which
is stated anew and compared. Rows that no entry tells of, and officers and units that are not as
they were told last (`last_told.py`), are found at the end; so are cells that only seem to read as
they should (`exact_cells.py`).
"""

from collections.abc import Sequence
from itertools import islice

import msgspec
from django.db.models import Max, Model, QuerySet

from tha.records.ledger.chain import BEFORE_THE_FIRST, Broken, Link, walk
from tha.records.ledger.exact_cells import first_inexact
from tha.records.ledger.faults import UNREADABLE, difference, filled, no_reading, no_row, stray
from tha.records.ledger.last_told import LastTold, first_unlike, roster_now
from tha.records.ledger.people import Erased, RosterImported
from tha.records.ledger.statements import KINDS, Statement, written
from tha.records.ledger.told import TOLD, NumberedStatement, key_of
from tha.records.storage.turns import reading
from tha.source.language import Words

_AT_ONCE = 200
"""Entries whose rows are asked for together."""

_UNKNOWN_KIND = Words(vi='loại mục "{kind}" không có', en='there is no kind of entry "{kind}"')
_NOT_WRITTEN_SO = Words(
    vi="nội dung không viết theo cách của sổ", en="its body is not written as the ledger writes"
)
_CUT_OFF = Words(
    vi="không mục nào có mã băm {head}: các mục cuối đã bị cắt, hoặc cả sổ bị viết lại",
    en="no entry has the digest {head}: the last ones were cut off, or all was written anew",
)


class Verified(msgspec.Struct, frozen=True):
    """Everything holds: so many entries, and the digest of the last."""

    count: int
    head: str


@reading()
def verify(head: str | None = None) -> Verified | Broken:
    """What holds, or the first thing that is broken; `head` is a digest noted some time before."""
    roster = roster_now()
    told = LastTold(roster.until)
    tops = {kind: _top(kind) for kind in TOLD}
    seen: dict[str, set[int]] = {kind: set() for kind in TOLD}
    count, last, is_found = 0, BEFORE_THE_FIRST, head in {None, BEFORE_THE_FIRST}
    steps = walk()
    while batch := list(islice(steps, _AT_ONCE)):
        links = [one for one in batch if not isinstance(one, Broken)]
        if fault := _first_disagreement([link for link, _ in links], seen, told):
            return fault
        if isinstance(batch[-1], Broken):
            return batch[-1]
        count, last = count + len(links), links[-1][1]
        is_found = is_found or any(digest == head for _, digest in links)
    if not is_found:
        return Broken(None, filled(_CUT_OFF, head=str(head)))
    fault = _first_stray(tops, seen) or first_unlike(roster, told) or first_inexact()
    return fault or Verified(count, last)


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
                return stray(TOLD[kind].what, str(number))
    return None


def _first_disagreement(
    links: Sequence[Link], seen: dict[str, set[int]], told: LastTold
) -> Broken | None:
    """The first of `links` that states what its row does not; rows found join `seen`."""
    stated, fault = _stated(links)
    rows = {kind: _rows(kind, stated) for kind in TOLD}
    for link, statement in stated:
        if isinstance(statement, RosterImported | Erased):
            told.note(link.sequence, statement)
            continue
        key, what = key_of(statement), TOLD[link.kind].what
        if key not in rows[link.kind]:
            return no_row(link.sequence, what, key)
        row = rows[link.kind][key]
        if row is None:
            return no_reading(link.sequence, what, key)
        if unlike := difference(link.sequence, what, key, statement, row[1]):
            return unlike
        seen[link.kind].add(row[0])
    return fault


def _stated(links: Sequence[Link]) -> tuple[list[tuple[Link, Statement]], Broken | None]:
    """What the links state, up to the first that states nothing we know."""
    stated: list[tuple[Link, Statement]] = []
    for link in links:
        if link.kind not in KINDS:
            return stated, Broken(link.sequence, filled(_UNKNOWN_KIND, kind=link.kind))
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
    except UNREADABLE:
        return _rows_one_by_one(kind, about)


def _rows_one_by_one(kind: str, about: list[Statement]) -> dict[str, NumberedStatement | None]:
    found: dict[str, NumberedStatement | None] = {}
    for one in about:
        try:
            found |= {key_of(row[1]): row for row in TOLD[kind].rows([one])}
        except UNREADABLE:
            found[key_of(one)] = None
    return found
