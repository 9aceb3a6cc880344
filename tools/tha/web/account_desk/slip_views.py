"""How do invitations reach officers who have no account yet: as slips, on the page or as PDF?

Codes are shown once and kept nowhere. For the PDF the page brings them back, and only codes that
can still be taken up become slips.
"""

from collections.abc import Sequence
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from tha.reports.invitation_slips import InvitationSlip, invitation_slips, qr_of_link
from tha.source.days import day_of
from tha.web.account_desk.changes import slips_for, slips_of
from tha.web.account_desk.forms import InviteForm, SlipsForm
from tha.web.account_desk.listing import without_password
from tha.web.accounts.asking import account_asking
from tha.web.accounts.invite import Slip
from tha.web.permissions import Action, demand, needs


@never_cache
@require_http_methods(["GET", "POST"])
@needs(Action.MANAGE_ACCOUNTS)
def invite_unit(request: HttpRequest) -> HttpResponse:
    """Invites every officer of a unit who has no password yet."""
    form = InviteForm(request.POST or None)
    if form.is_valid():
        unit, with_below = form.cleaned_data["unit"], form.cleaned_data["with_below"]
        demand(request, Action.MANAGE_ACCOUNTS, unit)
        officers = without_password(unit, with_below=with_below)
        if officers:
            slips = slips_for(officers, datetime.now(UTC), by=account_asking(request))
            return slips_page(request, slips)
        form.add_error("unit", "Ở đây mọi cán bộ đang công tác đều đã có mật khẩu.")
    return render(request, "web/account_desk/invite.html", {"form": form})


def slips_page(request: HttpRequest, slips: Sequence[Slip]) -> HttpResponse:
    """The slips, to be printed from the browser, or saved as PDF."""
    facts = {
        "slips": [_printed(request, one) for one in slips],
        "form": SlipsForm(initial={"codes": " ".join(one.code for one in slips)}),
    }
    return render(request, "web/account_desk/slips.html", facts)


@never_cache
@sensitive_post_parameters()
@require_POST
@needs(Action.MANAGE_ACCOUNTS)
def slips_pdf(request: HttpRequest) -> HttpResponse:
    """The same slips as a file that prints the same everywhere."""
    form = SlipsForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest()
    slips = slips_of(form.cleaned_data["codes"].split(), datetime.now(UTC))
    printed = [_printed(request, one) for one in slips]
    made = invitation_slips(printed, on=day_of(datetime.now(UTC)))
    return HttpResponse(
        made,
        content_type="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="phieu-moi.pdf"'},
    )


def _printed(request: HttpRequest, slip: Slip) -> InvitationSlip:
    """A slip as it is printed; the code stands behind the # of the link, which no server sees."""
    address = request.build_absolute_uri(reverse("accounts:code"))
    return InvitationSlip(
        full_name=slip.full_name,
        unit=slip.unit,
        name=slip.name,
        code=slip.code,
        address=address,
        until=day_of(slip.until),
        qr=qr_of_link(f"{address}#{slip.code}"),
    )
