"""How is each item type marked? The one table."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from tha.marking import (
    cloze,
    extended_text,
    matching,
    multiple_choice,
    numeric,
    ordering,
    prediction,
    short_text,
    single_choice,
    situational,
    true_false,
    true_false_set,
)

CREDIT: dict[str, Callable[[Any, Any], Fraction | None]] = {
    "single_choice": single_choice.credit,
    "multiple_choice": multiple_choice.credit,
    "true_false": true_false.credit,
    "true_false_set": true_false_set.credit,
    "matching": matching.credit,
    "ordering": ordering.credit,
    "numeric": numeric.credit,
    "short_text": short_text.credit,
    "cloze": cloze.credit,
    "situational": situational.credit,
    "extended_text": extended_text.credit,
    "prediction": prediction.credit,
}
"""Item type -> the share of its points that a response earns, exact; None awaits a person.

Each takes the item and a response that is not empty, and raises MisshapenError when the response
cannot be read.
"""
