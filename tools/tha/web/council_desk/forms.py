"""How far does somebody at the council's desk look ahead, and back?"""

from django import forms


class AheadForm(forms.Form):
    """Months of the calendar of the law."""

    thang = forms.TypedChoiceField(
        label="Xem trước",
        choices=[(3, "3 tháng"), (6, "6 tháng"), (12, "12 tháng"), (24, "24 tháng")],
        coerce=int,
    )


class BackForm(forms.Form):
    """Days of the counts of reading."""

    ngay = forms.TypedChoiceField(
        label="Khoảng thời gian",
        choices=[(7, "7 ngày"), (30, "30 ngày"), (91, "3 tháng"), (364, "12 tháng")],
        coerce=int,
    )
