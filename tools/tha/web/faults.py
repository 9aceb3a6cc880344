"""What is shown when something is refused, missing, or fails?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  # Django hands it over
    """Not yours to see."""
    return render(request, "web/faults/forbidden.html", status=403)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # the same
    """The page was open too long, or its cookies are gone: nothing was changed."""
    return render(request, "web/faults/stale.html", status=403)


def missing(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  # Django hands it over
    """Nothing here."""
    return render(request, "web/faults/missing.html", status=404)


def fault(request: HttpRequest) -> HttpResponse:
    """Our own fault; nothing of it is shown."""
    return render(request, "web/faults/fault.html", status=500)
