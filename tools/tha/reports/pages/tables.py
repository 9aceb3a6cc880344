"""How does a table of a page stand on paper: which columns are wide, which cells head others?"""

from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element

from tha.reports.pages.notes import Notes
from tha.reports.pages.runs import runs_of
from tha.reports.pages.tree import text_of

Flow = Callable[[Element, Notes], list[dict[str, Any]]]

_NARROW = 84
"""Letters in a line of the paper's table: what fits goes side by side as it is."""
_LEAST, _MOST = 7, 48
"""No column counts as narrower, and none as wider, when widths are shared out."""
_SHORT = 18
"""Letters that no column should break: `khoản 1 Điều 27`."""
_MOST_COLUMNS = 40
_DIGITS = 4
"""Of the number of columns that a cell takes; browsers stop at 1000 too."""
_NUMBERS = frozenset("0123456789.,%+-−– ")
_LEANS = ("left", "center", "right")


def table_block(table: Element, notes: Notes, flow: Flow) -> Iterator[dict[str, Any]]:
    """The table, unless it is empty; its caption says what it is of."""
    head_rows = [row for part in table.findall("thead") for row in part.findall("tr")]
    rows = [row for part in table for row in part.iter("tr") if part.tag != "thead"]
    rows += table.findall("tr")
    columns = min(max(map(_width_of, [*head_rows, *rows]), default=0), _MOST_COLUMNS)
    if not columns:
        return
    caption = table.find("caption")
    yield {
        "kind": "table",
        "caption": runs_of(caption, notes) if caption is not None else [],
        "columns": columns,
        "widths": _widths([*head_rows, *rows], columns),
        "head": [_row(row, columns, notes, flow) for row in head_rows],
        "rows": [_row(row, columns, notes, flow) for row in rows],
    }


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("th", "td")]


def _span(cell: Element) -> int:
    written = cell.get("colspan", "1")
    return max(int(written), 1) if written.isdecimal() and len(written) <= _DIGITS else 1


def _width_of(row: Element) -> int:
    return sum(map(_span, _cells(row)))


def _row(row: Element, columns: int, notes: Notes, flow: Flow) -> list[dict[str, Any]]:
    """Exactly `columns` wide: what is missing is empty, what is too much is not there."""
    made: list[dict[str, Any]] = []
    left = columns
    for cell in _cells(row):
        span = min(_span(cell), left)
        if span:
            made.append(
                {
                    "blocks": flow(cell, notes),
                    "span": span,
                    "heads": cell.tag == "th",
                    "lean": _lean(cell),
                }
            )
            left -= span
    empty = {"blocks": [], "span": 1, "heads": False, "lean": "left"}
    return made + [empty] * left


def _lean(cell: Element) -> str:
    style = cell.get("style", "").replace(" ", "")
    for one in _LEANS:
        if f"text-align:{one}" in style:
            return one
    text = text_of(cell)
    return "right" if cell.tag == "td" and text and _NUMBERS.issuperset(text) else "left"


def _widths(rows: list[Element], columns: int) -> list[float]:
    """Shares of the line for each column, 0 for one as wide as its words; none when all fit so."""
    longest = [0] * columns
    total = [0] * columns
    for row in rows:
        at = 0
        for cell in _cells(row):
            if _span(cell) == 1 and at < columns:
                letters = len(text_of(cell))
                longest[at] = max(longest[at], letters)
                total[at] += letters
            at += _span(cell)
    if sum(longest) + 3 * columns <= _NARROW:
        return []
    short = sum(one for one in longest if one <= _SHORT)
    keeps = short <= _NARROW // 2 and any(one > _SHORT for one in longest)
    means = [one / max(len(rows), 1) for one in total]
    return [
        0 if keeps and most <= _SHORT else round(min(max(mean + most**0.5, _LEAST), _MOST), 2)
        for mean, most in zip(means, longest, strict=True)
    ]
