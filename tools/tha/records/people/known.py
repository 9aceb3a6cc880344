"""Which units and officers do the records know, and where did each officer serve?"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import msgspec

from tha.records.models import Officer, Posting, Unit


class UnitState(msgspec.Struct, frozen=True):
    """A unit's name, and the code of the one it belongs to."""

    name: str
    parent: str | None = None


class Person(msgspec.Struct, frozen=True):
    """What the records know of an officer, save the code."""

    name: str
    unit: str
    title: str = ""
    rank: str = ""
    joined: date | None = None
    left: date | None = None
    is_erased: bool = False


class Stay(msgspec.Struct, frozen=True):
    """From the day `since` an officer belongs to a unit; None when nobody knows the day."""

    unit: str
    since: date | None = None


class Known(msgspec.Struct, frozen=True):
    """Everything about people that a list is compared with, by code."""

    units: dict[str, UnitState]
    officers: dict[str, Person]
    stays: dict[str, tuple[Stay, ...]]
    """Of the officers that were posted at all, in the order in which it was recorded."""

    def stays_of(self, code: str) -> tuple[Stay, ...]:
        """Where the officer served; the unit alone when nothing else was ever recorded."""
        person = self.officers.get(code)
        if code in self.stays or person is None:
            return self.stays.get(code, ())
        return (Stay(person.unit),)


def known_people() -> Known:
    """All of it, as it stands now."""
    stays: dict[str, list[Stay]] = defaultdict(list)
    rows = Posting.objects.order_by("officer_id", "number")
    for code, unit, since in rows.values_list("officer__code", "unit__code", "since"):
        stays[code].append(Stay(unit, since))
    return Known(
        units={
            code: UnitState(name, parent)
            for code, name, parent in Unit.objects.values_list("code", "name", "parent__code")
        },
        officers={
            one.code: Person(
                one.name, one.unit.code, one.title, one.rank, one.joined, one.left, one.is_erased
            )
            for one in Officer.objects.select_related("unit")
        },
        stays={code: tuple(listed) for code, listed in stays.items()},
    )


def timeline(stays: Sequence[Stay]) -> list[Stay]:
    """What holds of `stays`, from the earliest on: each ends where the next begins.

    What was recorded later is right about every day from which it counts.
    """
    held: list[Stay] = []
    for one in reversed(stays):
        if not held or (one.since or date.min) < (held[-1].since or date.min):
            held.append(one)
    return held[::-1]


def unit_on(stays: Sequence[Stay], day: date) -> str | None:
    """The unit to which an officer with these stays belonged on a day, if any."""
    begun = [one for one in timeline(stays) if (one.since or date.min) <= day]
    return begun[-1].unit if begun else None
