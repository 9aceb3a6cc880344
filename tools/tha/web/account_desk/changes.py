"""What may an administrator change about an account, and what is written down of it?

The log tells which account was changed by which, by their numbers: never a name, never a code.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec
import structlog
from django.db import transaction

from tha.records.models import Officer, Unit
from tha.web.accounts.invite import (
    LIFETIME,
    Slip,
    digest_of,
    invite,
    invite_officers,
    slip_of,
)
from tha.web.accounts.models import Account, Invitation, Role
from tha.web.accounts.second_factor import forget

_LOG = structlog.get_logger("tha.web.accounts")
STAFF = tuple(role for role in Role if role is not Role.OFFICER)
"""The roles that an administrator gives; an officer's comes of the record."""


class Staff(msgspec.Struct, frozen=True):
    """Somebody who is not in the records as an officer; `units` are a trainer's."""

    full_name: str
    role: Role
    units: tuple[Unit, ...] = ()


@transaction.atomic
def add_staff(name: str, staff: Staff, moment: datetime, by: Account) -> Slip:
    """A new account called `name`, and its slip. Raises IntegrityError for a name taken."""
    account = Account.objects.invited(name, staff.role, shown_name=staff.full_name)
    account.units.set(staff.units)
    _LOG.info("account made", account=account.pk, by=by.pk, role=staff.role.value)
    return slip_for(account, moment, by)


@transaction.atomic
def change_staff(account: Account, staff: Staff, by: Account) -> None:
    """Another name to be shown, another role, other units; never for an officer's account."""
    assert account.role != Role.OFFICER, "what an officer is, the record says"
    account.shown_name, account.role = staff.full_name, staff.role
    account.save(update_fields=["shown_name", "role"])
    account.units.set(staff.units if staff.role is Role.TRAINER else ())
    _LOG.info("account changed", account=account.pk, by=by.pk, role=staff.role.value)


@transaction.atomic
def close(account: Account, by: Account) -> None:
    """Nobody signs in by it any more; whoever is signed in is out with the next click."""
    Account.objects.filter(pk=account.pk).update(is_active=False)
    Invitation.objects.filter(account=account).delete()
    _LOG.info("account closed", account=account.pk, by=by.pk)


def reopen(account: Account, by: Account) -> None:
    """The password of before holds again."""
    Account.objects.filter(pk=account.pk).update(is_active=True)
    _LOG.info("account opened", account=account.pk, by=by.pk)


def reset_second_factor(account: Account, by: Account) -> None:
    """For somebody who has lost the telephone: it is to be set up anew."""
    forget(account)
    _LOG.info("second factor reset", account=account.pk, by=by.pk)


def slip_for(account: Account, moment: datetime, by: Account) -> Slip:
    """A fresh code for one account."""
    code = invite(account, moment)
    _LOG.info("account invited", account=account.pk, by=by.pk)
    return slip_of(account, code, moment + LIFETIME)


def slips_for(officers: Sequence[Officer], moment: datetime, by: Account) -> list[Slip]:
    """A fresh code for each of `officers`; whoever has no account gets one."""
    slips = invite_officers(officers, moment)
    _LOG.info("officers invited", count=len(slips), by=by.pk)
    return slips


def slips_of(codes: Iterable[str], moment: datetime) -> list[Slip]:
    """The slips of codes that can still be taken up, in their order; codes are kept nowhere.

    Whoever brings the codes back has seen them already.
    """
    given = {digest_of(code): code for code in codes}
    found = Invitation.objects.filter(until__gt=moment, account__is_active=True).select_related(
        "account__officer__unit"
    )
    known = {one.digest: one for one in found}
    return [
        slip_of(known[digest].account, code, known[digest].until)
        for digest, code in given.items()
        if digest in known
    ]
