"""Which blocks (`/// name | argument` … `///`) does a page hold, and where is it about old law?

Inside `/// history`, and in a `/// compare` above its rule `---`, a page may point at law that is
no longer in force: there it says that it speaks of the past.
"""

import re
from collections.abc import Iterator

import msgspec

from tha.curriculum.drawing_messages import TIMELINE_EMPTY
from tha.curriculum.drawings.picture import check_picture
from tha.curriculum.drawings.procedure import check_procedure
from tha.curriculum.messages import (
    BLOCK_OPEN,
    COMPARE_OPTION,
    COMPARE_WITHOUT_RULE,
    HISTORY_OPTION,
)
from tha.source.files import Text
from tha.source.place import Place
from tha.source.problem import Problem

_FENCE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<sign>/{3,})[ \t]*(?P<name>[a-z][a-z-]*)?[ \t]*"
    r"(?:\|[ \t]*(?P<argument>[^\n]*))?$",
    re.MULTILINE,
)
_OPTION = re.compile(r"^[ \t]+(?P<name>[a-z]+):[ \t]*(?P<value>[^\n]*)$", re.MULTILINE)
_LISTED = re.compile(r"[^\s,'\"](?:[^,'\"]*[^\s,'\"])?")
_RULE = re.compile(r"^[ \t]*---[ \t]*$", re.MULTILINE)
_APART = re.compile(r"(?:^|\n)[ \t]*\n\Z")
"""An empty line: below text, a rule would turn it into a heading."""
_MEANT_AS_OPTION = re.compile(
    r"(?: {4}|\t)[^\n]+\n?|[ \t]*(?:old|new)[ \t]*:[^\n]*\n?", re.IGNORECASE
)
_TOO_LATE = re.compile(r"^[ \t]*(?P<written>(?:old|new)[ \t]*:)", re.IGNORECASE | re.MULTILINE)
_INDENTED_LATE = re.compile(r"^(?: {4}|\t)[ \t]*(?P<written>[a-z]+:)", re.MULTILINE)
_NOT_AT_THE_MARGIN = re.compile(r"(?:(?: {4}|\t)[^\n]*\n|[ \t]*\n)*")
"""Behind an empty line Markdown takes what is meant as options for text, or for code."""
_OPTION_AS_READ = re.compile(r"(?: {4,}|\t+)(?:old|new): [^\n]*\n?")
_KNOWN = {
    "quiz",
    "glossary",
    "figures",
    "figures-by-year",
    "register",
    "history",
    "compare",
    "procedure",
    "timeline",
    "picture",
    "path",
    "certificate-check",
    "news",
    "daily-review",
    "own-progress",
    "flash-cards",
    "continue",
}


class Block(msgspec.Struct, frozen=True):
    """A block from `start` to `end`, both offsets; what is in it begins at `inside`."""

    name: str
    argument: str | None
    argument_at: int
    start: int
    inside: int
    end: int


def blocks_in(body: str) -> list[Block]:
    """Every block of a page whose code is blanked out, outer ones before what is in them."""
    if "///" not in body:
        return []
    found: list[Block] = []
    opened: list[re.Match[str]] = []
    for fence in _FENCE.finditer(body):
        if fence["name"]:
            opened.append(fence)
        elif opening := _opening(opened, fence["sign"]):
            del opened[opened.index(opening) :]
            found.append(_block(opening, fence.start()))
    found += [_block(opening, len(body)) for opening in opened]
    return sorted(found, key=lambda one: one.start)


def compared_in(body: str, block: Block) -> Iterator[tuple[str, int, bool]]:
    """The citations that the options of a `/// compare` give: text, offset, whether of old law."""
    at = block.inside
    while option := _OPTION.match(body, at):
        for one in _LISTED.finditer(option["value"]):
            yield one[0], option.start("value") + one.start(), option["name"] == "old"
        at = option.end() + 1


def history_in(body: str, blocks: list[Block]) -> list[tuple[int, int]]:
    """From where to where the text tells of old law."""
    spans = [(one.start, one.end) for one in blocks if one.name == "history"]
    for one in blocks:
        rule = _RULE.search(body, one.inside, one.end) if one.name == "compare" else None
        if rule is not None:
            spans.append((one.start, rule.start()))
    return spans


