"""What is a submission worth under an edition?

A Marker is made once per edition. Distinct responses to an item are few, so what each earns is
remembered; marks are whole numbers over one denominator, which grows when a response needs a finer
one. Both leave the result the same as marking each response by itself with exact fractions.
"""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm
from typing import Any

import msgspec

from tha.marking.credit import CREDIT
from tha.marking.response import MisshapenError, is_empty
from tha.marking.result import Result, rounded
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_items
from tha.quiz.item import Item, type_of
from tha.quiz.quiz import pass_share
from tha.source.language import Words

_REMEMBERED = 20_000
"""Distinct responses to one item that are kept: more come only from free text."""

_NOT_ASKED = Words(vi="mã đề này không hỏi câu đó", en="the form does not ask that item")
_NO_FORM = Words(
    vi="quiz này rút câu theo mã đề, mà bài nộp không ghi form",
    en="the quiz draws its items, and the submission names no form",
)


class Misfit(msgspec.Struct, frozen=True):
    """Why a submission cannot be marked; `item` is "" when it is about the whole."""

    item: str
    given: str
    why: Words


class Worth(msgspec.Struct):
    """What one response to one item earns; `units` count in the marker's denominator."""

    exact: Fraction | None
    """None awaits a person."""
    mark: Decimal
    units: int = 0
    is_omitted: bool = False


class _Form(msgspec.Struct, frozen=True):
    """What the form with a seed asks, in the author's order, and the most it earns."""

    asked: dict[str, Item]
    maximum: Fraction
    shown_maximum: Decimal


class Marker:
    """Marks submissions to one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._items = {item.id: item for item in edition.quiz.items}
        self._worths: dict[str, dict[Any, Worth]] = {name: {} for name in self._items}
        self._omitted = {
            name: Worth(Fraction(0), Decimal(0), is_omitted=True) for name in self._items
        }
        self._denominator = 1
        self._share = pass_share(edition.quiz)
        self._form_of = lru_cache(maxsize=4096)(self._form)
        self._closing_of = lru_cache(maxsize=65_536)(self._closing)

    def mark(self, submission: Submission) -> Result | list[Misfit]:
        """The result of `submission`, or everything in it that cannot be read."""
        if submission.form is None and self.edition.quiz.draw is not None:
            return [Misfit("", submission.quiz, _NO_FORM)]
        form = self._form_of(submission.form)
        answers = submission.answers
        if not answers.keys() <= form.asked.keys():
            return self._misfits(form.asked, answers)
        try:
            worths = {name: self._worth(name, answers.get(name)) for name in form.asked}
        except MisshapenError:
            return self._misfits(form.asked, answers)
        return self._result(submission, form, worths)

    def _result(self, submission: Submission, form: _Form, worths: Mapping[str, Worth]) -> Result:
        pending = tuple(name for name, worth in worths.items() if worth.exact is None)
        units = sum(worth.units for worth in worths.values())
        score, percent, passed = self._closing_of(units, self._denominator, form.maximum)
        return Result(
            submission=submission.submission,
            quiz=submission.quiz,
            edition=self.edition.digest,
            officer=submission.officer,
            participant=submission.participant,
            score=score,
            maximum=form.shown_maximum,
            percent=percent,
            passed=None if pending else passed,
            pending=pending,
            omitted=tuple(name for name, worth in worths.items() if worth.is_omitted),
            marks={name: worth.mark for name, worth in worths.items() if worth.exact is not None},
        )

    def _worth(self, name: str, response: Any) -> Worth:
        """What `response` to the item `name` earns. Raises MisshapenError."""
        if response is None:
            return self._omitted[name]
        # True equals 1 and lists have no hash: what is no text is known by how it is written
        key = response if type(response) is str else (repr(response),)
        known = self._worths[name]
        worth = known.get(key)
        if worth is None:
            worth = self._weigh(self._items[name], response)
            if len(known) < _REMEMBERED:
                known[key] = worth
        return worth

    def _weigh(self, item: Item, response: Any) -> Worth:
        if is_empty(response):
            return self._omitted[item.id]
        credit = CREDIT[type_of(item)](item, response)
        if credit is None:
            return Worth(None, Decimal(0))
        exact = credit * Fraction(item.points)
        self._refine(exact.denominator)
        return Worth(exact, rounded(exact), int(exact * self._denominator))

    def _refine(self, denominator: int) -> None:
        """Makes the common denominator a multiple of `denominator`."""
        finer = lcm(self._denominator, denominator)
        if finer == self._denominator:
            return
        self._denominator = finer
        for known in self._worths.values():
            for worth in known.values():
                if worth.exact is not None:
                    worth.units = int(worth.exact * finer)

    def _form(self, seed: int | None) -> _Form:
        items = drawn_items(self.edition.quiz, seed)
        maximum = Fraction(sum(item.points for item in items))
        return _Form({item.id: item for item in items}, maximum, rounded(maximum))

    def _closing(
        self, units: int, denominator: int, maximum: Fraction
    ) -> tuple[Decimal, Decimal, bool | None]:
        """Score, percentage and whether that passes, from exact values."""
        exact = Fraction(units, denominator)
        share = exact / maximum if maximum else Fraction(0)
        passed = None if self._share is None else share >= self._share
        return rounded(exact), rounded(share * 100), passed

    def _misfits(self, asked: Mapping[str, Item], answers: Mapping[str, Any]) -> list[Misfit]:
        """Every response that is misshapen or answers what was not asked."""
        found = [
            Misfit(name, shown(answers[name]), _NOT_ASKED) for name in answers if name not in asked
        ]
        for name in asked:
            try:
                self._worth(name, answers.get(name))
            except MisshapenError as error:
                found.append(Misfit(name, shown(answers[name]), error.why))
        return found


def shown(response: Any) -> str:
    """A response, short enough to be printed in a message."""
    text = response if isinstance(response, str) else repr(response)
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004  # part of a line
