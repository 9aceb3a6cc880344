"""Which content files are there, and what text do they hold?

The only reader of content. Text comes back in NFC with plain line ends; a byte-order mark is
dropped. Files over a megabyte, not UTF-8, or with control characters are problems, not text.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

import msgspec

from tha.source.language import Words
from tha.source.messages import CONTROL_CHARACTER, NOT_FOUND, NOT_UTF8, TOO_LARGE, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import canonical

LARGEST_FILE = 1_000_000
"""Bytes. The longest module is under 40,000; a bank of 1,000 items is under 800,000."""

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Characters that no content holds: nobody sees them, and some readers count lines by them."""

_NOT_A_FILE = Words(vi="không phải là tệp thường", en="it is not an ordinary file")
_FORBIDDEN = Words(vi="không có quyền đọc", en="there is no right to read it")


class Text(msgspec.Struct, frozen=True):
    """The text of one file, named as its reader will be told."""

    file: str
    content: str

    def place(self, offset: int) -> Place:
        """The place of the character at `offset`."""
        before = self.content[:offset]
        start = before.rfind("\n") + 1
        return Place(self.file, before.count("\n") + 1, offset - start + 1)


def find_files(folder: Path, *endings: str) -> Iterator[Path]:
    """Every ordinary file below `folder` with one of `endings`, hidden ones left out, in order."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in endings and not is_hidden(path, folder) and path.is_file():
            yield path


def is_hidden(path: Path, folder: Path) -> bool:
    """Whether `path`, or a folder of it below `folder`, has a name that begins with a dot."""
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def read_text(path: Path, name: str, largest: int = LARGEST_FILE) -> Text | Problem:
    """The text of the file at `path`, called `name` in problems; `largest` is in bytes."""
    start = Place(name)
    try:
        found = path.stat()
        if not S_ISREG(found.st_mode):
            return UNREADABLE.at(start, name=name, why=_NOT_A_FILE)
        if found.st_size > largest:
            return TOO_LARGE.at(start, size=found.st_size, limit=largest)
        raw = path.read_bytes()
    except FileNotFoundError:
        return NOT_FOUND.at(start, name=name)
    except PermissionError:
        return UNREADABLE.at(start, name=name, why=_FORBIDDEN)
    except OSError as error:
        return UNREADABLE.at(start, name=name, why=error.strerror or type(error).__name__)
    return decode_text(raw, name)


def decode_text(raw: bytes, name: str) -> Text | Problem:
    """The bytes of a content file as text."""
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = Text(name, _plain(error.object[: error.start].decode()))
        byte = f"0x{error.object[error.start]:02x}"
        return NOT_UTF8.at(good.place(len(good.content)), byte=byte)
    text = Text(name, _plain(content))
    if found := CONTROL.search(text.content):
        return CONTROL_CHARACTER.at(text.place(found.start()), character=f"U+{ord(found[0]):04X}")
    return text


def _plain(content: str) -> str:
    return canonical(content.replace("\r\n", "\n").replace("\r", "\n"))
