"""What does a portion of submissions come to?

A pure function of its bytes and the editions: it may run in another process, or on another
machine, and gives the same.
"""

from collections.abc import Sequence
from io import BytesIO

import msgspec

from tha.batch.lane import Lane
from tha.batch.outcome import UNMARKED, Met, exact_line
from tha.intake.json_lines import read_each, submissions_in
from tha.intake.scored import FindEdition, Scored, score_one
from tha.marking.score import exact_score
from tha.quiz.edition import Edition
from tha.source.place import Place
from tha.source.problem import Problem

_TOGETHER = 128
"""Lines that are marked together: what they are decoded to stays in the cache."""
_ENOUGH = 1_000
"""Submissions of a portion after which it shows which items have few responses."""


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """The results of a portion, and what is needed to find out which submissions came before.

    `uuids` (16 bytes each), `lines` (four bytes each) and `outcomes` (one byte each) go together;
    each submission that is not UNMARKED has one line of `results` and one of `exact`.
    """

    results: bytes = b""
    part: str | None = None
    """A file with the results that goes with them, where they did not travel."""
    exact: bytes = b""
    """Score and maximum as fractions, where those of the results are rounded."""
    uuids: bytes = b""
    lines: bytes = b""
    outcomes: bytes = b""
    problems: tuple[Problem, ...] = ()


class Lanes:
    """Marks submissions one after the other; the lane of the one before is tried first."""

    def __init__(self, find_edition: FindEdition) -> None:
        self._find = find_edition
        self._lanes: dict[str, Lane] = {}
        self._last: Lane | None = None

    def mark(self, data: bytes, name: str, first_line: int) -> Marked:
        """Marks every line of `data`, the first of which is `first_line` of the input `name`."""
        met, raws = Met(), list(BytesIO(data))
        for start in range(0, len(raws), _TOGETHER):
            self._mark(raws[start : start + _TOGETHER], Place(name, first_line + start), met)
        if self._last is not None and len(met.uuids) >= _ENOUGH:
            self._last.gather()
        return Marked(
            results=b"".join(met.results),
            exact=b"".join(met.exact),
            uuids=bytes.fromhex("".join(met.uuids).replace("-", "")),
            lines=met.lines.tobytes(),
            outcomes=bytes(met.outcomes),
            problems=tuple(met.problems),
        )

    def _mark(self, raws: Sequence[bytes], place: Place, met: Met) -> None:
        """Marks `raws`, the first of which stands at `place`, together or else in two halves."""
        if self._last is not None and self._last.mark(raws, met):
            met.lines.extend(range(place.line, place.line + len(raws)))
        elif len(raws) > 1:
            half = len(raws) // 2
            self._mark(raws[:half], place, met)
            self._mark(raws[half:], Place(place.file, place.line + half), met)
        else:
            before = len(met.uuids)
            self._mark_slowly(raws[0], place, met)
            met.lines.extend([place.line] * (len(met.uuids) - before))

    def _mark_slowly(self, raw: bytes, place: Place, met: Met) -> None:
        """One by itself, of whatever edition; tells what is wrong with it."""
        for arrival in read_each(submissions_in(raw, place.file, place.line)):
            if isinstance(arrival, Problem):
                met.problems.append(arrival)
                continue
            met.uuids.append(arrival.submission.submission)
            scored = list(score_one(arrival, self._find))
            if not isinstance(scored[0], Scored):
                met.outcomes.append(UNMARKED)
            for one in scored:
                if isinstance(one, Scored):
                    self._change_to(one.edition)
                    met.add(one.result, exact_line(*exact_score(one.edition, arrival.submission)))
                else:
                    met.problems.append(one)

    def _change_to(self, edition: Edition) -> None:
        """The next submission is expected to answer `edition`."""
        if edition.digest not in self._lanes:
            self._lanes[edition.digest] = Lane(edition)
        self._last = self._lanes[edition.digest]
