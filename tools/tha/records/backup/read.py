"""What does a backup hold, and is it whole, foreign, cut off or changed?

It may come from anywhere: nothing of it is trusted before its digest at the end, lines are bounded,
and no more than one line is held in memory.
"""

import io
from collections.abc import Iterator
from typing import Any, BinaryIO, NoReturn

import msgspec
import zstandard

from tha.records.backup.lines import (
    FORMAT,
    Counting,
    Head,
    Manifest,
    Section,
    Table,
    platform_schemas,
    schema,
    tables,
)
from tha.records.backup.messages import (
    BACKUP_CUT_OFF,
    BACKUP_DAMAGED,
    BACKUP_OTHER_RELEASE,
    NOT_A_BACKUP,
)
from tha.records.storage.obstacles import UnavailableError
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Message

Row = tuple[Table, tuple[Any, ...]]
"""A table and what its columns hold."""
LONGEST_LINE = 256 << 20
"""Bytes; evidence of a hundred megabytes fits."""
_WIDEST_WINDOW = 128 << 20
"""Bytes that a hostile file may make us hold to unpack it."""

_UNPACKED = Words(vi="không giải nén được", en="it cannot be unpacked")
_TOO_LONG = Words(vi="dòng quá dài", en="the line is too long")
_NOT_A_LINE = Words(vi="không phải là một dòng của bản sao lưu", en="it is no line of a backup")
_NOT_A_ROW = Words(
    vi='không phải là một dòng của bảng "{table}"', en='it is no row of the table "{table}"'
)
_OUT_OF_ORDER = Words(vi='chưa tới bảng "{table}"', en='the table "{table}" is not due here')
_MISCOUNTED = Words(
    vi='bảng "{table}" không khớp với bảng kê cuối tệp',
    en='the table "{table}" is not as the list at the end says',
)
_MORE = Words(vi="còn dữ liệu sau bảng kê cuối tệp", en="something follows the list at the end")


class BackupReader:
    """The rows of a backup, one by one; once they are through, `manifest` says what they were."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._name = name
        self._number = 0
        unpacker = zstandard.ZstdDecompressor(max_window_size=_WIDEST_WINDOW)
        self._lines = io.BufferedReader(
            unpacker.stream_reader(stream, read_across_frames=True, closefd=False),
            1 << 20,
        )
        self._counted: dict[str, Counting] = {}
        self.manifest: Manifest | None = None

    def rows(self) -> Iterator[Row]:
        """Every row with its table, in the order of the tables.

        Raises UnavailableError at the first thing that is wrong, which may be after the last row.
        """
        self._read_head()
        due = tables()
        table: Table | None = None
        decoder = msgspec.json.Decoder()
        while line := self._line():
            if table is not None and line.startswith(b"["):
                self._counted[table.name].note(line)
                yield table, self._row(table, decoder, line)
                continue
            piece = self._piece(line)
            if isinstance(piece, Manifest):
                self._check_end(piece, due)
                return
            table = self._next(piece, due)
            decoder = msgspec.json.Decoder(table.row)
        self._refuse(BACKUP_CUT_OFF)

    def _read_head(self) -> None:
        line = self._line()
        try:
            head = msgspec.json.decode(line, type=Head)
        except msgspec.DecodeError:
            self._refuse(NOT_A_BACKUP)
        if (head.format, head.schema) != (FORMAT, schema()):
            self._refuse(BACKUP_OTHER_RELEASE, theirs=head.schema, ours=schema())
        ours = platform_schemas()
        for label, theirs in head.platform.items():
            if ours.get(label) != theirs:
                name = f"{label}.{ours[label]}" if label in ours else "-"
                self._refuse(BACKUP_OTHER_RELEASE, theirs=f"{label}.{theirs}", ours=name)

    def _line(self) -> bytes:
        """The next line; nothing at the end, also when the end is missing."""
        self._number += 1
        try:
            line = self._lines.readline(LONGEST_LINE + 1)
        except zstandard.ZstdError:
            if self._number == 1:
                self._refuse(NOT_A_BACKUP)
            self._refuse(BACKUP_DAMAGED, why=_UNPACKED)
        if len(line) > LONGEST_LINE:
            self._refuse(BACKUP_DAMAGED, why=_TOO_LONG)
        return line if line.endswith(b"\n") else b""

    def _row(self, table: Table, decoder: msgspec.json.Decoder[Any], line: bytes) -> Any:
        try:
            return decoder.decode(line)
        except (msgspec.DecodeError, ValueError):
            self._refuse(BACKUP_DAMAGED, why=_filled(_NOT_A_ROW, table.name))

    def _piece(self, line: bytes) -> Section | Manifest:
        try:
            return msgspec.json.decode(line, type=Section | Manifest)
        except msgspec.DecodeError:
            self._refuse(BACKUP_DAMAGED, why=_NOT_A_LINE)

    def _next(self, section: Section, due: list[Table]) -> Table:
        while due and due[0].is_of_platform and due[0].name != section.table:
            due.pop(0)  # a backup of records alone, or from before that table was
        if not due or due[0].section() != section:
            self._refuse(BACKUP_DAMAGED, why=_filled(_OUT_OF_ORDER, section.table))
        self._counted[section.table] = Counting()
        return due.pop(0)

    def _check_end(self, manifest: Manifest, due: list[Table]) -> None:
        counted = {name: one.counted() for name, one in self._counted.items()}
        missing = [one for one in due if not one.is_of_platform]
        if missing:
            self._refuse(BACKUP_DAMAGED, why=_filled(_MISCOUNTED, missing[0].name))
        for name in sorted(counted.keys() | manifest.tables.keys()):
            if counted.get(name) != manifest.tables.get(name):
                self._refuse(BACKUP_DAMAGED, why=_filled(_MISCOUNTED, name))
        if self._line():
            self._refuse(BACKUP_DAMAGED, why=_MORE)
        self.manifest = manifest

    def _refuse(self, message: Message, **gaps: str | Words) -> NoReturn:
        raise UnavailableError(message.at(Place(self._name, self._number), **gaps))


def _filled(words: Words, table: str) -> Words:
    return Words(vi=words.into("vi", table=table), en=words.into("en", table=table))
