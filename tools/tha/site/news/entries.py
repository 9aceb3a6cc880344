"""What is new on the site, and from which day on?

Of a page: that it came, that it changed, that somebody reviewed it. Of the register: that law takes
effect, is amended, replaced or ends; that may lie ahead. The days come from git where it knows
them, else from the front matter.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any, Literal

import msgspec

from tha.curriculum.content import PAGES, REGISTER
from tha.curriculum.module import Page
from tha.curriculum.review_dates import Event, Happening, calendar_of, months_after
from tha.curriculum.uses import Looked
from tha.law.register import Register
from tha.site.loaded import examined_quiz, sound_pages
from tha.site.news.history import Days, history_of
from tha.source.vietnamese_order import text_key

What = Literal["law", "new", "changed", "questions", "reviewed", "stated"]

_BACK, _AHEAD = 12, 6
"""Months of the past and of the time to come that are told."""
_REGISTER_PAGE = REGISTER.removeprefix(f"{PAGES}/").removesuffix(".yml")
_HAPPENS: dict[Happening, str] = {
    "takes_effect": "bắt đầu có hiệu lực",
    "amended": "được sửa đổi, bổ sung",
    "replaced": "bị thay thế",
    "ended": "hết hiệu lực",
}


class Entry(msgspec.Struct, frozen=True):
    """One thing that is new: the page `path` (without `.md`, "": none) tells of it."""

    day: date
    what: What
    title: str
    path: str
    told: str = ""
    """What happened, behind the title; "" where `what` says it all."""
    anchor: str = ""
    kind: str = "trang"
    """What the page is called: bài học, tờ gấp, trang, văn bản."""
    about: str = ""
    """Of law, the instrument and what happens to it, in words that stay; else its page says it."""


def entries_of(folder: Path, register: Register, day: date) -> list[Entry]:
    """Everything of a year back that is told on `day`, and law of half a year ahead; newest first.

    Within a day law stands first, then pages in the order of `What`, by title.
    """
    history = history_of(folder)
    pages = sound_pages(folder)
    found = [
        *law_entries(register, day, linked=_REGISTER_PAGE in pages),
        *page_entries(pages.values(), history),
        *_question_entries(folder, pages.values(), history),
    ]
    oldest = months_after(day, -_BACK)
    told = [
        one
        for one in dict.fromkeys(found)
        if oldest <= one.day and (one.day <= day or one.what == "law")
    ]
    return sorted(told, key=_order)


_RANK: dict[What, int] = {
    "law": 0, "new": 1, "changed": 2, "questions": 3, "reviewed": 4, "stated": 5,
}  # fmt: skip


def _order(one: Entry) -> tuple[Any, ...]:
    return -one.day.toordinal(), _RANK[one.what], one.kind, text_key(one.title.lower()), one.told


def page_entries(pages: Iterable[Page], history: Mapping[str, Days]) -> Iterator[Entry]:
    """What is new of each page."""
    for page in pages:
        head, kind = page.head, kind_of(page)
        if days := history.get(f"{PAGES}/{page.path}.md"):
            yield Entry(days.added, "new", head.title, page.path, kind=kind)
            if days.changed > days.added:
                yield Entry(days.changed, "changed", head.title, page.path, kind=kind)
        elif head.as_of:
            yield Entry(head.as_of, "stated", head.title, page.path, kind=kind)
        if head.reviewed:
            by = f"thẩm định bởi {head.reviewed.by}"
            yield Entry(head.reviewed.on, "reviewed", head.title, page.path, by, kind=kind)


def kind_of(page: Page) -> str:
    """What readers call such a page."""
    if page.head.module:
        return "bài học"
    return "tờ gấp" if page.head.leaflet else "trang"


def _question_entries(
    folder: Path, pages: Iterable[Page], history: Mapping[str, Days]
) -> Iterator[Entry]:
    """Practice questions that came or changed later than the page that shows them.

    Of assessments nothing is told: not even when their questions are changed.
    """
    stems = {Path(name).stem: days for name, days in history.items() if name.startswith("quizzes/")}
    for page in pages:
        own = history.get(f"{PAGES}/{page.path}.md")
        for name in dict.fromkeys(quiz for quiz, _ in page.shows):
            days = stems.get(name)
            if days is None or (own and days.changed <= own.added):
                continue
            quiz = examined_quiz(folder, name).value
            if quiz is not None and quiz.purpose == "practice":
                yield Entry(days.changed, "questions", page.head.title, page.path, kind="bài học")


def law_entries(register: Register, day: date, *, linked: bool = True) -> Iterator[Entry]:
    """What happens to the law, provisions of one instrument on one day told as one.

    `linked` says whether the site has a page of the register.
    """
    since = months_after(day, -_BACK)
    events = calendar_of(register, Looked([], [], []), since, _BACK + _AHEAD).events
    for (on, name, _), held in groupby(sorted(events, key=_event_key), key=_event_key):
        told = list(held)
        path, anchor = (_REGISTER_PAGE, name) if linked else ("", "")
        title, happening = _touched(register, name, told), _happening(register, name, told)
        about = f"{name} {told[0].what}"
        yield Entry(on, "law", title, path, happening, anchor, "văn bản", about)


def _event_key(event: Event) -> tuple[date, str, Happening]:
    return event.day, _instrument(event.citation), event.what


def _instrument(citation: str) -> str:
    return citation.partition("#")[0]


def _touched(register: Register, name: str, events: list[Event]) -> str:
    """`Luật THADS 2025`; `10 điều, khoản, điểm của Luật THADS 2025` where only these are."""
    short = register.instruments[name].short
    if any(one.citation == name for one in events):
        return short
    return events[0].label if len(events) == 1 else f"{len(events)} điều, khoản, điểm của {short}"


def _happening(register: Register, name: str, events: list[Event]) -> str:
    """`bị thay thế bởi Luật THADS 2025`."""
    by = {_instrument(one.citation): None for event in events for one in event.by}
    labels = ", ".join(register.instruments[one].short for one in by if one != name)
    happening = _HAPPENS[events[0].what]
    return f"{happening} bởi {labels}" if labels else happening
