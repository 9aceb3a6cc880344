"""What does a portion of submissions come to?

A pure function of its bytes and the editions: it may run in another process, or on another
machine, and gives the same.
"""

from array import array
from collections.abc import Iterator
from io import BytesIO

import msgspec

from tha.batch.lane import UNMARKED, Lane, Line, exact_line, line_of
from tha.intake.json_lines import read_submission
from tha.intake.line_runs import LONGEST_SUBMISSION
from tha.intake.messages import TOO_LONG
from tha.intake.scored import FindEdition, Scored, score_one
from tha.marking.score import exact_score
from tha.quiz.edition import Edition
from tha.source.place import Place
from tha.source.problem import Problem


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """The results of a portion, and what is needed to find out which submissions came before.

    `uuids` (16 bytes each), `lines` (four bytes each) and `outcomes` (one byte each) go together;
    each submission that is not UNMARKED has one line of `results` and one of `exact`.
    """

    results: bytes = b""
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
        results, exacts, uuids, lines = BytesIO(), [], [], array("I")
        outcomes, problems = bytearray(), []
        for number, raw in enumerate(BytesIO(data), first_line):
            found = self._last.line(raw) if self._last is not None else None
            if found is None:
                for one in self._one_by_one(raw, Place(name, number)):
                    if isinstance(one, Problem):
                        problems.append(one)
                    else:
                        found = one
            if found is not None:
                json, uuid, outcome, exact = found
                results.write(json)
                exacts.append(exact)
                uuids.append(uuid)
                lines.append(number)
                outcomes.append(outcome)
        packed = bytes.fromhex("".join(uuids).replace("-", ""))
        return Marked(
            results=results.getvalue(),
            exact=b"".join(exacts),
            uuids=packed,
            lines=lines.tobytes(),
            outcomes=bytes(outcomes),
            problems=tuple(problems),
        )

    def _one_by_one(self, raw: bytes, place: Place) -> Iterator[Line | Problem]:
        """The slow way; a submission that cannot be marked gives a Line without a result."""
        raw = raw.strip()
        if len(raw) > LONGEST_SUBMISSION:
            yield TOO_LONG.at(place, limit=LONGEST_SUBMISSION)
            return
        for arrival in read_submission(raw, place) if raw else ():
            if isinstance(arrival, Problem):
                yield arrival
                continue
            scored = list(score_one(arrival, self._find))
            if not isinstance(scored[0], Scored):
                yield b"", arrival.submission.submission, UNMARKED, b""
            for one in scored:
                if isinstance(one, Scored):
                    self._change_to(one.edition)
                    exact = exact_score(one.edition, arrival.submission)
                    yield line_of(one.result, exact_line(*exact))
                else:
                    yield one

    def _change_to(self, edition: Edition) -> None:
        """The next submission is expected to answer `edition`."""
        if edition.digest not in self._lanes:
            self._lanes[edition.digest] = Lane(edition)
        self._last = self._lanes[edition.digest]
