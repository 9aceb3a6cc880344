"""Which officers and units does an account find in its lists?"""

from collections.abc import Sequence

import msgspec
from django.db.models import QuerySet

from tha.records.models import Officer, Unit
from tha.records.people.units import with_those_below
from tha.source.vietnamese import folded
from tha.source.vietnamese_order import name_key, text_key
from tha.web.accounts.models import Account
from tha.web.permissions import units_within


class Listed(msgspec.Struct, frozen=True):
    """An officer in one line."""

    pk: int
    code: str
    name: str
    title: str
    unit: str
    unit_name: str
    has_left: bool


def units_of(account: Account) -> list[Unit]:
    """The units within reach, by their names."""
    reached = units_within(account)
    found = Unit.objects.all() if reached is None else Unit.objects.filter(pk__in=reached)
    return sorted(found, key=lambda one: text_key(one.name))


def officers_of(account: Account, words: str = "", unit: Unit | None = None) -> list[Listed]:
    """The officers within reach, by name: of `unit` and those below it, whom all `words` fit.

    Words fit a name or a code however they are written. Who was erased is found by the code.
    """
    found = _officers_within(account)
    if unit is not None:
        found = found.filter(unit__code__in=with_those_below(unit.code))
    columns = ("pk", "code", "name", "title", "unit__code", "unit__name", "left")
    rows = (
        Listed(pk, code, name, title, unit_code, unit_name, has_left=left is not None)
        for pk, code, name, title, unit_code, unit_name, left in found.values_list(*columns)
    )
    asked = folded(words).split()
    fitting = (one for one in rows if _fits(one, asked))
    return sorted(fitting, key=lambda one: (name_key(one.name), one.code))


def rows_of(account: Account) -> dict[str, int]:
    """The rows of the officers within reach, by their codes."""
    return dict(_officers_within(account).values_list("code", "pk"))


def _officers_within(account: Account) -> QuerySet[Officer]:
    reached = units_within(account)
    return Officer.objects.all() if reached is None else Officer.objects.filter(unit__in=reached)


def _fits(one: Listed, asked: Sequence[str]) -> bool:
    told = folded(f"{one.name} {one.code}")
    return all(word in told for word in asked)
