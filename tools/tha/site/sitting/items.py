"""How are the items of a drawn form shown outside of the site's own pages?

On the platform, one item at a time and with the site's own controls. What could betray a key is
drawn only for somebody who may see it (`reveals`); in a sitting a link is text, so that nobody
leaves it by one.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor

from tha.quiz.form import DrawnForm
from tha.quiz.item import Item
from tha.site.citation_link import REGISTER_PAGE, link_citations
from tha.site.quiz_block import item_element, rationale_elements
from tha.site.quiz_controls import Rendering, make

Draw = Callable[[], Iterable[Element]]

_PLACE = "tha-item-here"
_FIRST = 300
"""Before every other rule for blocks."""
_AFTER_INLINE = 6
_SITE_PAGE = REGISTER_PAGE.replace(".md", ".html")


class ShownItem(msgspec.Struct, frozen=True):
    """The HTML of an item, and of why its key is the key: "" where that is not revealed."""

    id: str
    html: str
    rationale: str = ""


def shown_items(
    quiz_id: str, form: DrawnForm, folder: Path, day: date, *, reveals: bool = False
) -> Iterator[ShownItem]:
    """The items of `form` in its order, each with its letters in theirs.

    Citations are called as the register of the project in `folder` calls them on `day`.
    """
    drawing = _Drawing(folder, day, reveals=reveals)
    rendering = Rendering(drawing.md, quiz_id, reveals=False)
    revealing = Rendering(drawing.md, quiz_id, reveals=True)
    for number, item in enumerate(form.items, 1):
        arranged = _arranged(item, form.options[item.id])
        html = drawing.html_of(partial(_item, arranged, number, rendering))
        why = drawing.html_of(partial(_rationale, item, revealing)) if reveals else ""
        yield ShownItem(item.id, html, why)


def _item(item: Item, number: int, rendering: Rendering) -> Iterator[Element]:
    fieldset = item_element(item, number, rendering)
    fieldset.append(make("p", class_="tha-verdict", role="status", tabindex="-1"))
    yield fieldset


def _rationale(item: Item, rendering: Rendering) -> Iterator[Element]:
    for section in rationale_elements(item, rendering):
        del section.attrib["hidden"]
        yield section


def _arranged(item: Item, letters: tuple[str, ...]) -> Item:
    """`item` with whatever may be shown in any order in the order of `letters`."""
    for name in ("options", "statements", "right"):
        lettered = getattr(item, name, None)
        if letters and isinstance(lettered, dict) and lettered.keys() == set(letters):
            return msgspec.structs.replace(item, **{name: {one: lettered[one] for one in letters}})
    return item


class _Drawing:
    """A Markdown that turns elements of ours, not a text, into HTML."""

    def __init__(self, folder: Path, day: date, *, reveals: bool) -> None:
        self.md = Markdown(
            extensions=["tables", "def_list"],
            extension_configs={"tables": {"use_align_attribute": True}},
        )
        self.md.inlinePatterns.deregister("html")  # HTML in a quiz is shown as text
        self._place = _Place(self.md.parser)
        self.md.parser.blockprocessors.register(self._place, "tha-item", _FIRST)
        links = _Links(self.md, folder, day, reveals=reveals)
        self.md.treeprocessors.register(links, "tha-links", _AFTER_INLINE)

    def html_of(self, draw: Draw) -> str:
        """The HTML of what `draw` draws."""
        self._place.draw = draw
        return self.md.reset().convert(_PLACE)


class _Place(BlockProcessor):
    """Where the elements come in."""

    draw: Draw

    def test(self, parent: Element, block: str) -> bool:
        return parent.tag == "div" and block == _PLACE

    def run(self, parent: Element, blocks: list[str]) -> None:
        blocks.pop(0)
        parent.extend(self.draw())


class _Links(Treeprocessor):
    """Citations by their names; in a sitting no link at all."""

    def __init__(self, md: Markdown, folder: Path, day: date, *, reveals: bool) -> None:
        super().__init__(md)
        self._folder = folder
        self._day = day
        self._reveals = reveals

    def run(self, root: Element) -> None:
        link_citations(self.md, root, self._folder, self._day)
        for link in list(root.iter("a")):
            if self._reveals:
                link.set("href", link.get("href", "").replace(REGISTER_PAGE, _SITE_PAGE))
                link.set("target", "_blank")
            else:
                link.tag = "span"
                link.attrib.clear()
                for badge in list(link):
                    link.remove(badge)
