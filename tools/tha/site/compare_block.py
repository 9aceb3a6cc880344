"""What does `/// compare | Hạn xác minh` show?

Old law beside new, on a phone above it; `---` stands between the two. The options `old` and `new`
cite what is compared, and each side says until when, or from when, it is the law. What is wrong
with a block is told by its text (`curriculum/blocks.py`), for here only elements are left of it.
"""

from datetime import timedelta
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown.util import AtomicString
from pymdownx.blocks.block import Block

from tha.law.citation import parse_citation
from tha.law.in_force import life_of
from tha.law.register import Register
from tha.site.citation_link import SCHEME
from tha.site.later import add
from tha.site.loaded import examined_register
from tha.source.days import written_day

BEFORE, NOW = "Trước", "Nay"
_ONE_DAY = timedelta(days=1)


def _listed(value: Any) -> list[str]:
    """The citations in an option: `a#d1, b#d2`."""
    return [one.strip() for one in str(value).split(",") if one.strip()]


class CompareBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// compare | <title>` with `old` and `new`: two sides, split at the first rule."""

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
        return place

    def on_add(self, block: Element) -> Element:
        """Content goes below the title."""
        return block[-1]

    def on_end(self, block: Element) -> None:
        """Moves what was written to its side."""
        sides = block[-1]
        written = list(sides)
        for one in written:
            sides.remove(one)
        at = next((at for at, one in enumerate(written) if one.tag == "hr"), len(written))
        register = examined_register(self.config["folder"]).value or Register()
        old = add(sides, "div", css="tha-compare__old")
        _draw_head(old, BEFORE, self.options["old"], register)
        old.extend(written[:at])
        new = add(sides, "div", css="tha-compare__new")
        _draw_head(new, NOW, self.options["new"], register)
        new.extend(written[at + 1 :])


def _draw_head(side: Element, label: str, citations: list[str], register: Register) -> None:
    """What the side is, and the law that it tells of; its links are followed like an author's."""
    add(add(side, "p", css="tha-compare__label"), "strong", label)
    if citations:
        places = add(side, "ul", css="tha-compare__law")
        for one in citations:
            place = add(places, "li")
            add(place, "a", href=f"{SCHEME}{one}").tail = " "
            add(place, "span", _days_of(register, one, is_old=label == BEFORE))


def _days_of(register: Register, written: str, *, is_old: bool) -> str:
    """Until when old law was in force, from when new law is; "" when that is not known."""
    citation = parse_citation(written)
    if citation is None or citation.instrument not in register.instruments:
        return ""
    life = life_of(register, citation)
    if not is_old:
        return f"hiệu lực từ ngày {written_day(life.starts)}"
    return f"hiệu lực đến hết ngày {written_day(life.ends - _ONE_DAY)}" if life.ends else ""
