"""How do results become a table, CSV or Parquet, of which spreadsheets and notebooks make sense?

A column for each field of a result, then one for each item that any result names, in the order in
which they are met: the results are read twice, a line at a time. Numbers are written as they stand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import msgspec

from tha.source.spreadsheet import without_formulas

_FIELDS = {
    "submission": "VARCHAR",
    "quiz": "VARCHAR",
    "edition": "VARCHAR",
    "officer": "VARCHAR",
    "participant": "VARCHAR",
    "score": "DECIMAL(18,4)",
    "maximum": "DECIMAL(18,4)",
    "percent": "DECIMAL(18,4)",
    "passed": "BOOLEAN",
    "pending": "VARCHAR[]",
    "omitted": "VARCHAR[]",
    "edition_assumed": "BOOLEAN",
}
_COLUMNS = {
    "pending": "array_to_string(pending, ';') AS pending",
    "omitted": "array_to_string(omitted, ';') AS omitted",
    "edition_assumed": "coalesce(edition_assumed, false) AS edition_assumed",
}
_BOM = b"\xef\xbb\xbf"  # without it Excel takes UTF-8 for something else
_DELICATE = re.compile(r'[",;\t\r\n=+@]|^[\s-]')
"""Without any of these a text is a cell as it stands, and no formula."""
_TO_QUOTE = re.compile(r'[",;\t\r\n]')
_WORDS = {True: b"true", False: b"false", None: b""}

_MEMORY = "256MB"
_LONGEST = 8_000_000
"""Bytes of a result: duckdb keeps room for several lines of that length."""
_GROUP_CELLS = 2_000_000
"""Cells of a row group, which duckdb holds until it is full."""


class MissingExtraError(Exception):
    """What makes Parquet is not installed: the extra `parquet`."""


class _Marks(msgspec.Struct, frozen=True):
    """What a result says of items; the first reading needs no more."""

    marks: dict[str, msgspec.Raw]
    pending: tuple[str, ...]
    omitted: tuple[str, ...]


class _Row(_Marks, frozen=True, kw_only=True):
    """A result, its numbers as they stand."""

    submission: str
    quiz: str
    edition: str
    officer: str | None = None
    participant: str | None = None
    score: msgspec.Raw
    maximum: msgspec.Raw
    percent: msgspec.Raw
    passed: bool | None
    edition_assumed: bool = False


def to_csv(results: Path, stream: BinaryIO) -> None:
    """Writes the NDJSON in `results` as CSV: UTF-8 that begins with a BOM, lines end in CR LF.

    A text that a spreadsheet would take for a formula has an apostrophe before it.
    """
    items = _items(results)
    heads = map(_cell, (*_FIELDS, *_headings(items)))
    stream.write(_BOM + b",".join(heads) + b"\r\n")
    for row in _rows(results):
        marks = row.marks
        cells = [*_own(row), *(marks.get(one, b"") for one in items)]
        stream.write(b",".join(cells) + b"\r\n")


def to_parquet(results: Path, out: Path, folder: Path) -> None:
    """Writes the NDJSON in `results` to `out` as Parquet; what outgrows memory lies in `folder`.

    Raises MissingExtraError, OSError.
    """
    try:
        import duckdb  # noqa: PLC0415  # an extra, and slow to import
    except ImportError as error:
        raise MissingExtraError from error
    settings: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": _MEMORY,
        "temp_directory": str(folder),
        "threads": 1,
        "autoinstall_known_extensions": False,
    }
    items = _items(results)
    try:
        with duckdb.connect(config=settings) as connection:
            connection.execute(_copy(results, out, items))
    except duckdb.IOException as error:
        raise OSError(str(error)) from error


def _items(results: Path) -> tuple[str, ...]:
    """The ids of all items, in the order in which they are met."""
    decode = msgspec.json.Decoder(_Marks).decode
    found: dict[str, None] = {}
    with results.open("rb") as stream:
        for line in stream:
            one = decode(line)
            if not one.marks.keys() <= found.keys():
                found |= dict.fromkeys(one.marks)
            if one.pending or one.omitted:
                found |= dict.fromkeys((*one.pending, *one.omitted))
    return tuple(found)


def _headings(items: Sequence[str]) -> Iterator[str]:
    """A name for the column of each item: its id, longer where another column is called so.

    Most programs do not tell capitals from small letters in them, and none knows what NUL means.
    """
    taken = set(_FIELDS)
    for item in items:
        heading = item.replace("\0", "\N{REPLACEMENT CHARACTER}") or "_"
        while heading.casefold() in taken:
            heading += "_"
        taken.add(heading.casefold())
        yield heading


def _rows(results: Path) -> Iterator[_Row]:
    with results.open("rb") as stream:
        yield from map(msgspec.json.Decoder(_Row).decode, stream)


def _own(row: _Row) -> tuple[bytes | msgspec.Raw, ...]:
    """The cells of the fields, in the order of _FIELDS."""
    return (
        _cell(row.submission),
        _known_cell(row.quiz),
        _known_cell(row.edition),
        _cell(row.officer or ""),
        _cell(row.participant or ""),
        row.score,
        row.maximum,
        row.percent,
        _WORDS[row.passed],
        _known_cell(";".join(row.pending)),
        _known_cell(";".join(row.omitted)),
        _WORDS[row.edition_assumed],
    )


def _cell(text: str) -> bytes:
    """`text` as a cell of CSV."""
    if not _DELICATE.search(text):
        return text.encode()
    safe = without_formulas(text)
    if _TO_QUOTE.search(safe):
        safe = '"' + safe.replace('"', '""') + '"'
    return safe.encode()


_known_cell = lru_cache(maxsize=1000)(_cell)  # few quizzes, and few items left out at once


def _copy(results: Path, out: Path, items: Sequence[str]) -> str:
    """The statement that makes Parquet of the NDJSON."""
    columns = [_COLUMNS.get(field, field) for field in _FIELDS]
    columns += [
        f"marks[{_literal(item)}] AS {_name(heading)}"
        for item, heading in zip(items, _headings(items), strict=True)
    ]
    kinds = _FIELDS | {"marks": "MAP(VARCHAR, DECIMAL(18,4))"}
    read = ", ".join(f"{field}: '{kind}'" for field, kind in kinds.items())
    group = max(2048, _GROUP_CELLS // len(columns))
    source = (
        f"read_json({_literal(_unglobbed(results))}, format = 'newline_delimited', "
        f"columns = {{{read}}}, maximum_object_size = {_LONGEST})"
    )
    query = f"SELECT {', '.join(columns)} FROM {source}"  # noqa: S608  # what is not ours is quoted
    return (
        f"COPY ({query}) TO {_literal(str(out))} "
        f"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {group})"
    )


def _unglobbed(path: Path) -> str:
    """`path` in a pattern that no other path fits."""
    return re.sub(r"[*?\[]", r"[\g<0>]", str(path))


def _literal(text: str) -> str:
    parts = ["'" + part.replace("'", "''") + "'" for part in text.split("\0")]
    return "(" + " || chr(0) || ".join(parts) + ")" if len(parts) > 1 else parts[0]


def _name(heading: str) -> str:
    return '"' + heading.replace('"', '""') + '"'
