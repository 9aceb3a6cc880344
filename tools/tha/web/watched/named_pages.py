"""Which page answers a request, by the name that `urls.py` gives it?

The innermost middleware: whatever the ones around it refuse has gone through here as well, once
Django has found the view.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from tha.web.watched.requests import PAGE


class NamedPages:
    """Tells `requests.py` the name of the page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, its page named."""
        response = self._get_response(request)
        match, scope = request.resolver_match, getattr(request, "scope", None)
        if scope is not None:
            scope[PAGE] = match.view_name if match is not None else "no page"
        return response
