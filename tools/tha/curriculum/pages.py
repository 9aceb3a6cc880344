"""What does a Markdown page hold that must be known: front matter, citations, quizzes, links?

Fenced code and inline code are examples, not content; they are blanked out before looking.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from tha.curriculum.hazards import hazards
from tha.curriculum.messages import MARKUP_IN_HEAD
from tha.curriculum.module import Cited, Page, PageHead
from tha.curriculum.references import references
from tha.source.files import Text
from tha.source.front_matter import read_page
from tha.source.messages import MISSING_FIELD
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.yaml_nodes import Document

_CITATION_LINK = re.compile(r"\]\(\s*<?vb:(?P<citation>[^)>\"\n]*)")
_BLOCK = re.compile(
    r"^[ \t]*/{3,}[ \t]*(?P<block>quiz|figures)[ \t]*\|[ \t]*(?P<named>[^\n]*)", re.MULTILINE
)
_TO_PAGE = re.compile(r"(?P<path>[^:?#]+)\.md(?:[?#].*)?")
_FENCE = re.compile(
    r"^(?P<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?^(?P=fence)", re.MULTILINE | re.DOTALL
)
_INLINE_CODE = re.compile(r"(?<!\\)(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)")
_NOT_LINE_END = re.compile(r"[^\n]")


def load_page(text: Text, path: str) -> tuple[Page | None, Document | None, list[Problem]]:
    """The page `path` in `text`, its front matter with places, and what is wrong with that."""
    taken, problems = read_page(text)
    if problems:
        return None, taken.head, problems
    if taken.head is None:
        owner = PurePosixPath(text.file).name
        return None, None, [MISSING_FIELD.at(Place(text.file), owner=owner, name="title")]
    head, misfits = decode(taken.head, (), taken.head.values, PageHead)
    if head is None:
        return None, taken.head, misfits
    body = without_code(text.content)
    page = Page(
        path,
        head,
        tuple(cites_in(text)),
        shows=tuple(_named_in(text, body, "quiz")),
        links=tuple(_links_in(text, body, path)),
        figures=tuple(_named_in(text, body, "figures")),
    )
    return page, taken.head, [*_check_head(head, taken.head), *hazards(body, text.place)]


def cites_in(text: Text) -> Iterator[Cited]:
    """Every `vb:` link in a text, be it a page or the Markdown inside a quiz."""
    if "vb:" not in text.content:
        return
    for found in _CITATION_LINK.finditer(without_code(text.content)):
        yield Cited(found["citation"].rstrip(), text.place(found.start("citation")))


def _check_head(head: PageHead, document: Document) -> Iterator[Problem]:
    """The theme writes these into the head of the page, where no markup belongs."""
    for name in ("title", "description"):
        if "<" in getattr(head, name):
            yield MARKUP_IN_HEAD.at(document.place((name,)), name=name)


def _named_in(text: Text, body: str, block: str) -> Iterator[tuple[str, Place]]:
    for found in _BLOCK.finditer(body):
        if found["block"] == block:
            yield found["named"].strip(), text.place(found.start("named"))


def _links_in(text: Text, body: str, path: str) -> Iterator[tuple[str, Place]]:
    for one in references(body):
        if found := _TO_PAGE.fullmatch(one.address):
            target = normpath(join("/", dirname(path), unquote(found["path"])))
            yield target.lstrip("/"), text.place(one.offset)


def without_code(content: str) -> str:
    """`content` with code turned into spaces, so that offsets stay."""
    return _INLINE_CODE.sub(_blank, _FENCE.sub(_blank, content)) if "`" in content else content


def _blank(code: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", code[0])
