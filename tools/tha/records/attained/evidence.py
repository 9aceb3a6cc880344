"""Which file shows that something was learned, and is it kept already?"""

import os
from datetime import datetime
from pathlib import Path, PurePosixPath
from stat import S_ISREG

import msgspec

from tha.records.attained.messages import EMPTY_EVIDENCE, LARGE_EVIDENCE
from tha.records.ledger.chain import append
from tha.records.ledger.elsewhere import evidence_kept
from tha.records.ledger.salted import salted
from tha.records.models import Evidence
from tha.records.models.officer import fresh_salt
from tha.source.language import Words
from tha.source.messages import NOT_FOUND, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem

LARGEST_EVIDENCE = 10_000_000
"""Bytes: a list of some pages, scanned."""
_ENDINGS = frozenset(
    f".{one}"
    for one in (
        "pdf", "jpg", "jpeg", "png", "tif", "tiff", "heic", "doc", "docx", "odt", "xls", "xlsx",
        "ods", "csv", "txt", "eml", "msg", "zip", "p7m", "p7s",
    )
)  # fmt: skip
"""Anything else behind a full stop could be part of a name."""
_ORDINARY = Words(vi="không phải là tệp thường", en="it is not an ordinary file")


class File(msgspec.Struct, frozen=True):
    """A file as it was handed in, without its name, which may be personal."""

    ending: str
    content: bytes


def read_evidence(path: Path) -> File | Problem:
    """The file at `path`, whatever is in it."""
    place = Place(str(path))
    try:
        with path.open("rb") as stream:
            found = os.fstat(stream.fileno())
            if not S_ISREG(found.st_mode):
                return UNREADABLE.at(place, name=str(path), why=_ORDINARY)
            content = stream.read(LARGEST_EVIDENCE + 1)
    except FileNotFoundError:
        return NOT_FOUND.at(place, name=str(path))
    except OSError as error:
        why = error.strerror or type(error).__name__
        return UNREADABLE.at(place, name=str(path), why=why)
    if len(content) > LARGEST_EVIDENCE:
        return LARGE_EVIDENCE.at(place, size=found.st_size, most=LARGEST_EVIDENCE)
    if not content:
        return EMPTY_EVIDENCE.at(place)
    return File(_ending(path.name), content)


def keep_evidence(file: File, moment: datetime) -> Evidence:
    """The row of the file, new where nobody has kept the same bytes before."""
    known = _known(file.content)
    if known is not None:
        return known
    salt = fresh_salt()
    row = Evidence.objects.create(
        digest=salted(salt, file.content),
        salt=salt,
        ending=file.ending,
        size=len(file.content),
        content=file.content,
    )
    append(evidence_kept(row), moment)
    return row


def _known(content: bytes) -> Evidence | None:
    """The row that holds these bytes; each has a salt of its own, and none once it was erased."""
    alike = Evidence.objects.filter(size=len(content)).exclude(salt="").defer("content")
    return next((one for one in alike if salted(one.salt, content) == one.digest), None)


def _ending(name: str) -> str:
    """What tells the kind of the file, if it is one of those that we know."""
    ending = PurePosixPath(name).suffix.lower()
    return ending if ending in _ENDINGS else ""
