"""Which pages, quizzes and items rest on a provision?

What cites it, a part of it, or the whole of which it is a part. Where old law is told of as old,
it is mentioned and nothing rests on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from tha.curriculum.uses import Kind, Looked, Use
from tha.law.citation import Citation
from tha.law.facts import Outlook, outlook_of
from tha.law.register import Register


class Mention(msgspec.Struct, frozen=True):
    """One citation: as it is written, by which item ("" on a page), and where."""

    citation: str
    item: str
    file: str
    line: int
    column: int


class Resting(msgspec.Struct, frozen=True):
    """A page or quiz and its citations, in the order in which they stand."""

    kind: Kind
    name: str
    title: str
    as_of: date | None
    mentions: tuple[Mention, ...]

    @property
    def items(self) -> tuple[str, ...]:
        """The ids of the items that cite, in order, each once."""
        return tuple(dict.fromkeys(one.item for one in self.mentions if one.item))


class Counts(msgspec.Struct, frozen=True):
    """How many pages, quizzes, items of quizzes, and citations in all of these."""

    pages: int
    quizzes: int
    items: int
    mentions: int


class Completions(msgspec.Struct, frozen=True):
    """How many completions rest on something, and of how many officers."""

    count: int
    officers: int
    unread: int
    """Completions of editions that can no longer be read: nobody knows what they rest on."""


class Impact(msgspec.Struct, frozen=True):
    """What rests on a provision."""

    outlook: Outlook
    counts: Counts
    content: tuple[Resting, ...]
    history: tuple[Resting, ...]
    """Where it is only told of as old law; not counted."""
    completions: Completions | None
    """None where there are no records."""
    unread: tuple[str, ...]
    """Files with errors, where more may rest on it."""


def impact_of(register: Register, looked: Looked, citation: Citation, day: date) -> Impact:
    """What rests on `citation`, whose instrument the register holds; `day` is for its status."""
    touching = [one for one in looked.uses if one.citation.overlaps(citation)]
    content = grouped(one for one in touching if not one.is_history)
    return Impact(
        outlook_of(register, citation, day),
        counts_of(content),
        content,
        grouped(one for one in touching if one.is_history),
        None,
        unread_in(looked),
    )


def grouped(uses: Iterable[Use]) -> tuple[Resting, ...]:
    """`uses` by page and quiz, pages first; citations and so items as they stand in the file."""
    found: dict[tuple[Kind, str, str], list[Use]] = defaultdict(list)
    for one in uses:
        found[one.kind, one.place.file, one.name].append(one)
    return tuple(_resting(found[key]) for key in sorted(found))


def counts_of(content: Sequence[Resting]) -> Counts:
    """How much there is in `content`."""
    return Counts(
        pages=sum(one.kind == "page" for one in content),
        quizzes=sum(one.kind == "quiz" for one in content),
        items=sum(len(one.items) for one in content),
        mentions=sum(len(one.mentions) for one in content),
    )


def unread_in(looked: Looked) -> tuple[str, ...]:
    """The files that could not be looked through to the end."""
    return tuple(sorted({one.place.file for one in looked.problems}))


def _resting(uses: list[Use]) -> Resting:
    first = uses[0]
    in_place = sorted(uses, key=lambda one: one.place)
    return Resting(
        first.kind, first.name, first.title, first.as_of, tuple(_mention(one) for one in in_place)
    )


def _mention(use: Use) -> Mention:
    place = use.place
    return Mention(str(use.citation), use.item, place.file, place.line, place.column)
