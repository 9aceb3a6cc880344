"""What stands in the cells of a spreadsheet that came back from somebody's computer?

Nothing in the file is trusted: it is unpacked once with a limit, what could run or fetch something
is refused, and where formulas stand is noted, because the value that a file claims for a formula
can be any. Only then are the cells read.
"""

import zlib
from io import BytesIO
from pathlib import Path
from stat import S_ISREG
from typing import Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

import msgspec
from python_calamine import CalamineError, CalamineWorkbook

from tha.intake.messages import NOT_XLSX, UNSAFE_WORKBOOK, WORKBOOK_TOO_LARGE
from tha.intake.workbook_parts import (
    Area,
    ScanError,
    Scanned,
    scan_sheet,
    sheet_parts,
)
from tha.source.language import Words
from tha.source.messages import NOT_FOUND, TOO_LARGE, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

LARGEST_FILE = 20_000_000
"""Bytes. A sheet of two thousand answers of two pages has under three million."""
LARGEST_UNPACKED = 150_000_000
"""Bytes of all parts together."""
MOST_PARTS = 500
MOST_ROWS = 50_000
MOST_COLUMNS = 300

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


class Cells(msgspec.Struct, frozen=True):
    """The cells of one page from its first row and column on."""

    rows: list[list[Any]]
    formulas: tuple[Area, ...]

    def at(self, row: int, column: int) -> Any:
        """What stands there, counted from 0; "" where nothing does."""
        line = self.rows[row] if row < len(self.rows) else []
        return line[column] if column < len(line) else ""

    def is_formula(self, row: int, column: int) -> bool:
        """Whether a formula gives the cell its value."""
        return any(area.holds(row, column) for area in self.formulas)


class Workbook(msgspec.Struct, frozen=True):
    """The pages of a spreadsheet, by name."""

    name: str
    pages: dict[str, Cells]


def read_workbook(path: Path, name: str) -> Workbook | Problem:
    """The spreadsheet at `path`, called `name` in problems."""
    place = Place(name)
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            return UNREADABLE.at(place, name=name, why=_ORDINARY)
        if found.st_size > LARGEST_FILE:
            return TOO_LARGE.at(place, size=found.st_size, limit=LARGEST_FILE)
        raw = path.read_bytes()
    except FileNotFoundError:
        return NOT_FOUND.at(place, name=name)
    except OSError as error:
        return UNREADABLE.at(place, name=name, why=error.strerror or type(error).__name__)
    return workbook_in(raw, name)


def workbook_in(raw: bytes, name: str) -> Workbook | Problem:
    """The spreadsheet whose bytes are `raw`."""
    place = Place(name)
    parts = _unpacked(raw, place)
    if isinstance(parts, Problem):
        return parts
    for part in parts:
        for sign, what in _FORBIDDEN:
            if sign in part.lower():
                return UNSAFE_WORKBOOK.at(place, what=what)
    try:
        scanned = {sheet: scan_sheet(parts[part]) for sheet, part in sheet_parts(parts).items()}
    except (ScanError, KeyError):
        return NOT_XLSX.at(place, why=_OTHER)
    if any(one.rows > MOST_ROWS or one.columns > MOST_COLUMNS for one in scanned.values()):
        return WORKBOOK_TOO_LARGE.at(place, rows=MOST_ROWS, columns=MOST_COLUMNS)
    return _read(_packed(parts), name, scanned)


def _unpacked(raw: bytes, place: Place) -> dict[str, bytes] | Problem:
    """Every part by name, read to the end and no further than the limit."""
    too_large = WORKBOOK_TOO_LARGE.at(place, rows=MOST_ROWS, columns=MOST_COLUMNS)
    parts: dict[str, bytes] = {}
    room = LARGEST_UNPACKED
    try:
        with ZipFile(BytesIO(raw)) as packed:
            if len(packed.infolist()) > MOST_PARTS:
                return too_large
            for one in packed.infolist():
                part = _part(packed, one, room)
                if part is None:
                    return too_large
                parts[one.filename] = part
                room -= len(part)
    except _BROKEN:
        return NOT_XLSX.at(place, why=_NO_ZIP)
    return parts


def _part(packed: ZipFile, one: ZipInfo, room: int) -> bytes | None:
    """The bytes of a part; None when there are more of them than `room`.

    Never more are unpacked than the file says that there are, and what it says is checked.
    """
    if one.file_size > room:
        return None
    with packed.open(one) as stream:
        return stream.read()


def _packed(parts: dict[str, bytes]) -> bytes:
    """The parts as they were measured, for a reader that would unpack others by itself."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_STORED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return stream.getvalue()


def _read(raw: bytes, name: str, scanned: dict[str, Scanned]) -> Workbook | Problem:
    try:
        with CalamineWorkbook.from_filelike(BytesIO(raw)) as book:
            pages = {
                sheet: Cells(
                    book.get_sheet_by_name(sheet).to_python(skip_empty_area=False), one.formulas
                )
                for sheet, one in scanned.items()
            }
    except (CalamineError, OSError, ValueError):
        return NOT_XLSX.at(Place(name), why=_CELLS)
    return Workbook(name, pages)
