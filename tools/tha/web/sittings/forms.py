"""What does a trainer fill in to open a sitting, or to give somebody more time?"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from tha.quiz.quiz import Quiz
from tha.records.models import Officer, Unit
from tha.source.days import VIETNAM
from tha.web.sittings.models import LONGEST_EXTRA, TITLE_LENGTH
from tha.web.sittings.opening import Plan

_LONGEST = 24 * 60
"""Minutes."""
_WRITTEN = "%Y-%m-%dT%H:%M"


class MomentField(forms.DateTimeField):
    """A day and an hour of Vietnam's clock, whatever clock the server goes by."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=_WRITTEN)

    def to_python(self, value: Any) -> datetime | None:
        """The moment."""
        with timezone.override(VIETNAM):
            return super().to_python(value)

    def prepare_value(self, value: Any) -> Any:
        """As the browser's own control takes it."""
        return f"{value.astimezone(VIETNAM):{_WRITTEN}}" if isinstance(value, datetime) else value


class OpenForm(forms.Form):
    """Which assessment, for whom, from when to when."""

    quiz = forms.ChoiceField(label="Bài đánh giá")
    title = forms.CharField(
        label="Tên kỳ kiểm tra",
        max_length=TITLE_LENGTH,
        required=False,
        help_text="Bỏ trống: lấy tên của bài đánh giá.",
    )
    units = forms.ModelMultipleChoiceField(
        label="Đơn vị dự",
        queryset=Unit.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text="Gồm cả các đơn vị trực thuộc.",
        error_messages={"required": "Hãy chọn ít nhất một đơn vị."},
    )
    opens = MomentField(label="Mở từ")
    closes = MomentField(label="Đóng lúc")
    minutes = forms.IntegerField(
        label="Số phút làm bài của mỗi người",
        required=False,
        min_value=1,
        max_value=_LONGEST,
        error_messages={"min_value": "Ít nhất một phút.", "max_value": "Nhiều nhất một ngày."},
        help_text="Bỏ trống: theo bài đánh giá; bài không đặt giờ thì làm đến lúc đóng.",
    )

    def __init__(
        self, data: Mapping[str, Any] | None, quizzes: Mapping[str, Quiz], units: QuerySet[Unit]
    ) -> None:
        super().__init__(data)
        self._quizzes = quizzes
        named = sorted((quiz.title, name) for name, quiz in quizzes.items())
        chosen: Any = self.fields["quiz"]
        chosen.choices = [(name, title) for title, name in named]
        of_units: Any = self.fields["units"]
        of_units.queryset = units
        of_units.label_from_instance = _unit_named

    def clean(self) -> dict[str, Any]:
        """What was filled in, when it closes after it opens."""
        cleaned: dict[str, Any] = super().clean() or {}
        opens, closes = cleaned.get("opens"), cleaned.get("closes")
        if opens and closes and closes <= opens:
            self.add_error("closes", "Lúc đóng phải sau lúc mở.")
        return cleaned

    def plan(self) -> Plan:
        """What to open; once the form is valid."""
        given = self.cleaned_data
        quiz = self._quizzes[given["quiz"]]
        return Plan(
            quiz=quiz,
            title=given["title"] or quiz.title,
            units=list(given["units"]),
            opens=given["opens"],
            closes=given["closes"],
            minutes=given["minutes"] or quiz.time_limit,
        )


def _unit_named(unit: Unit) -> str:
    return unit.name


class ExtraForm(forms.Form):
    """More minutes for one officer of a sitting."""

    officer = forms.ModelChoiceField(label="Cán bộ", queryset=Officer.objects.none())
    minutes = forms.IntegerField(label="Số phút thêm", min_value=0, max_value=LONGEST_EXTRA)

    def __init__(self, data: Mapping[str, Any] | None, officers: QuerySet[Officer]) -> None:
        super().__init__(data)
        chosen: Any = self.fields["officer"]
        chosen.queryset = officers
        chosen.label_from_instance = _named


def _named(officer: Officer) -> str:
    return f"{officer.name} ({officer.code})"
