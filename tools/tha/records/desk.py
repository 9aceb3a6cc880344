"""What do the records already know about the submissions of one batch?

Asked of the database once a batch, then kept in step with what the batch itself adds.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from functools import cached_property

import msgspec
from django.db.models import Count

from tha.intake.scored import Scored
from tha.records.completions import completed_pairs
from tha.records.hints import hint_for, officer_codes
from tha.records.ledger.salted import salted
from tha.records.models import Edition, Officer, Submission
from tha.source.language import Words
from tha.source.vietnamese import canonical

Pair = tuple[int, str]
"""An officer's row and the id of a quiz."""

_HINTS_AT_MOST = 20
"""Looking for a near word takes long among thousands; after so many the whole list is wrong."""


class Known(msgspec.Struct, frozen=True):
    """A kept submission by its digest, and whose it is."""

    digest: str
    officer: str
    salt: str

    def is_of(self, raw: bytes) -> bool:
        """Whether these are its bytes; of somebody erased nobody can tell any more."""
        return salted(self.salt, raw) == self.digest


class Desk:
    """The batch's officers, editions, known submissions, attempts so far and completions."""

    def __init__(self, batch: Sequence[Scored]) -> None:
        submissions = [one.arrival.submission for one in batch]
        codes = {canonical(one.officer) for one in submissions if one.officer}
        quizzes = {one.quiz for one in submissions}
        uuids = [one.submission for one in submissions]
        digests = list({one.edition.digest for one in batch})
        self._officers = {one.code: one for one in Officer.objects.filter(code__in=codes)}
        self._attempts = _attempts(codes, quizzes)
        self._completed = completed_pairs(codes, quizzes)
        self._hints = 0
        self.editions = Edition.objects.in_bulk(digests, field_name="digest")
        """Edition's digest -> its row."""
        known = Submission.objects.filter(uuid__in=uuids)
        rows = known.values_list("uuid", "digest", "officer__code", "officer__salt")
        self.known = {uuid: Known(*said) for uuid, *said in rows}
        """By the UUID of a kept submission."""

    def officer(self, code: str) -> Officer | None:
        """Whose code that is."""
        return self._officers.get(canonical(code))

    def next_attempt(self, officer: Officer, quiz_id: str) -> int:
        """The number of the officer's next attempt at the quiz, which this call counts."""
        self._attempts[officer.pk, quiz_id] += 1
        return self._attempts[officer.pk, quiz_id]

    def note_completion(self, officer: Officer, quiz_id: str) -> bool:
        """Whether the officer completes the quiz now for the first time; this call notes it."""
        if (officer.pk, quiz_id) in self._completed:
            return False
        self._completed.add((officer.pk, quiz_id))
        return True

    def hint(self, code: str) -> Words:
        """What to do about a code that is nobody's: the near one, while few are wrong."""
        self._hints += 1
        return hint_for(code, self._all_codes if self._hints <= _HINTS_AT_MOST else ())

    @cached_property
    def _all_codes(self) -> list[str]:
        return officer_codes()


def _attempts(codes: Collection[str], quizzes: Collection[str]) -> Counter[Pair]:
    theirs = Submission.objects.filter(officer__code__in=codes, edition__quiz__in=quizzes)
    counted = theirs.values_list("officer_id", "edition__quiz").annotate(count=Count("id"))
    return Counter({(officer, quiz): count for officer, quiz, count in counted})
