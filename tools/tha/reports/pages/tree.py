"""How is a page that was just built read back into elements?

Only its article counts: what the theme puts around it, and what serves a screen alone, is no part
of a paper. The reader is forgiving, as browsers are: every text becomes a tree.
"""

from html.parser import HTMLParser
from xml.etree.ElementTree import Element, SubElement

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
_UNSEEN = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "button",
        "audio",
        "video",
        "iframe",
        "dialog",
    ]
)
_UNSEEN_CLASSES = frozenset(
    ["headerlink", "md-button", "md-content__button", "md-source-file", "md-feedback"]
)
_KEYS = frozenset(["tha-data", "tha-feedback", "tha-rationale", "tha-verdict", "tha-result"])
"""What tells whether an answer is right: it is hidden on the page, and is looked out for twice."""
_OWN_FRAME = frozenset(["tha-module", "tha-leaflet__print", "tha-leaflet__foot", "tha-notes"])
"""What the page tells of itself: the paper has a head, a foot and notes of its own."""
_DEEPEST = 60
"""Elements further down than this join their parent: no page is that deep on purpose."""


def article_of(html: str) -> str:
    """The HTML of the page's article, or nothing when it has none."""
    start = html.find("<article")
    end = html.rfind("</article>")
    return html[start:end] if 0 <= start < end else ""


def parsed(html: str) -> Element:
    """The tree of `html` below one root, without what a paper does not show."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _for_paper(reader.root)


def classes_of(element: Element) -> frozenset[str]:
    """The classes of an element."""
    return frozenset(element.get("class", "").split())


def text_of(element: Element) -> str:
    """All text in it, with single spaces."""
    return " ".join("".join(element.itertext()).split())


class _Reader(HTMLParser):
    """Holds the way down to where the next element belongs."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div")
        self._way = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.handle_endtag(tag)  # no link stands in a link
        if len(self._way) > _DEEPEST and tag not in _VOID:
            return
        one = SubElement(self._way[-1], tag, {name: value or "" for name, value in attrs})
        if tag not in _VOID:
            self._way.append(one)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """As browsers take it in SVG, where nothing follows inside."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self._way) - 1, 0, -1):
            if self._way[place].tag == tag:
                del self._way[place:]
                return

    def handle_data(self, data: str) -> None:
        here = self._way[-1]
        if len(here):
            here[-1].tail = f"{here[-1].tail or ''}{data}"
        else:
            here.text = f"{here.text or ''}{data}"


def _for_paper(element: Element) -> Element:
    """The same element, in place, without its unseen children; their tails stay."""
    before: Element | None = None
    for child in list(element):
        if _is_unseen(child):
            _give_tail(element, before, child.tail)
            element.remove(child)
        else:
            before = _for_paper(child)
    return element


def _give_tail(parent: Element, before: Element | None, tail: str | None) -> None:
    if before is None:
        parent.text = f"{parent.text or ''}{tail or ''}"
    else:
        before.tail = f"{before.tail or ''}{tail or ''}"


def _is_unseen(element: Element) -> bool:
    return (
        element.tag in _UNSEEN
        or "hidden" in element.attrib
        or (element.get("aria-hidden") == "true" and element.tag != "svg")
        or not classes_of(element).isdisjoint(_UNSEEN_CLASSES | _KEYS | _OWN_FRAME)
        or element.get("data-paper") == "no"
    )
