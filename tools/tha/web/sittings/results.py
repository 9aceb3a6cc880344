"""What does an officer see of a sitting that was handed in, once its results are released?"""

from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import msgspec

from tha.marking.why.explain import Explanation
from tha.marking.why.telling import amount
from tha.quiz.form import drawn_form
from tha.records.editions import edition_in
from tha.records.kept_marks.account import ItemAccount, MarkingAccount, account_of
from tha.records.models import Edition, Submission
from tha.site.sitting.items import ShownItem, shown_items
from tha.source.days import day_of
from tha.source.problem import Problem
from tha.web.sittings.models import Seat

_OUTCOMES = {
    "omitted": "bỏ trống",
    "pending": "chờ người chấm",
    "drop": "câu đã bỏ, không tính điểm",
    "full": "ai được hỏi cũng được trọn điểm",
}


class ItemResult(msgspec.Struct, frozen=True):
    """One item as it was asked, what it earned, and why."""

    id: str
    html: str
    rationale: str
    mark: str
    points: str
    outcome: str
    css: str
    told: Explanation


class SeatResult(msgspec.Struct, frozen=True):
    """The last marking of what was handed in; `states` are how the controls stood."""

    score: str
    maximum: str
    percent: str
    passed: bool | None
    is_beyond: bool
    pending: int
    items: tuple[ItemResult, ...]
    states: dict[str, Any]


def result_of(seat: Seat, folder: Path, moment: datetime) -> SeatResult | None:
    """The result with explanations; None unless it was handed in and released."""
    if seat.handed_in is None or seat.sitting.released is None:
        return None
    account = account_of(seat.officer.code, seat.submission, names_markers=False)
    if isinstance(account, Problem) or not account.markings:
        return None
    last = account.markings[-1]
    items = tuple(_items(seat, last, folder, moment))
    return SeatResult(
        score=amount(last.score).vi,
        maximum=amount(last.maximum).vi,
        percent=amount(last.percent).vi,
        passed=last.passed,
        is_beyond=Submission.objects.get(uuid=seat.submission).is_beyond,
        pending=sum(one.outcome == _OUTCOMES["pending"] for one in items),
        items=items,
        states={
            one.item: msgspec.json.decode(one.state) for one in seat.answers.filter(is_late=False)
        },
    )


def _items(seat: Seat, last: MarkingAccount, folder: Path, moment: datetime) -> list[ItemResult]:
    """In the order in which they were asked, by the edition that marked them last."""
    edition = edition_in(Edition.objects.get(digest=last.edition))
    if edition is None:
        return []
    told = {one.told.item: one for one in last.items}
    form = drawn_form(edition.quiz, seat.form or 0)
    shown = shown_items(edition.quiz.id, form, folder, day_of(moment), reveals=True)
    return [_item(one, told[one.id]) for one in shown if one.id in told]


def _item(shown: ShownItem, account: ItemAccount) -> ItemResult:
    told, mark = account.told, account.kept
    return ItemResult(
        id=shown.id,
        html=shown.html,
        rationale=shown.rationale,
        mark="" if mark is None else amount(mark).vi,
        points=amount(told.points).vi,
        outcome=_OUTCOMES.get(told.outcome, "") if mark is None or not mark else "",
        css=_css(mark, told.points),
        told=told,
    )


def _css(mark: Decimal | None, points: Decimal) -> str:
    if mark is None:
        return ""
    if mark >= points:
        return "right"
    return "partly" if mark > 0 else "wrong"
