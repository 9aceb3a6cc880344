"""Which item types are there? The one table; everything that differs by type starts here."""

from collections.abc import Callable
from typing import Any

from tha.quiz.items import (
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
from tha.quiz.items.asked import Faults

Item = (
    single_choice.SingleChoice
    | multiple_choice.MultipleChoice
    | true_false.TrueFalse
    | true_false_set.TrueFalseSet
    | matching.Matching
    | ordering.Ordering
    | numeric.Numeric
    | short_text.ShortText
    | cloze.Cloze
    | situational.Situational
    | extended_text.ExtendedText
    | prediction.Prediction
)

FAULTS: dict[str, Callable[[Any], Faults]] = {
    "single_choice": single_choice.faults,
    "multiple_choice": multiple_choice.faults,
    "true_false": true_false.faults,
    "true_false_set": true_false_set.faults,
    "matching": matching.faults,
    "ordering": ordering.faults,
    "numeric": numeric.faults,
    "short_text": short_text.faults,
    "cloze": cloze.faults,
    "situational": situational.faults,
    "extended_text": extended_text.faults,
    "prediction": prediction.faults,
}
"""Item type -> what is wrong with an item of it. The keys are the names of the types."""


def type_of(item: Item) -> str:
    """The name of the item's type, as authors write it."""
    return str(item.__struct_config__.tag)
