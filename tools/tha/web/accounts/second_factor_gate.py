"""Does somebody who has signed in still owe the second factor?

Until it is shown, every page leads to where it is asked for; signing out stays possible.
"""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import REDIRECT_FIELD_NAME
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from tha.web.accounts.models import Account
from tha.web.accounts.second_factor import has_second_factor, must_have_one

_ASKING = "accounts:second-factor"
_SETTING_UP = "accounts:second-factor-set-up"
_OPEN = {
    _ASKING: {_ASKING, "accounts:logout"},
    _SETTING_UP: {_SETTING_UP, "accounts:second-factor-image", "accounts:logout"},
}
"""What can be reached all the same, by what is owed."""


class SecondFactorGate:
    """Stands after the middleware that knows who has signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the page, or of the way there."""
        return self._get_response(request)

    def process_view(
        self, request: HttpRequest, _view: Callable[..., HttpResponse], *_given: Any
    ) -> HttpResponse | None:
        """Leads away from a view that may not be reached yet."""
        owed = _owed(request)
        match = request.resolver_match
        if owed is None or (match is not None and match.view_name in _OPEN[owed]):
            return None
        there = reverse(owed)
        if owed == _ASKING and request.method == "GET":
            there += "?" + urlencode({REDIRECT_FIELD_NAME: request.path})
        return redirect(there)


def _owed(request: HttpRequest) -> str | None:
    """The page that must be passed first."""
    account = request.user
    if not isinstance(account, Account) or account.is_verified():  # type: ignore[attr-defined]  # django-otp adds it
        return None
    if has_second_factor(account):
        return _ASKING
    return _SETTING_UP if must_have_one(account, request.session) else None
