"""Which entries of a contest stand in submissions that were marked?

The inputs are read once more beside what marking kept of each submission.
"""

from array import array
from collections.abc import Iterator
from itertools import islice

import msgspec

from tha.batch.contest.entry import Entry
from tha.batch.lane import UNMARKED
from tha.batch.repeats import repeats_in
from tha.batch.run import Works
from tha.batch.spool import Spool
from tha.intake.json_lines import Arrival, read_submission
from tha.intake.portion import Portion
from tha.intake.portions import data_of
from tha.marking.numeric import number_from
from tha.marking.response import is_empty
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.item import type_of
from tha.source.place import Place
from tha.source.problem import Problem

_DECODE = msgspec.json.Decoder(Submission).decode


class Entries:
    """The entries of the contest `edition`; `other_quizzes` counts what is none."""

    def __init__(self, edition: Edition, works: Works, spool: Spool) -> None:
        self._edition = edition
        self._works = works
        self._spool = spool
        self._predictor = predictor_of(edition)
        self.other_quizzes = 0

    def each(self) -> Iterator[tuple[Entry, bool]]:
        """Every entry in the order of the input, with whether its UUID came before."""
        repeats = {one.index for one in repeats_in(self._spool.path("uuids"))}
        for index, (place, raw, exact) in enumerate(self._marked()):
            given = _read(raw, place)
            if index in repeats:
                yield _repeat(place, given.submission), True
            elif given.quiz != self._edition.quiz.id:
                self.other_quizzes += 1
            elif exact:
                yield self._entry(place, given, exact), False

    def _marked(self) -> Iterator[tuple[Place, bytes, bytes]]:
        """Where each submission that has a UUID stands, its bytes, and its exact score, if any."""
        spool = self._spool
        with (
            spool.path("lines").open("rb") as lines,
            spool.path("outcomes").open("rb") as outcomes,
            spool.path("exact").open("rb") as exact,
        ):
            for work, entry in zip(self._works(), spool.entries, strict=True):
                numbers = array("I", lines.read(4 * entry.count))
                data = data_of(work) if isinstance(work, Portion) else work
                if isinstance(data, Problem):
                    continue  # told, and nothing was marked
                assert isinstance(work, Portion)
                met = zip(numbers, outcomes.read(entry.count), strict=True)
                for (number, outcome), raw in _beside(met, data, work.first_line):
                    score = b"" if outcome == UNMARKED else exact.readline()
                    yield Place(work.name, number), raw, score

    def _entry(self, place: Place, given: Submission, exact: bytes) -> Entry:
        score, maximum = exact.decode().split()
        predicted = given.answers.get(self._predictor or "")
        return Entry(
            file=place.file,
            line=place.line,
            submission=given.submission,
            participant=given.participant or given.officer,
            started=given.started,
            finished=given.finished,
            prediction=None if is_empty(predicted) else int(number_from(predicted)),
            exact=score,
            maximum=maximum,
        )


def predictor_of(edition: Edition) -> str | None:
    """The item that asks for a prediction."""
    items = edition.quiz.items
    return next((one.id for one in items if type_of(one) == "prediction"), None)


def _read(raw: bytes, place: Place) -> Submission:
    """A submission that was read before, maybe not strictly."""
    try:
        return _DECODE(raw)
    except msgspec.ValidationError:
        [arrival] = read_submission(raw, place)
        assert isinstance(arrival, Arrival)
        return arrival.submission


def _beside(
    met: Iterator[tuple[int, int]], data: bytes, first_line: int
) -> Iterator[tuple[tuple[int, int], bytes]]:
    """What was met on a line, and that line."""
    lines = iter(data.split(b"\n"))
    due = first_line
    for number, outcome in met:
        raw = next(islice(lines, number - due, None))
        due = number + 1
        yield (number, outcome), raw.strip()


def _repeat(place: Place, submission: str) -> Entry:
    """What counts of a submission that came before."""
    return Entry(
        file=place.file,
        line=place.line,
        submission=submission,
        participant=None,
        started=None,
        finished=None,
        prediction=None,
        exact="0/1",
        maximum="1/1",
    )
