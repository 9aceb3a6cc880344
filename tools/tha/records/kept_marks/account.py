"""Why has a kept submission the marks it has, in every marking of it?

Nothing is taken from memory: every item is accounted for anew by the edition that made the marking,
and what people gave by their marks that the ledger told of before it. Where that does not come to
the mark that was kept, the account says so.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

import msgspec

from tha.marking.response import MisshapenError
from tha.marking.score import shown
from tha.marking.submission import Submission
from tha.marking.why.explain import Explanation, explain
from tha.marking.why.telling import amount, said
from tha.quiz.form import drawn_items
from tha.quiz.item import Item
from tha.records import models
from tha.records.database import database_place
from tha.records.editions import edition_in
from tha.records.kept_marks.people import PersonsMarks, Told, accounted, marks_given
from tha.records.ledger.entries import Turn, turns_of
from tha.records.messages import NO_SUCH_SUBMISSION, UNMARKABLE, UNREADABLE_EDITION
from tha.records.remark import UnreadableError, submission_in
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.problem import Problem

_NOTHING = Words(vi="cán bộ này chưa nộp bài nào", en="this officer has handed in nothing")
_LONGER = Words(vi="viết dài hơn, ví dụ: {known}", en="write more of it, for example: {known}")
_LISTED_AT_MOST = 5
_UNLIKE = Words(
    vi="hồ sơ giữ {kept}, khác cách tính trên: do bản chương trình khác chấm, hoặc đã bị sửa",
    en="the records hold {kept}, unlike the above: another release marked it, or it was changed",
)
_NO_MARK = Words(vi="chưa có điểm", en="no mark")


_Marks = tuple[Mapping[str, Decimal | None], Mapping[str, Decimal | None]]
"""Of every item: the mark that was kept, and that of the marking before."""


class ItemAccount(msgspec.Struct, frozen=True):
    """Why an item has its mark, the mark that was kept, and what people gave for it by then."""

    told: Explanation
    kept: Decimal | None
    people: tuple[PersonsMarks, ...] = ()


class MarkingAccount(msgspec.Struct, frozen=True):
    """One marking: when and why it was made, by which edition, and its items in order.

    `moment` is None where the ledger does not tell of it.
    """

    number: int
    reason: str
    moment: datetime | None
    edition: str
    score: Decimal
    maximum: Decimal
    percent: Decimal
    passed: bool | None
    items: tuple[ItemAccount, ...]


class KeptAccount(msgspec.Struct, frozen=True):
    """A kept submission with all of its markings, oldest first; what could not be told."""

    officer: str
    submission: str
    quiz: str
    title: str
    attempt: int
    on: date
    markings: tuple[MarkingAccount, ...]
    problems: tuple[Problem, ...]


def account_of(
    officer: str, beginning: str, *, names_markers: bool = True
) -> KeptAccount | Problem:
    """The account of the one submission of `officer` whose UUID begins so.

    For the officer's own eyes markers can be numbered instead of named.
    """
    rows = models.Submission.objects.filter(officer__code=officer)
    known = list(rows.order_by("pk").values_list("uuid", flat=True))
    found = [one for one in known if one.lower().startswith(beginning.strip().lower())]
    if not beginning.strip() or len(found) != 1:
        gaps = {"officer": officer, "submission": beginning, "hint": _hint(beginning, known, found)}
        return NO_SUCH_SUBMISSION.at(database_place(), **gaps)
    row = rows.select_related("edition").get(uuid=found[0])
    told = list(_Teller(row, names_markers=names_markers).markings())
    return KeptAccount(
        officer=officer,
        submission=row.uuid,
        quiz=row.edition.quiz,
        title=row.edition.title,
        attempt=row.attempt,
        on=row.on,
        markings=tuple(one for one in told if isinstance(one, MarkingAccount)),
        problems=tuple(one for one in told if isinstance(one, Problem)),
    )


def _hint(beginning: str, known: Sequence[str], found: Sequence[str]) -> Words:
    if not known:
        return _NOTHING
    if len(found) > 1:
        return said(_LONGER, known=", ".join(found[:_LISTED_AT_MOST]))
    return did_you_mean(beginning, known)


class _Teller:
    """Goes through the markings of one submission, remembering the one before."""

    def __init__(self, row: models.Submission, *, names_markers: bool) -> None:
        self._row = row
        self._turns = turns_of("marking", [row.uuid])
        self._given = marks_given(row, names_markers=names_markers)
        self._editions = {row.edition_id: edition_in(row.edition)}

    def markings(self) -> Iterator[MarkingAccount | Problem]:
        """Every marking, or what is wrong with it."""
        asked_by = self._editions[self._row.edition_id]
        if asked_by is None:
            yield _unreadable(self._row.edition)
            return
        try:
            submission = submission_in(self._row)
        except UnreadableError as error:
            yield error.problem
            return
        asked = drawn_items(asked_by.quiz, submission.form)
        before: Mapping[str, Decimal | None] = {}
        found = self._row.markings.select_related("edition").prefetch_related("marks")
        for marking in found.order_by("number"):
            kept = {one.item: one.mark for one in marking.marks.all()}
            yield from self._marking(marking, asked, submission, (kept, before))
            before = kept

    def _marking(
        self,
        row: models.Marking,
        asked: Iterable[Item],
        submission: Submission,
        marks: _Marks,
    ) -> Iterator[MarkingAccount | Problem]:
        if row.edition_id not in self._editions:
            self._editions[row.edition_id] = edition_in(row.edition)
        by = self._editions[row.edition_id]
        if by is None:
            yield _unreadable(row.edition)
            return
        items = {one.id: one for one in by.quiz.items}
        turn = self._turns.get(f"{self._row.uuid}/{row.number}")
        told = []
        for one in asked:
            account = self._item(items[one.id], submission, marks, (row.number, turn))
            if isinstance(account, Problem):
                yield account
            else:
                told.append(account)
        yield MarkingAccount(
            number=row.number,
            reason=row.reason,
            moment=turn.moment if turn is not None else None,
            edition=row.edition.digest,
            score=row.score,
            maximum=row.maximum,
            percent=row.percent,
            passed=row.passed,
            items=tuple(told),
        )

    def _item(
        self,
        item: Item,
        submission: Submission,
        marks: _Marks,
        when: tuple[int, Turn | None],
    ) -> ItemAccount | Problem:
        response = submission.answers.get(item.id)
        try:
            told = explain(item, response)
        except MisshapenError as error:
            gaps = {"item": item.id, "given": shown(response), "why": error.why}
            return UNMARKABLE.at(database_place(), submission=self._row.uuid, **gaps)
        kept, before = (one.get(item.id) for one in marks)
        number, turn = when
        given = self._given.until(item.id, turn)
        if told.outcome == "pending":
            told = accounted(Told(item, told), given, (kept, before), number)
        if told.mark != kept:
            written = _NO_MARK if kept is None else amount(kept)
            told = msgspec.structs.replace(told, steps=(*told.steps, said(_UNLIKE, kept=written)))
        return ItemAccount(told, kept, tuple(one.marks for one in given))


def _unreadable(row: models.Edition) -> Problem:
    return UNREADABLE_EDITION.at(database_place(), edition=row.digest)
