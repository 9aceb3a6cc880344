"""What does it change to mark a quiz again by another edition, and how is that kept?

Every kept submission is marked by what its own form asked. What comes out as before gets no new
marking, so that to do the same twice changes nothing.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from datetime import datetime
from itertools import groupby

import msgspec
from django.db import transaction

from tha.quiz.edition import Edition
from tha.records import models
from tha.records.answers import quizzes_answered
from tha.records.completions import standing
from tha.records.database import database_place
from tha.records.editions import keep_edition
from tha.records.messages import NO_SUBMISSIONS
from tha.records.regrade.account import Account, Row, Settled, counts_of
from tha.records.regrade.judge import By, Judge, Judged
from tha.records.remark import remark
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.problem import Problem

_OFFICERS_AT_ONCE = 100
"""Whose submissions are marked again together or not at all."""
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
    """Keeps a new marking of every submission that changes; none when anything is wrong."""
    rehearsed = _go_through(by, None)
    return _go_through(by, order) if isinstance(rehearsed, Account) else rehearsed


def _go_through(by: By, order: Order | None) -> Account | list[Problem]:
    """Every batch of officers in turn; what changes is kept when there is an order."""
    judge = Judge(by)
    if problems := [*unanswered(by.edition.quiz.id), *judge.unreadable()]:
        return problems
    rows: list[Row] = []
    found: list[Settled] = []
    for officers in _batches(judge):
        with transaction.atomic() if order is not None else nullcontext():
            batch, more = _judge(judge, officers)
            stands = _stands(by, officers)
            if order is not None and not more:
                _keep(_in_turn(batch, stands), by.edition, order)
        if more and order is not None:  # of what somebody kept since the rehearsal
            return more
        problems += more
        rows += [one.row for one in batch]
        found += _settled(batch, stands)
    return problems or _account(judge, by, rows, found, is_applied=order is not None)


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


def _stands(by: By, officers: Sequence[int]) -> dict[int, int]:
    """Officer -> the submission whose completion of the quiz stands."""
    found = standing().filter(quiz=by.edition.quiz.id, officer_id__in=officers)
    return dict(found.values_list("officer_id", "submission_id"))


def _in_turn(batch: Sequence[Judged], stands: Mapping[int, int]) -> list[Judged]:
    """What a completion stands on comes last: nothing takes over then that is itself to fail."""
    standing_on = set(stands.values())
    return sorted(batch, key=lambda one: one.submission.pk in standing_on)


def _keep(batch: Sequence[Judged], edition: Edition, order: Order) -> None:
    changed = [one for one in batch if one.row.changed]
    if not changed:
        return
    row = keep_edition(edition, order.moment)
    for one in changed:
        remark(one.submission, row, edition, one.result, order.reason, order.moment)


def _settled(batch: Sequence[Judged], stands: Mapping[int, int]) -> Iterator[Settled]:
    """What comes and goes for each officer: what `remark.settle` does, foretold."""
    for officer, group in groupby(batch, key=lambda one: one.submission.officer_id):
        attempts = list(group)
        on = stands.get(officer)
        if on is None:
            gains = any(one.row.changed and one.completes for one in attempts)
            yield Settled(gained=int(gains))
        elif any(_loses(one) for one in attempts if one.submission.pk == on):
            others = any(one.completes for one in attempts if one.submission.pk != on)
            yield Settled(gained=int(others), withdrawn=1)


def _loses(one: Judged) -> bool:
    return one.row.changed and not one.row.now.passed


def _account(
    judge: Judge, by: By, rows: Sequence[Row], found: Sequence[Settled], *, is_applied: bool
) -> Account:
    quiz = by.edition.quiz
    return Account(
        quiz=quiz.id,
        title=quiz.title,
        edition=by.edition.digest,
        is_applied=is_applied,
        editions=judge.replaced(rows),
        counts=counts_of(rows, found),
        of_other_purpose=judge.of_other_purpose(),
        rows=tuple(rows),
    )
