"""A written answer, marked by people against a rubric."""

import msgspec

from tha.quiz.items.asked import Asked, Faults, NonBlank, Points
from tha.quiz.messages import RUBRIC_SUM, TOO_FEW
from tha.source.exact import refuse_out_of_bounds

Response = str


class Criterion(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing that a marker looks for, and the most it earns."""

    id: str
    text: NonBlank
    points: Points

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class ExtendedText(Asked, frozen=True, tag="extended_text", kw_only=True):
    """The criteria's points sum to the item's."""

    rubric: tuple[Criterion, ...]
    sample_answer: str = ""


def faults(item: ExtendedText) -> Faults:
    """At least one criterion, and points that add up."""
    if not item.rubric:
        yield ("rubric",), TOO_FEW, {"field": "rubric", "count": 0, "least": 1}
        return
    total = sum(one.points for one in item.rubric)
    if total != item.points:
        yield ("rubric",), RUBRIC_SUM, {"sum": total, "points": item.points}
