"""What does a marker fill in for one answer?"""

from decimal import Decimal
from typing import Any, cast

from django import forms

from tha.marking.rubric import marks_of
from tha.quiz.items.extended_text import Criterion, ExtendedText
from tha.reports.item_texts import words_in
from tha.source.vietnamese import written_number

_BUTTONS_AT_MOST = 13
"""Marks that fit side by side; beyond it a list unfolds."""


class RubricForm(forms.Form):
    """A mark for every criterion of an item, each in the steps that the rubric allows."""

    bai = forms.CharField(max_length=20, widget=forms.HiddenInput)
    ban = forms.CharField(max_length=100, widget=forms.HiddenInput)

    def __init__(self, item: ExtendedText, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        self._criteria = {f"tc-{place}": one for place, one in enumerate(item.rubric, 1)}
        for name, criterion in self._criteria.items():
            self.fields[name] = _field(criterion)

    @property
    def criteria(self) -> list[forms.BoundField]:
        """The fields of the criteria."""
        return [self[name] for name in self._criteria]

    @property
    def points(self) -> dict[str, Decimal]:
        """What was given, by criterion; once the form is valid."""
        given = self.cleaned_data
        return {one.id: cast("Decimal", given[name]) for name, one in self._criteria.items()}


def initial_of(code: str, edition: str, item: ExtendedText, given: dict[str, Decimal]) -> Any:
    """What stands in the form when it is opened."""
    earlier = {
        f"tc-{place}": _value(given[one.id])
        for place, one in enumerate(item.rubric, 1)
        if one.id in given
    }
    return {"bai": code, "ban": edition, **earlier}


def _field(criterion: Criterion) -> forms.TypedChoiceField:
    choices = [(_value(one), written_number(Decimal(_value(one)))) for one in marks_of(criterion)]
    is_long = len(choices) > _BUTTONS_AT_MOST
    if is_long:
        choices.insert(0, ("", "Chọn điểm"))
    return forms.TypedChoiceField(
        label=words_in(criterion.text),
        choices=choices,
        coerce=Decimal,
        widget=forms.Select if is_long else forms.RadioSelect,
        help_text=f"tối đa {written_number(criterion.points)}",
        error_messages={
            "required": "Hãy cho điểm tiêu chí này; không đạt thì chọn 0.",
            "invalid_choice": "Hãy chọn một điểm trong danh sách.",
        },
    )


def _value(points: Decimal) -> str:
    return f"{points.normalize() + 0:f}"
