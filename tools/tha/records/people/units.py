"""Which units belong to a unit, directly and through others?"""

from collections import defaultdict

from tha.records.models import Unit


def with_those_below(unit: str) -> set[str]:
    """The code of the unit and of every unit below it; a ring of parents ends the walk."""
    below: dict[str | None, list[str]] = defaultdict(list)
    for child, parent in Unit.objects.values_list("code", "parent__code"):
        below[parent].append(child)
    found, waiting = set[str](), [unit]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += below[one]
    return found
