"""What does `/// compare | Hạn xác minh` show?

Old law beside new, on a phone above it; `---` stands between the two. The options `old` and `new`
cite what is compared, and each side says until when, or from when, it is the law. What is wrong
with a block is told by its text (`curriculum/blocks.py`), for here only elements are left of it.
"""

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown.blockparser import BlockParser
from markdown.blockprocessors import HRProcessor
from markdown.util import AtomicString
from pymdownx.blocks.block import Block

from tha.curriculum.messages import COMPARE_WITHOUT_RULE
from tha.site.citation_link import SCHEME
from tha.site.later import add
from tha.site.loaded import examined_register
from tha.site.old_law.compared import Side, new_label, new_side, old_label, old_side
from tha.site.set_apart import SetApart
from tha.site.strict import place_on_page, report

_RULE = "---"
"""Markdown draws the same line for `***` and `___`; `tha check` splits at this one alone."""


class PlainRule(HRProcessor):
    """Markdown's own lines across the page; those written plainly are kept in mind."""

    def __init__(self, parser: BlockParser, apart: SetApart) -> None:
        super().__init__(parser)
        self._apart = apart

    def run(self, parent: Element, blocks: list[str]) -> None:
        """As Markdown does it: the line becomes the last element of `parent`."""
        written = self.match[0].strip()
        super().run(parent, blocks)
        if written == _RULE:
            self._apart.rules.append(parent[-1])


def _listed(value: Any) -> list[str]:
    """The citations in an option: `a#d1, b#d2`."""
    return [one.strip() for one in str(value).split(",") if one.strip()]


class CompareBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// compare | <title>` with `old` and `new`: two sides, split at the first `---`."""

    NAME = "compare"
    ARGUMENT = None
    OPTIONS: ClassVar[dict[str, tuple[list[str], Any]]] = {
        "old": ([], _listed),
        "new": ([], _listed),
    }

    def on_create(self, parent: Element) -> Element:
        """The frame with its title; both sides are made once the content is there."""
        place = add(parent, "figure", css="tha-compare")
        title = (self.argument or "").strip()
        if title:
            add(place, "figcaption").text = AtomicString(title)
        add(place, "div", css="tha-compare__sides")
        self.config["apart"].unclosed.append(self.NAME)
        return place

    def on_add(self, block: Element) -> Element:
        """Content goes below the title."""
        return block[-1]

    def on_end(self, block: Element) -> None:
        """Moves what was written to its side; without a rule nothing of it counts as old law."""
        self.config["apart"].unclosed.remove(self.NAME)
        sides = block[-1]
        written = list(sides)
        for one in written:
            sides.remove(one)
        rules = {id(one) for one in self.config["apart"].rules}
        at = next((at for at, one in enumerate(written) if id(one) in rules), -1)
        if at < 0:
            place = place_on_page(self.md, (self.argument or "").strip() or "/// compare")
            report([COMPARE_WITHOUT_RULE.at(place)])
        old, new = self._draw_sides(sides)
        old.extend(written[: max(at, 0)])
        new.extend(written[at + 1 :])

    def _draw_sides(self, sides: Element) -> tuple[Element, Element]:
        """Both sides with their heads; the old one may tell of law that has ended."""
        register = examined_register(self.config["folder"]).value
        day = self.config["day"]
        before = old_side(register, self.options["old"], day)
        after = new_side(register, self.options["new"])
        old = add(sides, "div", css="tha-compare__old")
        _draw_head(old, old_label(before, after, day), before)
        new = add(sides, "div", css="tha-compare__new")
        _draw_head(new, new_label(before, after, day), after)
        self.config["apart"].history.append(old)
        return old, new


def _draw_head(place: Element, label: str, side: Side) -> None:
    """What the side is, and the law that it tells of; its links are followed like an author's."""
    add(add(place, "p", css="tha-compare__label"), "strong", label)
    if side.told:
        places = add(place, "ul", css="tha-compare__law")
        for citation, days in side.told:
            entry = add(places, "li")
            add(entry, "a", href=f"{SCHEME}{citation}").tail = " "
            add(entry, "span", days)
