"""What does `/// procedure | Ra quyết định thi hành án` show?

A drawing of the steps, from top to bottom, and the same as a list for whoever listens to the page
or searches it. What is wrong with a block is told by its text (`curriculum/blocks.py`).
"""

from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from tha.curriculum.drawings.procedure import Exit, Step, steps_in
from tha.site.drawings.procedure_chart import draw_procedure, said_of
from tha.site.later import add


class ProcedureBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// procedure | <title>` with a line for each step."""

    NAME = "procedure"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """The frame; what is written in the block is kept in it until its end."""
        place = add(parent, "figure", css="tha-procedure")
        add(place, "div")
        return place

    def on_add(self, block: Element) -> Element:
        """Where the text is kept."""
        return block[0]

    def on_markdown(self) -> str:
        """The text is no Markdown."""
        return "raw"

    def on_end(self, block: Element) -> None:
        """The text gives way to the drawing, which is made once Markdown is done."""
        steps = steps_in(block[0].text or "")
        block.remove(block[0])
        title = (self.argument or "").strip()
        self.config["later"].waiting.append(lambda: _draw(block, title, steps))


def _draw(place: Element, title: str, steps: list[Step]) -> None:
    add(place, "figcaption", title)
    if steps:
        draw_procedure(place, steps)
        _tell(place, steps)


def _tell(place: Element, steps: list[Step]) -> None:
    """The steps in words, in order; seen by none, since the drawing says the same."""
    told = add(place, "ol", css="tha-unseen")
    for step in steps:
        entry = add(told, "li", _in_words(step))
        if step.exits or step.way_on:
            ways = add(entry, "ul")
            for one in step.exits:
                add(ways, "li", f"{one.label}: {_in_words(one)}")
            if step.way_on:
                add(ways, "li", f"{step.way_on}: đi tiếp bước sau.")


def _in_words(one: Step | Exit) -> str:
    """`Xác minh (thời hạn: 10 ngày).`; a text that ends with a sign of its own keeps it."""
    limit = f" (thời hạn: {one.limit})" if one.limit else ""
    text = said_of(one) + limit
    return text if text.endswith((".", "?", "!")) else f"{text}."
