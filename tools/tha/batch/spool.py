"""What is kept on disk while submissions are marked, so that a run that was killed can go on?

A folder with the results so far, what is known of each submission, the problems, and a journal: one
line for every portion, written after everything that belongs to it. What stands behind the last
whole line of the journal was never finished, and is cut off when the run goes on.
"""

import contextlib
import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from tha.batch.marked import Marked
from tha.source.problem import Problem

_NAMES = ("results", "exact", "uuids", "lines", "outcomes", "problems")
PART = "part-"
"""How the names of files begin that hold results of one portion."""
_AT_ONCE = 1 << 24
_PROBLEM = msgspec.json.Decoder(Problem)


class Entry(msgspec.Struct, frozen=True):
    """A line of the journal: the input of a portion, its submissions, and how long each file is."""

    name: str
    count: int
    lengths: tuple[int, ...]


class BusyError(Exception):
    """Another run works in the folder."""


class OtherInputError(Exception):
    """The run that was begun here had other inputs or other editions."""


class Spool:
    """A run's folder, held by this process alone until `close`. `purpose` names what is marked.

    With `resume`, what was finished by a run of the same purpose stays; otherwise nothing does.

    Raises BusyError, OtherInputError, OSError.
    """

    def __init__(self, folder: Path, purpose: str, *, resume: bool) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.folder = folder
        with contextlib.ExitStack() as opened:
            self._journal = opened.enter_context(self._open("journal"))
            try:
                fcntl.flock(self._journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise BusyError from error
            self._files = [opened.enter_context(self._open(name)) for name in _NAMES]
            self._forget(PART if resume else "")
            self.entries = self._finished(purpose) if resume else []
            self._cut(purpose)
            self.close = opened.pop_all().close
            """Lets go of the folder, which stays."""

    def keep(self, name: str, marked: Marked) -> None:
        """Keeps what a portion of the input `name` came to, before the next."""
        for name_of_file, stream in zip(_NAMES, self._files, strict=True):
            part = getattr(marked, name_of_file)
            if name_of_file == "problems":
                part = b"".join(msgspec.json.encode(one) + b"\n" for one in part)
            stream.write(part)
            stream.flush()
        if marked.part is not None:
            _move(Path(marked.part), self._files[_NAMES.index("results")])
        lengths = tuple(stream.tell() for stream in self._files)
        entry = Entry(name, len(marked.outcomes), lengths)
        self._journal.write(msgspec.json.encode(entry) + b"\n")
        self._journal.flush()
        self.entries.append(entry)

    def problems(self) -> Iterator[Problem]:
        """Every problem kept, in the order of the portions."""
        with self.path("problems").open("rb") as stream:
            yield from map(_PROBLEM.decode, stream)

    def path(self, name: str) -> Path:
        """The file `name` of the folder."""
        return self.folder / name

    def remove(self) -> None:
        """The run is done."""
        self.close()
        shutil.rmtree(self.folder)

    def _open(self, name: str) -> BinaryIO:
        descriptor = os.open(self.path(name), os.O_RDWR | os.O_CREAT, 0o600)
        return os.fdopen(descriptor, "r+b")

    def _forget(self, start: str) -> None:
        """Takes away what else an earlier run kept here under names with that `start`.

        Its inputs are not those of this run, and its parts were never finished.
        """
        for path in self.folder.glob(f"{start}*"):
            if path.name not in {"journal", *_NAMES}:
                path.unlink()

    def _finished(self, purpose: str) -> list[Entry]:
        """The entries of the journal that are whole, and whose files are there."""
        head, *lines = self._journal.read().split(b"\n")[:-1] or [purpose.encode()]
        if head != purpose.encode():
            raise OtherInputError
        sizes = tuple(self.path(name).stat().st_size for name in _NAMES)
        entries = list[Entry]()
        before = (0,) * len(_NAMES)
        for line in lines:
            entry = _entry(line)
            if entry is None or not _lie_between(before, entry.lengths, sizes):
                break  # the machine itself went down
            entries.append(entry)
            before = entry.lengths
        return entries

    def _cut(self, purpose: str) -> None:
        """Cuts off what was not finished, and goes on from there."""
        lengths = self.entries[-1].lengths if self.entries else (0,) * len(_NAMES)
        for stream, length in zip(self._files, lengths, strict=True):
            stream.truncate(length)
            stream.seek(length)
        self._journal.seek(0)
        self._journal.truncate()
        lines = [purpose.encode(), *map(msgspec.json.encode, self.entries)]
        self._journal.write(b"".join(line + b"\n" for line in lines))
        self._journal.flush()


def _move(part: Path, end: BinaryIO) -> None:
    """Moves the file `part` to the end of another, inside the kernel."""
    with part.open("rb") as stream:
        while os.sendfile(end.fileno(), stream.fileno(), None, _AT_ONCE):
            pass
    end.seek(0, os.SEEK_END)
    part.unlink()


def _entry(line: bytes) -> Entry | None:
    try:
        return msgspec.json.decode(line, type=Entry)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _lie_between(low: tuple[int, ...], lengths: tuple[int, ...], high: tuple[int, ...]) -> bool:
    """Whether there is a length for each file, and the file could have grown to it."""
    return len(lengths) == len(low) and all(
        least <= one <= most for least, one, most in zip(low, lengths, high, strict=True)
    )
