"""What lies on a trainer's desk: whose answers may be seen, and which code names each?

Nobody on the desk has a name. An answer is known by a code that is another one for every marker,
and the order of the codes tells nothing.
"""

from collections.abc import Iterator

import msgspec

from tha.records import models
from tha.records.rubric.standings import AnswerStanding, standings
from tha.records.rubric.written_answers import Written
from tha.web.accounts.models import Account
from tha.web.marking_desk.marker import is_own, marker_of
from tha.web.permissions import units_within


class HandedIn(msgspec.Struct, frozen=True):
    """A submission within reach, by its row."""

    uuid: str
    salt: str
    officer: int


class Desk(msgspec.Struct, frozen=True):
    """The answers to one quiz that a marker may see; `handed_in` by the row of the submission."""

    marker: str
    quiz: str
    handed_in: dict[int, HandedIn]

    def standings(self) -> Iterator[AnswerStanding]:
        """How far the marking of each answer has come."""
        return standings(self.quiz, self.handed_in)


class Pile(msgspec.Struct, frozen=True):
    """The answers to one item on a desk: to be marked, or to be decided between two markers."""

    desk: Desk
    item: str
    is_adjudication: bool = False

    def code_of(self, submission: int) -> str:
        """What names the answer in `submission`."""
        found = self.desk.handed_in[submission]
        written = Written(found.uuid, found.salt, self.item)
        return written.code_for(self.desk.marker, is_adjudication=self.is_adjudication)

    def submission_of(self, code: str) -> int | None:
        """The row of the submission with the answer that `code` names; None: not on this desk."""
        return next((one for one in self.desk.handed_in if self.code_of(one) == code), None)

    def officer_of(self, submission: int) -> models.Officer:
        """Who wrote it: for the permissions' eyes alone."""
        officers = models.Officer.objects.select_related("unit")
        return officers.get(pk=self.desk.handed_in[submission].officer)

    def awaiting(self) -> dict[str, int]:
        """What waits for the marker: code -> row of the submission, in the order of the codes."""
        found = {
            self.code_of(one.submission): one.submission
            for one in self._answers()
            if one.awaits(self.desk.marker, is_adjudication=self.is_adjudication)
        }
        return dict(sorted(found.items()))

    def own(self) -> dict[str, AnswerStanding]:
        """What the marker has marked, in the order of the codes."""
        found = {
            self.code_of(one.submission): one
            for one in self._answers()
            for mark in one.marked
            if (mark.marker, mark.is_adjudication) == (self.desk.marker, self.is_adjudication)
        }
        return dict(sorted(found.items()))

    def _answers(self) -> Iterator[AnswerStanding]:
        return (one for one in self.desk.standings() if one.item.id == self.item)


def desk_of(account: Account, quiz_id: str) -> Desk:
    """The desk of `account` for a quiz: the officers of the own units, and never oneself."""
    rows = models.Submission.objects.filter(edition__quiz=quiz_id).exclude(officer__salt="")
    units = units_within(account)
    if units is not None:
        rows = rows.filter(officer__unit__in=units)
    slim = rows.select_related("officer").only("uuid", "officer")
    handed_in = {
        row.pk: HandedIn(row.uuid, row.officer.salt, row.officer_id)
        for row in slim.order_by("pk")
        if not is_own(account, row.officer)
    }
    return Desk(marker_of(account), quiz_id, handed_in)
