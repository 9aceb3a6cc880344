"""What do the records say that a certificate could?"""

from datetime import date
from decimal import Decimal

import msgspec
from django.db.models import Max, Sum

from tha.records.attained.counting import standing_attainments
from tha.records.certificates.messages import NOT_COMPLETED, NOTHING_IN_YEAR
from tha.records.completions import standing
from tha.records.models import Officer
from tha.source.place import Place
from tha.source.problem import Problem

_YEAR_TITLE = "Đào tạo, bồi dưỡng nghiệp vụ năm {year}"
_NONE = Decimal(0)


class Quiz(msgspec.Struct, frozen=True):
    """One assessment that was passed."""

    quiz: str

    @property
    def subject(self) -> str:
        """As certificates name it."""
        return f"quiz/{self.quiz}"


class Year(msgspec.Struct, frozen=True):
    """Everything learned in a year."""

    year: int

    @property
    def subject(self) -> str:
        """As certificates name it."""
        return f"year/{self.year}"


Subject = Quiz | Year


class Facts(msgspec.Struct, frozen=True):
    """What was learned, the hours (tiết) it earned, and the day by which."""

    title: str
    hours: Decimal
    on: date


def facts_of(officer: Officer, subject: Subject, place: Place) -> Facts | Problem:
    """What the officer has done of `subject`, or that it is not done."""
    match subject:
        case Quiz(quiz):
            found = _completion(officer, quiz)
            return found or NOT_COMPLETED.at(place, officer=officer.code, quiz=quiz)
        case Year(year):
            found = _year(officer, year)
            return found or NOTHING_IN_YEAR.at(place, officer=officer.code, year=year)


def subject_named(subject: str) -> Subject:
    """The subject that a certificate names."""
    kind, _, name = subject.partition("/")
    return Year(int(name)) if kind == "year" else Quiz(name)


def _completion(officer: Officer, quiz: str) -> Facts | None:
    theirs = standing().filter(officer=officer, quiz=quiz).order_by("-on")
    row = theirs.select_related("edition").defer("edition__content").first()
    return None if row is None else Facts(row.edition.title, _plain(row.hours), row.on)


def _year(officer: Officer, year: int) -> Facts | None:
    days = (date(year, 1, 1), date(year, 12, 31))
    attained = standing_attainments().filter(officer=officer, on__range=days)
    sums = [
        rows.aggregate(hours=Sum("hours"), on=Max("on"))
        for rows in (standing().filter(officer=officer, on__range=days), attained)
    ]
    hours = sum((one["hours"] or _NONE for one in sums), _NONE)
    if not hours:
        return None
    last = max(one["on"] for one in sums if one["on"] is not None)
    return Facts(_YEAR_TITLE.format(year=year), _plain(hours), last)


def _plain(hours: Decimal) -> Decimal:
    """The same number in the shortest way of writing it, never with an exponent."""
    return Decimal(f"{hours.normalize():f}")
