"""How are plain submissions to one edition marked at the speed of reading?

A Struct is made for the edition, in which every response is decoded to a value that can be looked
up at once: texts, tuples, frozen Structs. Many submissions are marked together, column by column,
so that the work on each is done by calls that answer for all of them. Where one does not fit, it
goes the slow way (`marking/score.py`), which gives the same bytes.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import chain, repeat
from operator import and_, rshift
from typing import NamedTuple

import msgspec
from msgspec.structs import astuple

from tha.batch.cells import COMMAS, SPECIALS, TO_JSON, Cells, FinerError, Special
from tha.batch.outcome import Met, exact_line, outcome_of
from tha.batch.typed import submission_type
from tha.intake.json_lines import doubled_names
from tha.intake.line_runs import LONGEST_SUBMISSION
from tha.marking.response import MisshapenError
from tha.marking.result import Result, encode_result
from tha.marking.score import Marks, result_of, sum_of
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.item import type_of

_FRAMES = 20_000
_COMMA_BITS = (1 << COMMAS) - 1
_SPECIAL_BITS = ((1 << SPECIALS) - 1) << COMMAS
_START = b'{"submission":"'

_Key = tuple[int, int, str | None, tuple[Special, ...]]
"""What the cells come to less the commas, the maximum, the edition named, what is special."""


class _Frame(NamedTuple):
    """What stands around the marks of a result, what came of it, and its exact score."""

    before: bytes
    after: bytes
    outcome: int
    exact: bytes


class _Frames(dict[_Key, _Frame]):
    """What is remembered of frames; one that is new is made when it is looked up."""

    def __init__(self, make: Callable[[_Key], _Frame]) -> None:
        self._make = make

    def __missing__(self, key: _Key) -> _Frame:
        if len(self) >= _FRAMES:
            self.clear()
        frame = self[key] = self._make(key)
        return frame


_NOT_PLAIN = (msgspec.DecodeError, MisshapenError, LookupError, ValueError, RecursionError)
"""What is raised when a line must go the slow way; UnicodeDecodeError is a ValueError."""


class Lane:
    """Marks raw submissions to `edition`."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._decode = msgspec.json.Decoder(submission_type(edition)).decode
        self._may_lack = any(
            one.void == "drop" or type_of(one) == "extended_text" for one in edition.quiz.items
        )
        self._cells = Cells(edition)
        self.gather = self._cells.gather
        self._frames = _Frames(self._frame)
        nothing = encode_result(self._result(None, 0, 0, ()))
        self._quiz_and_edition = nothing[len(_START) + 36 : nothing.index(b',"score":')]

    def mark(self, raws: Sequence[bytes], met: Met) -> bool:
        """Marks `raws` into `met`; or meets none and says no: one of them may have to go the slow
        way, or the lane had to start over.
        """
        if max(map(len, raws)) > LONGEST_SUBMISSION:
            return False
        try:
            fields = zip(*map(astuple, map(self._decode, raws)), strict=True)
            uuids, _, editions, forms, officers, participants, started, finished, answers = fields
            earned = self._cells.earned(forms, answers)
        except FinerError:
            self._frames.clear()
            return False
        except _NOT_PLAIN:
            return False
        totals = list(map(sum, earned.packed))
        commas = sum(map(and_, totals, repeat(_COMMA_BITS))) + len(raws)
        optional = (editions, forms, officers, participants, started, finished)
        commas += sum(len(raws) - column.count(None) for column in optional)
        if _has_doubled_names(raws, commas + _commas_in(officers) + _commas_in(participants)):
            return False
        is_plain = not any(map(and_, totals, repeat(_SPECIAL_BITS)))
        special = repeat(()) if is_plain else earned.special
        worths = map(rshift, totals, repeat(COMMAS))
        keys = zip(worths, earned.maxima, editions, special)  # noqa: B905  # some have no end
        before, after, outcomes, exact = zip(*map(self._frames.__getitem__, keys), strict=True)
        written = map(_present, earned.written) if self._may_lack else earned.written
        parts = zip(
            repeat(_START),
            map(str.encode, uuids),
            repeat(self._quiz_and_edition),
            _members(b',"officer":', officers),
            _members(b',"participant":', participants),
            before,
            map(b",".join, written),
            after,
        )
        met.results.append(b"".join(chain.from_iterable(parts)))
        met.exact += exact
        met.uuids += uuids
        met.outcomes += bytes(outcomes)
        return True

    def _frame(self, key: _Key) -> _Frame:
        """What stands around the marks of a submission of that `key`."""
        worth, maximum, edition, special = key
        result = self._result(edition, worth >> SPECIALS, maximum, chain.from_iterable(special))
        before, _, after = encode_result(result).rpartition(b'"marks":{}')
        start = before[before.index(b',"score":') :] + b'"marks":{'
        exact = exact_line(self._points(worth >> SPECIALS), self._points(maximum))
        return _Frame(start, b"}%b\n" % after, outcome_of(result), exact)

    def _result(
        self, edition: str | None, units: int, maximum: int, special: Iterable[tuple[str, str]]
    ) -> Result:
        """A result without marks that is nobody's."""
        words = list(special)
        nobody = Submission(
            submission="0" * 36, quiz=self._edition.quiz.id, edition=edition, answers={}
        )
        total = sum_of(self._edition, self._points(units), self._points(maximum))
        pending = tuple(name for name, word in words if word == "pending")
        omitted = tuple(name for name, word in words if word == "omitted")
        return result_of(nobody, self._edition, total, Marks({}, pending, omitted))

    def _points(self, units: int) -> Fraction:
        return Fraction(units, self._cells.denominator)


def _has_doubled_names(raws: Sequence[bytes], commas: int) -> bool:
    """Whether a name stands twice in one of `raws`, which should hold so many `commas`.

    The second is led by a comma too many, and those cannot be escaped; commas in texts can.
    """
    data = b"".join(raws)
    is_suspect = data.count(b",") != commas or b"\\" in data
    return is_suspect and any(map(doubled_names, raws))


def _commas_in(texts: Sequence[str | None]) -> int:
    return "".join(filter(None, texts)).count(",")


def _members(name: bytes, texts: Sequence[str | None]) -> Iterable[bytes]:
    """The member of a result for each of `texts`; none where there is no text."""
    if texts.count(None) == len(texts):
        return repeat(b"")
    return [b"" if text is None else name + TO_JSON(text) for text in texts]


def _present(written: Iterable[bytes]) -> Iterable[bytes]:
    return filter(None, written)
