"""What is told of a quiz that is marked again?"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

import msgspec

from tha.quiz.changes import Change

Completion = Literal["gained", "withdrawn", "moved", "replaced"]
"""What becomes of a completion: `moved` comes over from another attempt of the officer, where it is
`withdrawn`; `replaced` stays with the attempt, with the hours and the module of the new edition."""


class Outcome(msgspec.Struct, frozen=True):
    """What a marking came to."""

    score: Decimal
    maximum: Decimal
    percent: Decimal
    passed: bool | None


class ItemMarks(msgspec.Struct, frozen=True):
    """The mark of an item before and after; None where it awaits a person or counts for nobody."""

    item: str
    was: Decimal | None
    now: Decimal | None


class Row(msgspec.Struct, frozen=True):
    """One submission: its latest marking, and what the other edition makes of it.

    `items` are those whose mark or maximum differs; with none of them, the pass mark can still make
    a difference, or the `completion`. `edition` is the one of the latest marking; `changed` says
    whether there is to be one more.
    """

    officer: str
    submission: str
    attempt: int
    is_beyond: bool
    edition: str
    was: Outcome
    now: Outcome
    changed: bool
    completion: Completion | None
    items: tuple[ItemMarks, ...]


class Replaced(msgspec.Struct, frozen=True):
    """An edition by which so many submissions are marked, and in what the other one differs."""

    edition: str
    submissions: int
    changes: tuple[Change, ...]


class Settled(msgspec.Struct, frozen=True):
    """How many completions come, and how many are withdrawn.

    Where another attempt takes over from a withdrawn one, or one is replaced, both are counted.
    """

    gained: int = 0
    withdrawn: int = 0


class Counts(msgspec.Struct, frozen=True):
    """Of so many submissions, how many change, and how; `up` and `down` are by the percentage."""

    submissions: int
    changed: int
    up: int
    down: int
    newly_passed: int
    no_longer_passed: int
    completions: Settled


class Account(msgspec.Struct, frozen=True):
    """Everything that changes; `rows` holds every submission, by officer and attempt."""

    quiz: str
    title: str
    edition: str
    is_applied: bool
    editions: tuple[Replaced, ...]
    counts: Counts
    of_other_purpose: int
    """Submissions left alone: the quiz was for another purpose when they were made."""
    rows: tuple[Row, ...]


def counts_of(rows: Sequence[Row]) -> Counts:
    """How many of `rows` are what."""
    changed = [one for one in rows if one.changed]
    settled = [one.completion for one in rows if one.completion is not None]
    return Counts(
        submissions=len(rows),
        changed=len(changed),
        up=sum(one.now.percent > one.was.percent for one in changed),
        down=sum(one.now.percent < one.was.percent for one in changed),
        newly_passed=sum(has_newly_passed(one) for one in changed),
        no_longer_passed=sum(has_no_longer_passed(one) for one in changed),
        completions=Settled(
            gained=sum(one != "withdrawn" for one in settled),
            withdrawn=sum(one in {"withdrawn", "replaced"} for one in settled),
        ),
    )


def has_newly_passed(row: Row) -> bool:
    """Whether the submission passes now and did not."""
    return row.now.passed is True and row.was.passed is not True


def has_no_longer_passed(row: Row) -> bool:
    """Whether the submission passed and does not any more."""
    return row.was.passed is True and row.now.passed is not True
