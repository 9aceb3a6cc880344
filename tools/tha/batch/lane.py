"""How are plain submissions to one edition marked at the speed of reading?

A Struct is made for the edition, in which every response is decoded to a value that can be looked
up at once: texts, tuples, frozen Structs. Distinct responses to an item are few, so what each
earns is remembered, as a whole number over one denominator and as it will stand in the result.
What does not fit goes the slow way (`marking/score.py`), which gives the same bytes.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from fractions import Fraction
from math import lcm
from typing import Any, Literal, NamedTuple, cast

import msgspec

from tha.intake.json_lines import doubled_names
from tha.marking.response import MisshapenError
from tha.marking.result import encode_result, rounded
from tha.marking.score import Marks, Sum, points_of, result_of, sum_of, weigh
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_places, pools_of
from tha.quiz.item import type_of
from tha.quiz.items.situational import BestWorst, Situational

_REMEMBERED = 20_000
"""Distinct responses to one item that are kept: more come only from free text."""
_LONGEST = 200
"""Characters of a text that is kept. Whole essays do not come twice."""
_NUMBER = str | int | float
_SHORTEST_NUMBER = re.compile(rb"-?(?:[0-9]{1,3}|[1-9][0-9]{0,9}\.[0-9]{0,4}[1-9])")
_BARE = len('{"submission":"","quiz":"","answers":{}}') + 36 - 1  # a UUID; one comma is too many
_TO_JSON = msgspec.json.Encoder(decimal_format="number").encode


class _Cell(NamedTuple):
    """What one response to one item earns."""

    units: int
    written: bytes
    """Item and mark as they stand in a result; nothing while pending or once dropped."""
    special: str
    """"" for most, else "pending" or "omitted"."""
    length: int
    """The least bytes that item and response can have taken."""


class Line(msgspec.Struct, frozen=True):
    """A result as it is written, without the line's end."""

    json: bytes
    passed: bool | None


