"""What is shown to somebody who signs in, or comes with an invitation?"""

from datetime import UTC, datetime

from axes.utils import reset
from django.apps import apps
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import SetPasswordForm
from django.contrib.auth.views import LoginView, LogoutView, PasswordChangeView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tha.web.accounts.forms import SignInForm
from tha.web.accounts.invite import invitation_for, take_up
from tha.web.accounts.throttle import clock, wrong_codes
from tha.web.address import address_of


@method_decorator(login_not_required, name="dispatch")
class SignIn(LoginView):
    """Name and password."""

    authentication_form = SignInForm
    template_name = "web/accounts/login.html"
    redirect_authenticated_user = True
    extra_context = {"has_agency": apps.is_installed("mozilla_django_oidc")}  # noqa: RUF012  # Django's own way


class SignOut(LogoutView):
    """By POST alone."""


class ChangePassword(PasswordChangeView):
    """The old one, and a new one twice."""

    template_name = "web/accounts/password.html"
    success_url = reverse_lazy("home")


@login_not_required
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "POST"])
def invited(request: HttpRequest, code: str = "") -> HttpResponse:
    """Takes up an invitation: the code from the link or from a slip, then a password."""
    code = code or request.POST.get("code", "")
    if not code:
        return render(request, "web/accounts/code.html")
    address = address_of(request)
    if wrong_codes.has_enough(address, clock()):
        return render(request, "web/accounts/code.html", {"is_throttled": True}, status=429)
    invitation = invitation_for(code, datetime.now(UTC))
    if invitation is None:
        wrong_codes.note(address, clock())
        return render(request, "web/accounts/code.html", {"is_spent": True}, status=404)
    is_password = "new_password1" in request.POST
    form = SetPasswordForm(invitation.account, request.POST if is_password else None)
    if is_password and form.is_valid():
        account = take_up(invitation, form.cleaned_data["new_password1"])
        if account is None:
            return render(request, "web/accounts/code.html", {"is_spent": True}, status=404)
        reset(username=account.name)  # whoever was locked out has come with a code
        login(request, account, "django.contrib.auth.backends.ModelBackend")
        return redirect("home")
    return render(
        request,
        "web/accounts/invited.html",
        {"form": form, "account": invitation.account, "code": code},
    )
