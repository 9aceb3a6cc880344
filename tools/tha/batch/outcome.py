"""What came of each submission, in the order of the input?"""

from array import array
from fractions import Fraction

import msgspec

from tha.marking.result import Result, encode_result
from tha.source.problem import Problem

PASSED, FAILED, OPEN, UNMARKED = range(4)
"""One byte each where very many are kept."""


class Met(msgspec.Struct):
    """What was marked so far; `uuids`, `lines` and `outcomes` go together."""

    results: list[bytes] = []
    """Whole lines, any number of them in each."""
    exact: list[bytes] = []
    """A line for each result."""
    uuids: list[str] = []
    lines: "array[int]" = msgspec.field(default_factory=lambda: array("I"))
    outcomes: bytearray = msgspec.field(default_factory=bytearray)
    problems: list[Problem] = []

    def add(self, result: Result, exact: bytes) -> None:
        """Meets one more, whose UUID is met already."""
        self.results.append(encode_result(result) + b"\n")
        self.exact.append(exact)
        self.outcomes.append(outcome_of(result))


def outcome_of(result: Result) -> int:
    """Passed, failed, or open as long as something is pending or nothing is to be passed."""
    if result.passed is None:
        return OPEN
    return PASSED if result.passed else FAILED


def exact_line(score: Fraction, maximum: Fraction) -> bytes:
    """Score and maximum as fractions, where those of a result are rounded."""
    return b"%d/%d %d/%d\n" % (*score.as_integer_ratio(), *maximum.as_integer_ratio())
