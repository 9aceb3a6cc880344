"""How do the marks that somebody gave on the desk join the records?

As those of a sheet with one row do, by the same function and under the same rules.
"""

from datetime import datetime
from decimal import Decimal
from fractions import Fraction

import msgspec

from tha.intake.marking_sheet import MarkedRow, MarkedSheet
from tha.intake.sheet_layout import SheetHead, SheetPage
from tha.intake.sheet_messages import SHEET_OTHER_RUBRIC
from tha.marking.result import rounded
from tha.records.rubric.rubric_marks import keep_marks
from tha.source.language import Words
from tha.source.place import Place
from tha.web.marking_desk.desk import Pile

_DESK = Place("marking desk")
_OTHER_RUBRIC = (
    "Tiêu chí của câu này vừa đổi theo một phiên bản mới. Hãy đọc tiêu chí mới rồi chấm lại bài."
)
_NOT_AWAITED = "Điểm chưa được lưu vì bài này không còn chờ bạn chấm: {why}."
_GONE = "Điểm chưa được lưu vì bài này không còn trong hồ sơ."


class Given(msgspec.Struct, frozen=True):
    """The points of every criterion, by the rubric of an edition, for the answer with a code."""

    code: str
    edition: str
    points: dict[str, Decimal]


def keep_given(pile: Pile, given: Given, moment: datetime) -> str | None:
    """Keeps what was given; else says why not."""
    page = SheetPage(pile.item, given.edition, pile.item, (given.code,), ("",))
    head = SheetHead(pile.desk.quiz, pile.desk.marker, pile.is_adjudication, (page,))
    exact = {name: rounded(Fraction(one)) for name, one in given.points.items()}
    row = MarkedRow(_DESK, page.name, given.code, given.edition, pile.item, exact)
    submission = pile.submission_of(given.code)
    among = [] if submission is None else [submission]
    kept = keep_marks(MarkedSheet(_DESK, head, (row,), ()), moment, among)
    if not kept.problems:
        return None
    problem = kept.problems[0]
    if problem.code == SHEET_OTHER_RUBRIC.code:
        return _OTHER_RUBRIC
    why = problem.gaps.get("why")
    return _NOT_AWAITED.format(why=why.vi) if isinstance(why, Words) else _GONE
