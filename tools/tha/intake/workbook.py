"""What stands in the cells of a spreadsheet that came back from somebody's computer?

Nothing in the file is trusted: it is unpacked once with a limit, what could run or fetch something
is refused, and where formulas stand is noted, because the value that a file claims for a formula
can be any. Only then are the cells read, and only those of the pages that are asked for.
"""

import zlib
from collections.abc import Callable, Collection
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec
from python_calamine import CalamineError, CalamineWorkbook

from tha.intake.sheet_messages import NOT_XLSX, UNSAFE_WORKBOOK, WORKBOOK_TOO_LARGE
from tha.intake.workbook_parts import (
    OversizeError,
    ScanError,
    scan_sheet,
    shared_lengths,
    sheet_parts,
)
from tha.source.language import Words
from tha.source.messages import NOT_FOUND, TOO_LARGE, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

LARGEST_FILE = 20_000_000
"""Bytes. A sheet of two thousand answers of two pages has under three million."""
LARGEST_UNPACKED = 150_000_000
"""Bytes of all parts together; and of all texts in cells, however often a text is shown."""
MOST_PARTS = 500
MOST_ROWS = 50_000
MOST_COLUMNS = 300
MOST_CELLS = 2_000_000
"""Of all pages that are read together, from the first row and column to the last of each."""

_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_FORBIDDEN: tuple[tuple[str, Words], ...] = (
    ("vbaproject", Words(vi="macro", en="macros")),
    ("xl/externallinks/", Words(vi="liên kết tới tệp khác", en="links to other files")),
    ("xl/connections", Words(vi="kết nối dữ liệu", en="data connections")),
    ("xl/activex/", Words(vi="điều khiển ActiveX", en="ActiveX controls")),
    ("xl/embeddings/", Words(vi="tệp nhúng", en="embedded files")),
)
_ORDINARY = Words(vi="không phải là tệp thường", en="it is not an ordinary file")
_NO_ZIP = Words(vi="tệp không mở ra được", en="it cannot be unpacked")
_OTHER = Words(vi="bên trong không phải là bảng tính XLSX", en="what is inside is no XLSX workbook")
_CELLS = Words(vi="các ô không đọc được", en="its cells cannot be read")
_TWICE = Words(vi="bên trong có phần trùng tên", en="two of its parts have one name")

Rows = list[list[Any]]
NamePages = Callable[[Rows], Collection[str]]


class Cells(msgspec.Struct, frozen=True):
    """The cells of one page from its first row and column on."""

    rows: Rows
    width: int
    formulas: bytes
    """A byte for each cell, `width` of them a row: 1 where a formula gives the value."""

    def at(self, row: int, column: int) -> Any:
        """What stands there, counted from 0; "" where nothing does."""
        line = self.rows[row] if row < len(self.rows) else []
        return line[column] if column < len(line) else ""

    def is_formula(self, row: int, column: int) -> bool:
        """Whether a formula gives the cell its value."""
        at = row * self.width + column
        return column < self.width and at < len(self.formulas) and self.formulas[at] == 1


class Workbook(msgspec.Struct, frozen=True):
    """The pages of a spreadsheet that were asked for, by name."""

    name: str
    pages: dict[str, Cells]


def read_workbook(path: Path, name: str, first: str, others: NamePages) -> Workbook | Problem:
    """Of the spreadsheet at `path` the page `first`, and the pages that `others` finds named there.

    It is called `name` in problems. Pages that are not there are left out.
    """
    raw = raw_workbook(path, name)
    return raw if isinstance(raw, Problem) else workbook_in(raw, name, first, others)


def raw_workbook(path: Path, name: str) -> bytes | Problem:
    """The bytes of the file at `path`, when it is an ordinary one that is not too large."""
    place = Place(name)
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            return UNREADABLE.at(place, name=name, why=_ORDINARY)
        if found.st_size > LARGEST_FILE:
            return TOO_LARGE.at(place, size=found.st_size, limit=LARGEST_FILE)
        return path.read_bytes()
    except FileNotFoundError:
        return NOT_FOUND.at(place, name=name)
    except OSError as error:
        return UNREADABLE.at(place, name=name, why=error.strerror or type(error).__name__)


