"""Can a reason stand in the ledger, where it stays for ever?"""

from tha.records.retention.messages import REASON_LENGTH, REASON_NAMES
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.vietnamese import folded

LONGEST_REASON = 200


def reason_fault(reason: str, name: str, place: Place) -> Problem | None:
    """Why `reason` cannot, if so; `name` is that of the person whom it concerns."""
    if not 1 <= len(reason.strip()) <= LONGEST_REASON:
        return REASON_LENGTH.at(place, most=LONGEST_REASON, count=len(reason.strip()))
    if name and folded(name) in folded(reason):
        return REASON_NAMES.at(place)
    return None
