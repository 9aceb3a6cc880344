"""How is the second factor set up, asked for and taken away?"""

import django_otp
from django.contrib import messages
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from tha.web.accounts import second_factor
from tha.web.accounts.asking import account_asking
from tha.web.accounts.forms import TokenForm

_WRONG = "Mã không đúng, đã dùng hoặc đã hết hạn. Nhập sai nhiều lần thì phải chờ một lúc."


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Asks whoever has just given the password for the code of the telephone."""
    account = account_asking(request)
    there = _safe_next(request)
    if not second_factor.has_second_factor(account):
        return redirect(there)
    form = TokenForm(request.POST or None)
    if form.is_valid():
        device = second_factor.shown_by(account, form.cleaned_data["token"])
        if device is not None:
            request.session.cycle_key()
            django_otp.login(request, device)
            return redirect(there)
        form.add_error("token", _WRONG)
    facts = {"form": form, "next": there}
    return render(request, "web/accounts/second_factor.html", facts)


@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def set_up(request: HttpRequest) -> HttpResponse:
    """Shows the secret, and ends with the backup codes once the telephone shows the right code."""
    account = account_asking(request)
    if second_factor.has_second_factor(account):
        return render(request, "web/accounts/second_factor_kept.html", {"form": TokenForm()})
    form = TokenForm(request.POST or None)
    if form.is_valid():
        confirmed = second_factor.confirm(account, form.cleaned_data["token"])
        if confirmed is not None:
            device, codes = confirmed
            request.session.cycle_key()
            django_otp.login(request, device)
            return render(request, "web/accounts/backup_codes.html", {"codes": codes})
        form.add_error("token", _WRONG)
    secret = second_factor.secret_text(second_factor.begun(account))
    is_owed = second_factor.must_have_one(account, request.session)
    facts = {"form": form, "secret": secret, "is_owed": is_owed}
    return render(request, "web/accounts/second_factor_set_up.html", facts)


@never_cache
@require_GET
def image(request: HttpRequest) -> HttpResponse:
    """The secret as a QR code; once it is confirmed there is nothing more to see."""
    account = account_asking(request)
    if second_factor.has_second_factor(account):
        raise Http404
    device = second_factor.begun(account)
    return HttpResponse(second_factor.secret_svg(device), content_type="image/svg+xml")


@never_cache
@sensitive_post_parameters()
@require_POST
def take_away(request: HttpRequest) -> HttpResponse:
    """Ends the second factor; whoever must have one is led to setting up another."""
    account, form = account_asking(request), TokenForm(request.POST)
    if form.is_valid() and second_factor.shown_by(account, form.cleaned_data["token"]):
        second_factor.forget(account)
        messages.success(request, "Đã tắt lớp bảo vệ thứ hai.")
        return redirect("accounts:second-factor-set-up")
    form.add_error("token", _WRONG)
    return render(request, "web/accounts/second_factor_kept.html", {"form": form})


def _safe_next(request: HttpRequest) -> str:
    """Where to go on; an address beyond the platform is no way to go on."""
    wanted = request.POST.get(REDIRECT_FIELD_NAME) or request.GET.get(REDIRECT_FIELD_NAME) or ""
    is_safe = wanted.startswith("/cong/") and url_has_allowed_host_and_scheme(
        wanted, allowed_hosts=None
    )
    return wanted if is_safe else "/cong/"
