"""How does a list of people leave as a spreadsheet, so that it can be imported again as it is?

The first row names the columns as an import reads them. Texts stay texts, days are days.
"""

import csv
from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import BytesIO, StringIO

import msgspec
import xlsxwriter

from tha.reports.sheet_styles import PAPER
from tha.source.spreadsheet import without_formulas

_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
_NARROW, _WIDE = 14, 60
_DAY_WIDTH = 12


def list_as_csv(kind: type[msgspec.Struct], rows: Sequence[msgspec.Struct]) -> bytes:
    """The rows with commas, for programs; days as 2026-07-01, and nothing that runs as a formula.

    It begins with a byte-order mark, by which spreadsheets know UTF-8.
    """
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(kind.__struct_fields__)
    for row in rows:
        writer.writerow([_as_text(one) for one in msgspec.structs.astuple(row)])
    return stream.getvalue().encode("utf-8-sig")


def list_as_xlsx(
    kind: type[msgspec.Struct], rows: Sequence[msgspec.Struct], title: str, moment: datetime
) -> bytes:
    """The rows as a page called `title`, made at `moment`, with filters and its head held fast."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as book:
        book.set_properties(
            {"title": title, "created": moment.astimezone(UTC).replace(tzinfo=None)}
        )
        head = book.add_format({**_FONT, "bold": True, "bg_color": "#DDE6F3", "bottom": 1})
        text = book.add_format({**_FONT, "num_format": "@"})
        day = book.add_format({**_FONT, "num_format": "dd/mm/yyyy"})
        sheet = book.add_worksheet(title)
        names = kind.__struct_fields__
        listed = [msgspec.structs.astuple(row) for row in rows]
        for column, name in enumerate(names):
            values = [row[column] for row in listed]
            is_day = any(isinstance(one, date) for one in values)
            width = _DAY_WIDTH if is_day else _width([name, *map(str, values)])
            sheet.set_column(column, column, width, day if is_day else text)
            sheet.write_string(0, column, name, head)
            for number, value in enumerate(values, 1):
                if isinstance(value, date):
                    sheet.write_datetime(number, column, value, day)
                elif value not in {None, ""}:
                    sheet.write_string(number, column, str(value), text)
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, max(len(listed), 1), len(names) - 1)
        sheet.set_landscape()
        sheet.set_paper(PAPER)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
    return stream.getvalue()


def _as_text(value: object) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else without_formulas(str(value))


def _width(texts: Sequence[str]) -> int:
    return min(max(_NARROW, *(len(one) + 2 for one in texts)), _WIDE)
