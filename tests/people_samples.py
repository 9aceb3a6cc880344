"""How does a table of people look, as CSV or as XLSX, before a test changes one thing?"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import xlsxwriter

HEAD = ("code", "name", "unit_code", "unit_name")
ONE = ("TH-0001", "Cán bộ mẫu 01", "DV-01", "Phòng mẫu A")


def a_csv(folder: Path, *lines: str, name: str = "bang.csv") -> Path:
    """A CSV file with `lines`, the names of the columns first."""
    path = folder / name
    path.write_text("\n".join([*lines, ""]), encoding="utf-8")
    return path


def a_workbook(folder: Path, *rows: Sequence[Any], merged: Iterable[str] = ()) -> Path:
    """An XLSX file with `rows`, the names of the columns first; formulas begin with `=`."""
    path = folder / "bang.xlsx"
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet("Cán bộ")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, date | datetime):
                    sheet.write_datetime(number, column, value, day)
                else:
                    sheet.write(number, column, value)
        for area in merged:
            sheet.merge_range(area, "Gộp")
    return path
