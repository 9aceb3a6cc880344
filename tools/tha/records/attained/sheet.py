"""Which attainments does a list tell of, and may they be kept?

A row for each officer and class, or each officer and certificate. When anything is wrong, all of it
is told at once.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

import msgspec

from tha.records.attained.messages import (
    ATTAINED_BY_ERASED,
    ATTAINED_BY_NOBODY,
    ATTAINED_TWICE,
    BAD_HOURS,
    LEARNED_AHEAD,
    LEARNED_LONG_AGO,
    UNKNOWN_LEARNED_MODULE,
)
from tha.records.hints import hint_for
from tha.records.models import Officer
from tha.records.people.table import Layout, Row, read_table
from tha.source.days import written_day
from tha.source.nearest import did_you_mean
from tha.source.problem import Problem
from tha.source.vietnamese import number

Elsewhere = Literal["class", "outside"]

LAYOUT = Layout(
    needed=("code", "reference", "title", "issuer", "hours", "on"),
    optional=("module",),
    filled=("code", "reference", "title", "issuer", "hours", "on"),
    codes=("code",),
    days=("on",),
    limits={"reference": 100, "title": 200, "issuer": 200, "module": 200, "hours": 20},
)
MOST_HOURS = Decimal(500)
"""Of one class. `1.125`, which is read as a thousand here, is none."""
LEAST_HOURS = Decimal("0.5")
_PLACES = 4
_EARLIEST = date(1990, 1, 1)


class Told(msgspec.Struct, frozen=True):
    """One row: what an officer learned, and where it stands."""

    row: Row
    officer: str
    source: Elsewhere
    reference: str
    title: str
    issuer: str
    module: str
    hours: Decimal
    on: date

    @property
    def key(self) -> tuple[str, str, str, date]:
        """What makes it one attainment."""
        return self.officer, self.source, self.reference, self.on


class Reading(msgspec.Struct, frozen=True):
    """What a list is read against: which source it is of, today, and the modules that there are.

    Without `modules` nobody asks whether a module is there.
    """

    source: Elsewhere
    today: date
    modules: frozenset[str] | None = None


def read_attained(path: Path, reading: Reading) -> tuple[list[Told], list[Problem]]:
    """Every row of the list at `path`, and what is wrong; the records must be open."""
    rows, problems = read_table(path, LAYOUT)
    told: list[Told] = []
    for row in rows:
        hours = hours_in(row.texts["hours"])
        if hours is None:
            gaps = {"value": row.texts["hours"], "column": "hours", "most": MOST_HOURS}
            problems.append(BAD_HOURS.at(row.place("hours"), **gaps))
        else:
            told.append(_told(row, hours, reading.source))
    problems += [*_people(told), *_days(told, reading.today), *_repeats(told)]
    if reading.modules is not None:
        problems += _modules(told, reading.modules)
    return told, problems


def hours_in(text: str) -> Decimal | None:
    """The hours that `text` writes, as `7,5`; None where it writes none that is kept."""
    hours = number(text)
    if hours is None:
        return None
    exponent = hours.as_tuple().exponent
    is_exact = isinstance(exponent, int) and -exponent <= _PLACES
    return hours if is_exact and LEAST_HOURS <= hours <= MOST_HOURS else None


def _told(row: Row, hours: Decimal, source: Elsewhere) -> Told:
    texts, on = row.texts, row.days["on"]
    assert on is not None  # no cell of the column is empty
    return Told(
        row=row,
        officer=texts["code"],
        source=source,
        reference=texts["reference"],
        title=texts["title"],
        issuer=texts["issuer"],
        module=texts.get("module", ""),
        hours=hours,
        on=on,
    )


def _people(told: Iterable[Told]) -> Iterator[Problem]:
    known = {
        code: not salt
        for code, salt in Officer.objects.order_by("code").values_list("code", "salt")
    }
    for one in told:
        place = one.row.place("code")
        if one.officer not in known:
            hint = hint_for(one.officer, known)
            yield ATTAINED_BY_NOBODY.at(place, officer=one.officer, hint=hint)
        elif known[one.officer]:
            yield ATTAINED_BY_ERASED.at(place, officer=one.officer)


def _days(told: Iterable[Told], today: date) -> Iterator[Problem]:
    for one in told:
        place, on = one.row.place("on"), written_day(one.on)
        if one.on > today:
            yield LEARNED_AHEAD.at(place, on=on, today=written_day(today))
        elif one.on < _EARLIEST:
            yield LEARNED_LONG_AGO.at(place, on=on, first=_EARLIEST.year)


def _repeats(told: Iterable[Told]) -> Iterator[Problem]:
    first: dict[tuple[str, str, str, date], int] = {}
    for one in told:
        before = first.setdefault(one.key, one.row.number)
        if before != one.row.number:
            gaps = {"reference": one.reference, "officer": one.officer, "first": before}
            yield ATTAINED_TWICE.at(one.row.place("reference"), **gaps)


def _modules(told: Iterable[Told], modules: Collection[str]) -> Iterator[Problem]:
    for one in told:
        if one.module and one.module not in modules:
            place, hint = one.row.place("module"), did_you_mean(one.module, modules)
            yield UNKNOWN_LEARNED_MODULE.at(place, module=one.module, hint=hint)
