"""What does a Markdown page hold that other rooms must know: front matter, citations, quizzes?

Fenced code and inline code are examples, not content; they are blanked out before looking.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tha.curriculum.module import Cited, Page, PageHead
from tha.source.files import Text
from tha.source.front_matter import read_page
from tha.source.messages import MISSING_FIELD
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.yaml_nodes import Document

_CITATION_LINK = re.compile(r"\]\(\s*<?vb:(?P<citation>[^)>\"\n]*)")
_QUIZ_BLOCK = re.compile(r"^/{3,}[ \t]*quiz[ \t]*\|[ \t]*(?P<quiz>[^\n]*)", re.MULTILINE)
_FENCE = re.compile(
    r"^(?P<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n.*?(?:^(?P=fence)|\Z)", re.MULTILINE | re.DOTALL
)
_INLINE_CODE = re.compile(r"(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)")
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
    body = _without_code(text.content)
    return Page(path, head, tuple(cites_in(text)), tuple(_quizzes_in(text, body))), taken.head, []


def cites_in(text: Text) -> Iterator[Cited]:
    """Every `vb:` link in a text, be it a page or the Markdown inside a quiz."""
    if "vb:" not in text.content:
        return
    for found in _CITATION_LINK.finditer(_without_code(text.content)):
        yield Cited(found["citation"].rstrip(), text.place(found.start("citation")))


def _quizzes_in(text: Text, body: str) -> Iterator[tuple[str, Place]]:
    for found in _QUIZ_BLOCK.finditer(body):
        yield found["quiz"].strip(), text.place(found.start("quiz"))


def _without_code(content: str) -> str:
    """`content` with code turned into spaces, so that offsets stay."""
    return _INLINE_CODE.sub(_blank, _FENCE.sub(_blank, content)) if "`" in content else content


def _blank(code: re.Match[str]) -> str:
    return _NOT_LINE_END.sub(" ", code[0])
