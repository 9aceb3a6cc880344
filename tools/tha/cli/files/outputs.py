"""How does a verb write a file: whole or not at all, and never over what was handed in?"""

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from stat import S_ISREG
from typing import BinaryIO, NoReturn

import click

from tha.cli.terminal.show import language, show
from tha.source.language import Words

_TAKEN = Words(
    vi='"{name}" là tệp đầu vào hoặc đã dùng cho kết quả khác; chọn tên khác',
    en='"{name}" is an input, or is another output already; choose another name',
)
_AMONG_INPUTS = Words(
    vi='"{name}" nằm trong thư mục đầu vào "{folder}"; ghi kết quả ở thư mục khác',
    en='"{name}" lies in the input folder "{folder}"; write to another folder',
)
_NO_FILE = Words(
    vi='"{name}" không phải là tệp thường (có thể là thư mục, thiết bị hoặc ống dẫn), '
    "nên không được ghi; chọn tên khác",
    en='"{name}" is no plain file (but a folder, a device or a pipe), so it is not written; '
    "choose another name",
)
_UNWRITABLE = Words(vi='không ghi được "{name}": {why}', en='"{name}" cannot be written: {why}')


def refuse_to_overwrite(inputs: Iterable[str], *outputs: Path | None) -> None:
    """What was handed in is never altered, no output hides another, and each is a plain file."""
    taken, folders = _handed_in(inputs) if any(outputs) else ([], [])
    for output in outputs:
        if output is None:
            continue
        place = plain_file(output)
        if place in taken:
            raise click.UsageError(_TAKEN.into(language(), name=str(output)))
        for folder in folders:
            if place.is_relative_to(folder.resolve()):
                gaps = {"name": str(output), "folder": str(folder)}
                raise click.UsageError(_AMONG_INPUTS.into(language(), **gaps))
        taken.append(place)


def _handed_in(inputs: Iterable[str]) -> tuple[list[Path], list[Path]]:
    """The files among `inputs`, also where a link in a folder leads, and the folders."""
    files, folders = list[Path](), list[Path]()
    for path in (Path(name) for name in inputs if name != "-"):
        if not path.is_dir():
            files.append(path.resolve())
            continue
        folders.append(path)
        with contextlib.suppress(OSError), os.scandir(path) as entries:  # reading tells of it
            files += [Path(one).resolve() for one in entries if one.is_symlink()]
    return files, folders


def plain_file(path: Path) -> Path:
    """Where `path`, or the link that stands there, leads. Refuses what is no plain file."""
    try:
        is_plain = S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        is_plain = True  # it will be one
    except OSError as error:
        refuse_unwritable(path, error)
    if not is_plain:
        name = "" if path == Path() else str(path)  # an empty name says the same as "."
        raise click.UsageError(_NO_FILE.into(language(), name=name))
    return path.resolve()


def refuse_unwritable(path: Path, error: Exception) -> NoReturn:
    """Tells why `path` cannot be written, and ends the verb."""
    why = getattr(error, "strerror", None) or str(error)
    show(_UNWRITABLE, "stderr", name=str(path), why=why)
    raise click.exceptions.Exit(1) from error


@contextlib.contextmanager
def written(path: Path | None) -> Iterator[BinaryIO]:
    """Where bytes go: a file that appears whole or not at all, or standard output.

    The file can be read by its owner alone.
    """
    if path is None:
        with told_when_full() as stream:
            yield stream
        return
    place = plain_file(path)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part = tempfile.NamedTemporaryFile(  # noqa: SIM115  # closed below
            dir=place.parent, prefix=f".{place.name}", delete=False
        )
    except OSError as error:
        refuse_unwritable(path, error)
    try:
        with _told_of(path), part:
            yield part  # type: ignore[misc]  # the wrapper is a BinaryIO in all but name
        Path(part.name).replace(plain_file(path))
    except BaseException:
        Path(part.name).unlink()
        raise


@contextlib.contextmanager
def told_when_full() -> Iterator[BinaryIO]:
    """Standard output; what was written there has arrived, or the verb ends and says why not."""
    try:
        with _told_of(Path("stdout")):
            yield sys.stdout.buffer
            sys.stdout.flush()
    except click.exceptions.Exit:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123  # a descriptor, for what is left
            os.dup2(nowhere.fileno(), sys.stdout.fileno())
        raise


@contextlib.contextmanager
def _told_of(path: Path) -> Iterator[None]:
    """Ends the verb when writing to `path` fails; another file's error names that file."""
    try:
        yield
    except BrokenPipeError:  # the reader has left, which is no error
        raise
    except OSError as error:
        if error.filename is not None:
            raise
        refuse_unwritable(path, error)
