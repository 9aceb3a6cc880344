"""How does a document become a workbook: its tables, a page each?

Heads stay in sight, every column can be filtered, and no cell is a formula.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

import msgspec
import xlsxwriter

from tha.reports.official.parts import Cell, Column, Document, Kind, Table, written
from tha.source.spreadsheet import without_formulas

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_HEAD = 3
"""The row of the heads, below the title, what the table tells, and a blank one."""
_FROZEN_COLUMNS = 3
_PAPER_A4 = 9
_FONT = {"font_name": "Times New Roman", "font_size": 12, "valign": "top"}
_LINE = {"border": 1, "border_color": "#9AA3B5"}
_LONGEST_TEXT = 32_767
"""Letters that a cell holds."""
_NARROWEST, _WIDEST, _ROOM = 6, 60, 2
_FORMATS: dict[Kind, dict[str, Any]] = {
    "text": {"text_wrap": True},
    "number": {"num_format": "#,##0.####", "align": "right"},
    "whole": {"num_format": "#,##0", "align": "right"},
    "year": {"num_format": "0", "align": "center"},
    "day": {"num_format": "dd/mm/yyyy", "align": "center"},
}


class _Styles(msgspec.Struct, frozen=True):
    title: Any
    head: Any
    cells: dict[Kind, Any]
    totals: dict[Kind, Any]


def book(document: Document, *, on: date) -> bytes:
    """The tables of the document as an XLSX file; `on` is the day it bears."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, _OPTIONS) as workbook:
        created = datetime.combine(on, time(), UTC).replace(tzinfo=None)
        workbook.set_properties({"title": document.title, "created": created})
        styles = _styles(workbook)
        for table in document.tables:
            _write_table(workbook.add_worksheet(table.name), document.title, table, styles)
    return stream.getvalue()


def _styles(workbook: Any) -> _Styles:
    plain = {**_FONT, **_LINE}
    heavy = {**plain, "bold": True, "bg_color": "#F1F3F7"}
    centred = {"bold": True, "text_wrap": True, "align": "center", "valign": "vcenter"}
    return _Styles(
        title=workbook.add_format({**_FONT, "font_size": 14, "bold": True}),
        head=workbook.add_format({**plain, **centred, "bg_color": "#DDE6F3"}),
        cells={kind: workbook.add_format({**plain, **one}) for kind, one in _FORMATS.items()},
        totals={kind: workbook.add_format({**heavy, **one}) for kind, one in _FORMATS.items()},
    )


def _write_table(sheet: Any, title: str, table: Table, styles: _Styles) -> None:
    _write_text(sheet, (0, 0), title, styles.title)
    _write_text(sheet, (1, 0), table.caption, styles.title)
    for place, column in enumerate(table.columns):
        _write_text(sheet, (_HEAD, place), column.title, styles.head)
        sheet.set_column(place, place, _width(table, place))
    last = _HEAD + len(table.rows)
    for row, cells in enumerate(table.rows, _HEAD + 1):
        _write_row(sheet, row, (table.columns, cells), styles.cells)
    if table.total:
        _write_row(sheet, last + 1, (table.columns, table.total), styles.totals)
    sheet.autofilter(_HEAD, 0, max(last, _HEAD + 1), len(table.columns) - 1)
    sheet.freeze_panes(_HEAD + 1, min(_FROZEN_COLUMNS, len(table.columns) - 1))
    _set_print(sheet)


def _write_row(
    sheet: Any,
    row: int,
    what: tuple[Sequence[Column], Sequence[Cell]],
    formats: dict[Kind, Any],
) -> None:
    for place, (column, cell) in enumerate(zip(*what, strict=True)):
        style = formats[column.kind]
        match cell:
            case None:
                sheet.write_blank(row, place, None, style)
            case str():
                _write_text(sheet, (row, place), cell, style)
            case date():
                sheet.write_datetime(row, place, datetime.combine(cell, time()), style)
            case int() | Decimal():
                is_whole = column.kind == "number" and cell == int(cell)
                exact = formats["whole"] if is_whole else style
                sheet.write_number(row, place, cell, exact)


def _write_text(sheet: Any, place: tuple[int, int], text: str, style: Any) -> None:
    """Text, whatever it looks like; what no cell holds is cut and says so."""
    safe = without_formulas(text)
    if len(safe) > _LONGEST_TEXT:
        safe = safe[: _LONGEST_TEXT - 1] + "…"
    sheet.write_string(*place, safe, style)


def _width(table: Table, place: int) -> int:
    """As wide as its longest cell, within reason; heads are wrapped."""
    cells = [row[place] for row in (*table.rows, *([table.total] if table.total else []))]
    words = table.columns[place].title.split()
    longest = max(map(len, (*words, *map(written, cells))), default=0)
    return min(max(longest + _ROOM, _NARROWEST), _WIDEST)


def _set_print(sheet: Any) -> None:
    """A4 across, as wide as the page, heads on every page."""
    sheet.set_paper(_PAPER_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_HEAD)
    sheet.set_footer("&C&P/&N")
