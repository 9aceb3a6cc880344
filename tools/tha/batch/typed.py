"""Into which Struct does a submission to one edition decode, so that its responses have a hash?"""

from collections.abc import Callable, Iterable
from typing import Any, Literal, cast

import msgspec

from tha.marking.submission import Submission
from tha.quiz.edition import Edition
from tha.quiz.item import type_of
from tha.quiz.items.situational import BestWorst, Situational

_NUMBER = str | int | float


def submission_type(edition: Edition) -> type[Submission]:
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


def _letter(letters: Iterable[str]) -> Any:
    """One of `letters`: the text is then the same object each time, whose hash is known."""
    return Literal[tuple(letters)]


def _optional(name: str) -> Any:
    return msgspec.field(default=None, name=name)


def _situational(item: Situational) -> Any:
    return {"best": str, "best_worst": BestWorst, "rank": tuple[str, ...]}[item.mode]


_VALUE: dict[str, Callable[[Any], Any]] = {
    "single_choice": lambda item: _letter(item.options),
    "multiple_choice": lambda item: tuple.__class_getitem__((_letter(item.options), ...)),
    "true_false": lambda _: bool,
    "true_false_set": lambda item: _group(item.statements, bool),
    "matching": lambda item: _group(item.left, _letter(item.right)),
    "ordering": lambda _: tuple[str, ...],
    "numeric": lambda _: _NUMBER,
    "short_text": lambda _: str,
    "cloze": lambda item: _group(item.gaps, _NUMBER),
    "situational": _situational,
    "extended_text": lambda _: str,
    "prediction": lambda _: _NUMBER,
}
"""Item type -> the type of a value that holds any sound response and has a hash."""
