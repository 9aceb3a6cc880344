"""What is shown to an officer of the own record?"""

from datetime import UTC, datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from tha.records.models import Officer
from tha.source.days import day_of
from tha.web.accounts.asking import account_asking
from tha.web.accounts.models import Account
from tha.web.permissions import Action, demand, needs
from tha.web.registry.answers import certificate_file, transcript_file
from tha.web.registry.record import own_record_of, own_transcript_on
from tha.web.study.own import own_study


@require_GET
@never_cache
@needs(Action.SEE_OWN_RECORD)
def own(request: HttpRequest) -> HttpResponse:
    """Everything in the record, and what is to be done next."""
    now = datetime.now(UTC)
    record = own_record_of(_officer(request), day_of(now))
    study = own_study(account_asking(request), now)
    return render(request, "web/registry/own.html", {"record": record, "study": study})


@require_GET
@needs(Action.SEE_OWN_RECORD)
def own_transcript(request: HttpRequest, form: str) -> HttpResponse:
    """The transcript in the layout of official documents."""
    found, _ = own_transcript_on(_officer(request), day_of(datetime.now(UTC)))
    return transcript_file(found, form)


@require_GET
@needs(Action.SEE_OWN_RECORD)
def own_certificate(request: HttpRequest, row: int, form: str) -> HttpResponse:
    """A certificate, unless it is somebody else's."""
    return certificate_file(request, _officer(request), row, form)


def _officer(request: HttpRequest) -> Officer:
    account = request.user
    if not isinstance(account, Account) or account.officer is None:
        raise Http404
    demand(request, Action.SEE_OWN_RECORD, account.officer)
    return account.officer
