"""What does a backup look like, and one in which a line was changed?"""

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import zstandard

from record_samples import MOMENT, a_scored, an_assessment, an_officer, keep
from tha.records.backup.restore import restore
from tha.records.backup.write import Written, write_backup
from tha.records.database import UnavailableError, database_place, open_records
from tha.source.problem import Problem

Change = Callable[[list[Any]], None]


def some_records() -> None:
    """Two officers of two units, three attempts, two completions."""
    an_officer()
    an_officer("TH-0002", "DV-02")
    keep(a_scored(1), a_scored(2, an_assessment(id="hai")), a_scored(3, officer="TH-0002"))


def backed_up() -> bytes:
    """The open records as a backup."""
    return written()[0]


def written() -> tuple[bytes, Written]:
    """The same, and what was told of it."""
    out = io.BytesIO()
    done = write_backup(out, MOMENT, database_place())
    return out.getvalue(), done


def lines_of(backup: bytes) -> list[Any]:
    """What stands on its lines."""
    unpacked = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(backup)).read()
    return [json.loads(line) for line in unpacked.splitlines()]


def packed(lines: list[Any]) -> bytes:
    """A backup of these lines."""
    text = "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in lines)
    return zstandard.ZstdCompressor().compress(text.encode())


def changed(backup: bytes, change: Change) -> bytes:
    """A backup whose lines were changed by hand."""
    lines = lines_of(backup)
    change(lines)
    return packed(lines)


def refusal(backup: bytes, **options: Any) -> Problem | None:
    """Why the open records do not take `backup`."""
    try:
        restore(io.BytesIO(backup), "sao-luu", database_place(), **options)
    except UnavailableError as error:
        return error.problem
    return None


def refused_in(folder: Path, backup: bytes) -> list[Problem]:
    """Why new records in `folder` do not take `backup`."""
    with open_records(folder / "new.sqlite3"):
        found = refusal(backup)
    return [found] if found else []
