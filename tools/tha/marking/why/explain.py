"""Why does a response get the mark it gets? Rule, what was expected, what was given, every step.

Nothing is marked here a second time: the steps tell the findings from which `credit` itself comes.
What is told shows keys, so it is for those who may see them.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

import msgspec

from tha.marking.response import is_empty
from tha.marking.result import rounded
from tha.marking.score import Worth, shown_as_json, weigh
from tha.marking.why import (
    cloze,
    extended_text,
    matching,
    multiple_choice,
    numeric,
    ordering,
    prediction,
    short_text,
    single_choice,
    situational,
    true_false,
    true_false_set,
)
from tha.marking.why.telling import NOTHING, Teller, Told, amount, plain, ratio, said
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_items
from tha.quiz.item import Item, type_of
from tha.source.language import Words

Outcome = Literal["marked", "omitted", "pending", "drop", "full"]

TELLERS: dict[str, Teller] = {
    "single_choice": single_choice.TELLER,
    "multiple_choice": multiple_choice.TELLER,
    "true_false": true_false.TELLER,
    "true_false_set": true_false_set.TELLER,
    "matching": matching.TELLER,
    "ordering": ordering.TELLER,
    "numeric": numeric.TELLER,
    "short_text": short_text.TELLER,
    "cloze": cloze.TELLER,
    "situational": situational.TELLER,
    "extended_text": extended_text.TELLER,
    "prediction": prediction.TELLER,
}
"""Item type -> how its marks are accounted for."""

_VOID = {
    "drop": Words(
        vi="câu đã bỏ (void: drop): không tính vào điểm và điểm tối đa của ai",
        en="the item is dropped (void: drop): it counts in nobody's score or maximum",
    ),
    "full": Words(
        vi="ai được hỏi câu này cũng được trọn điểm (void: full)",
        en="whoever was asked this item earns all its points (void: full)",
    ),
}
_UNREAD = Words(vi="câu trả lời không được xét", en="the response is not looked at")
_OMITTED = Words(vi="không trả lời: 0", en="nothing was answered: 0")
_MARK = Words(vi="{share} × {points} điểm = {mark}", en="{share} × {points} points = {mark}")
_SAME = Words(vi="{exact} = {shown}", en="{exact} = {shown}")
_ROUNDED = Words(vi="{exact}, làm tròn {shown}", en="{exact}, rounded {shown}")


class Explanation(msgspec.Struct, frozen=True):
    """Why a response to one item gets its mark."""

    item: str
    type: str
    outcome: Outcome
    points: Decimal
    """What the item adds to the maximum unless it is dropped."""
    credit: Fraction | None
    """None while pending and of what is dropped."""
    mark: Decimal | None
    rule: Words
    expected: tuple[Words, ...]
    given: tuple[Words, ...]
    steps: tuple[Words, ...]


def explain(item: Item, response: Any) -> Explanation:
    """The account of the mark of `response`. Raises MisshapenError as marking does."""
    worth = weigh(item, response)
    outcome = _outcome(item, worth)
    teller, told = TELLERS[type_of(item)], _told(item, response, outcome)
    return Explanation(
        item=item.id,
        type=type_of(item),
        outcome=outcome,
        points=item.points,
        credit=told.credit,
        mark=None if told.credit is None or worth.exact is None else rounded(worth.exact),
        rule=_VOID[item.void] if item.void else teller.rule(item),
        expected=() if item.void else teller.expected(item),
        given=told.given,
        steps=(*told.steps, *_product(item, told.credit, worth)),
    )


def explain_all(
    edition: Edition, form: int | None, answers: Mapping[str, Any]
) -> list[Explanation]:
    """The accounts of all items that the form asks, in the author's order.

    Raises MisshapenError, and ValueError when the edition draws and there is no form.
    """
    return [explain(item, answers.get(item.id)) for item in drawn_items(edition.quiz, form)]


def _outcome(item: Item, worth: Worth) -> Outcome:
    if item.void is not None:
        return item.void
    if worth.is_omitted:
        return "omitted"
    return "pending" if worth.exact is None else "marked"


def _told(item: Item, response: Any, outcome: Outcome) -> Told:
    """What was given and what comes of it, also where the type has no say."""
    match outcome:
        case "omitted":
            return Told((NOTHING,), (_OMITTED,), Fraction(0))
        case "drop" | "full":
            given = NOTHING if is_empty(response) else plain(shown_as_json(response))
            return Told((given,), (_UNREAD,), Fraction(1) if outcome == "full" else None)
        case _:
            return TELLERS[type_of(item)].told(item, response)


def _product(item: Item, credit: Fraction | None, worth: Worth) -> Iterator[Words]:
    """The last step, from the credit to the mark."""
    if credit is None or worth.exact is None:
        return
    mark = plain(ratio(worth.exact))
    if worth.exact.denominator != 1:
        written = rounded(worth.exact)
        sentence = _SAME if written == worth.exact else _ROUNDED
        mark = said(sentence, exact=mark, shown=amount(written))
    yield said(_MARK, share=ratio(credit), points=ratio(item.points), mark=mark)
