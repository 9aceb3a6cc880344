"""What does `/// history | Trước 01/7/2026` show?

What follows, set apart as old law: a label in words and a frame of its own, since a reader who
meets it in the middle of a page must not take it for what holds today.
"""

from xml.etree.ElementTree import Element

from markdown.util import AtomicString
from pymdownx.blocks.block import Block

from tha.site.later import add

OLD_LAW = "Luật cũ, chỉ để đối chiếu"


class HistoryBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// history | <title>`: Markdown about law that is no longer in force."""

    NAME = "history"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """The frame and its label; the content follows."""
        title = (self.argument or "").strip()
        name = ": ".join(filter(None, [OLD_LAW, title]))
        place = add(parent, "div", css="tha-history", role="group", aria_label=name)
        label = add(place, "p", css="tha-history__label")
        add(label, "strong", OLD_LAW)
        if title:
            add(label, "span").text = AtomicString(title)
            label[0].tail = " "
        self.config["apart"].unclosed.append(self.NAME)
        return place

    def on_end(self, block: Element) -> None:
        """Only what has an end is old law, or a lost `///` would make the whole page so."""
        self.config["apart"].history.append(block)
        self.config["apart"].unclosed.remove(self.NAME)
