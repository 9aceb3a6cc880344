"""Which file shows that something was learned, and is it kept already?"""

import os
from datetime import datetime
from pathlib import Path
from stat import S_ISREG

import msgspec

from tha.intake.duplicates import raw_digest
from tha.records.attained.messages import EMPTY_EVIDENCE, LARGE_EVIDENCE
from tha.records.ledger.chain import append
from tha.records.ledger.elsewhere import evidence_kept
from tha.records.models import Evidence
from tha.source.language import Words
from tha.source.messages import NOT_FOUND, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import canonical

LARGEST_EVIDENCE = 10_000_000
"""Bytes: a list of some pages, scanned."""
_LONGEST_NAME = 200
_ORDINARY = Words(vi="không phải là tệp thường", en="it is not an ordinary file")


class File(msgspec.Struct, frozen=True):
    """A file as it was handed in."""

    name: str
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
    return File(_shown(path.name), content)


def keep_evidence(file: File, moment: datetime) -> Evidence:
    """The row of the file, new where nobody has kept the same bytes before."""
    digest = raw_digest(file.content)
    known = Evidence.objects.filter(digest=digest).first()
    if known is not None:
        return known
    row = Evidence.objects.create(
        digest=digest, name=file.name, size=len(file.content), content=file.content
    )
    append(evidence_kept(row), moment)
    return row


def _shown(name: str) -> str:
    """A name that can be read; the end matters, which tells the kind."""
    plain = "".join(one if one.isprintable() else "_" for one in canonical(name))
    return plain[-_LONGEST_NAME:]
