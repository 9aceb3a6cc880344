"""How does somebody come to a password of their own, without anybody else knowing it?

By a one-time code, on a slip or in a link. Sixteen letters of thirty-two are 80 bits: nobody
guesses them, so a plain digest is all that needs to be kept.
"""

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta

import msgspec
from django.db import transaction

from tha.records.models import Officer
from tha.web.accounts.models import Account, Invitation, Role

LIFETIME = timedelta(days=14)
FIRST_LIFETIME = timedelta(hours=24)
_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""What cannot be mistaken for something else when read off paper."""
_GROUPS, _GROUP = 4, 4


class Slip(msgspec.Struct, frozen=True):
    """What somebody needs to sign in for the first time; never kept."""

    name: str
    full_name: str
    unit: str
    code: str
    until: datetime


def slip_of(account: Account, code: str, until: datetime) -> Slip:
    """The slip of `account`; it bears an officer's unit, and the role of whoever is none."""
    unit = account.officer.unit.name if account.officer else Role(account.role).label
    return Slip(account.name, account.full_name, unit, code, until)


def invite(account: Account, moment: datetime, lifetime: timedelta = LIFETIME) -> str:
    """A fresh code for `account`; one given before is worth nothing from now on."""
    groups = ("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(_GROUPS))
    code = "-".join(groups)
    Invitation.objects.update_or_create(
        account=account, defaults={"digest": digest_of(code), "until": moment + lifetime}
    )
    return code


def digest_of(code: str) -> str:
    """What is kept of a code, however it was typed: small letters, spaces, no hyphens."""
    plain = "".join(letter for letter in code.upper() if letter in _ALPHABET)
    return hashlib.sha256(plain.encode()).hexdigest()


def invitation_for(code: str, moment: datetime) -> Invitation | None:
    """The invitation that `code` takes up, if it still can be."""
    found = Invitation.objects.select_related("account", "account__officer")
    return found.filter(digest=digest_of(code), until__gt=moment, account__is_active=True).first()


def take_up(invitation: Invitation, password: str) -> Account | None:
    """Sets the password; the code is spent. None where somebody else has just spent it."""
    account = invitation.account
    with transaction.atomic():
        same = Invitation.objects.filter(pk=invitation.pk, digest=invitation.digest)
        if not same.delete()[0]:
            return None
        account.set_password(password)
        account.save(update_fields=["password"])
    return account


@transaction.atomic
def invite_officers(officers: Sequence[Officer], moment: datetime) -> list[Slip]:
    """A slip for each of `officers`; whoever has no account gets one named like the code."""
    slips = []
    for officer in officers:
        account = Account.objects.filter(officer=officer).select_related("officer__unit").first()
        if account is None:
            account = Account.objects.invited(officer.code, Role.OFFICER, officer=officer)
        code = invite(account, moment)
        slips.append(slip_of(account, code, moment + LIFETIME))
    return slips


def first_administrator(moment: datetime) -> str | None:
    """A code for the first administrator; None when one has a password already."""
    administrators = Account.objects.filter(role=Role.ADMINISTRATOR)
    if any(one.has_usable_password() for one in administrators):
        return None
    account = administrators.first() or Account.objects.invited("quan-tri", Role.ADMINISTRATOR)
    return invite(account, moment, FIRST_LIFETIME)
