"""What stands on the first page of a spreadsheet, and which of its cells say nothing by themselves?

As careful as `workbook.py`: unpacked once with a limit, measured, and only then read.
"""

from io import BytesIO
from typing import Any

import msgspec
from python_calamine import CalamineError, CalamineWorkbook

from tha.intake.sheet_messages import NOT_XLSX, WORKBOOK_TOO_LARGE
from tha.intake.workbook import LARGEST_UNPACKED, repacked, safe_parts
from tha.intake.workbook_parts import (
    Area,
    OversizeError,
    ScanError,
    Scanned,
    scan_sheet,
    shared_lengths,
    sheet_parts,
)
from tha.source.language import Words
from tha.source.place import Place
from tha.source.problem import Problem

MOST_ROWS = 200_001
"""The names of the columns, and a row for each of two hundred thousand people."""
MOST_COLUMNS = 50

_UNREADABLE = Words(
    vi="bên trong không phải là bảng tính XLSX đọc được", en="what is inside is no XLSX workbook"
)


class FirstPage(msgspec.Struct, frozen=True):
    """The cells of a page, row by row; the places of cells count from 0."""

    rows: list[list[Any]]
    formulas: tuple[tuple[int, int], ...]
    """Row and column of every cell that a formula fills."""
    odd: tuple[tuple[int, int], ...]
    """The same of those that hold an error, or true or false, and no formula."""
    merged: tuple[Area, ...]
    other_pages: tuple[str, ...]
    """What else is in the file, and was not read."""


def first_page_in(raw: bytes, name: str) -> FirstPage | Problem:
    """The first page of the spreadsheet whose bytes are `raw`, called `name` in problems."""
    place = Place(name)
    parts = safe_parts(raw, place)
    if isinstance(parts, Problem):
        return parts
    too_large = WORKBOOK_TOO_LARGE.at(place, rows=MOST_ROWS, columns=MOST_COLUMNS, millions=1)
    try:
        return _read(parts) or too_large
    except OversizeError:
        return too_large
    except (ScanError, KeyError, CalamineError, OSError, ValueError):
        return NOT_XLSX.at(place, why=_UNREADABLE)


def _read(parts: dict[str, bytes]) -> FirstPage | None:
    """The first page, None when it is too large. Raises what `first_page_in` translates."""
    sheets = sheet_parts(parts)
    if not sheets:
        raise ScanError("no page")
    first, *others = sheets
    one = scan_sheet(parts[sheets[first]], shared_lengths(parts))
    if one.rows > MOST_ROWS or one.columns > MOST_COLUMNS or one.shared > LARGEST_UNPACKED:
        return None
    with CalamineWorkbook.from_filelike(BytesIO(repacked(parts))) as book:
        rows = book.get_sheet_by_name(first).to_python(skip_empty_area=False)
    formulas = _formulas(one)
    odd = tuple(sorted(set(one.odd) - set(formulas)))
    return FirstPage(rows, formulas, odd, one.merged, tuple(others))


def _formulas(one: Scanned) -> tuple[tuple[int, int], ...]:
    if not one.formulas:
        return ()
    cells = one.formula_cells()
    filled = (at for at, is_formula in enumerate(cells) if is_formula)
    return tuple(divmod(at, one.columns) for at in filled)
