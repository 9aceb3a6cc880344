"""What is a submission worth under an edition?

A Marker is made once per edition. Distinct responses to an item are few, so what each earns is
remembered; marks are whole numbers over one denominator, which grows when a response needs a finer
one. Both leave the result the same as marking each response by itself with exact fractions.
"""

from collections.abc import Container
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

REMEMBERED = 20_000
"""Distinct responses to one item that are kept: more come only from free text."""
_LONGEST_KEY = 200
"""Characters. Whole essays do not come twice."""

_NUMBER = msgspec.json.Encoder(decimal_format="number")

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
    written: bytes = b""
    """Item and mark as they stand in a result."""
    units: int = 0
    is_omitted: bool = False
    is_plain: bool = True
    """Neither pending nor omitted, as most are."""
    is_kept: bool = False
    """Whether the marker remembers it, and so sees to its units."""


class Asked(msgspec.Struct, frozen=True):
    """An item, and what is remembered of responses to it.

    Texts are known by themselves, other responses by how they are written: lists have no hash, and
    True equals 1.
    """

    item: Item
    texts: dict[str, Worth]
    others: dict[str, Worth]


class Marks(msgspec.Struct, frozen=True):
    """The marks of a form's items, and which items are pending or omitted."""

    marks: dict[str, Decimal]
    pending: list[str]
    omitted: list[str]


class Form(msgspec.Struct, frozen=True):
    """What the form with a seed asks, in the author's order, and the most it earns."""

    asked: dict[str, Asked]
    places: tuple[int, ...]
    """Where each of `asked` stands in the quiz."""
    maximum: tuple[int, int]
    """Numerator and denominator."""
    shown_maximum: Decimal


