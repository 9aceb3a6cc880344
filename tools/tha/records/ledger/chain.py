"""How does a new entry join the ledger, and is the chain of entries whole?

Each entry holds the digest of the one before. Its own is SHA-256 over the JSON, with sorted names
and without spaces, of `body`, `kind`, `moment`, `previous` and `sequence`, the body as the exact
text that is kept. Whoever changes, cuts out or moves an entry breaks the chain from there on; only
entries cut off at the end need a digest noted elsewhere to be missed.
"""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec
from django.db import connection
from django.db.models import BinaryField
from django.db.models.functions import Cast

from tha.records.ledger.statements import Statement, kind_of, written
from tha.records.messages import LEDGER_BROKEN, LEDGER_NOT_WHOLE
from tha.records.models import Entry
from tha.records.storage.turns import queue_up
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem

BEFORE_THE_FIRST = f"sha256:{'0' * 64}"

_LAST = "SELECT sequence, digest FROM records_entry ORDER BY sequence DESC LIMIT 1"

_MISSING = Words(vi="mục này không có trong sổ", en="the entry is not there")
_UNLINKED = Words(
    vi="không nối với mục ngay trước nó", en="it does not follow from the entry before it"
)
_CHANGED = Words(
    vi="nội dung không khớp với mã băm của chính nó", en="its content does not match its own digest"
)
_UNREADABLE = Words(vi="nội dung không đọc được", en="its content cannot be read")


class Link(msgspec.Struct, frozen=True):
    """An entry as it was read; `body` is the exact text kept."""

    sequence: int
    previous: str
    moment: str
    kind: str
    body: msgspec.Raw

    def digest(self) -> str:
        """What the entry's digest must be."""
        content = msgspec.json.encode(self, order="sorted")
        return f"sha256:{hashlib.sha256(content).hexdigest()}"


class Broken(msgspec.Struct, frozen=True):
    """The first thing that is wrong; `sequence` is None when no single entry is at fault."""

    sequence: int | None
    why: Words

    def at(self, place: Place) -> Problem:
        """The same, for the reader; `place` is the database."""
        if self.sequence is None:
            return LEDGER_NOT_WHOLE.at(place, why=self.why)
        return LEDGER_BROKEN.at(place, sequence=self.sequence, why=self.why)


def append(statement: Statement, moment: datetime) -> Entry:
    """A new entry that says `statement`; part of the transaction that the caller has begun.

    That transaction holds the right to write, or waits for it here, so nobody else appends in
    between; were it to happen all the same, the database refuses the second of two successors.
    """
    assert connection.in_atomic_block, "an entry and what it tells of are kept together"
    queue_up()
    sequence, previous = last_entry()
    link = Link(
        sequence=sequence + 1,
        previous=previous,
        moment=moment.astimezone(UTC).isoformat(timespec="microseconds"),
        kind=kind_of(statement),
        body=msgspec.Raw(written(statement)),
    )
    return Entry.objects.create(
        sequence=link.sequence,
        previous=link.previous,
        moment=link.moment,
        kind=link.kind,
        body=bytes(link.body).decode(),
        digest=link.digest(),
    )


def last_entry() -> tuple[int, str]:
    """The number and the digest of the last entry; 0 before the first.

    In plain SQL, because every row that is kept asks for it.
    """
    with connection.cursor() as cursor:
        cursor.execute(_LAST)
        return cursor.fetchone() or (0, BEFORE_THE_FIRST)


def walk() -> Iterator[tuple[Link, str] | Broken]:
    """Every entry with its digest, as long as the chain holds; then, if it does not, why."""
    head = BEFORE_THE_FIRST
    for sequence, read in enumerate(_rows(), 1):
        if read[0] != sequence:
            yield Broken(sequence, _MISSING)
            return
        try:
            previous, moment, kind, body, digest = (bytes(one or b"").decode() for one in read[1:])
        except UnicodeDecodeError:
            yield Broken(sequence, _UNREADABLE)
            return
        link = Link(sequence, previous, moment, kind, msgspec.Raw(body.encode()))
        if fault := _fault(link, digest, head):
            yield Broken(sequence, fault)
            return
        head = digest
        yield link, digest


class _Bare(Cast):
    """The bytes of a text; PostgreSQL would read a cast as an escaped notation of bytes."""

    def as_postgresql(self, *given: Any, **context: Any) -> Any:
        """The same in its words."""
        return self.as_sql(*given, **context, template="convert_to(%(expressions)s, 'UTF8')")


def _rows() -> Iterator[tuple[int, bytes, bytes, bytes, bytes, bytes]]:
    """The bare bytes of each entry: a flipped bit can make a text that is no text any more."""
    columns = [
        _Bare(name, BinaryField()) for name in ("previous", "moment", "kind", "body", "digest")
    ]
    rows = Entry.objects.order_by("sequence").values_list("sequence", *columns)
    return rows.iterator(chunk_size=500)


def _fault(link: Link, digest: str, head: str) -> Words | None:
    if link.digest() != digest:
        return _CHANGED
    if link.previous != head:
        return _UNLINKED
    return None
