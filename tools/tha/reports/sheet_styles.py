"""How do the cells of a marking sheet look?"""

from typing import Any

import msgspec

PAPER = 9
"""A4, as spreadsheets number it."""

_FONT = {"font_name": "Times New Roman", "font_size": 11, "valign": "top"}
_INK = "#1F2A44"
_LINE = {"border": 1, "border_color": "#9AA3B5"}
_OPEN = {"locked": False, "bg_color": "#FFF8E1"}


class Styles(msgspec.Struct, frozen=True):
    """One format a purpose; those for marks and remarks can be written in."""

    title: Any
    subtitle: Any
    body: Any
    heading: Any
    code: Any
    text: Any
    mark: Any
    total: Any
    remark: Any


def styles_of(book: Any) -> Styles:
    """The formats, made in the workbook."""
    return Styles(
        title=book.add_format({**_FONT, "font_size": 16, "bold": True, "font_color": _INK}),
        subtitle=book.add_format({**_FONT, "font_size": 13, "bold": True, "font_color": _INK}),
        body=book.add_format({**_FONT, "text_wrap": True}),
        heading=book.add_format(
            {
                **_FONT,
                **_LINE,
                "bold": True,
                "text_wrap": True,
                "align": "center",
                "valign": "vcenter",
                "bg_color": "#DDE6F3",
            }
        ),
        code=book.add_format({**_FONT, **_LINE, "font_name": "Consolas", "font_size": 10}),
        text=book.add_format({**_FONT, **_LINE, "text_wrap": True}),
        mark=book.add_format({**_FONT, **_LINE, **_OPEN, "align": "center"}),
        total=book.add_format(
            {**_FONT, **_LINE, "bold": True, "align": "center", "bg_color": "#F1F3F7"}
        ),
        remark=book.add_format({**_FONT, **_LINE, **_OPEN, "text_wrap": True}),
    )
