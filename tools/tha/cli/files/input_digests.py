"""Exactly which bytes were handed in, so that two runs of one contest can be told apart?"""

import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from tha.intake.portions import KINDS, kept_at


def input_digests(names: Sequence[str], folder: Path) -> dict[str, str]:
    """`sha256:` and the digest of every input, by its name without folders.

    What passes, such as `-`, is kept in `folder`. The digest is empty for what cannot be read. Of
    files that are called alike, the later ones have a number behind the name.
    """
    found: dict[str, str] = {}
    for name, path in _files(names):
        kept = kept_at(str(path), folder)
        shown, number = name, 1
        while shown in found:
            number += 1
            shown = f"{name} ({number})"
        found[shown] = _digest(kept if kept.exists() else path)
    return found


def _files(names: Sequence[str]) -> Iterator[tuple[str, Path]]:
    for name in names:
        path = Path(name)
        if name != "-" and path.is_dir():
            yield from ((_plain(one), one) for one in sorted(path.iterdir()) if _is_read(one))
        else:
            yield _plain(path), path


def _is_read(path: Path) -> bool:
    """Whether what stands in a folder is taken for submissions."""
    return path.suffix.lower() in KINDS and not path.is_dir()


def _plain(path: Path) -> str:
    """The name, also where its bytes are no UTF-8."""
    return os.fsencode(path.name).decode("utf-8", "backslashreplace")


def _digest(path: Path) -> str:
    if not path.is_file():
        return ""
    try:
        with path.open("rb") as stream:
            return f"sha256:{hashlib.file_digest(stream, 'sha256').hexdigest()}"
    except OSError:
        return ""