def check_blocks(text: Text, body: str, blocks: list[Block]) -> Iterator[Problem]:
    """What would make a block show something else than its author meant.

    `body` is the content of `text` without code, and holds `blocks`.
    """
    for one in blocks:
        if one.name in _KNOWN and one.end == len(body):
            sign = body[one.start : one.inside].strip().partition(one.name)[0].strip()
            yield BLOCK_OPEN.at(text.place(one.start), name=one.name, sign=sign)
        elif one.name == "compare":
            yield from _check_compare(text, body, one)
        elif one.name == "history":
            yield from _check_history(text, body, one)
        elif one.name == "procedure":
            yield from _check_procedure(text, body, one)
        elif one.name == "picture":
            written = text.content[one.inside : one.end]
            yield from check_picture(one.argument, written, text.place(one.start))
        elif one.name == "timeline" and not (one.argument or "").strip(" ,"):
            yield TIMELINE_EMPTY.at(text.place(one.start))


def _check_compare(text: Text, body: str, block: Block) -> Iterator[Problem]:
    """Its options are those that there are, and a rule stands between its two parts."""
    at = block.inside
    while line := _MEANT_AS_OPTION.match(body, at, block.end):
        if not _OPTION_AS_READ.fullmatch(line[0]):
            written = line[0].strip()
            place = text.place(at + line[0].index(written))
            yield COMPARE_OPTION.at(place, written=written.partition(":")[0].rstrip())
        at = line.end()
    for offset, written in sorted(_late_options(body, at, block.end)):
        yield COMPARE_OPTION.at(text.place(offset), written=written)
    rule = _RULE.search(body, at, block.end)
    if rule is None:
        yield COMPARE_WITHOUT_RULE.at(text.place(block.start))
    elif not _APART.search(body[at : rule.start()]) and body[at : rule.start()].strip():
        yield COMPARE_WITHOUT_RULE.at(text.place(rule.start()))


def _late_options(body: str, at: int, end: int) -> set[tuple[int, str]]:
    """What is meant as an option though other text, or an empty line, stands before it."""
    head = _NOT_AT_THE_MARGIN.match(body, at, end)
    lines = [
        *_TOO_LATE.finditer(body, at, end),
        *_INDENTED_LATE.finditer(body, at, head.end() if head else at),
    ]
    return {(one.start("written"), one["written"].rstrip(": \t")) for one in lines}


def _check_history(text: Text, body: str, block: Block) -> Iterator[Problem]:
    """It has no options: with one that Markdown does not know, it would be no block at all."""
    margin = re.match(r"[ \t]*", body[block.start : block.inside])
    option = re.compile(rf"{margin[0] if margin else ''}(?: {{4}}|\t)[ \t]*(?P<written>\S[^\n]*)")
    if line := option.match(body, block.inside, block.end):
        written = line["written"].partition(":")[0].rstrip()
        yield HISTORY_OPTION.at(text.place(line.start("written")), written=written)


def _check_procedure(text: Text, body: str, block: Block) -> Iterator[Problem]:
    """Its steps can be drawn; code in them, blank in `body`, is looked at as it is written."""
    fence = body[block.start : block.inside]
    margin = fence[: len(fence) - len(fence.lstrip(" \t"))]

    def place(offset: int) -> Place:
        return text.place(block.start + len(margin) if offset < 0 else block.inside + offset)

    written = text.content[block.inside : block.end]
    yield from check_procedure(block.argument, written, margin, place)


def _opening(opened: list[re.Match[str]], sign: str) -> re.Match[str] | None:
    """The innermost open block that closes with `sign`: nested blocks have other lengths."""
    return next((one for one in reversed(opened) if one["sign"] == sign), None)


def _block(opening: re.Match[str], end: int) -> Block:
    argument = opening["argument"]
    return Block(
        opening["name"],
        None if argument is None else argument.rstrip(),
        opening.start("argument"),
        opening.start(),
        opening.end() + 1,
        end,
    )
