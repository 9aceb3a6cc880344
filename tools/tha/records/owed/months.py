"""In how many months of a year did an officer serve?

A month in which the officer was away on more than half of the days is none: on leave, not yet
there, or gone.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

import msgspec

MONTHS = 12


class Service(msgspec.Struct, frozen=True):
    """The first and the last day of service, where known, and leave from a day to a day."""

    title: str = ""
    joined: date | None = None
    left: date | None = None
    leaves: tuple[tuple[date, date], ...] = ()


def months_served(service: Service, year: int) -> int:
    """How many months of `year` count."""
    return sum(_is_served(service, year, month) for month in range(1, MONTHS + 1))


def _is_served(service: Service, year: int, month: int) -> bool:
    length = monthrange(year, month)[1]
    start, end = date(year, month, 1).toordinal(), date(year, month, length).toordinal()
    away = set[int]()
    for since, until in _absences(service):
        away.update(range(max(since, start), min(until, end) + 1))
    return 2 * len(away) <= length


def _absences(service: Service) -> Iterator[tuple[int, int]]:
    """From day to day, both included, as ordinals."""
    if service.joined is not None:
        yield date.min.toordinal(), service.joined.toordinal() - 1
    if service.left is not None:
        yield service.left.toordinal() + 1, date.max.toordinal()
    for since, until in service.leaves:
        yield since.toordinal(), until.toordinal()
