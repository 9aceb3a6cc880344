"""Which accounts are there, and who has none yet?"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

import msgspec
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import Q, QuerySet

from tha.records.models import Officer, Unit
from tha.records.people.units import with_those_below
from tha.source.vietnamese import folded, without_diacritics
from tha.source.vietnamese_order import name_key
from tha.web.accounts.models import Account, Role


class State(StrEnum):
    """How far somebody has come with an account."""

    IN_USE = "in use"
    INVITED = "invited"
    NOT_INVITED = "not invited"
    CLOSED = "closed"


STATES = {
    State.IN_USE: "đang dùng",
    State.INVITED: "đã mời, chưa đặt mật khẩu",
    State.NOT_INVITED: "chưa có mật khẩu, không còn mã mời",
    State.CLOSED: "đã đóng",
}


class Asked(msgspec.Struct, frozen=True):
    """What a list is narrowed to; what is empty narrows nothing."""

    words: str = ""
    role: str = ""
    unit: Unit | None = None
    state: str = ""


class Listed(msgspec.Struct, frozen=True):
    """An account as the list shows it."""

    pk: int
    name: str
    full_name: str
    role: str
    unit: str
    state: State

    @property
    def state_label(self) -> str:
        """The state in words."""
        return STATES[self.state]


def listed(asked: Asked, moment: datetime) -> list[Listed]:
    """The accounts that were asked for, by name as names are sorted here."""
    found = _narrowed(asked).select_related("officer__unit", "invitation")
    given = _units_given()
    rows = [_listed(one, given.get(one.pk, []), moment) for one in found]
    wanted = [one for one in rows if _is_wanted(one, asked)]
    return sorted(wanted, key=lambda one: (name_key(one.full_name), one.name))


def state_of(account: Account, moment: datetime) -> State:
    """How far the holder of `account` has come."""
    if not account.is_active:
        return State.CLOSED
    if account.has_usable_password():
        return State.IN_USE
    invitation = getattr(account, "invitation", None)
    is_invited = invitation is not None and invitation.until > moment
    return State.INVITED if is_invited else State.NOT_INVITED


def without_password(unit: Unit, *, with_below: bool) -> list[Officer]:
    """Officers of `unit` who have no password yet, by name; nobody erased, closed or gone."""
    codes = with_those_below(unit.code) if with_below else {unit.code}
    found = (
        Officer.objects.filter(unit__code__in=codes, left__isnull=True)
        .exclude(name="")
        .filter(
            Q(account__isnull=True)
            | Q(account__is_active=True, account__password__startswith=UNUSABLE_PASSWORD_PREFIX)
        )
        .select_related("unit")
    )
    return sorted(found, key=lambda one: (one.unit.code, name_key(one.name), one.code))


def _narrowed(asked: Asked) -> QuerySet[Account]:
    found = Account.objects.all()
    if asked.role:
        found = found.filter(role=asked.role)
    if asked.unit is not None:
        below = with_those_below(asked.unit.code)
        theirs = Q(officer__unit__code__in=below) | Q(units__code__in=below)
        found = found.filter(pk__in=Account.objects.filter(theirs).values("pk"))
    return found


def _units_given() -> dict[int, list[str]]:
    """The names of the units of each trainer, by the row of the account."""
    given: dict[int, list[str]] = defaultdict(list)
    trainers = Account.objects.filter(role=Role.TRAINER, units__isnull=False)
    for account, unit in trainers.order_by("units__name").values_list("pk", "units__name"):
        given[account].append(unit)
    return given


def _listed(account: Account, given: list[str], moment: datetime) -> Listed:
    return Listed(
        pk=account.pk,
        name=account.name,
        full_name=account.full_name,
        role=Role(account.role).label,
        unit=account.officer.unit.name if account.officer else ", ".join(given),
        state=state_of(account, moment),
    )


def _is_wanted(one: Listed, asked: Asked) -> bool:
    if asked.state and one.state != asked.state:
        return False
    return _has_all(asked.words.split(), (one.full_name, one.name))


def _has_all(words: Iterable[str], texts: Iterable[str]) -> bool:
    """Whether each word is in the texts; typed without diacritics it is found all the same."""
    exact = folded(" ".join(texts))
    plain = without_diacritics(exact)
    return all(folded(word) in exact or folded(word) in plain for word in words)
