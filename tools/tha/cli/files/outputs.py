"""How does a verb write a file: whole or not at all, and never over what was handed in?"""

import contextlib
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn

import click

from tha.cli.show import language, show
from tha.source.language import Words

_TAKEN = Words(
    vi='"{name}" là tệp đầu vào hoặc đã dùng cho kết quả khác; chọn tên khác',
    en='"{name}" is an input, or is another output already; choose another name',
)
_UNWRITABLE = Words(vi='không ghi được "{name}": {why}', en='"{name}" cannot be written: {why}')


def refuse_to_overwrite(inputs: Iterable[str], *outputs: Path | None) -> None:
    """What was handed in is never altered, and no output hides another."""
    taken = [Path(name).resolve() for name in inputs if name != "-"]
    for output in outputs:
        if output is not None and output.resolve() in taken:
            raise click.UsageError(_TAKEN.into(language(), name=str(output)))
        taken += [output.resolve()] if output is not None else []


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
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part = tempfile.NamedTemporaryFile(  # noqa: SIM115  # closed below
            dir=path.parent, prefix=f".{path.name}", delete=False
        )
    except OSError as error:
        refuse_unwritable(path, error)
    try:
        with part:
            yield part  # type: ignore[misc]  # the wrapper is a BinaryIO in all but name
        Path(part.name).replace(path)
    except BaseException:
        Path(part.name).unlink()
        raise
