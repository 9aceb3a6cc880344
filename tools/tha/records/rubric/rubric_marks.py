"""How do the marks of a sheet join the records, and which submissions get their points by them?

All of a sheet is kept, or nothing. What was marked before stands: other marks by the same person
have the next number, and a submission whose points change gets a new marking.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime
from itertools import groupby

import msgspec

from tha.intake.marking_sheet import MarkedRow, MarkedSheet, listed_rows
from tha.intake.sheet_layout import SheetPage
from tha.intake.sheet_messages import (
    NOT_A_SHEET,
    SHEET_NOT_AWAITED,
    SHEET_NOT_OURS,
    SHEET_OTHER_RUBRIC,
)
from tha.marking.rescore import rescore
from tha.marking.result import Result
from tha.marking.rubric import same_rubric
from tha.quiz.items.extended_text import ExtendedText
from tha.records import models
from tha.records.completions import standing as standing_completions
from tha.records.editions import find_kept_edition
from tha.records.ledger.chain import append
from tha.records.ledger.statements import rubric_marked
from tha.records.remark import remark
from tha.records.rubric.awaiting import why_not
from tha.records.rubric.markers import other_spelling
from tha.records.rubric.written_answers import WrittenAnswer, written_answers, written_item
from tha.records.storage.turns import writing
from tha.source.language import Words
from tha.source.problem import Message, Problem

REASON = "rubric"

_OTHER_SPELLING = Words(
    vi='phiếu ghi người chấm "{marker}", trong hồ sơ người này viết là "{other}"',
    en='the sheet says "{marker}" for the marker whom the records spell "{other}"',
)


class SheetKept(msgspec.Struct, frozen=True):
    """What a sheet brought: answers by what became of them, and what followed from them."""

    new: int = 0
    changed: int = 0
    known: int = 0
    cleared: int = 0
    """Answers without marks in the sheet whose earlier marks by the same person stand."""
    markings: int = 0
    """Submissions that have new points by it."""
    completions: int = 0
    """How many completions there are more; fewer when negative."""
    apart: int = 0
    """Answers of the sheet that await a third person."""
    problems: tuple[Problem, ...] = ()


@writing()
def keep_marks(
    sheet: MarkedSheet, moment: datetime, among: Collection[int] | None = None
) -> SheetKept:
    """Keeps the marks of `sheet`, as given at `moment`; nothing when anything is wrong.

    Its answers are sought `among` the rows of some submissions only, where they are named.
    """
    marker, is_adjudication = sheet.head.marker, sheet.head.is_adjudication
    if other := other_spelling(marker):
        said = {"marker": marker, "other": other}
        why = Words(_OTHER_SPELLING.into("vi", **said), _OTHER_SPELLING.into("en", **said))
        return SheetKept(problems=(NOT_A_SHEET.at(sheet.place, why=why),))
    answers = {
        one.code_for(marker, is_adjudication=is_adjudication): one
        for one in written_answers(sheet.head.quiz, among)
    }
    if problems := _problems(sheet, answers):
        return SheetKept(problems=tuple(problems))
    counts: Counter[str] = Counter()
    touched = {answers[row.code].row.submission_id for row in sheet.rows}
    for row in sheet.rows:
        counts[_keep_row(sheet, row, answers[row.code], moment)] += 1
    before = standing_completions().count()
    markings = _decide(sheet.head.quiz, touched, moment)
    return SheetKept(
        new=counts["new"],
        changed=counts["changed"],
        known=counts["known"],
        cleared=_cleared(sheet, answers),
        markings=markings,
        completions=standing_completions().count() - before,
        apart=_apart(sheet, touched),
    )


Reason = tuple[Message, str, Words | None]
"""What is wrong with a row, its page, and why."""


def _problems(sheet: MarkedSheet, answers: dict[str, WrittenAnswer]) -> list[Problem]:
    """What is wrong with rows, each cause once for all the rows of a page that it concerns."""
    by_cause: dict[Reason, list[MarkedRow]] = defaultdict(list)
    for reason, row in _wrong_rows(sheet, answers):
        by_cause[reason].append(row)
    return [
        message.at(
            rows[0].place,
            page=page,
            rows=listed_rows(one.place.line for one in rows),
            count=len(rows),
            marker=sheet.head.marker,
            **({"why": why} if why is not None else {}),
        )
        for (message, page, why), rows in by_cause.items()
    ]


def _wrong_rows(
    sheet: MarkedSheet, answers: dict[str, WrittenAnswer]
) -> Iterator[tuple[Reason, MarkedRow]]:
    """Every row that is not of these records, not by the rubric in force, or not for the marker."""
    head = sheet.head
    rubrics = {(one.edition, one.item): _rubric(head.quiz, one) for one in head.pages}
    for row in sheet.rows:
        answer = answers.get(row.code)
        rubric = rubrics[row.edition, row.item]
        if answer is None or answer.item.id != row.item:
            yield (SHEET_NOT_OURS, row.page, None), row
        elif rubric is None or not same_rubric(rubric, answer.item):
            yield (SHEET_OTHER_RUBRIC, row.page, None), row
        elif why := why_not(answer, head.marker, is_adjudication=head.is_adjudication):
            yield (SHEET_NOT_AWAITED, row.page, why), row


def _cleared(sheet: MarkedSheet, answers: dict[str, WrittenAnswer]) -> int:
    """How many answers have no marks in the sheet, and marks by its marker in the records."""
    found = [answers[code] for code in sheet.unmarked if code in answers]
    return sum(any(one.marker == sheet.head.marker for one in each.marked) for each in found)


def _rubric(quiz_id: str, page: SheetPage) -> ExtendedText | None:
    edition = find_kept_edition(quiz_id, page.edition)
    return written_item(edition, page.item) if edition is not None else None


def _keep_row(sheet: MarkedSheet, row: MarkedRow, answer: WrittenAnswer, moment: datetime) -> str:
    """Keeps the marks of one answer, unless they are known: `new`, `changed` or `known`."""
    marker = sheet.head.marker
    own = next((one for one in answer.marked if one.marker == marker), None)
    if own is not None and own.points == row.points:
        return "known"
    submission = answer.row.submission
    earlier = models.RubricMarking.objects.filter(
        submission=submission, item=row.item, marker=marker
    )
    marking = models.RubricMarking.objects.create(
        submission=submission,
        item=row.item,
        marker=marker,
        number=earlier.count() + 1,
        edition=models.Edition.objects.only("digest").get(digest=row.edition),
        moment=moment,
        is_adjudication=sheet.head.is_adjudication,
    )
    criteria = models.CriterionMark.objects.bulk_create(
        models.CriterionMark(rubric_marking=marking, criterion=name, points=points)
        for name, points in row.points.items()
    )
    append(rubric_marked(marking, criteria), moment)
    return "new" if own is None else "changed"


def _decide(quiz_id: str, touched: set[int], moment: datetime) -> int:
    """Makes the next marking of every submission that has all its points and whose marks change."""
    count = 0
    answers = written_answers(quiz_id, touched)
    for _, theirs in groupby(answers, key=lambda one: one.row.submission_id):
        all_of_it = list(theirs)
        result = _result(all_of_it)
        latest = all_of_it[0].row
        if result is not None and _differs(result, latest):
            edition = all_of_it[0].edition
            remark(latest.submission, latest.edition, edition, result, REASON, moment)
            count += 1
    return count


def _result(answers: list[WrittenAnswer]) -> Result | None:
    """The result of a submission by machine and people; None while an answer has no points."""
    points = {one.item.id: one.standing.points for one in answers}
    decided = {name: one for name, one in points.items() if one is not None}
    if len(decided) < len(points):
        return None
    first = answers[0]
    result = rescore(first.asked, first.edition, first.submission, decided)
    return result if isinstance(result, Result) else None


def _differs(result: Result, latest: models.Marking) -> bool:
    kept = {one.item: one.mark for one in latest.marks.all() if one.mark is not None}
    return (kept, latest.passed) != (result.marks, result.passed)


def _apart(sheet: MarkedSheet, touched: set[int]) -> int:
    """Answers of the sheet's items in its submissions that await a third person."""
    items = {page.item for page in sheet.head.pages}
    answers = written_answers(sheet.head.quiz, touched)
    return sum(one.item.id in items and one.standing.state == "apart" for one in answers)
