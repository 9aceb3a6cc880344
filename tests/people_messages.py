"""By what is each message about lists of people provoked that no small CSV file can show?"""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import xlsxwriter

from people_samples import HEAD, ONE, a_csv, a_workbook
from record_samples import MOMENT, an_officer
from tha.records.database import open_records
from tha.records.models import Officer
from tha.records.people.leave import import_leave
from tha.records.people.roster import ROSTER, import_roster
from tha.records.people.table import read_table
from tha.source.problem import Problem

Provoke = Callable[[Path], list[Problem]]

_PLAIN, _ROW = ",".join(HEAD), ",".join(ONE)
_MOVE = _ROW.replace("DV-01", "DV-02")
_LEAVE = "code,since,until,reason,number"
_JULY = "TH-0001,01/07/2026,31/07/2026,Ốm,"


def _imported(folder: Path, *lines: str) -> list[Problem]:
    return list(import_roster(a_csv(folder, *lines), MOMENT).problems)


def _on_leave(*lines: str) -> Provoke:
    """What is wrong with the last of some tables of one leave each, in records with an officer."""

    def provoke(folder: Path) -> list[Problem]:
        problems: tuple[Problem, ...] = ()
        with open_records(folder / "records.sqlite3"):
            an_officer()
            for line in lines:
                problems = import_leave(a_csv(folder, _LEAVE, *line.split("\n")), MOMENT).problems
        return list(problems)

    return provoke


def _moved_undated(folder: Path) -> list[Problem]:
    with open_records(folder / "records.sqlite3"):
        an_officer()
        return _imported(folder, _PLAIN, _MOVE)


def _moved_too_early(folder: Path) -> list[Problem]:
    with open_records(folder / "records.sqlite3"):
        _imported(folder, f"{_PLAIN},since", f"{_ROW},01/07/2026")
        return _imported(folder, f"{_PLAIN},since", f"{_MOVE},01/01/2025")


def _erased_officer(folder: Path) -> list[Problem]:
    with open_records(folder / "records.sqlite3"):
        Officer.objects.filter(pk=an_officer().pk).update(name="", salt="")
        return _imported(folder, _PLAIN, _ROW)


def _formula_cell(folder: Path) -> list[Problem]:
    row = (ONE[0], '="Cán bộ"', *ONE[2:])
    return read_table(a_workbook(folder, HEAD, row), ROSTER)[1]


def _odd_cell(folder: Path) -> list[Problem]:
    return read_table(a_workbook(folder, HEAD, (ONE[0], True, *ONE[2:])), ROSTER)[1]


def _other_encoding(folder: Path) -> list[Problem]:
    path = folder / "bang.csv"
    path.write_bytes(f"{_PLAIN}\nTH-0001,Án,DV-01,A".encode("cp1258"))
    return read_table(path, ROSTER)[1]


def _merged_cells(folder: Path) -> list[Problem]:
    return read_table(a_workbook(folder, HEAD, ONE, merged=["C3:C4"]), ROSTER)[1]


def _day_for_text(folder: Path) -> list[Problem]:
    return read_table(a_workbook(folder, HEAD, (date(2026, 7, 1), *ONE[1:])), ROSTER)[1]


def _other_pages(folder: Path) -> list[Problem]:
    path = folder / "bang.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Một")
        sheet.write_row(0, 0, HEAD)
        sheet.write_row(1, 0, ONE)
        book.add_worksheet("Hai")
    return read_table(path, ROSTER)[1]


def _other_kind(folder: Path) -> list[Problem]:
    return read_table(folder / "bang.xls", ROSTER)[1]


def _unsafe_table(folder: Path) -> list[Problem]:
    path = a_workbook(folder, HEAD, ONE)
    with ZipFile(path, "a") as packed:
        packed.writestr("xl/vbaProject.bin", b"x")
    return read_table(path, ROSTER)[1]


def _table_too_large(folder: Path) -> list[Problem]:
    path = folder / "bang.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write_string(900_000, 3, "xa")
    return read_table(path, ROSTER)[1]


def _more_problems(folder: Path) -> list[Problem]:
    """The last of them, which tells of those that are not listed."""
    lines = ["TH 1,A,DV-01,Phòng"] * 501
    return read_table(a_csv(folder, _PLAIN, *lines), ROSTER)[1][-1:]


def _more_warnings(folder: Path) -> list[Problem]:
    """The last of them, which tells of those that are not listed."""
    rows = [f"TH-{number},A,DV-01,Phòng" for number in range(51)]
    with open_records(folder / "records.sqlite3"):
        _imported(folder, _PLAIN, *rows)
        return _imported(folder, _PLAIN, *[one.replace("DV-01", "DV-02") for one in rows])[-1:]


GENERATED: dict[str, Provoke] = {
    "records/moved-undated": _moved_undated,
    "records/moved-too-early": _moved_too_early,
    "records/erased-officer": _erased_officer,
    "records/formula-cell": _formula_cell,
    "records/odd-cell": _odd_cell,
    "records/other-encoding": _other_encoding,
    "records/merged-cells": _merged_cells,
    "records/day-for-text": _day_for_text,
    "records/other-pages": _other_pages,
    "records/other-kind": _other_kind,
    "records/unsafe-table": _unsafe_table,
    "records/table-too-large": _table_too_large,
    "records/more-problems": _more_problems,
    "records/more-warnings": _more_warnings,
    "records/leave-reversed": _on_leave("TH-0001,02/07/2026,01/07/2026,Ốm,"),
    "records/leave-half": _on_leave("TH-0001,02/07/2026,,Ốm,"),
    "records/leave-overlap": _on_leave(_JULY, "TH-0001,15/07/2026,15/08/2026,Ốm,"),
    "records/no-such-leave": _on_leave("TH-0001,01/07/2026,02/07/2026,Ốm,7"),
    "records/leave-twice": _on_leave(f"{_JULY}\n{_JULY}"),
}
