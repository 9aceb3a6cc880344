"""Into which portions do the inputs fall that a command line names?

Plain files are only looked at for the ends of their lines, so that whoever marks a portion reads
it. What is packed, a table, or one object over many lines is converted here and carried along.
"""

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

import msgspec

from tha.intake.line_runs import DamagedError, Runs, json_runs
from tha.intake.messages import CHANGED, DAMAGED_FILE, EMPTY, OTHER_KIND, STRANGE_NAME
from tha.intake.portion import Portion
from tha.intake.scored import FindEdition
from tha.intake.tables.rows import begins_a_table, table_portions
from tha.intake.unpacked import blocks_of
from tha.source.messages import NOT_FOUND, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

KINDS = (".json", ".ndjson", ".jsonl", ".csv", ".gz", ".zst")
"""How the names of files end that are taken out of a folder."""
_KEPT = "dau-vao-"
"""How the names of files begin that keep what passes."""


def portions(
    names: Sequence[str], folder: Path, find_edition: FindEdition
) -> Iterator[Portion | Problem]:
    """The portions of all inputs, and what is wrong with others, in their order.

    `-` is standard input; as every pipe it is kept in `folder`, so that it can be read again.
    Tables are read by the editions that `find_edition` knows.
    """
    for name in names:
        if strange := _strange_name(name):
            yield strange
            continue
        try:
            if name != "-" and Path(name).is_dir():
                yield from _of_folder(Path(name), folder, find_edition)
            else:
                yield from _input(name, folder).portions(find_edition)
        except OSError as error:
            yield _unreadable(error, Place(name))


def is_passing(name: str) -> bool:
    """Whether the input can be read only once: standard input, a pipe, a device."""
    if name == "-":
        return True
    path = Path(name)
    return path.exists() and not path.is_file() and not path.is_dir()


def data_of(portion: Portion) -> bytes | Problem:
    """The bytes of a portion."""
    if portion.data is not None:
        return portion.data
    place = Place(portion.name, portion.first_line)
    try:
        with Path(portion.name).open("rb") as stream:
            stream.seek(portion.start)
            data = stream.read(portion.end - portion.start)
    except OSError as error:
        return _unreadable(error, place)
    if len(data) < portion.end - portion.start:
        return CHANGED.at(place, name=portion.name)
    return data


def _of_folder(folder: Path, kept: Path, find_edition: FindEdition) -> Iterator[Portion | Problem]:
    paths = sorted(folder.iterdir())
    for path in paths:
        name = str(path)
        if strange := _strange_name(name):
            yield strange
            continue
        if path.suffix.lower() not in KINDS or path.is_dir():
            yield OTHER_KIND.at(Place(name), name=path.name, kinds=" ".join(KINDS))
            continue
        try:
            yield from _input(name, kept).portions(find_edition)
        except OSError as error:
            yield _unreadable(error, Place(name))
    if not paths:
        yield EMPTY.at(Place(str(folder)))


def _strange_name(name: str) -> Problem | None:
    """A problem where the name of an input is no text, so that no place could be told in it."""
    shown = os.fsencode(name).decode("utf-8", "backslashreplace")
    return None if shown == name else STRANGE_NAME.at(Place(shown), name=shown)


def _input(name: str, folder: Path) -> "_Input":
    """The input `name`; what passes is kept in `folder`, whole, and asked for only once."""
    kept = kept_at(name, folder)
    if not kept.exists():
        if not is_passing(name):
            return _Input(Path(name), name)
        _keep(name, kept)
    return _Input(kept, name, is_kept=True)


def kept_at(name: str, folder: Path) -> Path:
    """Where in `folder` the bytes of the input `name` are kept, if it is one that passes."""
    digest = sha256(name.encode(errors="surrogateescape")).hexdigest()
    return folder / f"{_KEPT}{digest}"


def _keep(name: str, kept: Path) -> None:
    """Raises OSError, also when an earlier call did: what was read until then is gone."""
    begun = kept.with_suffix(".begun")
    with begun.open("xb") as stream, _opened(name) as passing:
        shutil.copyfileobj(passing, stream)
    begun.replace(kept)


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb")


class _Input(msgspec.Struct, frozen=True):
    """The file at `path`, which problems call `name`."""

    path: Path
    name: str
    is_kept: bool = False
    """Whether `path` is a copy, which is found by nobody else."""

    def portions(self, find_edition: FindEdition) -> Iterator[Portion | Problem]:
        """Its portions, and what is wrong with it. Raises OSError when it cannot be opened."""
        is_empty = True
        with self.path.open("rb") as stream:
            blocks, is_packed = blocks_of(stream, self.name)
            runs = Runs(blocks)
            is_rows = self._is_table()
            found = (
                table_portions(runs, self.name, find_edition)
                if is_rows
                else self._lines(runs, is_carried=is_packed or self.is_kept)
            )
            for one in found:
                is_empty = False
                yield one
        if runs.broken is not None:
            yield self._broken(runs.broken, runs.lines)
        elif is_empty:
            yield EMPTY.at(Place(self.name))

    def _lines(self, runs: Runs, *, is_carried: bool) -> Iterator[Portion]:
        for one in json_runs(runs):
            if is_carried or not one.is_exact:
                yield Portion(self.name, one.first_line, data=one.data)
            else:
                yield Portion(self.name, one.first_line, one.start, one.end)

    def _is_table(self) -> bool:
        """By its name; what passes also by its first bytes."""
        bare = self.name.lower().removesuffix(".gz").removesuffix(".zst")
        is_named = Path(bare).suffix == ".csv"
        if is_named or not self.is_kept:
            return is_named
        with self.path.open("rb") as stream:
            first = next(iter(Runs(blocks_of(stream, self.name)[0])), None)
        return first is not None and begins_a_table(first.data)

    def _broken(self, error: OSError | DamagedError, lines: int) -> Problem:
        if isinstance(error, OSError):
            return _unreadable(error, Place(self.name, lines + 1))
        return DAMAGED_FILE.at(Place(self.name, lines + 1), name=self.name, lines=lines)


def _unreadable(error: OSError, place: Place) -> Problem:
    if isinstance(error, FileNotFoundError):
        return NOT_FOUND.at(place, name=place.file)
    return UNREADABLE.at(place, name=place.file, why=error.strerror or type(error).__name__)
