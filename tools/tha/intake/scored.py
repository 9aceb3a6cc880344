"""What is each arrival worth, and under which edition?"""

from collections.abc import Callable, Iterable, Iterator

import msgspec

from tha.intake.json_lines import Arrival
from tha.intake.messages import MISSHAPEN, UNKNOWN_EDITION, UNKNOWN_QUIZ, UNREADABLE_WHOLE
from tha.marking.result import Result
from tha.marking.score import Marker, Misfit
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.source.problem import Problem

FindEdition = Callable[[str, str | None], Edition | None]
"""Quiz id and digest -> the edition; without a digest, the one in force."""


class Scored(msgspec.Struct, frozen=True):
    """An arrival with its result."""

    arrival: Arrival
    edition: Edition
    result: Result


class Markers:
    """A marker for every edition that submissions name, made when the first of them arrives."""

    def __init__(self, find_edition: FindEdition) -> None:
        self.find_edition = find_edition
        self._made: dict[tuple[str, str | None], Marker | None] = {}

    def marker_for(self, submission: Submission) -> Marker | None:
        """The marker of the edition that `submission` answers; None where nobody knows it."""
        wanted = (submission.quiz, submission.edition)
        if wanted not in self._made:
            edition = self.find_edition(*wanted)
            self._made[wanted] = Marker(edition) if edition is not None else None
        return self._made[wanted]


def score_all(
    arrivals: Iterable[Arrival | Problem], find_edition: FindEdition
) -> Iterator[Scored | Problem]:
    """Every arrival with its result, in order; problems pass through, and more may join them."""
    markers = Markers(find_edition)
    for arrival in arrivals:
        if isinstance(arrival, Problem):
            yield arrival
        else:
            yield from score(arrival, markers)


def score(arrival: Arrival, markers: Markers) -> Iterator[Scored | Problem]:
    """The arrival with its result, or everything that stands in the way."""
    marker = markers.marker_for(arrival.submission)
    if marker is None:
        yield _without_edition(arrival, markers.find_edition)
        return
    marked = marker.mark(arrival.submission)
    if isinstance(marked, Result):
        yield Scored(arrival, marker.edition, marked)
    else:
        yield from (_problem(arrival, misfit) for misfit in marked)


def _problem(arrival: Arrival, misfit: Misfit) -> Problem:
    submission = arrival.submission.submission
    if not misfit.item:
        return UNREADABLE_WHOLE.at(arrival.place, submission=submission, why=misfit.why)
    return MISSHAPEN.at(
        arrival.place,
        submission=submission,
        item=misfit.item,
        given=misfit.given,
        why=misfit.why,
    )


def _without_edition(arrival: Arrival, find_edition: FindEdition) -> Problem:
    submission = arrival.submission
    if find_edition(submission.quiz, None) is None:
        return UNKNOWN_QUIZ.at(
            arrival.place, submission=submission.submission, quiz=submission.quiz
        )
    return UNKNOWN_EDITION.at(
        arrival.place,
        submission=submission.submission,
        quiz=submission.quiz,
        edition=submission.edition,
    )
