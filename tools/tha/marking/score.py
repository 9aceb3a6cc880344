"""What is a submission worth under an edition?

Everything is exact here, one response at a time. `batch/lane.py` does the same for very many.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
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

_NOT_ASKED = Words(vi="mã đề này không hỏi câu đó", en="the form does not ask that item")
_NO_FORM = Words(
    vi="quiz này rút câu theo mã đề, mà bài nộp không ghi form",
    en="the quiz draws its items, and the submission names no form",
)


class Misfit(msgspec.Struct, frozen=True):
    """Why a submission cannot be marked; `item` is "" when it is about the whole."""

    item: str
    given: str
    """The response as JSON."""
    why: Words


class Worth(msgspec.Struct, frozen=True):
    """What a response to an item earns, in points; `exact` is None while it awaits a person."""

    exact: Fraction | None
    is_omitted: bool = False
    is_dropped: bool = False
    """Whether the item counts for nobody, so that it is in no list and in no sum."""


class Sum(msgspec.Struct, frozen=True):
    """What the marks of a form come to."""

    score: Decimal
    maximum: Decimal
    percent: Decimal
    passed: bool | None
    """None where the quiz has no pass mark."""


class Marks(msgspec.Struct, frozen=True):
    """The marks of a form's items, and which items are pending or omitted."""

    marks: dict[str, Decimal]
    pending: tuple[str, ...] = ()
    omitted: tuple[str, ...] = ()


def score(edition: Edition, submission: Submission) -> Result | list[Misfit]:
    """The result of `submission`, or everything in it that cannot be read."""
    try:
        items = drawn_items(edition.quiz, submission.form)
    except ValueError:
        return [Misfit("", submission.quiz, _NO_FORM)]
    worths, misfits = _weigh_all({item.id: item for item in items}, submission.answers)
    if misfits:
        return misfits
    return result_from(submission, edition, items, worths)


def result_from(
    submission: Submission, edition: Edition, items: Iterable[Item], worths: Mapping[str, Worth]
) -> Result:
    """The result when the responses to `items` are worth `worths`."""
    counted = {name: one for name, one in worths.items() if not one.is_dropped}
    exact = Fraction(sum(one.exact or 0 for one in counted.values()))
    maximum = Fraction(sum(points_of(item) for item in items))
    marks = Marks(
        {name: rounded(one.exact) for name, one in counted.items() if one.exact is not None},
        tuple(name for name, one in counted.items() if one.exact is None),
        tuple(name for name, one in counted.items() if one.is_omitted),
    )
    return result_of(submission, edition, sum_of(edition, exact, maximum), marks)


def exact_score(edition: Edition, submission: Submission) -> tuple[Fraction, Fraction]:
    """Score and maximum of a submission that can be read, not rounded; pending items earn 0."""
    items = drawn_items(edition.quiz, submission.form)
    worths = [weigh(item, submission.answers.get(item.id)) for item in items]
    earned = sum(one.exact or 0 for one in worths if not one.is_dropped)
    return Fraction(earned), Fraction(sum(map(points_of, items)))


def weigh(item: Item, response: Any) -> Worth:
    """What `response` to `item` earns; to a void item, whatever it is. Raises MisshapenError."""
    if item.void is not None:
        return Worth(points_of(item), is_dropped=item.void == "drop")
    if is_empty(response):
        return Worth(Fraction(0), is_omitted=True)
    credit = CREDIT[type_of(item)](item, response)
    return Worth(None if credit is None else credit * Fraction(item.points))


def points_of(item: Item) -> Fraction:
    """What the item adds to the maximum: nothing once it is dropped."""
    return Fraction(0) if item.void == "drop" else Fraction(item.points)


def sum_of(edition: Edition, exact: Fraction, maximum: Fraction) -> Sum:
    """`exact` points out of `maximum`; whether that passes is decided before rounding."""
    share = exact / maximum if maximum else Fraction(0)
    needed = pass_share(edition.quiz)
    passed = None if needed is None else share >= needed
    return Sum(rounded(exact), rounded(maximum), rounded(share * 100), passed)


def result_of(submission: Submission, edition: Edition, total: Sum, marks: Marks) -> Result:
    """The result that marks and their sum come to."""
    return Result(
        submission=submission.submission,
        quiz=submission.quiz,
        edition=edition.digest,
        officer=submission.officer,
        participant=submission.participant,
        score=total.score,
        maximum=total.maximum,
        percent=total.percent,
        passed=None if marks.pending else total.passed,
        pending=marks.pending,
        omitted=marks.omitted,
        marks=marks.marks,
        edition_assumed=submission.edition is None,
    )


def shown(response: Any) -> str:
    """A response, short enough to be printed in a message."""
    text = response if isinstance(response, str) else _json(response)
    return text if len(text) <= 40 else f"{text[:40]}…"  # noqa: PLR2004  # part of a line


def shown_as_json(response: Any) -> str:
    """The same, with quotes around a text alone: `"true"` is another response than `true`."""
    return _json(shown(response)) if isinstance(response, str) else shown(response)


def _json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _weigh_all(
    items: dict[str, Item], answers: dict[str, Any]
) -> tuple[dict[str, Worth], list[Misfit]]:
    worths: dict[str, Worth] = {}
    misfits = [
        Misfit(name, shown_as_json(given), _NOT_ASKED)
        for name, given in answers.items()
        if name not in items and given is not None  # no answer, as if it were not there
    ]
    for name, item in items.items():
        try:
            worths[name] = weigh(item, answers.get(name))
        except MisshapenError as error:
            misfits.append(Misfit(name, shown_as_json(answers[name]), error.why))
    return worths, misfits
