"""In what does one edition of a quiz differ from another?"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from tha.quiz.edition import Edition

_MISSING = object()


class Change(msgspec.Struct, frozen=True):
    """One field that differs; `item` is "" for the quiz itself, `field` is "" for a whole item.

    A field inside another is written `options.b.credit`; `was` or `now` is None where it is not.
    """

    item: str
    field: str
    was: Any = None
    now: Any = None


def changes_between(was: Edition, now: Edition) -> tuple[Change, ...]:
    """Every field that differs: those of the quiz, then by item, in the order of `now`."""
    before, after = _plain(was), _plain(now)
    old = {one["id"]: one for one in before.pop("items")}
    new = {one["id"]: one for one in after.pop("items")}
    found = [Change("", *one) for one in _differences(before, after)]
    for item in [*new, *(one for one in old if one not in new)]:
        if item not in old or item not in new:
            found.append(Change(item, "", old.get(item), new.get(item)))
        else:
            found += [Change(item, *one) for one in _differences(old[item], new[item])]
    return tuple(found)


def _plain(edition: Edition) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(edition.quiz, builtin_types=(Decimal, date))
    return plain


def _differences(
    was: dict[str, Any], now: dict[str, Any], inside: str = ""
) -> Iterator[tuple[str, Any, Any]]:
    for name in [*now, *(one for one in was if one not in now)]:
        before, after = was.get(name, _MISSING), now.get(name, _MISSING)
        if isinstance(before, dict) and isinstance(after, dict):
            yield from _differences(before, after, f"{inside}{name}.")
        elif before != after:
            yield f"{inside}{name}", _given(before), _given(after)


def _given(value: Any) -> Any:
    return None if value is _MISSING else value
