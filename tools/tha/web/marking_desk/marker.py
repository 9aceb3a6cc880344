"""By which code do the records know whoever marks on the platform, and what is their own?"""

from tha.records import models
from tha.records.rubric.markers import is_same_code, other_spelling
from tha.source.vietnamese import canonical, comparable
from tha.web.accounts.models import Account, Role

_LONGEST_NAME = 80
"""Letters; the records keep a hundred, and a number may follow."""


def marker_of(account: Account) -> str:
    """The code of `account`: its name, as the records spell it if sheets came under it before.

    Names that the records would take for one code are told apart by the number of the account, in
    all but the first: no two people are ever one marker.
    """
    name = "-".join(canonical(account.name).split())[:_LONGEST_NAME]
    others = Account.objects.exclude(role=Role.OFFICER).filter(pk__lt=account.pk)
    if any(is_same_code(name, one) for one in others.values_list("name", flat=True)):
        name = f"{name}.{account.pk}"
    return other_spelling(name) or name


def is_own(account: Account, officer: models.Officer) -> bool:
    """Whether what `officer` handed in may be by whoever has `account`: same code or same name."""
    if is_same_code(officer.code, account.name):
        return True
    return bool(account.shown_name) and _plain(account.shown_name) == _plain(officer.name)


def _plain(name: str) -> str:
    return comparable(name, ["case", "space", "tone_place"])
