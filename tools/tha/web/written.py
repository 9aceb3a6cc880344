"""How do pages write days, numbers and people in Vietnamese?"""

from datetime import date, datetime
from decimal import Decimal

from django.template import Library

from tha.records.owed.owed import STATUSES, Owed, Status
from tha.records.transcript import PURPOSES, Attempt
from tha.reports.official.owed import left_of
from tha.reports.official.parts import person as named
from tha.reports.official.parts import written as written_cell
from tha.reports.official.transcript import BY_PEOPLE, outcome_of
from tha.source.days import written_day, written_moment

register = Library()
_NOTHING = "—"
_LOOKS: dict[Status, str] = {
    "late": "wrong",
    "due": "partly",
    "met-late": "right",
    "met": "right",
    "exempt": "none",
}


@register.filter
def day(value: date | None) -> str:
    """`01/07/2026`; a dash where there is none."""
    return written_day(value) if value is not None else _NOTHING


@register.filter
def moment(value: datetime) -> str:
    """`08:30 ngày 24/11/2026`."""
    return written_moment(value)


@register.filter
def number(value: Decimal | int | None) -> str:
    """`1.234,5`, without noughts at its end; a dash where there is none."""
    return _NOTHING if value is None else written_cell(value)


@register.filter
def person(name: str) -> str:
    """A name, or that it was erased."""
    return named(name)


@register.filter
def standing(status: Status | None) -> str:
    """How somebody stands, in words."""
    return _NOTHING if status is None else STATUSES[status].vi


@register.filter
def look(status: Status | None) -> str:
    """The end of the class in which that is shown; it is told in words beside it."""
    return "none" if status is None else _LOOKS[status]


@register.filter
def left_words(owed: Owed) -> str:
    """`7,5 tiết; bài: Đạo đức công vụ`; a dash where nothing is left."""
    return left_of(owed)


@register.filter
def purpose(name: str) -> str:
    """What kind of a quiz it was."""
    return PURPOSES[name].vi


@register.filter
def outcome(attempt: Attempt) -> str:
    """What came of it: passed or not, or what stands before that."""
    return outcome_of(attempt)


@register.filter
def why(reason: str) -> str:
    """Why something was marked again."""
    return BY_PEOPLE if reason == "rubric" else reason
