"""Into which portions do the inputs fall that a command line names?

Plain files are only looked at for the ends of their lines, so that whoever marks a portion reads
it. What is packed, a table, or one object over many lines is converted here and carried along.
"""

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from stat import S_ISREG

import msgspec

from tha.intake.line_runs import DamagedError, Runs, json_runs
from tha.intake.messages import CHANGED, DAMAGED_FILE, EMPTY, OTHER_KIND
from tha.intake.portion import Portion
from tha.intake.scored import FindEdition
from tha.intake.tables.rows import begins_a_table, table_portions
from tha.intake.unpacked import blocks_of
from tha.source.messages import NOT_FOUND, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

KINDS = (".json", ".ndjson", ".jsonl", ".csv", ".gz", ".zst")
"""How the names of files end that are taken out of a folder."""
_STDIN = "stdin"


def portions(
    names: Sequence[str], folder: Path, find_edition: FindEdition
) -> Iterator[Portion | Problem]:
    """The portions of all inputs, and what is wrong with others, in their order.

    `-` is standard input, kept in `folder` so that it can be read again. Tables are read by the
    editions that `find_edition` knows.
    """
    for name in names:
        try:
            if name == "-":
                yield from _Input(_kept_stdin(folder), name).portions(find_edition)
            elif Path(name).is_dir():
                yield from _of_folder(Path(name), find_edition)
            else:
                yield from _Input(Path(name), name).portions(find_edition)
        except OSError as error:
            yield _unreadable(error, Place(name))


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


def _of_folder(folder: Path, find_edition: FindEdition) -> Iterator[Portion | Problem]:
    paths = sorted(folder.iterdir())
    for path in paths:
        name = str(path)
        if path.suffix.lower() not in KINDS or path.is_dir():
            yield OTHER_KIND.at(Place(name), name=path.name, kinds=" ".join(KINDS))
            continue
        try:
            yield from _Input(path, name).portions(find_edition)
        except OSError as error:
            yield _unreadable(error, Place(name))
    if not paths:
        yield EMPTY.at(Place(str(folder)))


class _Input(msgspec.Struct, frozen=True):
    """The file at `path`, which problems call `name`."""

    path: Path
    name: str

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
                else self._lines(runs, is_carried=is_packed or not self._can_be_read_again())
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

    def _can_be_read_again(self) -> bool:
        return self.name != "-" and S_ISREG(self.path.stat().st_mode)

    def _is_table(self) -> bool:
        """By its name; standard input by its first bytes."""
        if self.name != "-":
            return Path(self.name.lower().removesuffix(".gz").removesuffix(".zst")).suffix == ".csv"
        with self.path.open("rb") as stream:
            first = next(iter(Runs(blocks_of(stream, self.name)[0])), None)
        return first is not None and begins_a_table(first.data)

    def _broken(self, error: OSError | DamagedError, lines: int) -> Problem:
        if isinstance(error, OSError):
            return _unreadable(error, Place(self.name, lines + 1))
        return DAMAGED_FILE.at(Place(self.name, lines + 1), name=self.name, lines=lines)


def _kept_stdin(folder: Path) -> Path:
    """Standard input in a file; what was kept earlier, whole, is not asked for again."""
    kept, begun = folder / _STDIN, folder / f"{_STDIN}.begun"
    if not kept.exists():
        with begun.open("wb") as stream:
            shutil.copyfileobj(sys.stdin.buffer, stream)
        begun.replace(kept)
    return kept


def _unreadable(error: OSError, place: Place) -> Problem:
    if isinstance(error, FileNotFoundError):
        return NOT_FOUND.at(place, name=place.file)
    return UNREADABLE.at(place, name=place.file, why=error.strerror or type(error).__name__)