class Marker:
    """Marks submissions to one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self._asked = {item.id: Asked(item, {}, {}) for item in edition.quiz.items}
        self._pools = pools_of(edition.quiz)
        self.denominator = 1
        """What `Worth.units` count in; it only ever grows to a multiple of itself."""
        self._share = pass_share(edition.quiz)
        points = [Fraction(item.points) for item in edition.quiz.items]
        self._points_denominator = lcm(*[one.denominator for one in points])
        self._points = [int(one * self._points_denominator) for one in points]
        self._maximum = lru_cache(maxsize=4096)(self._maximum_of)
        self._whole = self._make_form(self._asked)
        self._drawn = lru_cache(maxsize=4096)(self._draw)
        self._close = lru_cache(maxsize=65_536)(self._closing)

    def mark(self, submission: Submission) -> Result | list[Misfit]:
        """The result of `submission`, or everything in it that cannot be read."""
        form = self.form(submission.form)
        if form is None:
            return [Misfit("", submission.quiz, _NO_FORM)]
        if not submission.answers.keys() <= form.asked.keys():
            return self._misfits(form, submission)
        denominator = self.denominator
        try:
            result = self._marked(form, submission)
        except MisshapenError:
            return self._misfits(form, submission)
        if self.denominator != denominator:  # it grew midway: now every response is known
            return self._marked(form, submission)
        return result

    def _marked(self, form: Form, submission: Submission) -> Result:
        """The result of `submission`. Raises MisshapenError."""
        answers = submission.answers
        units = 0
        marks: dict[str, Decimal] = {}
        pending: list[str] = []
        omitted: list[str] = []
        for name, asked in form.asked.items():
            worth = self.worth(asked, answers.get(name))
            units += worth.units
            if worth.exact is None:
                pending.append(name)
                continue
            marks[name] = worth.mark
            if worth.is_omitted:
                omitted.append(name)
        return self.result(submission, form, units, Marks(marks, pending, omitted))

    def result(self, submission: Submission, form: Form, units: int, marks: Marks) -> Result:
        """The result that a form's marks come to, their sum counted in `units`."""
        score, percent, passed = self._close(units, self.denominator, *form.maximum)
        return Result(
            submission=submission.submission,
            quiz=submission.quiz,
            edition=self.edition.digest,
            officer=submission.officer,
            participant=submission.participant,
            score=score,
            maximum=form.shown_maximum,
            percent=percent,
            passed=None if marks.pending else passed,
            pending=tuple(marks.pending),
            omitted=tuple(marks.omitted),
            marks=marks.marks,
            edition_assumed=submission.edition is None,
        )

    def worth(self, asked: Asked, response: Any) -> Worth:
        """What `response` earns. Raises MisshapenError."""
        known, key = (
            (asked.texts, response) if type(response) is str else (asked.others, repr(response))
        )
        worth = known.get(key)
        if worth is None:
            worth = self._weigh(asked.item, response)
            if len(known) < REMEMBERED and len(key) < _LONGEST_KEY:
                known[key] = worth
                worth.is_kept = True
        return worth

    def _weigh(self, item: Item, response: Any) -> Worth:
        if is_empty(response):
            mark = Decimal(0)
            written = _written(item, mark)
            return Worth(Fraction(0), mark, written, is_omitted=True, is_plain=False)
        credit = CREDIT[type_of(item)](item, response)
        if credit is None:
            return Worth(None, Decimal(0), is_plain=False)
        exact = credit * Fraction(item.points)
        self._refine(exact.denominator)
        mark = rounded(exact)
        return Worth(exact, mark, _written(item, mark), int(exact * self.denominator))

    def _refine(self, denominator: int) -> None:
        """Makes the common denominator a multiple of `denominator`."""
        finer = lcm(self.denominator, denominator)
        if finer == self.denominator:
            return
        self.denominator = finer
        for asked in self._asked.values():
            for worth in (*asked.texts.values(), *asked.others.values()):
                if worth.exact is not None:
                    worth.units = int(worth.exact * finer)

    def form(self, seed: int | None) -> Form | None:
        """The form with `seed`; None where a seed is missing."""
        if self._pools is None:
            return self._whole
        return None if seed is None else self._drawn(seed)

    def _draw(self, seed: int) -> Form:
        assert self._pools is not None
        return self._make_form(drawn_ids(self._pools, seed))

    def _make_form(self, chosen: Container[str]) -> Form:
        asked = {name: one for name, one in self._asked.items() if name in chosen}
        places = tuple([place for place, name in enumerate(self._asked) if name in chosen])
        points = sum([self._points[place] for place in places])
        return Form(asked, places, *self._maximum(points))

    def _maximum_of(self, points: int) -> tuple[tuple[int, int], Decimal]:
        exact = Fraction(points, self._points_denominator)
        return exact.as_integer_ratio(), rounded(exact)

    def _closing(
        self, units: int, denominator: int, maximum: int, of: int
    ) -> tuple[Decimal, Decimal, bool | None]:
        """Score, percentage of `maximum / of`, and whether that passes.

        Takes whole numbers, which are remembered faster than fractions.
        """
        exact = Fraction(units, denominator)
        share = exact / Fraction(maximum, of) if maximum else Fraction(0)
        passed = None if self._share is None else share >= self._share
        return rounded(exact), rounded(share * 100), passed

    def _misfits(self, form: Form, submission: Submission) -> list[Misfit]:
        """Every response that is misshapen or answers what was not asked."""
        answers = submission.answers
        found = [
            Misfit(name, shown(given), _NOT_ASKED)
            for name, given in answers.items()
            if name not in form.asked
        ]
        for name, asked in form.asked.items():
            try:
                self.worth(asked, answers.get(name))
            except MisshapenError as error:
                found.append(Misfit(name, shown(answers[name]), error.why))
        return found


def _written(item: Item, mark: Decimal) -> bytes:
    return b"%b:%b" % (msgspec.json.encode(item.id), _NUMBER.encode(mark))


def shown(response: Any) -> str:
    """A response, short enough to be printed in a message."""
    text = response if isinstance(response, str) else repr(response)
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004  # part of a line
