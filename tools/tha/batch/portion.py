"""Which results does a stream of submissions come to?

Submissions to one edition come in runs, so each is first tried in the lane of the one before. What
does not fit there is read, checked and marked by itself, with the same result.
"""

from collections.abc import Iterator
from typing import BinaryIO

from tha.batch.lane import Lane
from tha.intake.duplicates import Seen
from tha.intake.json_lines import raw_submissions, read_submission
from tha.intake.scored import Markers, Scored, score
from tha.marking.result import Result
from tha.marking.score import Marker
from tha.marking.submission import Submission
from tha.source.place import Place
from tha.source.problem import Problem


def results_of(
    stream: BinaryIO, name: str, markers: Markers, seen: Seen
) -> Iterator[Result | Problem]:
    """The result of every submission of `stream`, in its order, and what is wrong with others.

    The results are made to be written; see `Lane.result`.
    """
    lanes = _Lanes(markers)
    for one in raw_submissions(stream, name):
        if isinstance(one, Problem):
            yield one
            continue
        raw, place = one
        submission = lanes.read(raw)
        if submission is None:
            yield from _one_by_one(raw, place, lanes, seen)
            continue
        outcome = seen.meet(submission.submission, raw, place) or lanes.result(submission)
        if outcome is not None:
            yield outcome
        else:
            yield from _one_by_one(raw, place, lanes, None)


class _Lanes:
    """The lanes of the editions met so far; the last one is tried first."""

    def __init__(self, markers: Markers) -> None:
        self.markers = markers
        self._lanes: dict[str, Lane] = {}
        self._last: Lane | None = None

    def read(self, raw: bytes) -> Submission | None:
        return self._last.read(raw) if self._last is not None else None

    def result(self, submission: Submission) -> Result | None:
        assert self._last is not None
        return self._last.result(submission)

    def change_to(self, marker: Marker) -> None:
        """The next submission is expected to answer the edition of `marker`."""
        digest = marker.edition.digest
        if digest not in self._lanes:
            self._lanes[digest] = Lane(marker)
        self._last = self._lanes[digest]


def _one_by_one(
    raw: bytes, place: Place, lanes: _Lanes, seen: Seen | None
) -> Iterator[Result | Problem]:
    """The slow way; without `seen`, the submission has been met already."""
    for arrival in read_submission(raw, place):
        if isinstance(arrival, Problem):
            yield arrival
            continue
        submission = arrival.submission
        met = seen.meet(submission.submission, raw, place) if seen is not None else None
        if met is not None:
            yield met
            continue
        for one in score(arrival, lanes.markers):
            yield one.result if isinstance(one, Scored) else one
        marker = lanes.markers.marker_for(submission)
        if marker is not None:
            lanes.change_to(marker)
