"""What does a submission bring into a contest, and what becomes of it?"""

from datetime import datetime
from fractions import Fraction
from typing import Literal

import msgspec

Apart = Literal[
    "repeated",
    "no_participant",
    "two_names",
    "no_moment",
    "outside_window",
    "over_time",
    "beyond_limit",
    "another_counts",
]
"""Why a submission is not ranked, in the order in which the reasons are looked for."""
Criterion = Literal["score", "prediction", "duration", "finished"]
Decided = Criterion | Literal["equal"] | None
"""What separates one from the one before; None for the first."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A submission with its exact score; `exact` and `maximum` are written `n/d`.

    Only a repeat may lack them: it need not be one that can be marked.
    """

    file: str
    line: int
    submission: str
    officer: str | None
    participant: str | None
    started: datetime | None
    finished: datetime | None
    prediction: int | None
    exact: str | None
    maximum: str | None


class Ranked(msgspec.Struct, frozen=True, kw_only=True):
    """A participant's counted submission; `duration` is in microseconds, None when not known."""

    rank: int
    participant: str
    submission: str
    file: str
    line: int
    exact: Fraction
    prediction: int | None
    distance: int | None
    duration: int | None
    finished: datetime
    decided_by: Decided


class SetApart(msgspec.Struct, frozen=True, kw_only=True):
    """A submission that is not ranked, and why."""

    reason: Apart
    participant: str | None
    submission: str
    file: str
    line: int
    exact: Fraction | None
    finished: datetime | None


class Tally(msgspec.Struct, frozen=True):
    """How many entries met which fate; `ranked` and `apart` add up to `entries`."""

    entries: int
    ranked: int
    apart: dict[Apart, int]
    perfect: int
    """Participants whose counted submission has everything right."""
