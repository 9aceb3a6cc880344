"""How is an account's progress kept, so that no device loses what another has sent?"""

from datetime import UTC, datetime

import msgspec
from django.db import transaction

from tha.web.accounts.models import Account
from tha.web.study import models
from tha.web.study.progress import MOST_BYTES, Progress, blank, merged, taken


def progress_of(account: Account, now: datetime) -> Progress:
    """What is kept of `account`; nothing done yet, when that is nothing."""
    row = models.Progress.objects.filter(account=account).first()
    kept = None if row is None else taken(msgspec.json.decode(row.content), _milliseconds(now))
    return blank() if kept is None else kept


@transaction.atomic
def add_progress(account: Account, sent: object, now: datetime) -> Progress | None:
    """What comes of what is kept and what was `sent`; None when that cannot be kept."""
    Account.objects.select_for_update().get(pk=account.pk)
    more = taken(sent, _milliseconds(now))
    if more is None:
        return None
    whole = merged(progress_of(account, now), more)
    content = msgspec.json.encode(whole)
    if len(content) > MOST_BYTES:
        return None
    facts = {"content": content.decode(), "changed": now.astimezone(UTC)}
    models.Progress.objects.update_or_create(account=account, defaults=facts)
    return whole


def _milliseconds(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
