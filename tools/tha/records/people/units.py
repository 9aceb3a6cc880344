"""Which units belong to a unit, directly and through others?"""

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from tha.records.models import Unit

Key = TypeVar("Key", str, int)


def with_those_below(unit: str) -> set[str]:
    """The code of the unit and of every unit below it; a ring of parents ends the walk."""
    return _reached([unit], Unit.objects.values_list("code", "parent__code"))


def rows_with_those_below(units: Iterable[int]) -> set[int]:
    """The same of several units, by their rows."""
    return _reached(units, Unit.objects.values_list("pk", "parent_id"))


def _reached(units: Iterable[Key], parents: Iterable[tuple[Key, Key | None]]) -> set[Key]:
    below: dict[Key | None, list[Key]] = defaultdict(list)
    for child, parent in parents:
        below[parent].append(child)
    found, waiting = set[Key](), list(units)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += below[one]
    return found