def workbook_in(raw: bytes, name: str, first: str, others: NamePages) -> Workbook | Problem:
    """The same of the spreadsheet whose bytes are `raw`."""
    place = Place(name)
    parts = safe_parts(raw, place)
    if isinstance(parts, Problem):
        return parts
    try:
        return Workbook(name, _pages(parts, first, others))
    except OversizeError:
        return _too_large(place)
    except (ScanError, KeyError):
        return NOT_XLSX.at(place, why=_OTHER)
    except (CalamineError, OSError, ValueError):
        return NOT_XLSX.at(place, why=_CELLS)


def safe_parts(raw: bytes, place: Place) -> dict[str, bytes] | Problem:
    """Every part of the spreadsheet by name, measured; none of them can run or fetch anything."""
    parts = _unpacked(raw, place)
    if isinstance(parts, Problem):
        return parts
    for part in parts:
        for sign, what in _FORBIDDEN:
            if sign in part.lower():
                return UNSAFE_WORKBOOK.at(place, what=what)
    return parts


def _too_large(place: Place) -> Problem:
    millions = str(MOST_CELLS // 1_000_000)
    return WORKBOOK_TOO_LARGE.at(place, rows=MOST_ROWS, columns=MOST_COLUMNS, millions=millions)


def _unpacked(raw: bytes, place: Place) -> dict[str, bytes] | Problem:
    """Every part by name, read to the end and no further than the limit."""
    too_large = _too_large(place)
    parts: dict[str, bytes] = {}
    seen: set[str] = set()
    room = LARGEST_UNPACKED
    try:
        with ZipFile(BytesIO(raw)) as packed:
            if len(packed.infolist()) > MOST_PARTS:
                return too_large
            for one in packed.infolist():
                if (plain := _plain(one.filename)) in seen:
                    return NOT_XLSX.at(place, why=_TWICE)
                seen.add(plain)
                part = _part(packed, one, room)
                if part is None:
                    return too_large
                parts[one.filename] = part
                room -= len(part)
    except _BROKEN:
        return NOT_XLSX.at(place, why=_NO_ZIP)
    return parts


def _plain(part: str) -> str:
    """The name of a part as readers find it that do not look at case and kind of stroke."""
    return part.replace("\\", "/").lstrip("/").casefold()


def _part(packed: ZipFile, one: ZipInfo, room: int) -> bytes | None:
    """The bytes of a part; None when there are more of them than `room`.

    Never more are unpacked than the file says that there are, and what it says is checked.
    """
    if one.file_size > room:
        return None
    with packed.open(one) as stream:
        return stream.read()


def repacked(parts: dict[str, bytes]) -> bytes:
    """The parts as they were measured, for a reader that would unpack others by itself."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return stream.getvalue()


def _pages(parts: dict[str, bytes], first: str, others: NamePages) -> dict[str, Cells]:
    """Raises OversizeError, ScanError, KeyError, CalamineError, OSError, ValueError."""
    sheets = sheet_parts(parts)
    with CalamineWorkbook.from_filelike(BytesIO(repacked(parts))) as book:
        reader = _Reader(book, parts, sheets)
        reader.take(first)
        if first in reader.pages:
            for sheet in others(reader.pages[first].rows):
                reader.take(sheet)
    return reader.pages


class _Reader:
    """The pages read so far, and how many cells there is still room for."""

    def __init__(
        self, book: CalamineWorkbook, parts: dict[str, bytes], sheets: dict[str, str]
    ) -> None:
        self._book = book
        self._parts = parts
        self._sheets = sheets
        self._lengths = shared_lengths(parts)
        self._room = MOST_CELLS
        self._text_room = LARGEST_UNPACKED
        self.pages: dict[str, Cells] = {}

    def take(self, sheet: str) -> None:
        """Reads a page, measured before."""
        if sheet in self.pages or sheet not in self._sheets:
            return
        one = scan_sheet(self._parts[self._sheets[sheet]], self._lengths)
        self._room -= one.rows * one.columns
        self._text_room -= one.shared
        if (
            one.rows > MOST_ROWS
            or one.columns > MOST_COLUMNS
            or min(self._room, self._text_room) < 0
        ):
            raise OversizeError
        rows = self._book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        self.pages[sheet] = Cells(rows, one.columns, one.formula_cells())
