"""Is a folder still what its minutes say, and did the owner of the key sign those?

The minutes are a JSON file whose `files` names every other file with its SHA-256; those in
`private` may be missing. Beside them stand the raw Ed25519 signature of their exact bytes (`.sig`)
and the public key.
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tha.seal.keys import read_public
from tha.seal.messages import (
    BROKEN_SIGNATURE,
    FILE_ADDED,
    FILE_CHANGED,
    FILE_GONE,
    FILE_WITHHELD,
    NOT_A_FOLDER,
    NOT_A_LIST,
    OWN_KEY,
    UNSIGNED,
)
from tha.source.messages import NOT_FOUND, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

SIGNATURE = ".sig"
"""What the name of the minutes is followed by in that of their signature."""


class _Listed(msgspec.Struct, frozen=True):
    """What of the minutes is read here."""

    files: dict[str, str]
    private: tuple[str, ...] = ()


def digests(folder: Path) -> dict[str, str]:
    """Every file below `folder` with `sha256:` and its digest, by name."""
    return {name: _digest(folder / name) for name in _names(folder)}


def check_folder(
    folder: Path, minutes: str, public_name: str, public: Path | None
) -> list[Problem]:
    """Everything that is not as it was sealed.

    Without `public`, the key that stands in the folder is taken, and that is told.
    """
    try:
        written = (folder / minutes).read_bytes()
    except NotADirectoryError:
        return [NOT_A_FOLDER.at(Place(str(folder)), name=folder)]
    except FileNotFoundError:
        return [NOT_FOUND.at(Place(str(folder / minutes)), name=folder / minutes)]
    except OSError as error:
        name = folder / minutes
        return [UNREADABLE.at(Place(str(name)), name=name, why=error.strerror or str(error))]
    problems = list(_check_signature(folder, minutes, written, public or folder / public_name))
    if public is None and not problems:
        problems.append(OWN_KEY.at(Place(str(folder / public_name))))
    return [*problems, *_check_files(folder, minutes, written)]


def _check_signature(folder: Path, minutes: str, written: bytes, public: Path) -> Iterator[Problem]:
    signature = folder / (minutes + SIGNATURE)
    place = Place(str(folder / minutes))
    if not signature.is_file():
        yield UNSIGNED.at(place, name=signature.name)
        return
    key = read_public(public)
    if isinstance(key, Problem):
        yield key
    elif not is_signed(written, signature.read_bytes(), key):
        yield BROKEN_SIGNATURE.at(place, name=minutes)


def is_signed(written: bytes, signature: bytes, key: Ed25519PublicKey) -> bool:
    """Whether the owner of `key` has signed exactly these bytes."""
    try:
        key.verify(signature, written)
    except InvalidSignature:
        return False
    return True


def _check_files(folder: Path, minutes: str, written: bytes) -> Iterator[Problem]:
    try:
        said = msgspec.json.decode(written, type=_Listed)
    except (msgspec.DecodeError, UnicodeDecodeError):
        yield NOT_A_LIST.at(Place(str(folder / minutes)), name=minutes)
        return
    listed = said.files
    there = set(_names(folder)) - {minutes, minutes + SIGNATURE}
    for name in sorted(listed.keys() | there):
        place = Place(str(folder / name))
        if name not in there:
            gone = FILE_WITHHELD if name in said.private else FILE_GONE
            yield gone.at(place, name=name)
        elif name not in listed:
            yield FILE_ADDED.at(place, name=name)
        elif _digest(folder / name) != listed[name]:
            yield FILE_CHANGED.at(place, name=name)


def _names(folder: Path) -> list[str]:
    """Files below `folder`; a link is a name too, so that none hides another file."""
    found = (one for one in folder.rglob("*") if one.is_symlink() or not one.is_dir())
    return sorted(one.relative_to(folder).as_posix() for one in found)


def _digest(path: Path) -> str:
    """What the file holds; a link, or what is no file, holds nothing that was sealed."""
    if path.is_symlink() or not path.is_file():
        return ""
    with path.open("rb") as stream:
        return f"sha256:{hashlib.file_digest(stream, 'sha256').hexdigest()}"
