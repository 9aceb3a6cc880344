"""How do attempts at a quiz become the table that the statistics work on?

Only the first try of each person counts: later ones would tell of practice, not of the items. The
table is that of one edition, the one that most people answered. An attempt at another edition
counts for the items that are the same in both; an item that was changed was not asked there. Items
worth nothing and void ones are left out: they say nothing about anybody.
"""

from collections import Counter
from math import isnan, nan
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from tha.intake.attempt import Attempt, Cell
from tha.intake.messages import NO_ATTEMPTS
from tha.quiz.edition import Edition
from tha.quiz.item import Item
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false import TrueFalse
from tha.source.place import Place
from tha.source.problem import Problem
from tha.statistics.table import Choices, Scored, Truths

if TYPE_CHECKING:
    from datetime import datetime

Row = tuple[Cell | None, ...]
"""A cell for each item of an edition, in its order; None where it was not asked."""


class Gathered(msgspec.Struct, frozen=True, eq=False):
    """The table of an edition, and what it was made of."""

    edition: Edition
    scored: Scored
    of_other_editions: int
    """People in the table who answered another edition of the quiz."""
    later_attempts: int
    """Attempts left out, because their person has an earlier one."""
    has_responses: bool
    """Whether any response is known; of results of `tha score` only the marks are."""


class Gathering:
    """Takes one attempt after the other."""

    def __init__(self) -> None:
        self._editions: dict[str, Edition] = {}
        self._rows: list[tuple[str, Row]] = []
        self._firsts: dict[str, tuple[int, datetime | None]] = {}
        self._later_attempts = 0

    def take(self, attempt: Attempt) -> None:
        """Counts it, unless its person has an earlier one; without a moment, the first to come."""
        digest = attempt.edition.digest
        items = self._editions.setdefault(digest, attempt.edition).quiz.items
        row = (digest, tuple([attempt.cells.get(item.id) for item in items]))
        if attempt.person is None:
            self._rows.append(row)
            return
        place, finished = self._firsts.setdefault(
            attempt.person, (len(self._rows), attempt.finished)
        )
        if place == len(self._rows):
            self._rows.append(row)
            return
        self._later_attempts += 1
        if attempt.finished is not None and finished is not None and attempt.finished < finished:
            self._rows[place] = row
            self._firsts[attempt.person] = place, attempt.finished

    def table(self, quiz: str, place: Place) -> Gathered | Problem:
        """What was taken; that nothing of `quiz` was is a problem at `place`."""
        if not self._rows:
            return NO_ATTEMPTS.at(place, quiz=quiz)
        people = Counter(digest for digest, _ in self._rows)
        edition = self._editions[people.most_common(1)[0][0]]
        items = [item for item in edition.quiz.items if item.points and item.void is None]
        rows = self._aligned(items)
        return Gathered(
            edition,
            _scored(items, rows),
            of_other_editions=len(self._rows) - people[edition.digest],
            later_attempts=self._later_attempts,
            has_responses=any(one and one.chosen is not None for row in rows for one in row),
        )

    def _aligned(self, items: list[Item]) -> list[Row]:
        """Every row, its cells in the order of `items`."""
        places = {digest: _places(items, one.quiz.items) for digest, one in self._editions.items()}
        return [
            tuple([None if place is None else row[place] for place in places[digest]])
            for digest, row in self._rows
        ]


def _places(items: list[Item], others: tuple[Item, ...]) -> list[int | None]:
    """Where each of `items` stands among `others`; None where there is not the same."""
    essences = {item.id: (place, _essence(item)) for place, item in enumerate(others)}
    found = [(essences.get(item.id, (None, None)), _essence(item)) for item in items]
    return [place if other == essence else None for (place, other), essence in found]


def _essence(item: Item) -> Item:
    """What of an item may change how it is answered or marked."""
    return msgspec.structs.replace(item, rationale="", basis=(), topic="", level=None)


def _scored(items: list[Item], rows: list[Row]) -> Scored:
    columns = list(zip(*rows, strict=True)) if items else []
    credit = [[nan if one is None else one.credit for one in column] for column in columns]
    omitted = [[one is not None and one.is_omitted for one in column] for column in columns]
    pending = [[one is not None and isnan(one.credit) for one in column] for column in columns]
    shape = (len(items), len(rows))
    return Scored(
        items=tuple(item.id for item in items),
        points=np.array([float(item.points) for item in items]),
        credit=np.array(credit, dtype=np.float64).reshape(shape).T,
        omitted=np.array(omitted, dtype=np.bool_).reshape(shape).T,
        pending=np.array(pending, dtype=np.bool_).reshape(shape).T,
        choices={
            item.id: choices
            for item, column in zip(items, columns, strict=True)
            if (choices := _choices(item, column)) is not None
        },
    )


def _choices(item: Item, column: Row) -> Choices | None:
    """What was chosen; None for an item without options, or without a known response."""
    letters, keys = _letters(item)
    chosen = [one.chosen if one is not None and not one.is_omitted else None for one in column]
    if not letters or not any(chosen):
        return None
    distinct = list(dict.fromkeys(chosen))
    number_of = {one: number for number, one in enumerate(distinct)}
    ticks = np.array([[letter in (one or ()) for letter in letters] for one in distinct])
    rows: Truths = ticks[[number_of[one] for one in chosen]]
    return Choices(letters, keys, rows, is_multiple=isinstance(item, MultipleChoice))


def _letters(item: Item) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The letters of an item's options, and those of them that earn everything."""
    match item:
        case SingleChoice():
            options = item.options.items()
            full = [name for name, one in options if name == item.key or one.credit == 1]
            return tuple(item.options), tuple(full)
        case MultipleChoice():
            return tuple(item.options), item.key
        case TrueFalse():
            return ("true", "false"), ("true" if item.key else "false",)
        case Situational():
            options = item.options.items()
            return tuple(item.options), tuple(name for name, one in options if one.credit == 1)
        case _:
            return (), ()
