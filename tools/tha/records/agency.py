"""Which organisation issues a document, and which stands above it?"""

import msgspec

from tha.records.models import Unit


class Agency(msgspec.Struct, frozen=True):
    """The names that stand at the head of a document."""

    name: str
    above: str | None


def agency_of(unit_code: str | None) -> Agency | None:
    """The unit with that code; without a code the one unit that has none above it, if it is one."""
    units = Unit.objects.select_related("parent")
    if unit_code is None:
        found = list(units.filter(parent=None)[:2])
        unit = found[0] if len(found) == 1 else None
    else:
        unit = units.filter(code=unit_code).first()
    if unit is None:
        return None
    return Agency(unit.name, unit.parent.name if unit.parent is not None else None)
