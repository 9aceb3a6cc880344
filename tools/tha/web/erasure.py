"""What does the platform keep of an officer whose personal data are erased, and how does it go?

The account with whatever belongs to it, progress included, the sessions, the count of wrong
passwords, the answers as they were saved and the bytes that came in. That a seat was taken and a
submission received stays.
"""

import json
from collections.abc import Iterator, Sequence

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session

from tha.records.models import Officer
from tha.web.accounts.models import Account
from tha.web.opened import was_served
from tha.web.sittings.models import Answer
from tha.web.submissions.models import Received

_TOUCHED = (
    "accounts_account", "accounts_invitation", "otp_totp_totpdevice", "otp_static_staticdevice",
    "otp_static_statictoken", "django_session", "axes_accessattempt", "axes_accesslog",
    "axes_accessfailurelog", "sittings_answer", "submissions_received", "study_progress",
)  # fmt: skip
_AT_ONCE = 500


def empty_platform(officer: Officer) -> Sequence[str]:
    """Empties all of it, and names the tables that were touched; inside the caller's transaction.

    Where the platform was never served there is nothing to do.
    """
    if not was_served():
        return ()
    Answer.objects.filter(seat__officer=officer).delete()
    Received.objects.filter(pk__in=list(_received_from(officer.code))).update(raw=b"")
    account = Account.objects.filter(officer=officer).first()
    if account is not None:
        Session.objects.filter(pk__in=list(_sessions_of(account))).delete()
        for kind in (AccessAttempt, AccessLog, AccessFailureLog):
            kind.objects.filter(username__iexact=account.name).delete()
        account.delete()
    return _TOUCHED


def _sessions_of(account: Account) -> Iterator[str]:
    for one in Session.objects.iterator(_AT_ONCE):
        if one.get_decoded().get(SESSION_KEY) == str(account.pk):
            yield one.pk


def _received_from(code: str) -> Iterator[int]:
    """Those that say they are the officer's; a code is compared as it stands."""
    for pk, raw in Received.objects.exclude(raw=b"").values_list("pk", "raw").iterator(_AT_ONCE):
        if code.encode() in bytes(raw) and json.loads(bytes(raw)).get("officer") == code:
            yield pk
