"""Has this submission arrived before?"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tha.intake.json_lines import Arrival
from tha.intake.messages import CONFLICT, REPEATED
from tha.source.problem import Problem

if TYPE_CHECKING:
    from tha.source.place import Place


def raw_digest(raw: bytes) -> str:
    """`sha256:` and the digest of a submission's exact bytes."""
    return f"sha256:{hashlib.sha256(raw).hexdigest()}"


def without_repeats(arrivals: Iterable[Arrival | Problem]) -> Iterator[Arrival | Problem]:
    """`arrivals`, each UUID once: the same bytes again are passed over, other bytes refused."""
    seen: dict[str, tuple[Place, str]] = {}
    for arrival in arrivals:
        if isinstance(arrival, Problem):
            yield arrival
            continue
        submission = arrival.submission.submission
        given = raw_digest(arrival.raw)
        if submission not in seen:
            seen[submission] = (arrival.place, given)
            yield arrival
            continue
        first, known = seen[submission]
        if given == known:
            yield REPEATED.at(arrival.place, submission=submission, first=first)
        else:
            yield CONFLICT.at(
                arrival.place, submission=submission, first=first, known=known, given=given
            )
