"""What may be asked of the lists of officers and units?"""

from collections.abc import Mapping, Sequence

from django import forms

from tha.curriculum.requirements.requirement import FIRST_YEAR, LAST_YEAR
from tha.records.models import Unit

_LONGEST = 100


class SearchForm(forms.Form):
    """Words of a name or code, and a unit among those within reach."""

    tu = forms.CharField(
        label="Tên hoặc mã cán bộ",
        required=False,
        max_length=_LONGEST,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )

    def __init__(self, data: Mapping[str, str], units: Sequence[Unit]) -> None:
        super().__init__(data)
        self.fields["don_vi"] = _unit_field(units, is_everyone=True)


class YearForm(forms.Form):
    """A year, and a unit among those within reach, or all for whoever reaches all."""

    nam = forms.IntegerField(label="Năm", min_value=FIRST_YEAR, max_value=LAST_YEAR)

    def __init__(
        self, data: Mapping[str, str], units: Sequence[Unit], *, is_everyone: bool
    ) -> None:
        super().__init__(data)
        self.fields["don_vi"] = _unit_field(units, is_everyone=is_everyone)


def _unit_field(units: Sequence[Unit], *, is_everyone: bool) -> forms.TypedChoiceField:
    every = [("", "Tất cả đơn vị")] if is_everyone else []
    choices = [*every, *((str(one.pk), f"{one.name} ({one.code})") for one in units)]
    return forms.TypedChoiceField(
        label="Đơn vị", choices=choices, required=not is_everyone, coerce=int, empty_value=None
    )
