"""What does a page say of itself, and what does it show?"""

from datetime import date
from typing import Literal

import msgspec

from tha.quiz.items.asked import Points
from tha.source.place import Place

Audience = Literal[
    "chap-hanh-vien",
    "tham-tra-vien",
    "thu-ky-thi-hanh-an",
    "cong-chuc",
    "lanh-dao",
    "uy-ban",
    "hoi-dong",
    "nguoi-dan",
]


class Reviewed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who looked the page over, and on which day."""

    by: str
    on: date


class PageHead(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The front matter of any page; what a module needs besides is in `checks.py`."""

    title: str
    module: bool = False
    leaflet: bool = False
    """Whether it is a leaflet: questions and answers for the people, on one printed A4 page."""
    audience: tuple[Audience, ...] = ()
    hours: Points | None = None
    """Credit hours (tiết) of study."""
    objectives: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    as_of: date | None = None
    """The day on which the page states the law."""
    reviewed: Reviewed | None = None
    quiz: str = ""
    description: str = ""
    icon: str = ""
    hide: tuple[Literal["navigation", "toc", "footer", "path", "feedback"], ...] = ()


class Cited(msgspec.Struct, frozen=True):
    """A citation as its author wrote it, and where."""

    citation: str
    place: Place
    item: str = ""
    """The id of the item of a quiz that cites; "" on a page."""
    is_history: bool = False
    """Whether it stands where old law is told of as old."""
    may_be_history: bool = False
    """Whether its author could put it into such a place: it stands in the text of a page."""


class Page(msgspec.Struct, frozen=True):
    """A page under docs/; `path` is without `.md`."""

    path: str
    head: PageHead
    cites: tuple[Cited, ...]
    """Its basis, then every citation in its text."""
    shows: tuple[tuple[str, Place], ...]
    """Ids of the quizzes in it, each with its place."""
    links: tuple[tuple[str, Place], ...] = ()
    """Paths of the pages that it links to, each with its place."""
    figures: tuple[tuple[str, Place], ...] = ()
    """The figures in it as their author named them, each with its place."""
    timelines: tuple[tuple[str, Place], ...] = ()
    """Ids of the instruments in its timelines, each with its place."""
    paths: tuple[tuple[str, Place], ...] = ()
    """The paths of roles that it shows, each with its place."""
