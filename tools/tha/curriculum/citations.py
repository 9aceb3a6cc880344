"""Which citations does a quiz or a page hold, and where?

A citation in Markdown is a link, `[khoản 1](vb:luat-thads-2025#d37.k1)` or by reference
(`[1]: vb:…`). Any other way to write the address would lead nowhere, so it is told.
"""

import re
from collections.abc import Callable, Iterator

from tha.curriculum.blocks import Block, compared_in, history_in
from tha.curriculum.messages import UNLINKED_CITATION
from tha.curriculum.module import Cited
from tha.curriculum.texts import published, texts_in
from tha.law.citation import CUT_OFF
from tha.quiz.load import LoadedQuiz
from tha.source.files import Text
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.yaml_nodes import Document, Path

_WRITTEN = r"(?P<citation>[^\s)>]*(?:[ \t]+(?![\"'(])[^\s)>]+)*)"
_LINK = re.compile(rf"(?:\]\(\s*|^[^\w\n\[]*\[[^\]\n]*\]:[ \t]*)<?vb:{_WRITTEN}", re.MULTILINE)
_OTHERWISE = re.compile(
    r"(?P<linked>\](?:\(|:)\s*<(?-i:vb:))|<\s*vb:|\b(?:href|src)\s*=\s*[\"']?\s*vb:"
    r"|(?:\]\(\s*<?|\]:[ \t]*<?)(?-i:(?!vb:))vb:",
    re.IGNORECASE,
)


def may_be_cut(text: Text) -> bool:
    """Whether a stray space may have cut a citation in `text` short."""
    return " #" in text.content and CUT_OFF.search(text.content) is not None


def may_link(text: Text) -> bool:
    """Whether the Markdown of a quiz may hold citations; an escape of YAML could write them too."""
    return "vb:" in text.content.lower() or "\\" in text.content


def cited_in_quiz(loaded: LoadedQuiz, text: Text) -> Iterator[Cited]:
    """The basis of every item, then the links in every text."""
    for index, item in loaded.items.items():
        at: Path = ("items", index, "basis")
        yield from cited_in_list(loaded.document, at, item.basis, text, item.id)
    if may_link(text):
        for path, value in texts_in(loaded.document.values):
            for citation, _ in links_in(published(value)):
                place = _place_in(loaded.document, path, text, f"vb:{citation}")
                yield Cited(citation, place, _item_at(loaded, path))


def cited_on_page(text: Text, body: str, blocks: list[Block]) -> Iterator[Cited]:
    """The links of a page, and what it compares; `body` is what of its text is published."""
    history = history_in(body, blocks)
    for citation, at in links_in(body):
        is_history = any(start <= at < end for start, end in history)
        yield Cited(citation, text.place(at), is_history=is_history, may_be_history=True)
    for block in blocks:
        if block.name == "compare":
            for citation, at, is_history in compared_in(body, block):
                yield Cited(citation, text.place(at), is_history=is_history)


def links_in(body: str) -> Iterator[tuple[str, int]]:
    """The citation of every link in Markdown without code, and its offset."""
    for found in _LINK.finditer(body) if "vb:" in body else ():
        yield found["citation"], found.start("citation")


def cited_in_list(
    document: Document, path: Path, basis: tuple[str, ...], text: Text, item: str = ""
) -> Iterator[Cited]:
    """The citations in a list of `document`, read from `text`, each as its author wrote it."""
    for index, citation in enumerate(basis):
        place = document.place((*path, index))
        yield Cited(citation + _cut_off(citation, place.line, text), place, item)


def check_form(body: str, place: Callable[[int], Place]) -> Iterator[Problem]:
    """No `vb:` address is written in a way that makes no link of it."""
    for found in _OTHERWISE.finditer(body):
        if not found["linked"]:
            yield UNLINKED_CITATION.at(place(found.start()), written=found[0].strip())


def _item_at(loaded: LoadedQuiz, path: Path) -> str:
    """The id of the item that the text at `path` belongs to."""
    match path:
        case ("items", int(index), *_) if index in loaded.items:
            return loaded.items[index].id
        case _:
            return ""


def _place_in(document: Document, path: Path, text: Text, written: str) -> Place:
    """Where `written` stands in the value at `path`; the value's own place where that is unsure."""
    start = document.place(path)
    lines = text.content.split("\n")
    before = sum(len(line) + 1 for line in lines[: start.line - 1]) + start.column - 1
    found = text.content.find(written, before)
    return text.place(found + len("vb:")) if found >= 0 else start


def _cut_off(citation: str, line: int, text: Text) -> str:
    """What YAML took for a comment behind `citation`."""
    if "#" in citation or not may_be_cut(text):
        return ""
    written = text.content.split("\n")[line - 1]
    found = CUT_OFF.search(written, max(written.find(citation) + len(citation) - 1, 0))
    return found["rest"] if found else ""
