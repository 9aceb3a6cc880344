"""What does a list of attainments look like, before a test changes one thing?

The records must be set up first: `tests/records/conftest.py` does so.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from record_samples import MOMENT
from tha.records.attained.keep import Attaining, import_attained
from tha.records.attained.sheet import Reading
from tha.source.days import day_of

HEADER = "code,reference,title,issuer,module,hours,on"
ROW = "TH-0001,LOP-01,Lớp mẫu,Cơ quan mẫu,dao-duc,4,01/06/2026"


def a_list(folder: Path, lines: Iterable[str] = (ROW,), header: str = HEADER) -> Path:
    """A CSV table of attainments."""
    path = folder / "lop.csv"
    path.write_text("\n".join([header, *lines, ""]), encoding="utf-8")
    return path


def an_evidence(folder: Path, content: bytes = b"%PDF mau") -> Path:
    """A file that shows it."""
    path = folder / "diem-danh.pdf"
    path.write_bytes(content)
    return path


def imported(folder: Path, *lines: str, **changes: Any) -> Attaining:
    """What comes of importing `lines`, or the usual one, as classes that were attended."""
    settings: dict[str, Any] = {"source": "class", "today": day_of(MOMENT), **changes}
    rehearsal = settings.pop("is_rehearsal", False)
    reading = Reading(**settings)
    paths = a_list(folder, lines or (ROW,)), an_evidence(folder)
    return import_attained(*paths, reading, MOMENT, is_rehearsal=rehearsal)
