"""How does a document become one HTML file that needs nothing else?

Everything is made of elements, so that no text of an author can become one. The page allows itself
no script and asks no other host.
"""

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from tha.site.later import add

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_CSS = Path(__file__).parent / "templates" / "page.css"


def new_page(title: str) -> tuple[Element, Element]:
    """The whole of a Vietnamese page, and its body, to which parts are added."""
    page = Element("html", lang="vi")
    head = SubElement(page, "head")
    add(head, "meta", charset="utf-8")
    add(head, "meta", name="viewport", content="width=device-width, initial-scale=1")
    head.append(Element("meta", {"http-equiv": "Content-Security-Policy", "content": _POLICY}))
    add(head, "meta", name="robots", content="noindex")
    add(head, "title", title)
    add(head, "style", _CSS.read_text("utf-8"))
    return page, SubElement(page, "body")


def page_bytes(page: Element) -> bytes:
    """The page as a file."""
    return b"<!DOCTYPE html>\n" + tostring(page, encoding="unicode", method="html").encode() + b"\n"


def add_table(
    parent: Element, caption: str, heads: Sequence[str], *, left: Sequence[int] = (0,)
) -> Element:
    """An empty table that scrolls by itself when narrow; its body is returned, for `add_row`.

    The columns in `left` hold words and lean left.
    """
    wide = add(parent, "div", css="wide", tabindex="0", role="region", aria_label=caption)
    table = add(wide, "table")
    add(table, "caption", caption)
    row = add(add(table, "thead"), "tr")
    for place, title in enumerate(heads):
        add(row, "th", title, css="left" if place in left else "", scope="col")
    return add(table, "tbody")


def add_row(
    body: Element, cells: Sequence[str], *, left: Sequence[int] = (0,), css: str = ""
) -> Element:
    """A row, its first cell a heading."""
    row = add(body, "tr", css=css)
    for place, text in enumerate(cells):
        lean = "left" if place in left else ""
        if place == 0:
            add(row, "th", text, css=lean, scope="row")
        else:
            add(row, "td", text, css=lean)
    return row
