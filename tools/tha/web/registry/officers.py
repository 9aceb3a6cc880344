"""What is shown of officers' records to trainers and auditors?"""

from datetime import UTC, datetime

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from tha.records.models import Officer, Unit
from tha.source.days import day_of
from tha.web.accounts.asking import account_asking
from tha.web.permissions import Action, demand, needs
from tha.web.registry.answers import certificate_file, transcript_file
from tha.web.registry.forms import SearchForm
from tha.web.registry.people import officers_of, units_of
from tha.web.registry.record import record_of, transcript_on

_ON_A_PAGE = 50


@require_GET
@never_cache
@needs(Action.SEE_RECORDS)
def officers(request: HttpRequest) -> HttpResponse:
    """The officers within reach, found by name, code and unit."""
    account = account_asking(request)
    units = units_of(account)
    form = SearchForm(request.GET, units)
    found = []
    if form.is_valid():
        row = form.cleaned_data["don_vi"]
        unit = Unit.objects.get(pk=row) if row is not None else None
        found = officers_of(account, form.cleaned_data["tu"], unit)
    pages = Paginator(found, _ON_A_PAGE)
    return render(
        request,
        "web/registry/officers.html",
        {"form": form, "found": pages.get_page(request.GET.get("trang")), "units": units},
    )


@require_GET
@never_cache
@needs(Action.SEE_RECORDS)
def officer(request: HttpRequest, row: int) -> HttpResponse:
    """The record of one of them."""
    record = record_of(_officer(request, row), day_of(datetime.now(UTC)))
    return render(request, "web/registry/officer.html", {"record": record, "row": row})


@require_GET
@needs(Action.SEE_RECORDS)
def transcript(request: HttpRequest, row: int, form: str) -> HttpResponse:
    """The transcript in the layout of official documents."""
    found = transcript_on(_officer(request, row), day_of(datetime.now(UTC)))
    return transcript_file(found, form)


@require_GET
@needs(Action.SEE_RECORDS)
def certificate(request: HttpRequest, row: int, number: int, form: str) -> HttpResponse:
    """A certificate of the officer in `row`."""
    return certificate_file(request, _officer(request, row), number, form)


def _officer(request: HttpRequest, row: int) -> Officer:
    found = get_object_or_404(Officer.objects.select_related("unit"), pk=row)
    demand(request, Action.SEE_RECORDS, found)
    return found
