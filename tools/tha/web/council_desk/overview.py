"""What of the content has the council to look at again?"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Literal

import msgspec

from tha.curriculum.content import Content
from tha.curriculum.coverage import Coverage, coverage_of
from tha.curriculum.law_checks import Law, newest_change_of
from tha.curriculum.module import Page
from tha.curriculum.review_dates import Calendar, calendar_of
from tha.curriculum.uses import Looked
from tha.law.instrument import Verified
from tha.source.problem import Problem
from tha.source.vietnamese_order import text_key

MONTHS_AHEAD = 24
"""How far the calendar looks; pages show a part of it."""

Wait = Literal["never", "rewritten", "law-changed"]


class Told(msgspec.Struct, frozen=True):
    """A problem in words, and where; `page` is "" where no page of the site shows it."""

    file: str
    line: int
    page: str
    sentence: str
    mend: str


class Group(msgspec.Struct, frozen=True):
    """Problems of one kind."""

    name: str
    problems: tuple[Told, ...]


class Waiting(msgspec.Struct, frozen=True):
    """A page that somebody has to look over, and why; `law` is what has changed, and `on` when."""

    page: str
    title: str
    why: Wait
    as_of: date | None
    reviewed: date | None
    reviewed_by: str
    law: str = ""
    on: date | None = None


class Unverified(msgspec.Struct, frozen=True):
    """An instrument whose wording nobody compared with a copy, and how often it is cited."""

    instrument: str
    label: str
    number: str
    verified: Verified
    cited: int


class Overview(msgspec.Struct, frozen=True):
    """Everything that the desk shows, as of `day`."""

    day: date
    pages: int
    modules: int
    quizzes: int
    items: int
    groups: tuple[Group, ...]
    waiting: tuple[Waiting, ...]
    verified: dict[Verified, int]
    unverified: tuple[Unverified, ...]
    calendar: Calendar
    coverage: Coverage
    titles: dict[str, str]
    """Of all pages, by their path."""
    names: dict[str, str]
    """What the instruments of the register are called, by their id."""


GROUPS: dict[str, tuple[str, ...]] = {
    "stale": ("curriculum/stale",),
    "ahead": ("curriculum/ahead",),
    "unverified": ("law/unverified", "curriculum/weak-basis"),
}
"""Kinds of problems by their codes; whatever else there is are errors or warnings."""


def overview_of(
    content: Content, problems: Iterable[Problem], looked: Looked, day: date
) -> Overview:
    """`problems` are those of `content`, `looked` is where it cites the law."""
    register = content.register
    return Overview(
        day=day,
        pages=len(content.pages),
        modules=sum(one.head.module for one in content.pages.values()),
        quizzes=len(content.quizzes),
        items=sum(len(one.items) for one in content.quizzes.values()),
        groups=tuple(_groups(problems)),
        waiting=tuple(_waiting(content, day)),
        verified=dict(Counter(one.verified for one in register.instruments.values())),
        unverified=tuple(_unverified(content, looked)),
        calendar=calendar_of(register, looked, day, MONTHS_AHEAD),
        coverage=coverage_of(register, looked),
        titles={one.path: one.head.title for one in content.pages.values()},
        names={name: one.short for name, one in register.instruments.items()},
    )


def _groups(problems: Iterable[Problem]) -> Iterator[Group]:
    found: dict[str, list[Told]] = {name: [] for name in (*GROUPS, "error", "warning")}
    for one in problems:
        kinds = (name for name, codes in GROUPS.items() if one.code in codes)
        found[next(kinds, one.message.level)].append(_told(one))
    for name, told in found.items():
        yield Group(name, tuple(told))


def _told(problem: Problem) -> Told:
    file = problem.place.file
    is_page = file.startswith("docs/") and file.endswith(".md")
    return Told(
        file=file,
        line=problem.place.line,
        page=file.removeprefix("docs/").removesuffix(".md") if is_page else "",
        sentence=problem.sentence("vi"),
        mend=problem.mend("vi"),
    )


def _waiting(content: Content, day: date) -> Iterator[Waiting]:
    """Modules and leaflets, by title; those that nobody has ever looked over first."""
    law = Law(content.register, day)
    shown = [one for one in content.pages.values() if one.head.module or one.head.leaflet]
    found = [one for page in shown if (one := _waits(law, page)) is not None]
    yield from sorted(found, key=lambda one: (one.why != "never", text_key(one.title)))


def _waits(law: Law, page: Page) -> Waiting | None:
    head = page.head
    done = head.reviewed
    if done is None:
        return Waiting(page.path, head.title, "never", head.as_of, None, "")
    known = (page.path, head.title)
    if head.as_of is not None and head.as_of > done.on:
        return Waiting(*known, "rewritten", head.as_of, done.on, done.by)
    living = [one.citation for one in page.cites if not one.is_history]
    newest = newest_change_of(law, living, done.on)
    if newest is None:
        return None
    citation, change = newest
    label = law.register.label(citation)
    return Waiting(*known, "law-changed", head.as_of, done.on, done.by, label, change.day)


def _unverified(content: Content, looked: Looked) -> Sequence[Unverified]:
    cited = Counter(one.citation.instrument for one in looked.uses if not one.is_history)
    found = [
        Unverified(name, one.short, one.number, one.verified, cited[name])
        for name, one in content.register.instruments.items()
        if one.verified in {"secondary", "none"}
    ]
    return sorted(found, key=lambda one: (-one.cited, one.label))
