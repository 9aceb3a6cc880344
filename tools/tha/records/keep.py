"""How do scored submissions join the records?

What is kept is never altered. To keep the same submissions again changes nothing, and the order in
which they are given does not matter: they are taken in the order in which they were finished. Only
between two runs it counts who came first, because nothing that was told is taken back.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from fractions import Fraction

import msgspec
from django.db import transaction

from tha.intake.duplicates import raw_digest
from tha.intake.scored import Scored
from tha.marking.result import rounded
from tha.quiz.edition import Edition
from tha.records import models
from tha.records.completions import can_complete, keep_completion
from tha.records.days import day_it_counts_for, doubts, plausible
from tha.records.desk import Desk
from tha.records.editions import keep_edition
from tha.records.ledger.chain import append
from tha.records.ledger.statements import marking_kept, submission_kept
from tha.records.messages import BEYOND_ATTEMPTS, NO_OFFICER, OTHER_BYTES, UNKNOWN_OFFICER
from tha.source.problem import Problem

_BATCH = 200
"""Submissions that are kept together or not at all."""
_RECEIVED = "received"


class Kept(msgspec.Struct, frozen=True):
    """How many submissions were new, how many known; what they completed; what is wrong."""

    new: int
    known: int
    completions: int
    problems: tuple[Problem, ...]


def keep_all(scored: Iterable[Scored], moment: datetime) -> Kept:
    """Keeps every submission that is new and whose officer is known, as received at `moment`."""
    turns = sorted(scored, key=_turn)
    batches = [turns[start : start + _BATCH] for start in range(0, len(turns), _BATCH)]
    kept = [_keep_batch(batch, moment) for batch in batches]
    return Kept(
        new=sum(one.new for one in kept),
        known=sum(one.known for one in kept),
        completions=sum(one.completions for one in kept),
        problems=tuple(problem for one in kept for problem in one.problems),
    )


def _turn(one: Scored) -> tuple[bool, datetime, str, bytes]:
    """Sorts by finish, those without one last; then so that no order of files shows."""
    finished = plausible(one.arrival.submission.finished)
    moment = finished or datetime.max.replace(tzinfo=UTC)
    return finished is None, moment, one.arrival.submission.submission, one.arrival.raw


@transaction.atomic
def _keep_batch(batch: Sequence[Scored], moment: datetime) -> Kept:
    keeper = _Keeper(Desk(batch), moment)
    for one in batch:
        keeper.take(one)
    return Kept(keeper.new, keeper.known, keeper.completions, tuple(keeper.problems))


class _Keeper:
    """Counts and problems while one submission after the other is kept."""

    def __init__(self, desk: Desk, moment: datetime) -> None:
        self._desk = desk
        self._moment = moment
        self.new = self.known = self.completions = 0
        self.problems: list[Problem] = []

    def take(self, one: Scored) -> None:
        """Keeps one submission, or says why not."""
        submission, place = one.arrival.submission, one.arrival.place
        uuid, given = submission.submission, raw_digest(one.arrival.raw)
        kept = self._desk.digests.get(uuid)
        if kept == given:
            self.known += 1
        elif kept is not None:
            self._say(OTHER_BYTES.at(place, submission=uuid, kept=kept, given=given))
        elif submission.officer is None:
            self._say(NO_OFFICER.at(place, submission=uuid))
        elif (officer := self._desk.officer(submission.officer)) is None:
            hint = self._desk.hint(submission.officer)
            gaps = {"submission": uuid, "officer": submission.officer, "hint": hint}
            self._say(UNKNOWN_OFFICER.at(place, **gaps))
        else:
            self._keep(one, officer, given)

    def _keep(self, one: Scored, officer: models.Officer, digest: str) -> None:
        row = self._submission(one, officer, digest)
        append(submission_kept(row), self._moment)
        marking = _keep_marking(one, row, self._moment)
        self._desk.digests[row.uuid] = digest
        self.new += 1
        self.problems += doubts(one, self._moment)
        if row.is_beyond:
            self._say_beyond(one, row)
        elif _completes(one) and self._desk.note_completion(officer, one.edition.quiz.id):
            keep_completion(marking, one.edition.quiz, self._moment)
            self.completions += 1

    def _submission(self, one: Scored, officer: models.Officer, digest: str) -> models.Submission:
        submission, quiz = one.arrival.submission, one.edition.quiz
        attempt = self._desk.next_attempt(officer, quiz.id)
        return models.Submission.objects.create(
            uuid=submission.submission,
            raw=one.arrival.raw,
            digest=digest,
            edition=self._edition(one.edition),
            officer=officer,
            form=submission.form,
            started=plausible(submission.started),
            finished=plausible(submission.finished),
            received=self._moment,
            on=day_it_counts_for(submission.finished, self._moment, quiz.as_of),
            attempt=attempt,
            is_beyond=quiz.attempts is not None and attempt > quiz.attempts,
        )

    def _edition(self, edition: Edition) -> models.Edition:
        """The row of `edition`, which is kept the first time someone answers it."""
        row = self._desk.editions.get(edition.digest)
        if row is None:
            row = keep_edition(edition, self._moment)
            self._desk.editions[edition.digest] = row
        return row

    def _say_beyond(self, one: Scored, row: models.Submission) -> None:
        problem = BEYOND_ATTEMPTS.at(
            one.arrival.place,
            submission=row.uuid,
            attempt=row.attempt,
            quiz=one.edition.quiz.id,
            limit=one.edition.quiz.attempts,
        )
        self._say(problem)

    def _say(self, problem: Problem) -> None:
        self.problems.append(problem)


def _keep_marking(one: Scored, row: models.Submission, moment: datetime) -> models.Marking:
    result = one.result
    marking = models.Marking.objects.create(
        submission=row,
        number=1,
        edition=row.edition,
        score=result.score,
        maximum=result.maximum,
        percent=result.percent,
        passed=result.passed,
        reason=_RECEIVED,
    )
    points = {item.id: rounded(Fraction(item.points)) for item in one.edition.quiz.items}
    marks = models.Mark.objects.bulk_create(
        models.Mark(
            marking=marking,
            item=item,
            mark=result.marks.get(item),
            maximum=points[item],
            is_omitted=item in result.omitted,
        )
        for item in (*result.marks, *result.pending)
    )
    append(marking_kept(marking, marks), moment)
    return marking


def _completes(one: Scored) -> bool:
    """Whether the submission, by itself, fulfils its quiz."""
    return one.result.passed is True and can_complete(one.edition.quiz)
