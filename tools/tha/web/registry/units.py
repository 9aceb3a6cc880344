"""What is shown of a unit's year to trainers and auditors?"""

from datetime import UTC, date, datetime

import msgspec
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from tha.records.compliance import UnitTable, compliance_of
from tha.records.models import Unit
from tha.reports.official.compliance import compliance_document
from tha.reports.reminders import reminder_calendar
from tha.source.days import day_of
from tha.web.accounts.asking import account_asking
from tha.web.permissions import Action, demand, needs, units_within
from tha.web.registry.documents import FORMS, as_file, written_as
from tha.web.registry.forms import YearForm
from tha.web.registry.people import rows_of, units_of
from tha.web.registry.plans import requirements
from tha.web.registry.year import year_shown

_ON_A_PAGE = 100
MOST_ON_PAPER = 1_000
"""Officers; typesetting ten times as many takes minutes, which `tha compliance` may take."""


class _Asked(msgspec.Struct, frozen=True):
    """The form as it was filled, and the year of the unit; None where nothing can be shown."""

    form: YearForm
    table: UnitTable | None
    today: date


@require_GET
@never_cache
@needs(Action.SEE_RECORDS)
def units(request: HttpRequest) -> HttpResponse:
    """Who has learned what is owed, unit by unit and officer by officer."""
    asked = _asked(request)
    shown: dict[str, object] = {"form": asked.form, "query": request.GET.urlencode()}
    if asked.table is not None:
        year = year_shown(asked.table, rows_of(account_asking(request)))
        page = Paginator(year.officers, _ON_A_PAGE).get_page(request.GET.get("trang"))
        shown |= {"table": asked.table, "year": year, "found": page, "most": MOST_ON_PAPER}
    return render(request, "web/registry/units.html", shown)


@require_GET
@needs(Action.SEE_RECORDS)
def report(request: HttpRequest, form: str) -> HttpResponse:
    """The same in the layout of official documents, or as a workbook."""
    asked = _asked(request)
    if asked.table is None or form not in FORMS:
        raise Http404
    if form == "pdf" and len(asked.table.officers) > MOST_ON_PAPER:
        raise Http404  # the page offers none then
    document = compliance_document(asked.table)
    made = written_as(form, document, unit=asked.table.unit, on=asked.today)
    return as_file(made, f"theo-doi-{asked.table.unit or 'tat-ca'}-{asked.table.year}", form)


@require_GET
@needs(Action.SEE_RECORDS)
def reminders(request: HttpRequest) -> HttpResponse:
    """Whom to remind, for a calendar."""
    asked = _asked(request)
    if asked.table is None:
        raise Http404
    made = reminder_calendar(asked.table, asked.today, datetime.now(UTC))
    return as_file(made, f"nhac-hoc-{asked.table.unit or 'tat-ca'}-{asked.table.year}", "ics")


def _asked(request: HttpRequest) -> _Asked:
    """Without a unit: all, or for who does not reach all the first of those within reach."""
    account, today = account_asking(request), day_of(datetime.now(UTC))
    reached, is_everyone = units_of(account), units_within(account) is None
    data = request.GET.copy()
    data.setdefault("nam", str(today.year))
    if reached and not is_everyone and not data.get("don_vi"):
        data["don_vi"] = str(reached[0].pk)
    form = YearForm(data, reached, is_everyone=is_everyone)
    if not form.is_valid() or (not is_everyone and not reached):
        return _Asked(form, None, today)
    unit = _unit(request, form.cleaned_data["don_vi"])
    table = compliance_of(
        unit.code if unit else None,
        form.cleaned_data["nam"],
        day=today,
        requirements=requirements(),
    )
    return _Asked(form, table, today)


def _unit(request: HttpRequest, row: int | None) -> Unit | None:
    if row is None:
        return None
    unit = Unit.objects.get(pk=row)
    demand(request, Action.SEE_RECORDS, unit)
    return unit
