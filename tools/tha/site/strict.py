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


def report_on_page(md: Markdown, written: str, problems: Iterable[Problem]) -> None:
    """The same for problems of what the author of the page that `md` converts wrote."""
    found = [one for one in problems if one.message.level == "error"]
    if found:  # looking for the place reads the page
        place = place_on_page(md, written)
        report(msgspec.structs.replace(one, place=place) for one in found)


def place_on_page(md: Markdown, written: str) -> Place:
    """Where `written` first stands on the page that `md` converts, as far as it can be told.

    Markdown knows no files. The link processor of mkdocs does, when it is there.
    """
    try:
        file = getattr(md.treeprocessors["relpath"], "file", None)
    except KeyError:
        file = None
    if file is None:
        return Place("docs")
    text = Text(f"docs/{file.src_uri}", file.content_string)
    found = re.search(re.escape(written) + r"(?![\w.#-])", text.content)
    return text.place(found.start() if found else 0)
