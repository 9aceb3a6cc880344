"""Who signs in to a platform, before a test changes one thing?"""

from typing import Any

from django.test import Client

from record_samples import an_officer
from tha.records.models import Officer, Unit
from tha.web.accounts.models import Account, Role

PASSWORD = "mot-mat-khau-de-thu-2026"  # noqa: S105  # of nobody


def an_account(role: Role = Role.TRAINER, name: str = "", **facts: Any) -> Account:
    """Somebody of `role`; an officer's account goes with `officer`."""
    return Account.objects.invited(name or f"mau-{role}", role, **facts)


def with_password(account: Account) -> Account:
    """`account`, with PASSWORD; it takes a moment, as hashing must."""
    account.set_password(PASSWORD)
    account.save()
    return account


def a_browser() -> Client:
    """Nobody has signed in yet."""
    return Client(SERVER_NAME="localhost")


def an_officer_account(code: str = "TH-0001", unit: str = "DV-01") -> Account:
    """The account of a new officer."""
    officer = an_officer(code, unit)
    return an_account(Role.OFFICER, code, officer=officer)


def a_trainer_of(*units: Unit, name: str = "") -> Account:
    """A trainer to whom `units` were given."""
    account = an_account(Role.TRAINER, name)
    account.units.set(units)
    return account


def signed_in(account: Account) -> Client:
    """A browser in which `account` has signed in."""
    client = a_browser()
    client.force_login(account, "django.contrib.auth.backends.ModelBackend")
    return client


def unit_of(code: str) -> Unit:
    """The unit of the officer with `code`."""
    return Officer.objects.select_related("unit").get(code=code).unit
