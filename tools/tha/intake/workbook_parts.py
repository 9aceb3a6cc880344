"""Which parts of an XLSX file are its pages, how far do they reach, and where are formulas?

Read as a stream of XML that may define nothing: no document type, hence no entities.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import Any
from xml.parsers.expat import ExpatError, ParserCreate

import msgspec

_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")
_WORKBOOK = "xl/workbook.xml"
_LINKS = "xl/_rels/workbook.xml.rels"
_SHARED = "sharedstrings.xml"
_VALUES = {"v", "is", "f"}
_ODD_KINDS = {"e", "b"}
"""What says of a cell that it holds an error, or true or false."""
_SHARED_NUMBER = re.compile(rb"<(?:[A-Za-z0-9_]+:)?v>([0-9]{1,7})")
"""One way to write which shared text a cell shows: others are read as another number by some."""
_TARGET = re.compile(r"(?:/xl/)?((?:(?!xl/|\.)[\w.-]+/)*(?!\.)[\w.-]+)")
"""One way to write where a page is: what can be read in two ways hides the one from the other."""

MOST_ELEMENTS = 2_000_000
"""Cells and formulas of a page, empty ones too."""
MOST_AREAS = 100
"""Formulas of a page that fill several cells."""

Start = Callable[[str, Mapping[str, str]], None]
Take = Callable[[str], None]
End = Callable[[str, bytes], None]


class ScanError(Exception):
    """A part is not what it must be."""


class OversizeError(Exception):
    """A part holds more than will be read."""


class Area(msgspec.Struct, frozen=True):
    """Rows and columns from first to last, counted from 0."""

    top: int
    left: int
    bottom: int
    right: int


class Scanned(msgspec.Struct, frozen=True):
    """How many rows and columns of a page hold something, and where formulas stand."""

    rows: int
    columns: int
    formulas: tuple[tuple[int, int], ...]
    areas: tuple[Area, ...]
    merged: tuple[Area, ...] = ()
    """Areas whose cells are shown as one."""
    odd: tuple[tuple[int, int], ...] = ()
    """Cells that hold an error such as #N/A, or TRUE or FALSE."""
    shared: int = 0
    """Bytes of the texts that stand elsewhere in the file and are shown in cells, each time."""

    def formula_cells(self) -> bytes:
        """A byte for each cell, row by row: 1 where a formula gives the value."""
        grid = bytearray(self.rows * self.columns)
        for row, column in self.formulas:
            grid[row * self.columns + column] = 1
        for area in self.areas:
            width = max(0, min(area.right + 1, self.columns) - area.left)
            for row in range(area.top, min(area.bottom + 1, self.rows)):
                start = row * self.columns + area.left
                grid[start : start + width] = b"\x01" * width
        return bytes(grid)


def sheet_parts(parts: Mapping[str, bytes]) -> dict[str, str]:
    """Each page's name and the part that holds it, both said once. Raises ScanError, KeyError."""
    named: list[tuple[str, str]] = []
    targets: list[tuple[str, str]] = []

    def note_sheet(tag: str, given: Mapping[str, str]) -> None:
        if tag == "sheet":
            (link,) = _once([one for name, one in given.items() if name.endswith(":id")], 1)
            named.append((given.get("name", ""), link))

    def note_link(tag: str, given: Mapping[str, str]) -> None:
        if tag == "Relationship":
            targets.append((given.get("Id", ""), given.get("Target", "")))

    _walk(parts[_WORKBOOK], note_sheet)
    _walk(parts[_LINKS], note_link)
    _once(name.casefold() for name, _ in named)
    _once(link for link, _ in targets)
    found = dict(targets)
    return {name: _part(found[link]) for name, link in named}


def _once(said: Iterable[str], count: int | None = None) -> list[str]:
    """What is said, and nothing twice; of which there are `count`. Raises ScanError."""
    found = list(said)
    twice = [one for one, times in Counter(found).items() if times > 1]
    if twice or count not in {None, len(found)}:
        raise ScanError(f"not once: {twice or found}")
    return found


def _part(target: str) -> str:
    """The part at `target`. Raises ScanError."""
    found = _TARGET.fullmatch(target)
    if found is None:
        raise ScanError(target)
    return f"xl/{found[1]}"


def shared_lengths(parts: Mapping[str, bytes]) -> list[int]:
    """Of each text that cells share, how many bytes it has. Raises ScanError, OversizeError.

    Readers that pass over empty ones count otherwise; the longer of the two is told.
    """
    found = [content for name, content in parts.items() if name.casefold().endswith(_SHARED)]
    if not found:
        return []
    if found[1:]:
        raise ScanError("shared texts twice")
    scan = _SharedTexts()
    _walk(found[0], scan.start, scan.take)
    filled = [one for one in scan.lengths if one]
    return [max(pair) for pair in zip_longest(scan.lengths, filled, fillvalue=0)]


