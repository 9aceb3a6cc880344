"""Which entries of a contest stand in submissions that were marked?

The inputs are read once more beside what marking kept of each submission.
"""

import re
from array import array
from collections.abc import Collection, Iterator
from itertools import islice

import msgspec

from tha.batch.contest.entry import Entry
from tha.batch.outcome import UNMARKED
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
from tha.source.vietnamese import canonical

_DECODE = msgspec.json.Decoder(Submission).decode
_FINER = re.compile(rb'("(?:started|finished)"\s*:\s*"[^"\\]*\.[0-9]{6})[0-9]+')
"""Digits after those of a microsecond: reading would round them, up to a moment too late."""


class Entries:
    """The entries of the contest `edition`; `repeats` are indexes of UUIDs that came before."""

    def __init__(
        self, edition: Edition, works: Works, spool: Spool, repeats: Collection[int]
    ) -> None:
        self._edition = edition
        self._works = works
        self._spool = spool
        self._repeats = repeats
        self._predictor = predictor_of(edition)
        self.other_quizzes = 0
        """Submissions to others, which were marked."""
        self.unmarked = 0
        """Entries that could not be marked: repeats, which are counted all the same."""

    def each(self) -> Iterator[tuple[Entry, bool]]:
        """Every entry in the order of the input, with whether its UUID came before."""
        for index, (place, raw, exact) in enumerate(self._marked()):
            given = _read(raw, place)
            is_repeat = index in self._repeats
            if given.quiz != self._edition.quiz.id:
                self.other_quizzes += bool(exact)
            elif exact or is_repeat:
                self.unmarked += not exact
                yield self._entry(place, given, exact, is_repeat=is_repeat), is_repeat

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
                    assert not entry.count, f"{work} was there, and is gone now"
                    continue  # told, and nothing was marked
                assert isinstance(work, Portion)
                met = zip(numbers, outcomes.read(entry.count), strict=True)
                for (number, outcome), raw in _beside(met, data, work.first_line):
                    score = b"" if outcome == UNMARKED else exact.readline()
                    yield Place(work.name, number), raw, score

    def _entry(self, place: Place, given: Submission, exact: bytes, *, is_repeat: bool) -> Entry:
        score, maximum = exact.decode().split() or (None, None)
        predicted = None if is_repeat else given.answers.get(self._predictor or "")
        return Entry(
            file=place.file,
            line=place.line,
            submission=given.submission,
            officer=_canonical(given.officer),
            participant=_canonical(given.participant),
            started=given.started,
            finished=given.finished,
            prediction=None if is_empty(predicted) else int(number_from(predicted)),
            exact=score,
            maximum=maximum,
        )


def predictor_of(edition: Edition) -> str | None:
    """The item that asks for a prediction; a void one is not looked at, whatever was answered."""
    asked = (one for one in edition.quiz.items if type_of(one) == "prediction")
    return next((one.id for one in asked if one.void is None), None)


def _canonical(name: str | None) -> str | None:
    """The same for all who look the same."""
    return None if name is None else canonical(name)


def _read(raw: bytes, place: Place) -> Submission:
    """A submission that was read before, maybe not strictly; moments are cut, not rounded."""
    raw = _FINER.sub(rb"\1", raw)
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
