"""What does `/// picture | <name>` show?

The picture of that name in docs/huong-dan/man-hinh/, with a caption that also says what is to be
seen to whoever cannot see it. `make pictures` takes the pictures; where one was not taken the
caption stands alone, so that a page reads well and builds strictly without any.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER_RE
from pymdownx.blocks.block import Block

from tha.curriculum.drawings.picture import PICTURE_NAME, PICTURES
from tha.site.later import add
from tha.site.pictures.png_size import png_size

_PHONE = 800
"""Pixels: what is at most so wide was taken on a phone, and is shown no wider than one."""


class PictureBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// picture | <name>`: a picture of a screen above the caption in the block."""

    NAME = "picture"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """A figure that holds a caption; the picture comes once Markdown has read that."""
        figure = add(parent, "figure", css="tha-picture")
        add(figure, "figcaption")
        name, folder = self.argument.strip(), self.config["folder"]
        self.config["later"].waiting.append(lambda: draw_picture(figure, folder, name))
        return figure

    def on_add(self, block: Element) -> Element:
        """What stands in the block is the caption."""
        return block[0]


def draw_picture(figure: Element, folder: Path, name: str) -> None:
    """Puts the picture before the caption of `figure`, if it lies in the project in `folder`.

    A name that could lead elsewhere is no name: `tha.curriculum.drawings.picture` tells of it.
    """
    path = f"{PICTURES}/{name}.png"
    size = png_size(folder / "docs" / path) if PICTURE_NAME.fullmatch(name) else None
    if size is None:
        figure.set("class", "tha-picture tha-picture--missing")
        return
    if size[0] <= _PHONE:
        figure.set("class", "tha-picture tha-picture--phone")
    caption = HTML_PLACEHOLDER_RE.sub("", "".join(figure[0].itertext()))  # no HTML in an attribute
    width, height = map(str, size)
    link = Element("a", {"href": f"/{path}"})
    sizes = {"width": width, "height": height, "loading": "lazy"}
    add(link, "img", src=f"/{path}", alt=" ".join(caption.split()), **sizes)
    figure.insert(0, link)
