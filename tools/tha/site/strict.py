"""How does the strict build learn that something on a page is wrong?

It counts what is logged under `mkdocs`, so problems go there, in the words and with the places of
`tha check`; the log record carries the Problem itself as `problem`. Warnings are for `tha check`
alone: they stand in nobody's way here.
"""

import logging
import re
from collections.abc import Iterable

import msgspec
from markdown import Markdown

from tha.curriculum.blocks import blocks_in, check_blocks
from tha.curriculum.texts import published
from tha.source.files import Text
from tha.source.place import Place
from tha.source.problem import Problem

_LOG = logging.getLogger("mkdocs.tha")


def report(problems: Iterable[Problem]) -> None:
    """Tells the build of every error among `problems`."""
    for one in problems:
        if one.message.level == "error":
            told = (one.place, one.code, one.sentence("vi"), one.mend("vi"))
            _LOG.warning("%s: %s: %s\n    %s", *told, extra={"problem": one})


def report_on_page(md: Markdown, written: Iterable[str], problems: Iterable[Problem]) -> None:
    """The same for problems of what the author of the page that `md` converts wrote: `written`,
    the likeliest first.
    """
    found = [one for one in problems if one.message.level == "error"]
    if found:  # looking for the place reads the page
        place = place_on_page(md, *written)
        report(msgspec.structs.replace(one, place=place) for one in found)


def report_blocks(md: Markdown) -> None:
    """The same for the blocks of the page that `md` converts, told by its text."""
    text = page_text(md)
    if text is not None and "///" in text.content:
        body = published(text.content)
        report(check_blocks(text, body, blocks_in(body)))


def place_on_page(md: Markdown, *written: str) -> Place:
    """Where the first of `written` that is there first stands on the page that `md` converts."""
    text = page_text(md)
    if text is None:
        return Place("docs")
    for one in written:
        if found := re.search(re.escape(one) + r"(?![\w.#-])", text.content):
            return text.place(found.start())
    return text.place(0)


def page_text(md: Markdown) -> Text | None:
    """The whole file of the page that `md` converts, front matter and all, if it can be told.

    Markdown knows no files. The link processor of mkdocs does, when it is there.
    """
    try:
        file = getattr(md.treeprocessors["relpath"], "file", None)
    except KeyError:
        file = None
    return None if file is None else Text(f"docs/{file.src_uri}", file.content_string)
