"""What does a Markdown page hold that must be known: front matter, citations, quizzes, links?

Code is blanked out before looking.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from tha.curriculum.blocks import Block, blocks_in, check_blocks
from tha.curriculum.citations import check_form, cited_in_list, cited_on_page
from tha.curriculum.drawings.timeline import listed_in
from tha.curriculum.hazards import hazards
from tha.curriculum.messages import MARKUP_IN_HEAD
from tha.curriculum.module import Page, PageHead
from tha.curriculum.paths.checks import paths_in
from tha.curriculum.references import references
from tha.curriculum.texts import published
from tha.source.files import Text
from tha.source.front_matter import read_page
from tha.source.messages import MISSING_FIELD
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.yaml_nodes import Document

_TO_PAGE = re.compile(r"(?P<path>[^:?#]+)\.md(?:[?#].*)?")


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
    body = published(text.content)
    blocks = blocks_in(body)
    basis = cited_in_list(taken.head, ("basis",), head.basis, text)
    page = Page(
        path,
        head,
        (*basis, *cited_on_page(text, body, blocks)),
        shows=tuple(_named_in(text, blocks, "quiz")),
        links=tuple(_links_in(text, body, path)),
        figures=tuple(_named_in(text, blocks, "figures")),
        timelines=tuple(_instruments_in(text, blocks)),
        paths=tuple(paths_in(text, blocks)),
    )
    problems += [*_check_head(head, taken.head), *hazards(body, text.place)]
    problems += check_form(body, text.place)
    problems += check_blocks(text, body, blocks)
    return page, taken.head, problems


def _check_head(head: PageHead, document: Document) -> Iterator[Problem]:
    """The theme writes these into the head of the page, where no markup belongs."""
    for name in ("title", "description"):
        if "<" in getattr(head, name):
            yield MARKUP_IN_HEAD.at(document.place((name,)), name=name)


def _named_in(text: Text, blocks: list[Block], name: str) -> Iterator[tuple[str, Place]]:
    for one in blocks:
        if one.name == name and one.argument is not None:
            yield one.argument, text.place(one.argument_at)


def _instruments_in(text: Text, blocks: list[Block]) -> Iterator[tuple[str, Place]]:
    for one in blocks:
        if one.name == "timeline":
            for name, offset in listed_in(one.argument or ""):
                yield name, text.place(one.argument_at + offset)


def _links_in(text: Text, body: str, path: str) -> Iterator[tuple[str, Place]]:
    for one in references(body):
        if found := _TO_PAGE.fullmatch(one.address):
            target = normpath(join("/", dirname(path), unquote(found["path"])))
            yield target.lstrip("/"), text.place(one.offset)
