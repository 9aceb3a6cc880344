"""What does it change to mark a quiz again by another edition, and how is that kept?

Every kept submission is marked by what its own form asked. What comes out as before gets no new
marking, so that to do the same twice changes nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

import msgspec
from django.db import transaction

from tha.quiz.edition import Edition
from tha.records import models
from tha.records.answers import quizzes_answered
from tha.records.database import database_place
from tha.records.editions import keep_edition
from tha.records.messages import NO_SUBMISSIONS
from tha.records.regrade.account import Account, Row, counts_of
from tha.records.regrade.judge import By, Judge, Judged
from tha.records.regrade.settlement import Before, before, keep_settled, settled
from tha.records.remark import keep_marking
from tha.records.storage.turns import writing
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.problem import Problem

_OFFICERS_AT_ONCE = 100
"""Whose submissions are looked at together."""
_RECORD_FIRST = Words(vi="ghi bài nộp trước, bằng tha record", en="keep some first, by tha record")


class Order(msgspec.Struct, frozen=True):
    """That a quiz is to be marked again: why, and when."""

    reason: str
    moment: datetime


def unanswered(quiz_id: str) -> Iterator[Problem]:
    """That nothing is kept which could be marked again, if so."""
    if not models.Submission.objects.filter(edition__quiz=quiz_id).exists():
        known = quizzes_answered()
        hint = did_you_mean(quiz_id, known) if known else _RECORD_FIRST
        yield NO_SUBMISSIONS.at(database_place(), quiz=quiz_id, hint=hint)


def account_of(by: By) -> Account | list[Problem]:
    """What would change; or everything that stands in the way."""
    return _go_through(by, None)


def apply(by: By, order: Order) -> Account | list[Problem]:
    """Keeps a new marking of every submission that changes; none when anything is wrong.

    One transaction, which holds the right to write from its start: of two that are told to do so at
    once, the second waits and sees what the first has kept.
    """
    with writing():
        found = _go_through(by, order)
        if not isinstance(found, Account):
            transaction.set_rollback(True)
    return found


def _go_through(by: By, order: Order | None) -> Account | list[Problem]:
    """Some officers at a time; what changes is kept when there is an order and nothing is wrong."""
    judge = Judge(by)
    if problems := [*unanswered(by.edition.quiz.id), *judge.unreadable()]:
        return problems
    if problems := judge.other_questions():
        return problems
    rows: list[Row] = []
    for officers in _batches(judge):
        judged, more = _judge(judge, officers)
        problems += more
        if problems:
            continue
        was = before(by.edition.quiz, officers)
        batch = list(settled(judged, was, by.edition.quiz))
        if order is not None:
            _keep(batch, was, by.edition, order)
        rows += [one.row for one in batch]
    return problems or _account(judge, by, rows, is_applied=order is not None)


def _batches(judge: Judge) -> Iterator[Sequence[int]]:
    """The officers to ask about, some at a time, by code."""
    listed = judge.submissions().order_by("officer__code").values_list("officer_id", flat=True)
    officers = list(dict.fromkeys(listed))
    for start in range(0, len(officers), _OFFICERS_AT_ONCE):
        yield officers[start : start + _OFFICERS_AT_ONCE]


def _judge(judge: Judge, officers: Sequence[int]) -> tuple[list[Judged], list[Problem]]:
    judged: list[Judged] = []
    problems: list[Problem] = []
    for one in judge.judge(officers):
        if isinstance(one, Problem):
            problems.append(one)
        else:
            judged.append(one)
    return judged, problems


def _keep(batch: Sequence[Judged], was: Before, edition: Edition, order: Order) -> None:
    changed = [one for one in batch if one.row.changed]
    if not changed:
        return
    row = keep_edition(edition, order.moment)
    markings = {
        one.submission.pk: keep_marking(
            one.submission, row, edition, one.result, order.reason, order.moment
        )
        for one in changed
    }
    keep_settled(markings, changed, was, edition.quiz, order.moment)


def _account(judge: Judge, by: By, rows: Sequence[Row], *, is_applied: bool) -> Account:
    quiz = by.edition.quiz
    return Account(
        quiz=quiz.id,
        title=quiz.title,
        edition=by.edition.digest,
        is_applied=is_applied,
        editions=judge.replaced(rows),
        counts=counts_of(rows),
        of_other_purpose=judge.of_other_purpose(),
        rows=tuple(rows),
    )
