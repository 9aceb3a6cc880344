"""How is a plain submission to one edition marked at the speed of reading?

A Struct is made for the edition, in which every response is decoded to a value that can be looked
up at once: texts, tuples, frozen Structs. What each value earns is remembered, written out as it
will stand in the result. What does not fit goes the slow way, which gives the same bytes.
"""

from collections.abc import Callable, Iterable
from typing import Any, Literal, cast

import msgspec

from tha.marking.response import MisshapenError
from tha.marking.result import Result
from tha.marking.score import REMEMBERED, Asked, Form, Marker, Marks, Worth
from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.item import type_of
from tha.quiz.items.situational import BestWorst, Situational

_NUMBER = str | int | float


class Lane:
    """Marks raw submissions to the edition of `marker`."""

    def __init__(self, marker: Marker) -> None:
        self._marker = marker
        self._decode = msgspec.json.Decoder(_submission_type(marker.edition)).decode
        self._known: list[dict[Any, Worth]] = [{} for _ in marker.edition.quiz.items]

    def read(self, raw: bytes) -> Submission | None:
        """The submission in `raw`, when it is one to this edition and its responses fit."""
        try:
            return self._decode(raw)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None

    def result(self, submission: Submission) -> Result | None:
        """The result of what `read` gave, or None when it must go the slow way.

        Its `marks` are JSON already: it is made to be written, not to be read.
        """
        form = self._marker.form(submission.form)
        if form is None:
            return None
        values = msgspec.structs.astuple(cast("msgspec.Struct", submission.answers))
        if len(form.places) < len(values):
            asked = tuple([values[place] for place in form.places])
            if len(values) - values.count(None) > len(asked) - asked.count(None):
                return None  # something was answered that was not asked
            values = asked
        try:
            worths = self._worths(form, values)
        except MisshapenError:
            return None
        units = sum([one.units for one in worths])
        return self._marker.result(submission, form, units, _marks(form, worths))

    def _worths(self, form: Form, values: tuple[Any, ...]) -> list[Worth]:
        """What each of `values` earns. Raises MisshapenError."""
        places = form.places
        found = [self._known[place].get(value) for place, value in zip(places, values, strict=True)]
        if None not in found:
            return cast("list[Worth]", found)
        denominator = self._marker.denominator
        worths = [
            worth or self._weigh(asked, place, value)
            for worth, asked, place, value in zip(
                found, form.asked.values(), places, values, strict=True
            )
        ]
        # when the denominator grew midway, all are looked up again: now they are known
        return worths if self._marker.denominator == denominator else self._worths(form, values)

    def _weigh(self, asked: Asked, place: int, value: Any) -> Worth:
        """What `value` earns. Raises MisshapenError."""
        worth = self._marker.worth(asked, msgspec.json.decode(msgspec.json.encode(value)))
        known = self._known[place]
        if worth.is_kept and len(known) < REMEMBERED:
            known[value] = worth
        return worth


def _marks(form: Form, worths: list[Worth]) -> Marks:
    written = [one.written for one in worths if one.written]
    marks: Any = msgspec.Raw(b"{%b}" % b",".join(written))
    special = [one for one in worths if not one.is_plain]
    if not special:
        return Marks(marks, [], [])
    named = list(zip(form.asked, worths, strict=True))
    pending = [name for name, one in named if one.exact is None]
    omitted = [name for name, one in named if one.is_omitted]
    return Marks(marks, pending, omitted)


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
    return msgspec.defstruct("Group", fields, frozen=True, forbid_unknown_fields=True)


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
