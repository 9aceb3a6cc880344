"""What does an administrator fill in?"""

from django import forms

from tha.records.models import Unit
from tha.web.account_desk.changes import STAFF, Staff
from tha.web.account_desk.listing import STATES, Asked
from tha.web.accounts.models import NAME_LENGTH, Account, Role

_ANY = ("", "Tất cả")
_LONGEST_SLIPS = 200_000
"""Letters: ten thousand codes."""


class UnitField(forms.ModelChoiceField):  # type: ignore[type-arg]  # not generic while running
    """A unit by its name, its code beside it."""

    def __init__(self, label: str, *, required: bool = True) -> None:
        super().__init__(
            Unit.objects.order_by("name", "code"),
            label=label,
            required=required,
            empty_label="Tất cả" if not required else "Chọn đơn vị",
        )

    def label_from_instance(self, obj: Unit) -> str:
        """As the list shows it."""
        return f"{obj.name} ({obj.code})"


class UnitsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # the same
    """Several units, each ticked by itself."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, obj: Unit) -> str:
        """As the list shows it."""
        return f"{obj.name} ({obj.code})"


class AskedForm(forms.Form):
    """Narrows the list of accounts. It goes by POST: names belong in no address."""

    words = forms.CharField(label="Tên hoặc mã", required=False, max_length=NAME_LENGTH)
    role = forms.ChoiceField(label="Vai trò", required=False, choices=[_ANY, *Role.choices])
    unit = UnitField("Đơn vị", required=False)
    state = forms.ChoiceField(
        label="Tình trạng",
        required=False,
        choices=[_ANY, *((one.value, label) for one, label in STATES.items())],
    )
    page = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def asked(self) -> Asked:
        """What the list is narrowed to; nothing, where it was filled in wrongly."""
        if not self.is_valid():
            return Asked()
        given = self.cleaned_data
        return Asked(given["words"], given["role"], given["unit"], given["state"])


class StaffForm(forms.Form):
    """Somebody's name, role and units."""

    full_name = forms.CharField(label="Họ và tên", max_length=NAME_LENGTH)
    role = forms.ChoiceField(label="Vai trò", choices=[(one.value, one.label) for one in STAFF])
    units = UnitsField(
        Unit.objects.order_by("name", "code"),
        label="Đơn vị phụ trách",
        required=False,
        help_text="Chỉ dùng cho người huấn luyện; mỗi đơn vị gồm cả các đơn vị trực thuộc.",
    )

    def staff(self) -> Staff:
        """What was filled in."""
        given = self.cleaned_data
        return Staff(given["full_name"], Role(given["role"]), tuple(given["units"]))

    @classmethod
    def of(cls, account: Account) -> "StaffForm":
        """As it is now."""
        return cls(
            initial={
                "full_name": account.shown_name,
                "role": account.role,
                "units": account.units.all(),
            }
        )


class NewStaffForm(StaffForm):
    """A new account also needs a name to sign in by."""

    name = forms.SlugField(
        label="Tên đăng nhập",
        max_length=NAME_LENGTH,
        help_text="Chữ không dấu, chữ số, dấu gạch; ví dụ: huan-luyen-01.",
        error_messages={"invalid": "Chỉ dùng chữ không dấu, chữ số và dấu gạch."},
    )
    field_order = ("full_name", "name", "role", "units")

    def clean_name(self) -> str:
        """A name that nobody has."""
        name: str = self.cleaned_data["name"]
        if Account.objects.filter(name__iexact=name).exists():
            raise forms.ValidationError("Tên này đã có người dùng.")
        return name


class InviteForm(forms.Form):
    """Which officers are invited."""

    unit = UnitField("Đơn vị")
    with_below = forms.BooleanField(
        label="Gồm cả các đơn vị trực thuộc", required=False, initial=True
    )


class SlipsForm(forms.Form):
    """The codes of the slips on the page, brought back to be set as PDF."""

    codes = forms.CharField(widget=forms.HiddenInput, max_length=_LONGEST_SLIPS)
