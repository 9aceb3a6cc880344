"""How does the site offer what it holds as data: JSON for programs, CSV for spreadsheets?"""

import csv
import json
from collections.abc import Iterable, Sequence
from io import StringIO
from typing import Any

import msgspec

from tha.source.spreadsheet import without_formulas

LICENCE = "CC BY 4.0"


def json_bytes(whole: dict[str, Any]) -> bytes:
    """`whole` as a file that people can read too."""
    text = json.dumps(msgspec.to_builtins(whole), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def csv_bytes(columns: Sequence[str], rows: Iterable[Iterable[str]]) -> bytes:
    """A table as RFC 4180 writes it; the mark before it tells Excel that it is UTF-8.

    Whatever a spreadsheet might take for a formula, be it behind blanks, has an apostrophe in
    front.
    """
    written = StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(columns)
    for cells in rows:
        table.writerow(map(without_formulas, cells))
    return written.getvalue().encode("utf-8-sig")
