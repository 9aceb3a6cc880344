"""A written answer, marked by people against a rubric."""

from decimal import Decimal
from typing import Annotated

import msgspec

from tha.quiz.items.asked import Asked, Faults, Points
from tha.quiz.messages import RUBRIC_SUM, TOLERANCE, TOO_FEW
from tha.source.exact import refuse_out_of_bounds
from tha.source.language import Words
from tha.source.nonblank import NonBlank

Response = str
Markers = Annotated[
    int, msgspec.Meta(ge=1, le=2, extra={"expected": Words(vi="1 hoặc 2", en="1 or 2")})
]

_NO_USE = Words(
    vi="tolerance chỉ có nghĩa khi có hai người chấm (markers: 2)",
    en="a tolerance makes sense with two markers only (markers: 2)",
)
_TOO_WIDE = Words(
    vi="tolerance phải nhỏ hơn points của câu, nếu không thì lệch mấy cũng là khớp",
    en="the tolerance is below the item's points, or else any two totals would agree",
)


class Criterion(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing that a marker looks for, and the most it earns."""

    id: str
    text: NonBlank
    points: Points

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class ExtendedText(Asked, frozen=True, tag="extended_text", kw_only=True):
    """The criteria's points sum to the item's.

    Totals of two markers that differ by at most `tolerance` points give their mean; beyond it a
    third person decides.
    """

    rubric: tuple[Criterion, ...]
    sample_answer: str = ""
    markers: Markers = 1
    tolerance: Points = Decimal(0)


def faults(item: ExtendedText) -> Faults:
    """At least one criterion, points that add up, a tolerance that tells markers apart."""
    if item.tolerance and item.markers == 1:
        yield ("tolerance",), TOLERANCE, {"why": _NO_USE}
    elif item.tolerance and item.tolerance >= item.points:
        yield ("tolerance",), TOLERANCE, {"why": _TOO_WIDE}
    if not item.rubric:
        yield ("rubric",), TOO_FEW, {"field": "rubric", "count": 0, "least": 1}
        return
    total = sum(one.points for one in item.rubric)
    if total != item.points:
        yield ("rubric",), RUBRIC_SUM, {"sum": total, "points": item.points}
