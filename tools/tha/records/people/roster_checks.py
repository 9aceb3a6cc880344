"""Does a list of officers agree with itself and with the records?"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from tha.records.hints import bare_code
from tha.records.people.known import Known, Stay, UnitState, timeline
from tha.records.people.messages import (
    ERASED_OFFICER,
    IN_THE_FUTURE,
    LEFT_FIRST,
    MOVED_TOO_EARLY,
    MOVED_UNDATED,
    NOT_OF_A_UNIT,
    TWO_PARENTS,
    UNIT_CYCLE,
    UNKNOWN_PARENT,
)
from tha.records.people.roster_changes import officer_of, person_wanted, units_wanted
from tha.records.people.table import Row
from tha.records.people.table_messages import ALMOST_KNOWN, CASE_ONLY, REPEATED_OFFICER, TWO_NAMES
from tha.source.days import written_day
from tha.source.problem import Problem

_OF_OFFICERS = ("title", "rank", "joined", "left", "since")
_RING_AT_MOST = 10
"""Units of a ring that a sentence names."""


def check_roster(rows: Sequence[Row], known: Known, today: date) -> Iterator[Problem]:
    """Everything that is wrong with the rows of a list, each of which is sound by itself."""
    yield from _units_alone(rows)
    yield from _repeats(rows)
    yield from _spellings(rows, "code", known.officers)
    yield from _spellings(rows, "unit_code", known.units)
    yield from _units(rows, known)
    for row in rows:
        if officer_of(row):
            yield from _officer(row, known, today)


def _units_alone(rows: Sequence[Row]) -> Iterator[Problem]:
    """Rows that say of a unit what only an officer has."""
    for row in rows:
        for one in _OF_OFFICERS:
            if not officer_of(row) and (row.texts.get(one) or row.days.get(one)):
                yield NOT_OF_A_UNIT.at(row.place(one), column=one)


def _repeats(rows: Sequence[Row]) -> Iterator[Problem]:
    """Two rows for one officer."""
    first: dict[str, int] = {}
    for row in rows:
        code = officer_of(row)
        if code and first.setdefault(code, row.number) != row.number:
            yield REPEATED_OFFICER.at(row.place("code"), code=code, first=first[code])


def _spellings(rows: Sequence[Row], column: str, known: Iterable[str]) -> Iterator[Problem]:
    """Codes of a column that are written almost as another one, here or in the records."""
    spelled = {code.casefold(): code for code in known}
    bare = {bare_code(code): code for code in spelled.values()}
    for row in rows:
        code = row.texts[column]
        if not code or spelled.get(code.casefold()) == code:
            continue
        place = row.place(column)
        if (other := spelled.setdefault(code.casefold(), code)) != code:
            yield CASE_ONLY.at(place, code=code, other=other)
        elif (other := bare.setdefault(bare_code(code), code)) != code:
            yield ALMOST_KNOWN.at(place, code=code, other=other)


def _units(rows: Sequence[Row], known: Known) -> Iterator[Problem]:
    """Units with two names or two parents, with a parent that is not there, or in a ring."""
    first: dict[str, Row] = {}
    wanted = units_wanted(rows, known)
    for row in rows:
        code, parent = row.texts["unit_code"], row.texts.get("unit_parent", "")
        other = first.setdefault(code, row)
        gaps = {"code": code, "first": other.number}
        if other.texts["unit_name"] != row.texts["unit_name"]:
            name = other.texts["unit_name"]
            yield TWO_NAMES.at(row.place("unit_name"), **gaps, other=name)
        if other.texts.get("unit_parent", "") != parent:
            above = other.texts["unit_parent"] or "–"
            yield TWO_PARENTS.at(row.place("unit_parent"), **gaps, other=above)
        if parent and parent not in wanted and parent not in known.units:
            yield UNKNOWN_PARENT.at(row.place("unit_parent"), parent=parent)
    yield from _rings(first, {**known.units, **wanted})


def _rings(first: Mapping[str, Row], units: Mapping[str, UnitState]) -> Iterator[Problem]:
    """Each ring of units once, at the first row of one of them."""
    done = set[str]()
    for code, row in first.items():
        way: list[str] = []
        on_way = set[str]()
        at: str | None = code
        while at is not None and at in units and at not in done and at not in on_way:
            way.append(at)
            on_way.add(at)
            at = units[at].parent
        if at in on_way:
            ring = way[way.index(at) :]
            shown = [*ring, ring[0]] if len(ring) <= _RING_AT_MOST else [*ring[:_RING_AT_MOST], "…"]
            yield UNIT_CYCLE.at(row.place("unit_parent"), ring=" → ".join(shown))
        done |= on_way


def _officer(row: Row, known: Known, today: date) -> Iterator[Problem]:
    """What is wrong with one officer."""
    code = officer_of(row)
    before = known.officers.get(code)
    if before is not None and before.is_erased:
        yield ERASED_OFFICER.at(row.place("code"), code=code)
        return
    for column in ("joined", "since"):
        day = row.days.get(column)
        if day is not None and day > today:
            gaps = {"column": column, "day": written_day(day), "today": written_day(today)}
            yield IN_THE_FUTURE.at(row.place(column), **gaps)
    wanted = person_wanted(row, before)
    if wanted.joined is not None and wanted.left is not None and wanted.left < wanted.joined:
        gaps = {"joined": written_day(wanted.joined), "left": written_day(wanted.left)}
        yield LEFT_FIRST.at(row.place("left" if row.has("left") else "joined"), **gaps)
    if before is not None:
        yield from _move(row, known.stays_of(code), today)


def _move(row: Row, stays: Sequence[Stay], today: date) -> Iterator[Problem]:
    """A move that nobody dated, or that begins before what is known to have come first."""
    code, unit, since = officer_of(row), row.texts["unit_code"], row.days.get("since")
    held = timeline(stays)
    is_move = unit != held[-1].unit
    if is_move and since is None:
        gaps = {"code": code, "old": held[-1].unit, "new": unit, "day": written_day(today)}
        yield MOVED_UNDATED.at(row.place("unit_code"), **gaps)
    earlier = held[-1] if is_move else held[-2] if held[1:] else None
    begin = since or today if is_move else since
    if earlier is None or earlier.since is None or begin is None:
        return
    # A day that is corrected comes after the stay before; a unit that is corrected keeps its day.
    if begin < earlier.since or (begin == earlier.since and not is_move):
        gaps = {"code": code, "known": earlier.unit, "day": written_day(earlier.since)}
        yield MOVED_TOO_EARLY.at(row.place("since"), **gaps, since=written_day(begin))
