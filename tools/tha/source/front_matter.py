"""Which part of a Markdown page is front matter, and where does its text begin?"""

import msgspec

from tha.source.files import Text
from tha.source.messages import FRONT_MATTER_OPEN
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.yaml_nodes import Document, read_yaml

_FENCE = "---"


class Page(msgspec.Struct, frozen=True):
    """A page taken apart: `head` is None when there is no front matter."""

    head: Document | None
    body: str
    body_line: int
    """The line of the file on which `body` begins."""


def read_page(text: Text) -> tuple[Page, list[Problem]]:
    """The page in `text`, and what is wrong with its front matter."""
    lines = text.content.split("\n")
    if lines[0].rstrip() != _FENCE:
        return Page(None, text.content, 1), []
    end = next((n for n, one in enumerate(lines[1:], 1) if one.rstrip() == _FENCE), None)
    if end is None:
        return Page(None, "", 1), [FRONT_MATTER_OPEN.at(Place(text.file))]
    head, problems = read_yaml(Text(text.file, "\n".join(lines[1:end])), line=2)
    return Page(head, "\n".join(lines[end + 1 :]), end + 2), problems