class _SharedTexts:
    """Measures one text after the other."""

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def start(self, tag: str, _: Mapping[str, str]) -> None:
        """Takes the next element."""
        if tag == "si":
            self.lengths.append(0)
        if len(self.lengths) > MOST_ELEMENTS:
            raise OversizeError

    def take(self, text: str) -> None:
        """Takes what stands in it."""
        if self.lengths:
            self.lengths[-1] += len(text.encode())


def scan_sheet(content: bytes, lengths: Sequence[int]) -> Scanned:
    """How far the page in `content` reaches, and its formulas; `lengths` are of shared texts.

    Raises ScanError, OversizeError.
    """
    scan = _Scan(lengths)
    _walk(content, scan.start, end=scan.end)
    return Scanned(
        rows=scan.bottom + 1,
        columns=scan.right + 1,
        formulas=tuple(scan.formulas),
        areas=tuple(scan.areas),
        merged=tuple(scan.merged),
        odd=tuple(scan.odd),
        shared=scan.shared,
    )


class _Scan:
    """Follows the cells of a page; cells may leave out where they are."""

    def __init__(self, lengths: Sequence[int]) -> None:
        self._lengths = lengths
        self._is_shared = False
        self.shared = 0
        self._row = self._column = -1
        self._elements = 0
        self.bottom = self.right = -1
        self.formulas: list[tuple[int, int]] = []
        self.areas: list[Area] = []
        self.merged: list[Area] = []
        self.odd: list[tuple[int, int]] = []

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        """Takes the next element."""
        if tag == "row":
            self._row = _whole(given["r"]) - 1 if "r" in given else self._row + 1
            self._column = -1
        elif tag == "c":
            self._move(given.get("r"))
            kind = given.get("t")
            self._is_shared = kind == "s"
            if kind in _ODD_KINDS:
                self.odd.append((self._row, self._column))
        elif tag == "mergeCell":
            self._count()
            self.merged.append(_area(given.get("ref", "")))
        elif tag in _VALUES and self._column >= 0:
            self.bottom = max(self.bottom, self._row)
            self.right = max(self.right, self._column)
            if tag == "f":
                self._note_formula(given)

    def end(self, tag: str, raw: bytes) -> None:
        """Takes the end of an element: of interest is the number of a shared text."""
        if tag != "v" or not self._is_shared:
            return
        found = _SHARED_NUMBER.fullmatch(raw)
        if found is None:
            raise ScanError(f"shared text in row {self._row + 1}")
        number = int(found[1])
        self.shared += self._lengths[number] if number < len(self._lengths) else 0

    def _move(self, reference: str | None) -> None:
        self._count()
        if reference is None:
            self._column += 1
            return
        row, self._column = _cell(reference)
        if row != self._row:
            raise ScanError(f"{reference} in row {self._row + 1}")

    def _note_formula(self, given: Mapping[str, str]) -> None:
        """Takes a formula, and the area that it fills; a shared one stands in every cell."""
        self._count()
        self.formulas.append((self._row, self._column))
        reference = given.get("ref", "")
        if ":" in reference and given.get("t") != "shared":
            self.areas.append(_area(reference))
        if len(self.areas) > MOST_AREAS:
            raise OversizeError

    def _count(self) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise OversizeError


def _area(reference: str) -> Area:
    """The cells of `B7:C9`. Raises ScanError."""
    first, _, last = reference.partition(":")
    return Area(*_cell(first), *_cell(last or first))


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


def _walk(content: bytes, start: Start, take: Take | None = None, end: End | None = None) -> None:
    """Hands every element to `start`, its name without a prefix, and every text to `take`.

    To `end` it hands the name, and the bytes since an element began the last time.
    """
    parser = ParserCreate()
    begun = 0

    def note_start(tag: str, given: Mapping[str, str]) -> None:
        nonlocal begun
        begun = parser.CurrentByteIndex
        start(tag.rpartition(":")[2], given)

    def note_end(tag: str) -> None:
        if end is not None:
            end(tag.rpartition(":")[2], content[begun : parser.CurrentByteIndex])

    parser.StartElementHandler = note_start
    parser.EndElementHandler = note_end
    if take is not None:
        parser.CharacterDataHandler = take
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(content, True)  # noqa: FBT003  # expat takes it by position
    except ExpatError as error:
        raise ScanError(str(error)) from error


def _refuse(*_: Any) -> None:
    raise ScanError("a document type")
