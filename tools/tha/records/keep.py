"""How do scored submissions join the records?

What is kept is never altered. To keep the same submissions again changes nothing, and the order in
which they are given does not matter: they are taken in the order in which they were finished. Only
between two runs it counts who came first, because nothing that was told is taken back. What comes
after its edition was marked again gets that marking too, before it completes anything.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

import msgspec

from tha.intake.scored import Scored
from tha.quiz.edition import Edition
from tha.records import models
from tha.records.completions import can_complete, keep_completion
from tha.records.days import day_it_counts_for, doubts, plausible
from tha.records.desk import Desk, Known
from tha.records.editions import keep_edition
from tha.records.ledger.chain import append
from tha.records.ledger.salted import salted
from tha.records.ledger.statements import submission_kept
from tha.records.messages import BEYOND_ATTEMPTS, NO_OFFICER, OTHER_BYTES, UNKNOWN_OFFICER
from tha.records.regrade.late import Regrade, marked_again, standing_regrade
from tha.records.remark import RECEIVED, keep_marking
from tha.records.retention.messages import OF_AN_ERASED
from tha.records.storage.turns import writing
from tha.source.problem import Problem

_BATCH = 200
"""Submissions that are kept together or not at all."""


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


@writing()
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
        self._regrades: dict[int, Regrade | None] = {}
        self.new = self.known = self.completions = 0
        self.problems: list[Problem] = []

    def take(self, one: Scored) -> None:
        """Keeps one submission, or says why not."""
        submission, place = one.arrival.submission, one.arrival.place
        uuid, raw = submission.submission, one.arrival.raw
        kept = self._desk.known.get(uuid)
        if kept is not None and not kept.salt:
            self._say(OF_AN_ERASED.at(place, submission=uuid, officer=kept.officer))
        elif kept is not None and kept.is_of(raw):
            self.known += 1
        elif kept is not None:
            self._say(OTHER_BYTES.at(place, submission=uuid))
        elif submission.officer is None:
            self._say(NO_OFFICER.at(place, submission=uuid))
        elif (officer := self._desk.officer(submission.officer)) is None:
            hint = self._desk.hint(submission.officer)
            gaps = {"submission": uuid, "officer": submission.officer, "hint": hint}
            self._say(UNKNOWN_OFFICER.at(place, **gaps))
        elif officer.is_erased:
            self._say(OF_AN_ERASED.at(place, submission=uuid, officer=officer.code))
        else:
            self._keep(one, officer)

    def _keep(self, one: Scored, officer: models.Officer) -> None:
        row = self._submission(one, officer)
        append(submission_kept(row), self._moment)
        edition, moment = one.edition, self._moment
        first = keep_marking(row, row.edition, edition, one.result, RECEIVED, moment)
        self._desk.known[row.uuid] = Known(row.digest, officer.code, officer.salt)
        self.new += 1
        self.problems += doubts(one, self._moment)
        if row.is_beyond:
            self._say_beyond(one, row)
        by = self._regrade(row.edition)
        last = self._mark_again(one, row, by) if by is not None else (first, edition)
        if last is not None and not row.is_beyond:
            self._complete(*last)

    def _regrade(self, asked: models.Edition) -> Regrade | None:
        if asked.pk not in self._regrades:
            self._regrades[asked.pk] = standing_regrade(asked)
        return self._regrades[asked.pk]

    def _mark_again(
        self, one: Scored, row: models.Submission, by: Regrade
    ) -> tuple[models.Marking, Edition] | None:
        """One more marking, by what took the place of the edition; says so when it cannot be."""
        found = marked_again(one, by)
        if isinstance(found, list):
            self.problems += found
            return None
        edition, result = found
        return keep_marking(row, by.row, edition, result, by.reason, self._moment), edition

    def _complete(self, marking: models.Marking, edition: Edition) -> None:
        """Keeps what the last marking of a submission completes, if it does."""
        officer, quiz = marking.submission.officer, edition.quiz
        if marking.passed and can_complete(quiz) and self._desk.note_completion(officer, quiz.id):
            keep_completion(marking, quiz, self._moment)
            self.completions += 1

    def _submission(self, one: Scored, officer: models.Officer) -> models.Submission:
        submission, quiz = one.arrival.submission, one.edition.quiz
        attempt = self._desk.next_attempt(officer, quiz.id)
        return models.Submission.objects.create(
            uuid=submission.submission,
            raw=one.arrival.raw,
            digest=salted(officer.salt, one.arrival.raw),
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
