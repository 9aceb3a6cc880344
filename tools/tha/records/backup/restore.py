"""How do the records come back from a backup, whole or not at all?

One transaction: every row, then the rules that span tables, then the rows read again and compared
with the manifest, then the ledger. What fails at any step leaves the records as they were.
"""

from collections.abc import Callable
from itertools import groupby, islice
from operator import itemgetter
from typing import BinaryIO

from django.core.management.color import no_style
from django.db import DataError, IntegrityError, connection

from tha.records.backup.empty import empty_tables, hold_tables, is_empty
from tha.records.backup.lines import Counting, Manifest, Table, kept_lines, tables
from tha.records.backup.messages import BACKUP_REFUSED, NOT_EMPTY
from tha.records.backup.read import BackupReader, Row
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import verify
from tha.records.storage.obstacles import UnavailableError
from tha.records.storage.turns import writing
from tha.source.language import Words
from tha.source.place import Place

_BREACHES = (IntegrityError, DataError, ValueError, ArithmeticError)
"""What comes of rows that no program of ours has kept."""

_OTHERWISE = Words(
    vi="đọc lại thì khác với bản sao lưu", en="read again, it is not what the backup holds"
)


def restore(
    stream: BinaryIO,
    name: str,
    place: Place,
    *,
    head: str | None = None,
    before_replacing: Callable[[], None] | None = None,
) -> Manifest:
    """Fills the records, which must be empty, with the backup in `stream`, called `name`.

    With `before_replacing`, which is called first, records that are there are replaced. `head` is a
    digest noted some time before; `place` is the database. Raises UnavailableError when anything is
    wrong, and then nothing has changed.
    """
    with writing():
        hold_tables()
        _make_room(place, before_replacing)
        reader = BackupReader(stream, name)
        _fill(reader, Place(name))
        assert reader.manifest is not None, "a reader that ends has met the manifest"
        _check(reader.manifest, Place(name), head)
    return reader.manifest


def _make_room(place: Place, before_replacing: Callable[[], None] | None) -> None:
    if is_empty():
        return
    if before_replacing is None:
        raise UnavailableError(NOT_EMPTY.at(place))
    before_replacing()
    empty_tables()


def _fill(reader: BackupReader, place: Place) -> None:
    """Every row of the backup, a few at a time."""
    for _, rows in groupby(reader.rows(), key=lambda row: row[0].name):
        first = next(rows)
        table = first[0]
        _insert(table, [first], place)
        while some := list(islice(rows, table.at_once)):
            _insert(table, some, place)


def _insert(table: Table, rows: list[Row], place: Place) -> None:
    kept = [
        table.model(**dict(zip(table.columns, values, strict=True)))
        for values in map(itemgetter(1), rows)
    ]
    try:
        if table.sets_moments:
            for one in kept:
                one.save_base(raw=True, force_insert=True)
        else:
            table.rows().bulk_create(kept)
    except _BREACHES as error:
        why = str(error).strip().partition("\n")[0]
        raise UnavailableError(BACKUP_REFUSED.at(place, table=table.name, why=why)) from error


def _check(manifest: Manifest, place: Place, head: str | None) -> None:
    """That all is there as it was, that the ledger is whole, and that new numbers come after."""
    try:
        connection.check_constraints()
    except IntegrityError as error:
        gaps = {"table": "?", "why": str(error).strip().partition("\n")[0]}
        raise UnavailableError(BACKUP_REFUSED.at(place, **gaps)) from error
    for table in tables():
        counting = Counting()
        for line in kept_lines(table):
            counting.note(line)
        if counting.counted() != manifest.tables.get(table.name, Counting().counted()):
            raise UnavailableError(BACKUP_REFUSED.at(place, table=table.name, why=_OTHERWISE))
    found = verify(head)
    if isinstance(found, Broken):
        raise UnavailableError(found.at(place))
    if (found.count, found.head) != (manifest.entries, manifest.head):
        raise UnavailableError(BACKUP_REFUSED.at(place, table="entry", why=_OTHERWISE))
    _number_on()


def _number_on() -> None:
    """The next row of each table gets the number after the last one."""
    models = [one.model for one in tables()]
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(sql)
