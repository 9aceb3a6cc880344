"""Which steps does a `/// procedure` hold, and can they be drawn?

`- text` is a step, `- ? text` a question; `| 10 ngày` behind either is its time limit. Four spaces
in, below a question, `- label: outcome` leaves to the side and `- label` goes on down.
"""

import re
from collections.abc import Callable, Iterator

import msgspec

from tha.curriculum.drawing_messages import (
    PROCEDURE_EXIT,
    PROCEDURE_LENGTH,
    PROCEDURE_LINE,
    PROCEDURE_MARKUP,
    PROCEDURE_STEPS,
    PROCEDURE_TITLE,
    PROCEDURE_WAY_ON,
)
from tha.source.place import Place
from tha.source.problem import Problem

LONGEST_TITLE = 90
LONGEST_TEXT = 70
LONGEST_LABEL = 15
LONGEST_LIMIT = 25
FEWEST_STEPS = 3
MOST_STEPS = 9

_LINE = re.compile(r"^(?P<indent>[ \t]*)(?P<written>\S[^\n]*)$", re.MULTILINE)
_STEP = re.compile(r"- +(?P<asks>\? *)?(?P<text>[^\s|?][^|]*?)(?:\s*\|\s*(?P<limit>[^\s|][^|]*?))?")
_EXIT = re.compile(
    r"- +(?P<label>[^\s:|][^:|]*?)\s*:\s*(?P<text>[^\s|][^|]*?)(?:\s*\|\s*(?P<limit>[^\s|][^|]*?))?"
)
_WAY_ON = re.compile(r"- +(?P<label>[^\s:|][^:|]*?)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_NOT_LINE_END = re.compile(r"[^\n]")
_MARKUP = re.compile(r"\]\(|\*\*|`|<[a-zA-Z/!]")
_UNDER = {"    ", "\t"}
_SHOWN_AT_MOST = 40


class Exit(msgspec.Struct, frozen=True):
    """A way out of a question: what is answered, and what then becomes of the matter."""

    label: str
    text: str
    limit: str = ""


class Step(msgspec.Struct, frozen=True):
    """What is done, or asked when there is a `way_on`: the answer that leads to the next step."""

    text: str
    limit: str = ""
    asks: bool = False
    exits: tuple[Exit, ...] = ()
    way_on: str = ""


class _Line(msgspec.Struct, frozen=True):
    """A line without its indent, and where in the block it begins."""

    written: str
    at: int
    is_under: bool
    is_known: bool

    @property
    def shown(self) -> str:
        """The line for a message, which needs not all of a long one."""
        return _shown(self.written)


class _Group(msgspec.Struct, frozen=True):
    """A step's line and the lines under it."""

    head: _Line
    under: list[_Line]


def steps_in(written: str, margin: str = "") -> list[Step]:
    """The steps that can be read in the content of a block whose lines begin at `margin`."""
    return [step for group in _groups(written, margin) if (step := _step(group))]


def check_procedure(
    title: str | None, written: str, margin: str, place: Callable[[int], Place]
) -> Iterator[Problem]:
    """Everything that keeps a block from being drawn; `place` tells where an offset in the content
    `written` is, and that of -1 is the block's first line.
    """
    if not (title or "").strip():
        yield PROCEDURE_TITLE.at(place(-1))
    else:
        yield from _check_words(title or "", LONGEST_TITLE, place(-1))
    groups = _groups(written, margin)
    for index, group in enumerate(groups):
        yield from _check_group(group, index == len(groups) - 1, place)
    count = sum(1 for group in groups if not group.head.is_under)
    if not FEWEST_STEPS <= count <= MOST_STEPS:
        yield PROCEDURE_STEPS.at(place(-1), count=count, least=FEWEST_STEPS, most=MOST_STEPS)


def _groups(written: str, margin: str) -> list[_Group]:
    """Every step with what stands under it; what stands under none is a group of its own."""
    groups: list[_Group] = []
    plain = _COMMENT.sub(lambda hidden: _NOT_LINE_END.sub(" ", hidden[0]), written)
    for found in _LINE.finditer(plain):
        indent = found["indent"].removeprefix(margin)
        is_under = bool(indent)
        known = not indent or indent in _UNDER
        line = _Line(found["written"].rstrip(), found.start("written"), is_under, known)
        if is_under and groups:
            groups[-1].under.append(line)
        else:
            groups.append(_Group(line, []))
    return groups


def _step(group: _Group) -> Step | None:
    head = _STEP.fullmatch(group.head.written)
    if head is None:
        return None
    exits = [found for line in group.under if (found := _EXIT.fullmatch(line.written))]
    ways = [found["label"] for line in group.under if (found := _WAY_ON.fullmatch(line.written))]
    return Step(
        head["text"],
        head["limit"] or "",
        bool(head["asks"]),
        tuple(Exit(one["label"], one["text"], one["limit"] or "") for one in exits),
        ways[0] if ways else "",
    )


def _check_group(group: _Group, is_last: bool, place: Callable[[int], Place]) -> Iterator[Problem]:  # noqa: FBT001  # private, told at its one call
    head = _STEP.fullmatch(group.head.written)
    if head is None or group.head.is_under:
        yield PROCEDURE_LINE.at(place(group.head.at), written=group.head.shown)
        return  # what stands under it may be right, once it is
    yield from _check_parts(head, place(group.head.at))
    kinds = ""
    for line in group.under:
        kind, problems = _look_under(line, asks=bool(head["asks"]), place=place(line.at))
        kinds += kind
        yield from problems
    if head["asks"] and "x" not in kinds:
        yield from _check_ways(_shown(head["text"]), kinds, is_last, place(group.head.at))


def _look_under(line: _Line, *, asks: bool, place: Place) -> tuple[str, list[Problem]]:
    """`e` for an exit, `w` for a way on, `x` for what is neither; and what is wrong with it."""
    found = _EXIT.fullmatch(line.written) or _WAY_ON.fullmatch(line.written)
    if found is None or not asks or not line.is_known:
        return "x", [PROCEDURE_LINE.at(place, written=line.shown)]
    return "e" if found.re is _EXIT else "w", list(_check_parts(found, place))


def _check_ways(question: str, kinds: str, is_last: bool, place: Place) -> Iterator[Problem]:  # noqa: FBT001  # private, told at its one call
    """Exits, then one way on, which leads to a step."""
    if "e" not in kinds:
        yield PROCEDURE_EXIT.at(place, written=question)
    if kinds.count("w") != 1 or kinds[-1] != "w" or is_last:
        yield PROCEDURE_WAY_ON.at(place, written=question)


def _check_parts(found: re.Match[str], place: Place) -> Iterator[Problem]:
    parts = found.groupdict()
    yield from _check_words(parts.get("label") or "", LONGEST_LABEL, place)
    yield from _check_words(parts.get("text") or "", LONGEST_TEXT, place)
    yield from _check_words(parts.get("limit") or "", LONGEST_LIMIT, place)


def _check_words(written: str, limit: int, place: Place) -> Iterator[Problem]:
    if _MARKUP.search(written):
        yield PROCEDURE_MARKUP.at(place, written=_shown(written))
    if len(written) > limit:
        yield PROCEDURE_LENGTH.at(place, written=_shown(written), count=len(written), limit=limit)


def _shown(written: str) -> str:
    cut = written[:_SHOWN_AT_MOST].rstrip()
    return cut if cut == written else f"{cut}…"
