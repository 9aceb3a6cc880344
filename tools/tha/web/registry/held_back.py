"""Which results may an officer not see yet, because nobody has released them?

What was handed in at a sitting is marked and kept at once, but the officer is shown nothing of it
before the release: neither attempt nor completion, nor the hours that it earned.
"""

from decimal import Decimal

from msgspec.structs import replace

from tha.curriculum.requirements.requirement import Requirements
from tha.records.attained.owing import owed_by
from tha.records.models import Officer
from tha.records.transcript import Transcript
from tha.web.sittings.models import Seat


def without_unreleased(
    found: Transcript, officer: Officer, required: Requirements | None
) -> tuple[Transcript, int]:
    """What `officer` may see of `found`, and how many attempts wait for their release."""
    seats = Seat.objects.filter(officer=officer, sitting__released=None, submission__isnull=False)
    held = set(seats.values_list("submission", flat=True))
    seen = [one for one in found.attempts if one.submission not in held]
    if len(seen) == len(found.attempts):
        return found, 0
    days = {(one.quiz, one.on) for one in found.attempts} - {(one.quiz, one.on) for one in seen}
    hidden = [one for one in found.completions if (one.quiz, one.on) in days]
    owed = {}
    if required is not None:
        owed = owed_by([officer], required, found.until.year, found.until, days)
    shown = replace(
        found,
        attempts=tuple(seen),
        completions=tuple(one for one in found.completions if one not in hidden),
        hours=found.hours - sum((one.hours for one in hidden), Decimal(0)),
        owed=owed.get(officer.pk, ()),
    )
    return shown, len(found.attempts) - len(seen)
