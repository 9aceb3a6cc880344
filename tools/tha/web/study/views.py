"""What do the site's scripts get of the progress of whoever is signed in, and what do they send?"""

from datetime import UTC, datetime

import msgspec
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils.crypto import salted_hmac
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from tha.web.accounts.asking import account_asking
from tha.web.accounts.models import Account
from tha.web.study.keep import add_progress, progress_of
from tha.web.study.progress import MOST_BYTES, Progress


@require_http_methods(["GET", "HEAD", "PUT"])
@never_cache
def own_progress(request: HttpRequest) -> HttpResponse:
    """The account's progress; what is sent becomes part of it first."""
    account = account_asking(request)
    now = datetime.now(UTC)
    if request.method != "PUT":
        return _told(request, account, progress_of(account, now))
    if len(request.body) > MOST_BYTES:
        return HttpResponse(status=413)
    try:
        sent = msgspec.json.decode(request.body)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return HttpResponse(status=400)
    whole = add_progress(account, sent, now)
    return HttpResponse(status=400) if whole is None else _told(request, account, whole)


def _told(request: HttpRequest, account: Account, progress: Progress) -> JsonResponse:
    """Also what proves the next change, and a sign by which a device tells accounts apart."""
    whose = salted_hmac("tha.study", str(account.pk)).hexdigest()[:16]
    return JsonResponse({"whose": whose, "token": get_token(request), "progress": progress})