class Lane:
    """Marks raw submissions to `edition`."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._decode = msgspec.json.Decoder(_submission_type(edition)).decode
        self._pools = pools_of(edition.quiz)
        self._everywhere = list(range(len(edition.quiz.items)))
        self._start_over(lcm(*[points_of(one).denominator for one in edition.quiz.items]))

    def read(self, raw: bytes) -> Submission | None:
        """The submission in `raw`, when it is one to this edition and its responses fit."""
        try:
            return self._decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def line(self, submission: Submission, raw: bytes) -> Line | None:
        """The result of what `read` gave for `raw`, or None when it must go the slow way."""
        values = msgspec.structs.astuple(cast("msgspec.Struct", submission.answers))
        places = self._everywhere
        if self._pools is not None:
            if submission.form is None:
                return None
            places = drawn_places(self._pools, submission.form)
            asked = tuple([values[place] for place in places])
            if len(values) - values.count(None) > len(asked) - asked.count(None):
                return None  # something was answered that was not asked
            values = asked
        try:
            cells = self._cells(places, values)
        except MisshapenError:
            return None
        units, written, special, lengths = zip(*cells, strict=True)
        # a name that stands twice takes six bytes at least, by which `raw` is longer than it need
        if len(raw) > _least_length(submission) + sum(lengths) and doubled_names(raw):
            return None
        maximum = sum([self._points[place] for place in places])
        marks = self._marks(places, written, special)
        result = result_of(submission, self._edition, self._sum(sum(units), maximum), marks)
        return Line(encode_result(result), result.passed)

    def _start_over(self, denominator: int) -> None:
        """Forgets everything, to count in units of `1 / denominator` from here on."""
        items = self._edition.quiz.items
        self._denominator = denominator
        self._points = [int(points_of(one) * denominator) for one in items]
        self._known: list[dict[Any, _Cell]] = [{} for _ in items]
        self._sums: dict[tuple[int, int], Sum] = {}

    def _cells(self, places: Sequence[int], values: Sequence[Any]) -> Sequence[_Cell]:
        """What each of `values` earns. Raises MisshapenError."""
        known = self._known
        found = [known[place].get(value) for place, value in zip(places, values, strict=True)]
        if None not in found:
            return cast("list[_Cell]", found)
        denominator = self._denominator
        cells = [
            cell or self._weigh(place, value)
            for cell, place, value in zip(found, places, values, strict=True)
        ]
        # a finer denominator came up midway: what was found before it counts otherwise
        return cells if self._denominator == denominator else self._cells(places, values)

    def _weigh(self, place: int, value: Any) -> _Cell:
        """What `value` earns. Raises MisshapenError."""
        item = self._edition.quiz.items[place]
        json = _TO_JSON(value)
        worth = weigh(item, msgspec.json.decode(json))
        length = _response_length(item.id, json)
        if worth.exact is None:
            return _Cell(0, b"", "pending", length)
        finer = lcm(self._denominator, worth.exact.denominator)
        if finer != self._denominator:
            self._start_over(finer)
        cell = _Cell(
            int(worth.exact * self._denominator),
            b"" if worth.is_dropped else _entry(item.id, worth.exact),
            "omitted" if worth.is_omitted else "",
            length,
        )
        known = self._known[place]
        if len(known) < _REMEMBERED and not (isinstance(value, str) and len(value) > _LONGEST):
            known[value] = cell
        return cell

    def _sum(self, units: int, maximum: int) -> Sum:
        known = self._sums.get((units, maximum))
        if known is None:
            exact, most = Fraction(units, self._denominator), Fraction(maximum, self._denominator)
            known = self._sums[units, maximum] = sum_of(self._edition, exact, most)
        return known

    def _marks(
        self, places: Sequence[int], written: Sequence[bytes], special: Sequence[str]
    ) -> Marks:
        if not any(special):
            return Marks(_raw(written))
        items = self._edition.quiz.items
        named = [(items[place].id, what) for place, what in zip(places, special, strict=True)]
        pending = tuple(name for name, what in named if what == "pending")
        omitted = tuple(name for name, what in named if what == "omitted")
        return Marks(_raw(written), pending, omitted)


def _least_length(submission: Submission) -> int:
    """The bytes of the shortest JSON of the fields besides the responses."""
    length = _BARE + len(submission.quiz)
    if submission.edition is not None:
        length += 13 + len(submission.edition)
    if submission.form is not None:
        length += 8 + len(str(submission.form))
    if submission.officer is not None:
        length += 13 + len(submission.officer)
    if submission.participant is not None:
        length += 17 + len(submission.participant)
    if submission.started is not None:
        length += 13 + _moment_length(submission.started)
    if submission.finished is not None:
        length += 14 + _moment_length(submission.finished)
    return length


def _moment_length(moment: datetime) -> int:
    fraction = f".{moment.microsecond:06}".rstrip("0") if moment.microsecond else ""
    return (20 if moment.tzinfo is UTC else 25) + len(fraction)  # +0700 takes one less than +07:00


def _response_length(name: str, json: bytes) -> int:
    """The bytes of the shortest `"name":response,`; 0, so too few, where a number may be shorter.

    Equal numbers share what is remembered of them, and one can be written in many ways.
    """
    response = msgspec.json.decode(json)
    parts = response.values() if isinstance(response, dict) else [response]
    numbers = [one for one in parts if isinstance(one, int | float) and not isinstance(one, bool)]
    is_shortest = response is not None and all(
        _SHORTEST_NUMBER.fullmatch(_TO_JSON(one)) for one in numbers
    )
    return len(name) + len(json) + 4 if is_shortest else 0


def _entry(name: str, exact: Fraction) -> bytes:
    """Item and mark as they stand in a result."""
    return b"%b:%b" % (_TO_JSON(name), _TO_JSON(rounded(exact)))


def _raw(written: Iterable[bytes]) -> Any:
    """Marks that are JSON already, which the encoder takes as they are."""
    return msgspec.Raw(b"{%b}" % b",".join(filter(None, written)))


def _submission_type(edition: Edition) -> type[Submission]:
    """A Submission to `edition` and no other, with a typed field for each item."""
    fields = [
        (f"item_{number}", _VALUE[type_of(item)](item) | None, _optional(item.id))
        for number, item in enumerate(edition.quiz.items)
    ]
    answers = msgspec.defstruct("Answers", fields, frozen=True, forbid_unknown_fields=True)
    own: list[Any] = [
        ("quiz", Literal[edition.quiz.id]),
        ("edition", Literal[edition.digest] | None, None),
        ("answers", answers),
    ]
    typed = msgspec.defstruct(
        "TypedSubmission", own, bases=(Submission,), frozen=True, kw_only=True
    )
    return cast("type[Submission]", typed)


def _group(names: Iterable[str], kind: Any) -> Any:
    """A frozen Struct with a field of `kind` or nothing for each of `names`."""
    fields = [(f"part_{number}", kind | None, _optional(name)) for number, name in enumerate(names)]
    return msgspec.defstruct(
        "Group", fields, frozen=True, forbid_unknown_fields=True, omit_defaults=True
    )


def _optional(name: str) -> Any:
    return msgspec.field(default=None, name=name)


def _situational(item: Situational) -> Any:
    return {"best": str, "best_worst": BestWorst, "rank": tuple[str, ...]}[item.mode]


_VALUE: dict[str, Callable[[Any], Any]] = {
    "single_choice": lambda _: str,
    "multiple_choice": lambda _: tuple[str, ...],
    "true_false": lambda _: bool,
    "true_false_set": lambda item: _group(item.statements, bool),
    "matching": lambda item: _group(item.left, str),
    "ordering": lambda _: tuple[str, ...],
    "numeric": lambda _: _NUMBER,
    "short_text": lambda _: str,
    "cloze": lambda item: _group(item.gaps, _NUMBER),
    "situational": _situational,
    "extended_text": lambda _: str,
    "prediction": lambda _: _NUMBER,
}
"""Item type -> the type of a value that holds any sound response and has a hash."""
