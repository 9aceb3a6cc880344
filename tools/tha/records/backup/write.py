"""How is everything that is kept written into one file, as it was at one moment?"""

from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

import msgspec
import zstandard

from tha.records.backup.lines import (
    FORMAT,
    Counting,
    Head,
    Manifest,
    Table,
    kept_lines,
    platform_schemas,
    schema,
    tables,
)
from tha.records.backup.messages import NOT_BACKED_UP
from tha.records.ledger.chain import Broken, last_entry
from tha.records.ledger.faults import UNREADABLE
from tha.records.ledger.verification import verify
from tha.records.storage.obstacles import UnavailableError, problem_of
from tha.records.storage.turns import reading
from tha.source.place import Place


class Written(msgspec.Struct, frozen=True):
    """What was backed up, and what of it is broken: a backup of broken records is evidence too."""

    manifest: Manifest
    broken: Broken | None


def write_backup(out: BinaryIO, moment: datetime, place: Place) -> Written:
    """Writes all of the records to `out`, while others may write on; `place` is the database.

    Raises UnavailableError when a row cannot be read: then nothing at the end says "whole".
    """
    with (
        reading(),
        zstandard.ZstdCompressor(write_checksum=True).stream_writer(out, closefd=False) as packed,
    ):
        packed.write(_line(Head(FORMAT, schema(), moment, platform_schemas())))
        counted = {}
        for table in tables():
            counting = Counting()
            packed.write(_line(table.section()))
            for line in _lines(table, place):
                counting.note(line)
                packed.write(line)
            counted[table.name] = counting.counted()
        found = verify()
        broken = found if isinstance(found, Broken) else None
        entries, head = last_entry()
        manifest = Manifest(counted, entries, head, is_whole=broken is None)
        packed.write(_line(manifest))
    return Written(manifest, broken)


def _line(value: msgspec.Struct) -> bytes:
    return msgspec.json.encode(value) + b"\n"


def _lines(table: Table, place: Place) -> Iterator[bytes]:
    try:
        yield from kept_lines(table)
    except UNREADABLE as error:
        if problem_of(error, place) is not None:
            raise
        raise UnavailableError(NOT_BACKED_UP.at(place, table=table.name)) from error
