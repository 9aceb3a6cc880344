"""When did the ledger tell of a row, and what came first?"""

from collections.abc import Iterable
from datetime import datetime

import msgspec
from django.db.models import Q

from tha.records.ledger.statements import KINDS
from tha.records.ledger.told import key_of
from tha.records.models import Entry


class Turn(msgspec.Struct, frozen=True):
    """The place of an entry in the ledger, and its moment."""

    sequence: int
    moment: datetime


def turns_of(kind: str, submissions: Iterable[str]) -> dict[str, Turn]:
    """Of every entry of `kind` about some submissions, by UUID: its turn, by `key_of` its row.

    The first entry counts. What cannot be read is left out: `tha ledger verify` tells of it.
    """
    about = Q(pk__in=[])
    for one in submissions:
        about |= Q(body__contains=one)
    rows = Entry.objects.filter(about, kind=kind).order_by("-sequence")
    found = {}
    for row in rows:
        try:
            key = key_of(msgspec.json.decode(row.body, type=KINDS[kind]))
            found[key] = Turn(row.sequence, datetime.fromisoformat(row.moment))
        except (msgspec.DecodeError, ValueError):
            continue
    return found
