"""What does one try at a quiz say about its items: what did each response earn, what was chosen?

Distinct responses to an item are few, so each is weighed once, and its cell is shared.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from math import isnan, nan
from typing import Any

import msgspec

from tha.marking.response import MisshapenError
from tha.marking.score import weigh
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_places, pools_of
from tha.quiz.item import Item
from tha.quiz.items.multiple_choice import MultipleChoice
from tha.quiz.items.single_choice import SingleChoice
from tha.quiz.items.situational import Situational
from tha.quiz.items.true_false import TrueFalse

Mark = Decimal | float | None
"""What a response earned, in points; None while it awaits a person."""

_REMEMBERED = 20_000
"""Distinct responses to one item that are kept: more come only from free text."""
_LONGEST = 200
"""Bytes of a response that is kept. Whole essays do not come twice."""
_ENCODE = msgspec.json.Encoder(order="sorted").encode


class Cell(msgspec.Struct, frozen=True):
    """A response to one item: the share of its points, nan while pending; the letters chosen."""

    credit: float
    is_omitted: bool = False
    chosen: tuple[str, ...] | None = None
    """None where nobody knows, or where the item has no options."""


class Attempt(msgspec.Struct, frozen=True):
    """One try at the quiz of `edition`, with a cell for every item that was asked.

    `person` keeps the tries of one person apart from those of others, and goes no further.
    """

    person: str | None
    finished: datetime | None
    edition: Edition
    form: int | None
    cells: dict[str, Cell]


class CellMaker:
    """Makes the cells of attempts at one edition, and remembers them."""

    def __init__(self, edition: Edition) -> None:
        self._items = edition.quiz.items
        self._by_id = {item.id: item for item in edition.quiz.items}
        self._pools = pools_of(edition.quiz)
        self._known: dict[str, dict[Any, Cell]] = {one: {} for one in self._by_id}

    def of_submission(self, submission: Submission) -> dict[str, Cell] | None:
        """What its responses are worth; None when something in it cannot be marked."""
        asked = self.asked(submission.form)
        answers = submission.answers
        try:
            cells = {item.id: self._weighed(item, answers.get(item.id)) for item in asked}
        except (MisshapenError, RecursionError):
            return None
        return cells if answers.keys() <= cells.keys() else None

    def of_marks(
        self,
        marks: Mapping[str, Mark],
        omitted: Collection[str],
        answers: Mapping[str, Any] | None = None,
    ) -> dict[str, Cell]:
        """What `marks` say of items of this edition; an item with None is pending."""
        return {
            name: self._marked(
                self._by_id[name], mark, (answers or {}).get(name), is_omitted=name in omitted
            )
            for name, mark in marks.items()
            if name in self._by_id
        }

    def of_answers(
        self, names: Iterable[str], answers: Mapping[str, Any], standing: Mapping[str, Mark]
    ) -> dict[str, Cell]:
        """What `answers` are worth by the items `names` of this edition.

        What an item is `standing` with counts where it awaits people, and where the response to it
        cannot be marked by this edition.
        """
        cells = {}
        for name in names:
            item, response = self._by_id[name], answers.get(name)
            try:
                cell = self._weighed(item, response)
            except (MisshapenError, RecursionError):
                cell = None
            if name in standing and (cell is None or isnan(cell.credit)):
                cell = self._marked(item, standing[name], response, is_omitted=False)
            if cell is not None:
                cells[name] = cell
        return cells

    def asked(self, form: int | None) -> Iterable[Item]:
        """The items of the form; none when the quiz draws and there is no form."""
        if self._pools is None:
            return self._items
        if form is None:
            return ()
        return [self._items[place] for place in drawn_places(self._pools, form)]

    def _weighed(self, item: Item, response: Any) -> Cell:
        """The cell of `response`, whose worth is found here. Raises MisshapenError."""
        known, key = self._known[item.id], _ENCODE(response)
        cell = known.get(key)
        if cell is None:
            worth = weigh(item, response)
            share = worth.exact / Fraction(item.points) if worth.exact and item.points else 0
            credit = nan if worth.exact is None else float(share)
            cell = Cell(credit, worth.is_omitted, _chosen(item, response))
            if len(known) < _REMEMBERED and len(key) <= _LONGEST:
                known[key] = cell
        return cell

    def _marked(self, item: Item, mark: Mark, response: Any, *, is_omitted: bool) -> Cell:
        """The cell of a response whose mark is known."""
        known, key = self._known[item.id], (mark, is_omitted, _ENCODE(response))
        cell = known.get(key)
        if cell is None:
            credit = nan if mark is None else float(mark) / float(item.points or 1)
            cell = Cell(credit, is_omitted, _chosen(item, response))
            if len(known) < _REMEMBERED and len(key[2]) <= _LONGEST:
                known[key] = cell
        return cell


def _chosen(item: Item, response: Any) -> tuple[str, ...] | None:
    """The letters of `response`, one that can be marked; of a ranking, the first."""
    match item, response:
        case MultipleChoice(), list():
            return tuple(response)
        case TrueFalse(), bool():
            return ("true" if response else "false",)
        case (
            (SingleChoice() | Situational(), str(letter))
            | (Situational(), {"best": str(letter)})
            | (Situational(), [str(letter), *_])
        ):
            return (letter,)
        case _:
            return None
