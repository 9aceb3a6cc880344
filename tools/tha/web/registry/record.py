"""What does a page show of one officer's record?"""

from datetime import date
from decimal import Decimal

import msgspec

from tha.records.models import Officer
from tha.records.owed.owed import Status, worst
from tha.records.transcript import Transcript, transcript_of
from tha.web.registry.certificates import Held, certificates_of
from tha.web.registry.held_back import without_unreleased
from tha.web.registry.plans import Assignment, assignments, requirements


class Record(msgspec.Struct, frozen=True):
    """The transcript with what hangs on it.

    `left` are the hours of the requirement that asks most; `due` is the next day by which
    something is still owed.
    """

    transcript: Transcript
    title: str
    rank: str
    certificates: tuple[Held, ...]
    assignments: tuple[Assignment, ...]
    hours_this_year: Decimal
    left: Decimal
    due: date | None
    status: Status | None
    held_back: int = 0
    """Attempts of which nothing is shown before their results are released."""


def transcript_on(officer: Officer, day: date) -> Transcript:
    """The transcript up to `day`, with what is owed."""
    found = transcript_of(officer.code, day, requirements())
    assert found is not None  # the row is there
    return found


def own_transcript_on(officer: Officer, day: date) -> tuple[Transcript, int]:
    """The same as the officer may see it, and how many attempts wait for their release."""
    return without_unreleased(transcript_on(officer, day), officer, requirements())


def record_of(officer: Officer, day: date) -> Record:
    """The record of `officer` as it stands on `day`, for those who train and audit."""
    return _record(officer, transcript_on(officer, day))


def own_record_of(officer: Officer, day: date) -> Record:
    """The same as the officer may see it."""
    found, held_back = own_transcript_on(officer, day)
    return msgspec.structs.replace(_record(officer, found), held_back=held_back)


def _record(officer: Officer, found: Transcript) -> Record:
    owing = [one for one in found.owed if one.status in {"late", "due"}]
    return Record(
        transcript=found,
        title=officer.title,
        rank=officer.rank,
        certificates=tuple(certificates_of(officer)),
        assignments=tuple(assignments(found, officer.title)),
        hours_this_year=_hours_of(found, found.until.year),
        left=max((one.left for one in owing), default=Decimal(0)),
        due=min((one.due for one in owing), default=None),
        status=worst(one.status for one in found.owed),
    )


def _hours_of(found: Transcript, year: int) -> Decimal:
    hours = [one.hours for one in found.completions if one.on.year == year]
    elsewhere = [one for one in found.attained if one.retracted is None]
    hours += [one.hours for one in elsewhere if one.on.year == year]
    return sum(hours, Decimal(0))
