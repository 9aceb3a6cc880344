"""Which citations does a quiz or a page hold, and where?"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from tha.curriculum.blocks import Block, compared_in, history_in
from tha.curriculum.examples import without_code
from tha.curriculum.module import Cited
from tha.law.citation import CUT_OFF
from tha.quiz.load import LoadedQuiz
from tha.source.files import Text
from tha.source.yaml_nodes import Document, Path

_LINK = re.compile(r"\]\(\s*<?vb:(?P<citation>[^)>\"\n]*)")


def may_be_cut(text: Text) -> bool:
    """Whether a stray space may have cut a citation in `text` short."""
    return " #" in text.content and CUT_OFF.search(text.content) is not None


def cited_in_quiz(loaded: LoadedQuiz, text: Text) -> Iterator[Cited]:
    """The basis of every item, then the links in the Markdown of the file."""
    for index, item in loaded.items.items():
        path = ("items", index, "basis")
        yield from cited_in_list(loaded.document, path, item.basis, text, item.id)
    if "vb:" not in text.content:
        return
    ids = [item.id for item in loaded.items.values()]
    starts = [loaded.document.place(("items", index)).line for index in loaded.items]
    for cited in _in_links(text, without_code(text.content), []):
        before = bisect_right(starts, cited.place.line)
        yield Cited(cited.citation, cited.place, ids[before - 1] if before else "")


def cited_on_page(text: Text, body: str, blocks: list[Block]) -> Iterator[Cited]:
    """The links of a page, and what it compares; `body` is its text without code."""
    yield from _in_links(text, body, history_in(body, blocks))
    for block in blocks:
        if block.name == "compare":
            for citation, at, is_history in compared_in(body, block):
                yield Cited(citation, text.place(at), is_history=is_history)


def cited_in_list(
    document: Document, path: Path, basis: tuple[str, ...], text: Text, item: str = ""
) -> Iterator[Cited]:
    """The citations in a list of `document`, read from `text`, each as its author wrote it."""
    for index, citation in enumerate(basis):
        place = document.place((*path, index))
        yield Cited(citation + _cut_off(citation, place.line, text), place, item)


def _cut_off(citation: str, line: int, text: Text) -> str:
    """What YAML took for a comment behind `citation`."""
    if "#" in citation or not may_be_cut(text):
        return ""
    written = text.content.split("\n")[line - 1]
    found = CUT_OFF.search(written, max(written.find(citation) + len(citation) - 1, 0))
    return found["rest"] if found else ""


def _in_links(text: Text, body: str, history: list[tuple[int, int]]) -> Iterator[Cited]:
    for found in _LINK.finditer(body) if "vb:" in body else ():
        at = found.start("citation")
        is_history = any(start <= at < end for start, end in history)
        yield Cited(found["citation"].rstrip(), text.place(at), is_history=is_history)
