"""Where may a stream of bytes be cut, so that each part is a run of whole lines?

Nothing longer than a block and a submission is ever held: of an over-long line only as much is
kept as shows that it is too long.
"""

import codecs
from collections.abc import Iterable, Iterator
from itertools import chain

import msgspec

LONGEST_SUBMISSION = 1_000_000
"""Bytes. A hundred written answers of two pages stay below."""
BLOCK = 1 << 20
"""Bytes that are read at once, and so about the length of a run."""

_KEPT = LONGEST_SUBMISSION + 2
"""Bytes of a line that are kept: the longest submission and the end of its line."""
_ANY = msgspec.json.Decoder()
_NO_JSON = (msgspec.DecodeError, ValueError, RecursionError)


class DamagedError(Exception):
    """A packed stream cannot be unpacked any further."""


class Run(msgspec.Struct, frozen=True):
    """Whole lines, and where they stand in the stream."""

    data: bytes
    first_line: int
    start: int
    end: int
    is_exact: bool = True
    """Whether `data` is what stands there; else a line that was cut off, or several joined."""


class Runs:
    """The runs of the stream that comes in `blocks`; a byte order mark is no part of them.

    When the stream breaks off, the runs end before the line that it broke.
    """

    def __init__(self, blocks: Iterable[bytes]) -> None:
        self._blocks = iter(blocks)
        self._at = 0
        self._rest = b""
        self._forgotten = 0
        self.lines = 0
        """How many whole lines there were so far."""
        self.broken: OSError | DamagedError | None = None
        """Why the stream broke off."""

    def __iter__(self) -> Iterator[Run]:
        for block in self._unmarked():
            end = block.find(b"\n") + 1
            if not end:
                self._keep(block)
                continue
            if self._forgotten or len(self._rest) + end > _KEPT:
                self._keep(block[:end])
                yield self._whole()
            else:
                end = 0
            until = block.rfind(b"\n") + 1
            if until > end:
                self._rest += block[end:until]
                yield self._whole()
            self._keep(block[until:])
        if self._rest and self.broken is None:
            yield self._whole()

    def _unmarked(self) -> Iterator[bytes]:
        """The blocks without the byte order mark, as far as they come."""
        try:
            first = b""
            for block in self._blocks:
                first += block
                if len(first) >= len(codecs.BOM_UTF8):
                    break
            self._at = len(codecs.BOM_UTF8) if first.startswith(codecs.BOM_UTF8) else 0
            yield first[self._at :]
            yield from self._blocks
        except (OSError, DamagedError) as error:
            self.broken = error

    def _keep(self, part: bytes) -> None:
        """Adds `part` to a line that is not whole yet."""
        line = self._rest + part
        self._rest = line[:_KEPT]
        self._forgotten += len(line) - len(self._rest)

    def _whole(self) -> Run:
        """What was kept, which is whole now."""
        end = self._at + len(self._rest) + self._forgotten
        run = Run(self._rest, self.lines + 1, self._at, end, is_exact=not self._forgotten)
        self.lines += 1 if self._forgotten else _lines_in(self._rest)
        self._at, self._rest, self._forgotten = end, b"", 0
        return run


def json_runs(runs: Runs) -> Iterator[Run]:
    """Runs of lines with an object each; a single object over many lines becomes one line.

    Runs of nothing but blank lines are left out.
    """
    each = iter(runs)
    head = [first] if (first := next(each, None)) else []
    if first and _is_open(first.data.partition(b"\n")[0]):
        while sum(len(one.data) for one in head) < LONGEST_SUBMISSION and (one := next(each, None)):
            head.append(one)
        whole = b"".join(one.data for one in head).strip()
        if whole and _is_one_object(whole):
            is_cut_off = runs.broken is not None and _is_open(whole)
            line = _in_one_line(whole)[:_KEPT]
            head = [] if is_cut_off else [Run(line, 1, first.start, head[-1].end, is_exact=False)]
    yield from (one for one in chain(head, each) if not one.data.isspace())


def lines_of(data: bytes, first_line: int) -> Iterator[tuple[int, bytes]]:
    """The number of each line in a run that is not blank, and what stands in it."""
    for number, line in enumerate(data.split(b"\n"), first_line):
        if stripped := line.strip():
            yield number, stripped


def _lines_in(data: bytes) -> int:
    return data.count(b"\n") + (not data.endswith(b"\n"))


def _is_one_object(whole: bytes) -> bool:
    lines = whole.split(b"\n")
    return not (_is_open(whole) and any(_is_object(line) for line in lines))


def _in_one_line(whole: bytes) -> bytes:
    """Line ends stand between the parts of an object, never in a text: a text stays broken."""
    line = whole.replace(b"\n", b" ")
    return whole.replace(b"\n", b"\0") if _is_open(whole) and not _is_open(line) else line


def _is_open(raw: bytes) -> bool:
    """Whether `raw` is no whole JSON value, so that the next line may belong to it."""
    try:
        _ANY.decode(raw)
    except _NO_JSON:
        return True
    return False


def _is_object(line: bytes) -> bool:
    return line.startswith(b"{") and not _is_open(line)
