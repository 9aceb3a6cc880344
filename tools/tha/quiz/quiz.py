"""What is a quiz, as its author writes it and as everyone else reads it?"""

import re
from datetime import date
from fractions import Fraction
from typing import Annotated, Literal

import msgspec

from tha.quiz.contest import Contest
from tha.quiz.item import Item
from tha.quiz.items.asked import Points
from tha.source.exact import refuse_out_of_bounds
from tha.source.language import Words
from tha.source.nonblank import NonBlank

Purpose = Literal["practice", "assessment", "contest"]
Count = Annotated[
    int,
    msgspec.Meta(
        ge=1,
        le=100_000,
        extra={
            "expected": Words(vi="số nguyên từ 1 đến 100000", en="a whole number from 1 to 100000")
        },
    ),
]
PageName = Annotated[
    str,
    msgspec.Meta(
        max_length=200,  # what the records take
        extra={
            "expected": Words(
                vi="tên trang dưới docs, tối đa 200 ký tự",
                en="the name of a page below docs, at most 200 characters",
            )
        },
    ),
]

_PERCENTAGE = re.compile(r"([0-9]{1,3}(?:[.,][0-9]{1,9})?) ?%")


class QuizFields(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """Everything about a quiz but its items."""

    title: NonBlank
    purpose: Purpose
    as_of: date
    """The day on which the quiz states the law."""
    module: PageName = ""
    """The page under docs/ that the quiz belongs to, without `.md`."""
    pass_mark: str | None = None
    """A share of the maximum, like `70%`."""
    time_limit: Count | None = None
    """Minutes."""
    attempts: Count | None = None
    hours: Points | None = None
    """Credit hours (tiết) that passing earns."""
    draw: Count | dict[str, Count] | None = None
    """Items a form takes: from all, or by topic; None for every item."""
    shuffle: tuple[Literal["items", "options"], ...] = ()
    contest: Contest | None = None
    """How those who take part are ranked."""

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class QuizFile(QuizFields, frozen=True, kw_only=True):
    """The file as its author writes it; items are decoded one by one."""

    items: list[dict[str, object]]


class Quiz(QuizFields, frozen=True, kw_only=True):
    """A quiz that was read whole."""

    id: str
    items: tuple[Item, ...]


def pass_share(quiz: QuizFields) -> Fraction | None:
    """The pass mark as a share of the maximum; None when there is none.

    Raises ValueError when it is no percentage from 0% to 100%.
    """
    if quiz.pass_mark is None:
        return None
    share = share_of(quiz.pass_mark)
    if share is None:
        raise ValueError(quiz.pass_mark)
    return share


def share_of(written: str) -> Fraction | None:
    """What a percentage like `70%` or `66,7 %` writes; None when it is none from 0% to 100%."""
    found = _PERCENTAGE.fullmatch(written.strip())
    share = Fraction(found[1].replace(",", ".")) / 100 if found else None
    return share if share is not None and share <= 1 else None
