"""What is a submission worth under an edition?

A Marker is made once per edition. Distinct responses to an item are few, so what each earns is
remembered; marks are whole numbers over one denominator, which grows when a response needs a finer
one. Both leave the result the same as marking each response by itself with exact fractions.
"""

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
from tha.quiz.form import drawn_ids, pools_of
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
    is_plain: bool = True
    """Neither pending nor omitted."""


class _Asked(msgspec.Struct, frozen=True):
    """An item, and what is remembered of responses to it.

    Texts are known by themselves, other responses by how they are written: lists have no hash, and
    True equals 1.
    """

    item: Item
    texts: dict[str, Worth]
    others: dict[str, Worth]


class _Form(msgspec.Struct, frozen=True):
    """What the form with a seed asks, in the author's order, and the most it earns."""

    asked: dict[str, _Asked]
    maximum: Fraction
    shown_maximum: Decimal


class Marker:
    """Marks submissions to one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._asked = {item.id: _Asked(item, {}, {}) for item in edition.quiz.items}
        self._pools = pools_of(edition.quiz)
        self._denominator = 1
        self._share = pass_share(edition.quiz)
        self._form_of = lru_cache(maxsize=4096)(self._form)
        self._closing_of = lru_cache(maxsize=65_536)(self._closing)
        self._rounded = lru_cache(maxsize=4096)(rounded)

    def mark(self, submission: Submission) -> Result | list[Misfit]:
        """The result of `submission`, or everything in it that cannot be read."""
        if submission.form is None and self._pools is not None:
            return [Misfit("", submission.quiz, _NO_FORM)]
        form = self._form_of(submission.form if self._pools is not None else None)
        if not submission.answers.keys() <= form.asked.keys():
            return self._misfits(form, submission)
        denominator = self._denominator
        try:
            result = self._marked(form, submission)
        except MisshapenError:
            return self._misfits(form, submission)
        if self._denominator != denominator:  # it grew midway: now every response is known
            return self._marked(form, submission)
        return result

    def _marked(self, form: _Form, submission: Submission) -> Result:
        """The result of `submission`. Raises MisshapenError."""
        answers = submission.answers
        units = 0
        marks: dict[str, Decimal] = {}
        pending: list[str] = []
        omitted: list[str] = []
        for name, asked in form.asked.items():
            worth = self._worth(asked, answers.get(name))
            units += worth.units
            marks[name] = worth.mark
            if worth.is_plain:
                continue
            if worth.is_omitted:
                omitted.append(name)
            else:
                pending.append(name)
                del marks[name]
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
            pending=tuple(pending),
            omitted=tuple(omitted),
            marks=marks,
            edition_assumed=submission.edition is None,
        )

    def _worth(self, asked: _Asked, response: Any) -> Worth:
        """What `response` earns. Raises MisshapenError."""
        known, key = (
            (asked.texts, response) if type(response) is str else (asked.others, repr(response))
        )
        worth = known.get(key)
        if worth is None:
            worth = self._weigh(asked.item, response)
            if len(known) < _REMEMBERED:
                known[key] = worth
        return worth

    def _weigh(self, item: Item, response: Any) -> Worth:
        if is_empty(response):
            return Worth(Fraction(0), Decimal(0), is_omitted=True, is_plain=False)
        credit = CREDIT[type_of(item)](item, response)
        if credit is None:
            return Worth(None, Decimal(0), is_plain=False)
        exact = credit * Fraction(item.points)
        self._refine(exact.denominator)
        return Worth(exact, rounded(exact), int(exact * self._denominator))

    def _refine(self, denominator: int) -> None:
        """Makes the common denominator a multiple of `denominator`."""
        finer = lcm(self._denominator, denominator)
        if finer == self._denominator:
            return
        self._denominator = finer
        for asked in self._asked.values():
            for worth in (*asked.texts.values(), *asked.others.values()):
                if worth.exact is not None:
                    worth.units = int(worth.exact * finer)

    def _form(self, seed: int | None) -> _Form:
        asked = self._asked
        if self._pools is not None and seed is not None:
            chosen = drawn_ids(self._pools, seed)
            asked = {name: one for name, one in asked.items() if name in chosen}
        maximum = Fraction(sum([one.item.points for one in asked.values()]))
        return _Form(asked, maximum, self._rounded(maximum))

    def _closing(
        self, units: int, denominator: int, maximum: Fraction
    ) -> tuple[Decimal, Decimal, bool | None]:
        """Score, percentage and whether that passes, from exact values."""
        exact = Fraction(units, denominator)
        share = exact / maximum if maximum else Fraction(0)
        passed = None if self._share is None else share >= self._share
        return rounded(exact), rounded(share * 100), passed

    def _misfits(self, form: _Form, submission: Submission) -> list[Misfit]:
        """Every response that is misshapen or answers what was not asked."""
        answers = submission.answers
        found = [
            Misfit(name, shown(given), _NOT_ASKED)
            for name, given in answers.items()
            if name not in form.asked
        ]
        for name, asked in form.asked.items():
            try:
                self._worth(asked, answers.get(name))
            except MisshapenError as error:
                found.append(Misfit(name, shown(answers[name]), error.why))
        return found


def shown(response: Any) -> str:
    """A response, short enough to be printed in a message."""
    text = response if isinstance(response, str) else repr(response)
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004  # part of a line
