"""How does a drawing of a page become one of a paper?

On the page its colours and letters come from the style sheets; here they go with it, in the colours
of paper, whatever the reader's screen likes.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, tostring

from tha.reports.letters import shown
from tha.reports.pages.tree import text_of

_STYLE = Path(__file__).parents[1] / "templates" / "drawn.css"
_SPACE = "http://www.w3.org/2000/svg"
_DEFAULT_BOX = (0.0, 0.0, 320.0, 180.0)
_LEAST, _MOST = 1, 100_000
"""Of a side; nothing else can be drawn, nor counted with."""
_TALLEST = 4.0
"""Height over width; more would not stand on a sheet beside its title."""
_PARTS = frozenset(
    [
        *("circle", "defs", "desc", "ellipse", "g", "line", "path", "pattern", "polygon"),
        *("polyline", "rect", "text", "title", "tspan"),
    ]
)
"""What may be drawn; none of these can ask for something outside."""
_NAME = re.compile(r"[a-z][a-z0-9-]*")
"""None that needs a name of a space before it."""
_CASED = {
    "viewbox": "viewBox",
    "preserveaspectratio": "preserveAspectRatio",
    "patternunits": "patternUnits",
    "patterntransform": "patternTransform",
}
"""HTML is read in small letters; SVG means these."""


def drawing(svg: Element, title: str, words: str) -> dict[str, Any]:
    """The block of a drawing; `words` say what it shows, unless it says so itself."""
    told = " ".join(text_of(one) for one in svg if one.tag in ("title", "desc"))
    _, _, width, height = _view_box(svg)
    return {
        "kind": "drawing",
        "title": title,
        "words": next((one for one in (told, words, title) if shown(one).strip()), "Hình vẽ"),
        "width": width,
        "tall": min(height / width, _TALLEST),
        "svg": _alone(svg),
    }


def _alone(svg: Element) -> str:
    """The picture as a file of its own."""
    whole = Element("svg", xmlns=_SPACE, viewBox=" ".join(map(str, _view_box(svg))))
    whole.set("class", svg.get("class", ""))
    style = Element("style")
    style.text = _style()
    whole.append(style)
    whole.extend(_cased(one) for one in svg if one.tag in _PARTS)
    return tostring(whole, encoding="unicode")


def _cased(element: Element) -> Element:
    names = {
        _CASED.get(name, name): value
        for name, value in element.attrib.items()
        if _NAME.fullmatch(name)
    }
    one = Element(element.tag, names)
    one.text, one.tail = element.text, element.tail
    one.extend(_cased(child) for child in element if child.tag in _PARTS)
    return one


def _view_box(svg: Element) -> tuple[float, float, float, float]:
    written = svg.get("viewbox", svg.get("viewBox", "")).replace(",", " ").split()
    try:
        x, y, width, height = map(float, written)
    except ValueError:
        return _DEFAULT_BOX
    is_drawable = all(_LEAST <= one <= _MOST for one in (width, height))
    is_near = all(abs(one) <= _MOST for one in (x, y))
    return (x, y, width, height) if is_drawable and is_near else _DEFAULT_BOX


@cache
def _style() -> str:
    return _STYLE.read_text("utf-8")
