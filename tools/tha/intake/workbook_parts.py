"""Which parts of an XLSX file are its pages, how far do they reach, and where are formulas?

Read as a stream of XML that may define nothing: no document type, hence no entities.
"""

import posixpath
import re
from collections.abc import Callable, Mapping
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

import msgspec

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_WORKBOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_VALUES = {"v", "is", "f"}

Start = Callable[[str, Mapping[str, str]], None]


class ScanError(Exception):
    """A part is not what it must be."""


class Area(msgspec.Struct, frozen=True):
    """Rows and columns from first to last, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        """Whether the cell lies inside."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right


class Scanned(msgspec.Struct, frozen=True):
    """How many rows and columns of a page hold something, and where formulas stand."""

    rows: int
    columns: int
    formulas: tuple[Area, ...]


def sheet_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Each page's name and the part that holds it. Raises ScanError, KeyError."""
    named: dict[str, str] = {}
    targets: dict[str, str] = {}

    def note_sheet(tag: str, given: Mapping[str, str]) -> None:
        if tag == "sheet":
            link = next((one for name, one in given.items() if name.endswith(":id")), "")
            named[given.get("name", "")] = link

    def note_link(tag: str, given: Mapping[str, str]) -> None:
        if tag == "Relationship":
            targets[given.get("Id", "")] = given.get("Target", "")

    _walk(parts[_WORKBOOK], note_sheet)
    _walk(parts[_LINKS], note_link)
    found = {name: posixpath.join("/xl", targets[link]) for name, link in named.items()}
    return {name: posixpath.normpath(one).lstrip("/") for name, one in found.items()}


def scan_sheet(content: bytes) -> Scanned:
    """How far the page in `content` reaches, and its formulas. Raises ScanError."""
    scan = _Scan()
    _walk(content, scan.start)
    return Scanned(scan.bottom + 1, scan.right + 1, tuple(scan.formulas))


class _Scan:
    """Follows the cells of a page; cells may leave out where they are."""

    def __init__(self) -> None:
        self._row = self._column = -1
        self.bottom = self.right = -1
        self.formulas: list[Area] = []

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        """Takes the next element."""
        if tag == "row":
            self._row = _whole(given["r"]) - 1 if "r" in given else self._row + 1
            self._column = -1
        elif tag == "c":
            self._move(given.get("r"))
        elif tag in _VALUES and self._column >= 0:
            self.bottom = max(self.bottom, self._row)
            self.right = max(self.right, self._column)
            if tag == "f":
                own = Area(self._row, self._column, self._row, self._column)
                self.formulas += [own, *_areas(given.get("ref", ""))]

    def _move(self, reference: str | None) -> None:
        if reference is None:
            self._column += 1
        else:
            self._row, self._column = _cell(reference)


def _areas(reference: str) -> list[Area]:
    """The area of a formula that fills several cells; a shared one tells each cell by itself."""
    if ":" not in reference:
        return []
    (top, left), (bottom, right) = map(_cell, reference.split(":", 1))
    return [Area(top, left, bottom, right)]


def _cell(reference: str) -> tuple[int, int]:
    """Row and column of `B7`, counted from 0."""
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        raise ScanError(reference)
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _whole(written: str) -> int:
    if not re.fullmatch(r"[0-9]{1,7}", written):
        raise ScanError(written)
    return int(written)


def _walk(content: bytes, start: Start) -> None:
    """Hands every element to `start`, its name without a prefix."""
    parser = ParserCreate()
    parser.StartElementHandler = lambda tag, given: start(tag.rpartition(":")[2], given)
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003  # expat takes it by position
    except ExpatError as error:
        raise ScanError(str(error)) from error


def _refuse(*_: Any) -> None:
    raise ScanError("a document type")
