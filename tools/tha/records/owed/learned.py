"""Which hours of what an officer learned count, when the same module was learned before?

In `recognise` years a module earns as many hours as its longest learning, however often it was
learned: each earns what goes beyond the hours that the module has already earned in those years.
What belongs to no module always counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Literal

import msgspec

Source = Literal["assessment", "class", "outside"]


class Learned(msgspec.Struct, frozen=True):
    """Hours earned on the day `on`; `reference` is a quiz, a class or a certificate's number."""

    on: date
    source: Source
    reference: str
    hours: Decimal
    module: str = ""


def counted(learned: Iterable[Learned], recognise: int) -> Iterator[tuple[Learned, Decimal]]:
    """Each of `learned` in order of days, and how many of its hours count."""
    earned: dict[str, list[tuple[int, Decimal]]] = defaultdict(list)
    for one in sorted(learned, key=_turn):
        if not one.module:
            yield one, one.hours
            continue
        before = sum(
            (hours for year, hours in earned[one.module] if year > one.on.year - recognise),
            Decimal(0),
        )
        hours = max(one.hours - before, Decimal(0))
        earned[one.module].append((one.on.year, hours))
        yield one, hours


def _turn(one: Learned) -> tuple[date, str, str]:
    return one.on, one.source, one.reference
