"""What has each of some officers learned, and when did they serve?

Everything is asked in few queries, however many officers there are.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import date
from typing import get_args

import msgspec
from django.db.models import Q

from tha.records.attained.counting import standing_attainments
from tha.records.completions import standing
from tha.records.models import Leave, Officer
from tha.records.owed.learned import Learned, Source
from tha.records.owed.months import Service

_AT_ONCE = 500
"""Officers in one query: databases bound how many values it may name."""


class Facts(msgspec.Struct, frozen=True):
    """By the row of an officer: what was learned, and when."""

    learned: dict[int, list[Learned]]
    leaves: dict[int, tuple[tuple[date, date], ...]]

    def service(self, officer: Officer) -> Service:
        """When the officer served, and under which title."""
        leaves = self.leaves.get(officer.pk, ())
        return Service(officer.title, officer.joined, officer.left, leaves)


class History(msgspec.Struct, frozen=True):
    """Which part of the past matters: everything that was done from `since` to `until`.

    Of the time before: whatever names a module (`is_whole`), else what is in `modules`, `quizzes`.
    """

    since: date
    until: date
    is_whole: bool = True
    modules: frozenset[str] = frozenset()
    quizzes: frozenset[str] = frozenset()


def facts_of(officers: Collection[int] | None, history: History) -> Facts:
    """The facts of the officers with these rows, or of everyone."""
    learned: dict[int, list[Learned]] = defaultdict(list)
    leaves: dict[int, tuple[tuple[date, date], ...]] = {}
    for theirs in _chunks(officers):
        for officer, one in _passed(theirs, history):
            learned[officer].append(one)
        for officer, one in _attained(theirs, history):
            learned[officer].append(one)
        leaves.update(_leaves(theirs))
    return Facts(dict(learned), leaves)


def _chunks(officers: Collection[int] | None) -> Iterator[Q]:
    """Conditions that name the officers, some at once."""
    if officers is None:
        yield Q()
        return
    rows = sorted(officers)
    for start in range(0, len(rows), _AT_ONCE):
        yield Q(officer_id__in=rows[start : start + _AT_ONCE])


def _matters(history: History) -> Q:
    earlier = Q(module__in=history.modules)
    if history.is_whole:
        earlier = ~Q(module="")
    return Q(on__lte=history.until) & (Q(on__gte=history.since) | earlier)


def _passed(theirs: Q, history: History) -> Iterator[tuple[int, Learned]]:
    by_quiz = Q(on__lte=history.until, quiz__in=history.quizzes)
    rows = standing().filter(theirs, _matters(history) | by_quiz)
    for officer, on, quiz, hours, module in rows.values_list(
        "officer_id", "on", "quiz", "hours", "module"
    ):
        yield officer, Learned(on, "assessment", quiz, hours, module)


def _attained(theirs: Q, history: History) -> Iterator[tuple[int, Learned]]:
    rows = standing_attainments().filter(theirs, _matters(history))
    for officer, on, source, reference, hours, module in rows.values_list(
        "officer_id", "on", "source", "reference", "hours", "module"
    ):
        yield officer, Learned(on, _source(source), reference, hours, module)


def _source(kept: str) -> Source:
    return next(one for one in get_args(Source) if one == kept)


def _leaves(theirs: Q) -> Iterator[tuple[int, tuple[tuple[date, date], ...]]]:
    """By the last version of each; one without days was taken back."""
    last: dict[tuple[int, int], tuple[date | None, date | None]] = {}
    rows = Leave.objects.filter(theirs).order_by("version")
    for officer, number, since, until in rows.values_list("officer_id", "number", "since", "until"):
        last[officer, number] = since, until
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    for (officer, _), (since, until) in last.items():
        if since is not None and until is not None:
            found[officer].append((since, until))
    for officer, days in found.items():
        yield officer, tuple(sorted(days))
