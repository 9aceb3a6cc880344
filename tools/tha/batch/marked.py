"""What does a portion of submissions come to?

A pure function of its bytes and the editions: it may run in another process, or on another
machine, and gives the same.
"""

from array import array
from collections.abc import Iterator
from io import BytesIO

import msgspec

from tha.batch.lane import UNMARKED, Lane, Met, exact_line, fate_of
from tha.intake.json_lines import read_each, submissions_in
from tha.intake.scored import FindEdition, Scored, score_one
from tha.marking.result import encode_result
from tha.marking.score import exact_score
from tha.quiz.edition import Edition
from tha.source.place import Place
from tha.source.problem import Problem

_ENOUGH = 1_000
"""Submissions of a portion after which it shows which items have few responses."""


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
        stream, met = BytesIO(data), Met()
        lines, problems = array("I"), list[Problem]()
        raws, number = iter(stream), first_line
        while True:
            before = len(met.uuids)
            slow = self._last.run(raws, met) if self._last is not None else next(raws, None)
            count = len(met.uuids) - before
            lines.extend(range(number, number + count))
            if slow is None:
                break
            number += count + 1
            place = Place(name, number - 1)
            problems += self._one_by_one(slow, place, met)
            lines.extend([place.line] * (len(met.uuids) - before - count))
        if self._last is not None and len(met.uuids) >= _ENOUGH:
            self._last.gather()
        return Marked(
            results=b"".join(met.parts),
            exact=b"".join([exact for _, exact in met.fates]),
            uuids=bytes.fromhex("".join(met.uuids).replace("-", "")),
            lines=lines.tobytes(),
            outcomes=bytes([outcome for outcome, _ in met.fates]),
            problems=tuple(problems),
        )

    def _one_by_one(self, raw: bytes, place: Place, met: Met) -> Iterator[Problem]:
        """The slow way; a submission that cannot be marked is met without a result."""
        for arrival in read_each(submissions_in(raw, place.file, place.line)):
            if isinstance(arrival, Problem):
                yield arrival
                continue
            met.uuids.append(arrival.submission.submission)
            scored = list(score_one(arrival, self._find))
            if not isinstance(scored[0], Scored):
                met.fates.append((UNMARKED, b""))
            for one in scored:
                if isinstance(one, Scored):
                    self._change_to(one.edition)
                    exact = exact_line(*exact_score(one.edition, arrival.submission))
                    met.parts.append(encode_result(one.result) + b"\n")
                    met.fates.append(fate_of(one.result, exact))
                else:
                    yield one

    def _change_to(self, edition: Edition) -> None:
        """The next submission is expected to answer `edition`."""
        if edition.digest not in self._lanes:
            self._lanes[edition.digest] = Lane(edition)
        self._last = self._lanes[edition.digest]
