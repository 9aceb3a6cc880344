"""What does docs/lo-trinh/yeu-cau.yml say: in each year, what does each role owe?

Hours (tiết) and modules. Several requirements may meet one officer; each is counted by itself.
"""

from datetime import date
from typing import Annotated, Literal

import msgspec

from tha.quiz.items.asked import Points
from tha.source.exact import refuse_out_of_bounds
from tha.source.files import Text
from tha.source.language import Words
from tha.source.nonblank import NonBlank
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.vietnamese import canonical
from tha.source.yaml_nodes import Document, read_yaml

FILE = "docs/lo-trinh/yeu-cau.yml"
FIRST_YEAR, LAST_YEAR = 2000, 2099

Year = Annotated[
    int,
    msgspec.Meta(
        ge=FIRST_YEAR,
        le=LAST_YEAR,
        extra={"expected": Words(vi="một năm như 2026", en="a year such as 2026")},
    ),
]
Years = Annotated[
    int,
    msgspec.Meta(
        ge=1,
        le=50,
        extra={"expected": Words(vi="một số năm từ 1 đến 50", en="a number of years, 1 to 50")},
    ),
]


class Obligatory(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A module that must be learned `every` year, or `once` and then again after `valid` years.

    Passing one of `quizzes` fulfils it too: an assessment of the whole field names no module.
    """

    module: NonBlank
    title: NonBlank
    every: Literal["year", "once"]
    valid: Years | None = None
    """Without it, what was learned once holds for ever."""
    quizzes: tuple[NonBlank, ...] = ()
    set_by: str = ""
    basis: tuple[str, ...] = ()


class Requirement(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the officers with one of `roles`, or all when none is named, owe in a year."""

    id: NonBlank
    title: NonBlank
    roles: tuple[NonBlank, ...] = ()
    hours: Points
    set_by: NonBlank
    """Who set the hours and the modules: a unit's plan where no law was verified."""
    basis: tuple[str, ...] = ()
    modules: tuple[Obligatory, ...] = ()
    recognise: Years = 1
    """The same module earns hours once in so many years."""
    prorate: Literal["months", "none"] = "months"
    """Whether fewer months of service make the hours fewer."""
    due: date | None = None
    """The last day; without it the last of the year."""

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


def same_title(title: str) -> str:
    """Titles for which this is the same are one: letters large or small, spaces one or more."""
    return " ".join(canonical(title).casefold().split())


class Requirements(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The titles that make up each role, and what is owed in each year."""

    roles: dict[str, tuple[NonBlank, ...]]
    years: dict[Year, tuple[Requirement, ...]]

    def of(self, year: int, title: str) -> tuple[Requirement, ...]:
        """What an officer with that title owes in `year`; letters large or small."""
        asked = same_title(title)
        theirs = {role for role, titles in self.roles.items() if asked in map(same_title, titles)}
        return tuple(
            one for one in self.years.get(year, ()) if not one.roles or theirs & set(one.roles)
        )


class LoadedRequirements(msgspec.Struct, frozen=True):
    """The requirements, with the places of what their author wrote."""

    requirements: Requirements
    document: Document
    text: Text


def read_requirements(text: Text) -> tuple[LoadedRequirements | None, list[Problem]]:
    """The requirements in `text`, and what is wrong with the file by itself."""
    document, problems = read_yaml(text)
    if document is None:
        return None, problems
    found, misfits = decode(document, (), document.values, Requirements)
    loaded = LoadedRequirements(found, document, text) if found else None
    return loaded, [*problems, *misfits]
