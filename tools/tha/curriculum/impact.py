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
from tha.law.facts import Facts, Outlook, facts_of, outlook_of
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
    items: tuple[str, ...]
    """The ids of the items that cite, each once."""
    mentions: tuple[Mention, ...]


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


class Known(msgspec.Struct, frozen=True):
    """What the register knows of a provision, and how much of the content cites it."""

    facts: Facts
    cited: Counts
    history: Counts
    """Of where it is only told of as old law."""


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


def known_of(register: Register, looked: Looked, citation: Citation, day: date) -> Known:
    """The facts about `citation`, and how much of the content cites it."""
    impact = impact_of(register, looked, citation, day)
    return Known(facts_of(register, citation, day), impact.counts, counts_of(impact.history))


def grouped(uses: Iterable[Use]) -> tuple[Resting, ...]:
    """`uses` by page and quiz, pages first; citations and so items as they stand in the file."""
    found: dict[tuple[Kind, str, str], list[Use]] = defaultdict(list)
    for one in uses:
        found[one.kind, one.name, one.place.file].append(one)
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
    first, *_ = in_place = sorted(uses, key=lambda one: one.place)
    items = tuple(dict.fromkeys(one.item for one in in_place if one.item))
    mentions = tuple(_mention(one) for one in in_place)
    return Resting(first.kind, first.name, first.title, first.as_of, items, mentions)


def _mention(use: Use) -> Mention:
    place = use.place
    return Mention(str(use.citation), use.item, place.file, place.line, place.column)
