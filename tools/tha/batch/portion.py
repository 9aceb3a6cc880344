"""Which results does a stream of submissions come to?

Submissions to one edition come in runs, so each is first tried in the lane of the one before. What
does not fit there is read, checked and marked by itself, with the same result.
"""

from collections.abc import Iterator
from typing import BinaryIO

from tha.batch.lane import Lane, Line
from tha.intake.duplicates import Seen
from tha.intake.json_lines import raw_submissions, read_submission
from tha.intake.scored import FindEdition, Scored, score_one
from tha.marking.result import encode_result
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.source.place import Place
from tha.source.problem import Problem


def lines_of(
    stream: BinaryIO, name: str, find_edition: FindEdition, seen: Seen
) -> Iterator[Line | Problem]:
    """A line for every submission of `stream`, in its order, and what is wrong with others."""
    lanes = _Lanes()
    for one in raw_submissions(stream, name):
        if isinstance(one, Problem):
            yield one
            continue
        raw, place = one
        submission = lanes.read(raw)
        line = lanes.line(submission, raw) if submission is not None else None
        if submission is not None and line is not None:
            yield seen.meet(submission.submission, raw, place) or line
            continue
        for slow in _one_by_one(raw, place, find_edition, seen):
            if isinstance(slow, Scored):
                lanes.change_to(slow.edition)
                yield Line(encode_result(slow.result), slow.result.passed)
            else:
                yield slow


class _Lanes:
    """The lanes of the editions met so far; the last one is tried first."""

    def __init__(self) -> None:
        self._lanes: dict[str, Lane] = {}
        self._last: Lane | None = None

    def read(self, raw: bytes) -> Submission | None:
        return self._last.read(raw) if self._last is not None else None

    def line(self, submission: Submission, raw: bytes) -> Line | None:
        assert self._last is not None
        return self._last.line(submission, raw)

    def change_to(self, edition: Edition) -> None:
        """The next submission is expected to answer `edition`."""
        if edition.digest not in self._lanes:
            self._lanes[edition.digest] = Lane(edition)
        self._last = self._lanes[edition.digest]


def _one_by_one(
    raw: bytes, place: Place, find_edition: FindEdition, seen: Seen
) -> Iterator[Scored | Problem]:
    """The slow way."""
    for arrival in read_submission(raw, place):
        if isinstance(arrival, Problem):
            yield arrival
            continue
        met = seen.meet(arrival.submission.submission, raw, place)
        if met is not None:
            yield met
        else:
            yield from score_one(arrival, find_edition)
