"""How does a document become a PDF in the layout of official documents?

Decree 30/2020/NĐ-CP, Appendix I: A4, margins 20 (top, bottom), 30 (left) and 15 mm (right), letters
of 13 to 14 points of the measures of Times, who issues it beside the nation and its motto. The
number is left for the clerk who enters the document, and so is the place unless it is told.
"""

from datetime import date

import msgspec

from tha.records.agency import Agency
from tha.reports.official.parts import Document, Part, Table, written
from tha.reports.typeset import typeset

_LONE_DIGITS = 10
_PADDED_MONTHS = 3


def paper(document: Document, agency: Agency | None, *, place: str, on: date) -> bytes:
    """The document as PDF/A, issued by the agency at the place on the day."""
    data = {
        "title": document.title,
        "agency": agency,
        "sign": document.sign,
        "place": place,
        "dated": dated(on),
        "kind": document.kind,
        "about": document.about,
        "blocks": [_block(one) for one in document.parts],
        "recipients": document.recipients,
        "signer": document.signer,
    }
    return typeset("paper", data, on=on)


def dated(day: date) -> str:
    """`ngày 05 tháng 02 năm 2026`: days below 10 and the months 1 and 2 get a nought before."""
    shown_day = f"{day.day:02}" if day.day < _LONE_DIGITS else str(day.day)
    shown_month = f"{day.month:02}" if day.month < _PADDED_MONTHS else str(day.month)
    return f"ngày {shown_day} tháng {shown_month} năm {day.year}"


def _block(part: Part) -> dict[str, object]:
    plain: dict[str, object] = msgspec.to_builtins(part)
    if isinstance(part, Table):
        kinds = [one.kind for one in part.columns]
        plain["rows"] = [list(map(written, row, kinds)) for row in part.rows]
        plain["total"] = list(map(written, part.total, kinds))
    return plain
