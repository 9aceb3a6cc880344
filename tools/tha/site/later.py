"""When is a block drawn that is made from data, not from Markdown?

After Markdown's inline rules and attribute lists, so that a `*` or `{` in the name of a law stays
what it is; before the table of contents, so that its headings are in it.
"""

from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

import msgspec


class Later(msgspec.Struct, frozen=True):
    """The blocks of a page that wait to be drawn."""

    waiting: list[Callable[[], None]] = []

    def draw(self) -> None:
        """Draws every waiting block, in order."""
        while self.waiting:
            self.waiting.pop(0)()


def add(parent: Element, tag: str, text: str = "", *, css: str = "", **attributes: str) -> Element:
    """A new last element of `parent`; an attribute's `_` stands for `-`."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    element = SubElement(parent, tag, {"class": css, **named} if css else named)
    element.text = text or None
    return element
