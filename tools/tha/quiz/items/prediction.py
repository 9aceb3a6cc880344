"""A guess that breaks ties in a contest: how many will have everything right."""

from decimal import Decimal
from typing import Literal

from tha.quiz.items.asked import Asked, Faults, Points
from tha.quiz.messages import PREDICTION_POINTS

Response = int | str


class Prediction(Asked, frozen=True, tag="prediction", kw_only=True):
    """Worth nothing by itself."""

    points: Points = Decimal(0)
    counts: Literal["perfect"] = "perfect"


def faults(item: Prediction) -> Faults:
    """No points."""
    if item.points:
        yield ("points",), PREDICTION_POINTS, {}
