"""Has this submission arrived before?"""

import hashlib
from collections.abc import Iterable, Iterator

from tha.intake.json_lines import Arrival
from tha.intake.messages import CONFLICT, REPEATED
from tha.source.place import Place
from tha.source.problem import Problem


def raw_digest(raw: bytes) -> str:
    """`sha256:` and the digest of a submission's exact bytes."""
    return f"sha256:{hashlib.sha256(raw).hexdigest()}"


class Seen:
    """The submissions that have arrived so far: where, and the digest of their bytes."""

    def __init__(self) -> None:
        self._seen: dict[str, tuple[Place, bytes]] = {}

    def meet(self, submission: str, raw: bytes, place: Place) -> Problem | None:
        """None for a new one; the same bytes again are a warning, other bytes an error."""
        given = hashlib.sha256(raw).digest()
        first, known = self._seen.setdefault(submission, (place, given))
        if first is place:
            return None
        if given == known:
            return REPEATED.at(place, submission=submission, first=first)
        return CONFLICT.at(
            place,
            submission=submission,
            first=first,
            known=f"sha256:{known.hex()}",
            given=f"sha256:{given.hex()}",
        )


def without_repeats(arrivals: Iterable[Arrival | Problem]) -> Iterator[Arrival | Problem]:
    """`arrivals`, each UUID once: the same bytes again are passed over, other bytes refused."""
    seen = Seen()
    for arrival in arrivals:
        if isinstance(arrival, Problem):
            yield arrival
        else:
            met = seen.meet(arrival.submission.submission, arrival.raw, arrival.place)
            yield met or arrival
