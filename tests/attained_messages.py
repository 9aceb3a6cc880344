"""By what is each message provoked about classes and certificates from elsewhere?"""

from collections.abc import Callable, Sequence
from pathlib import Path

from attained_samples import ROW, a_list, an_evidence, imported
from record_samples import MOMENT, an_officer
from tha.records.attained.evidence import LARGEST_EVIDENCE
from tha.records.attained.keep import import_attained, retract
from tha.records.attained.sheet import Reading
from tha.records.database import open_records
from tha.records.models import Officer
from tha.source.days import day_of
from tha.source.problem import Problem

Provoke = Callable[[Path], Sequence[Problem]]


def _in_records(provoke: Provoke) -> Callable[[Path], list[Problem]]:
    """What `provoke` brings about in new records with one officer."""

    def read(folder: Path) -> list[Problem]:
        with open_records(folder / "records.sqlite3"):
            an_officer()
            return list(provoke(folder))

    return read


def _rows(*rows: str) -> Provoke:
    modules = frozenset({"dao-duc"})
    return lambda folder: imported(folder, *rows, modules=modules).problems


def _erased(folder: Path) -> Sequence[Problem]:
    Officer.objects.update(name="", salt="")
    return imported(folder).problems


def _otherwise(folder: Path) -> Sequence[Problem]:
    imported(folder)
    return imported(folder, ROW.replace(",4,", ",5,")).problems


def _retracted(folder: Path) -> Sequence[Problem]:
    imported(folder)
    retract("TH-0001", "LOP-01", "nhầm", MOMENT)
    return imported(folder).problems


def _shown_by(content: bytes) -> Provoke:
    def read(folder: Path) -> Sequence[Problem]:
        paths = a_list(folder), an_evidence(folder, content)
        return import_attained(*paths, Reading("class", day_of(MOMENT)), MOMENT).problems

    return read


def _taken_back(_: Path) -> Sequence[Problem]:
    found = retract("TH-0001", "LOP-01", "nhầm", MOMENT)
    return [found] if isinstance(found, Problem) else []


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "records/attained-by-nobody": _in_records(_rows(ROW.replace("TH-0001", "TH-0009"))),
    "records/attained-by-erased": _in_records(_erased),
    "records/bad-hours": _in_records(_rows(ROW.replace(",4,", ",bốn,"))),
    "records/learned-ahead": _in_records(_rows(ROW.replace("01/06/2026", "01/06/2027"))),
    "records/learned-long-ago": _in_records(_rows(ROW.replace("01/06/2026", "01/06/1926"))),
    "records/attained-twice": _in_records(_rows(ROW, ROW)),
    "records/attained-otherwise": _in_records(_otherwise),
    "records/attained-retracted": _in_records(_retracted),
    "records/unknown-learned-module": _in_records(_rows(ROW.replace("dao-duc", "dao-duk"))),
    "records/large-evidence": _in_records(_shown_by(b"x" * (LARGEST_EVIDENCE + 1))),
    "records/empty-evidence": _in_records(_shown_by(b"")),
    "records/no-such-attainment": _in_records(_taken_back),
}
