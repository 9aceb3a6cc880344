"""By which rules does a contest rank those who take part?"""

from typing import Annotated, Literal

import msgspec

from tha.source.language import Words
from tha.source.moment import Moment, refuse_beyond_calendar
from tha.source.nonblank import NonBlank

Counts = Literal["best", "first", "last"]
Tie = Literal["prediction", "duration", "finished"]
Places = Annotated[
    int,
    msgspec.Meta(
        ge=1,
        le=10_000,
        extra={
            "expected": Words(vi="số nguyên từ 1 đến 10000", en="a whole number from 1 to 10000")
        },
    ),
]


class Prize(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """A prize and how many may have it."""

    name: NonBlank
    count: Places = 1


class Contest(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, kw_only=True
):
    """The rules; how many attempts count at all is the quiz's `attempts`."""

    opens: Moment | None = None
    closes: Moment | None = None
    """The first moment that is too late."""
    counts: Counts = "best"
    """Which attempt of a participant counts."""
    ties: tuple[Tie, ...] | None = None
    """What separates equal scores, in order; None for all that make sense."""
    prizes: tuple[Prize, ...] = ()
    """The highest first."""

    def __post_init__(self) -> None:
        """Raises ValueError when a moment is out of bounds."""
        refuse_beyond_calendar(self.opens, self.closes)


def ties_of(rules: Contest, *, has_prediction: bool) -> tuple[Tie, ...]:
    """What separates equal scores in a quiz that asks for a prediction, or does not."""
    if rules.ties is not None:
        return rules.ties
    return ("prediction", "duration", "finished") if has_prediction else ("duration", "finished")
