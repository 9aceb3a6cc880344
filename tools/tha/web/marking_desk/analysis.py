"""What does the analysis of a quiz show inside a page of the platform?"""

from datetime import date
from xml.etree.ElementTree import Element, tostring

import msgspec
from django.utils.safestring import SafeString, mark_safe

from tha.intake.gather import Gathered, Gathering
from tha.records.answers import count_attempts, first_attempts
from tha.records.database import database_place
from tha.records.rubric.marker_agreement import ItemAgreement, QuizAgreement, Severity, agreement_of
from tha.reports.analysed import LeftOut, analysed
from tha.reports.item_analysis import add_report
from tha.reports.written import NONE, points, share
from tha.site.later import add
from tha.web.accounts.models import Account, Role
from tha.web.marking_desk.desk import desk_of

_LEAST_PAIRS = 5
"""Of fewer answers marked twice a mean would tell what the other one gave."""


class AgreementRow(msgspec.Struct, frozen=True):
    """A row of a table: a name and its figures."""

    name: str
    figures: tuple[str, ...]


class ShownAgreement(msgspec.Struct, frozen=True):
    """How far markers agree, by item and by marker."""

    open: int
    apart: int | None
    items: tuple[AgreementRow, ...]
    markers: tuple[AgreementRow, ...]


def report_on(quiz_id: str, day: date) -> SafeString | None:
    """The analysis of all first attempts as HTML, made of elements; None: there are too few."""
    gathering = Gathering()
    for one in first_attempts(quiz_id):
        gathering.take(one)
    gathered = gathering.table(quiz_id, database_place())
    if not isinstance(gathered, Gathered):
        return None
    left_out = LeftOut(later_attempts=count_attempts(quiz_id).later)
    place = Element("div", {"class": "analysis"})
    add_report(add(place, "header"), add(place, "div"), analysed(gathered, left_out, day))
    return mark_safe(tostring(place, encoding="unicode", method="html"))  # noqa: S308  # escaped


def agreement_for(account: Account, quiz_id: str) -> ShownAgreement | None:
    """The agreement on what a trainer may mark, or on everything; None: nothing was written."""
    is_bounded = account.role == Role.TRAINER
    found = agreement_of(quiz_id, desk_of(account, quiz_id).handed_in if is_bounded else None)
    return _shown(found) if found is not None else None


def _shown(found: QuizAgreement) -> ShownAgreement:
    return ShownAgreement(
        open=found.open,
        apart=found.apart if found.overall.n >= _LEAST_PAIRS else None,
        items=tuple(map(_item, found.items)),
        markers=tuple(map(_marker, found.markers)),
    )


def _item(one: ItemAgreement) -> AgreementRow:
    told = one.agreement
    figures = (share(told.exact), share(told.adjacent), points(told.kappa))
    shown = (*figures, points(told.weighted_kappa)) if told.n >= _LEAST_PAIRS else (NONE,) * 4
    return AgreementRow(one.item, (str(one.answers), str(told.n), *shown))


def _marker(one: Severity) -> AgreementRow:
    difference = points(one.mean_difference)
    sign = "+" if one.mean_difference > 0 else ""
    shown = f"{sign}{difference}" if one.n >= _LEAST_PAIRS else NONE
    return AgreementRow(one.marker, (str(one.n), shown))
