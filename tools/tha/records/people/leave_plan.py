"""Which leave does a table add, correct or take back?

Every leave of an officer has a number. A row without one is new, unless the very same days are
known; a row with one corrects that leave, or takes it back when it says no days.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from tha.records.people.messages import (
    LEAVE_HALF,
    LEAVE_OVERLAP,
    LEAVE_REVERSED,
    LEAVE_TWICE,
    NO_SUCH_LEAVE,
)
from tha.records.people.table import Row
from tha.source.days import written_day
from tha.source.problem import Problem

_DIGITS_AT_MOST = 8


class Absence(msgspec.Struct, frozen=True):
    """A leave as its last version says; without days it was taken back."""

    number: int
    version: int
    since: date | None
    until: date | None
    reason: str


class Planned(msgspec.Struct, frozen=True):
    """A version to be kept, of a leave that is new or was otherwise `before`."""

    code: str
    after: Absence
    before: Absence | None = None


class Plan:
    """What rows come to, one after the other; `known` is each officer's leave by number."""

    def __init__(self, known: dict[str, dict[int, Absence]]) -> None:
        self._known = {code: dict(listed) for code, listed in known.items()}
        self._rows: dict[tuple[str, int], Row] = {}
        self.planned: list[Planned] = []
        self.same = 0

    def take(self, row: Row) -> Problem | None:
        """Takes one row in, or says what is wrong with it."""
        code, since, until = row.texts["code"], row.days["since"], row.days["until"]
        held = self._known.setdefault(code, {})
        before = self._before(row, held)
        if isinstance(before, Problem):
            return before
        if (since is None or until is None) and (before is None or since != until):
            empty = "since" if since is None else "until"
            return LEAVE_HALF.at(row.place(empty), column=empty)
        number = before.number if before is not None else max(held, default=0) + 1
        if since is not None and until is not None and until < since:
            gaps = {"since": written_day(since), "until": written_day(until)}
            return LEAVE_REVERSED.at(row.place("until"), **gaps)
        if (first := self._rows.setdefault((code, number), row)) is not row:
            return LEAVE_TWICE.at(row.place("code"), code=code, number=number, first=first.number)
        version = before.version + 1 if before is not None else 1
        self._keep(code, Absence(number, version, since, until, row.texts["reason"]), before)
        return None

    def overlaps(self) -> Iterator[Problem]:
        """Days that two leaves would share once all rows are taken, each pair at its later row."""
        for planned in self.planned:
            code, row = planned.code, self._rows[planned.code, planned.after.number]
            for other in self._known[code].values():
                at = self._rows.get((code, other.number))
                is_later = at is not None and at.number > row.number
                if other is not planned.after and not is_later and _meet(planned.after, other):
                    yield _overlap(row, other)

    def _before(self, row: Row, held: dict[int, Absence]) -> Absence | Problem | None:
        """The leave that the row is about, None for a new one."""
        number, code = row.texts.get("number", ""), row.texts["code"]
        if not number:
            days = (row.days["since"], row.days["until"])
            alike = (one for one in held.values() if (one.since, one.until) == days)
            return next(alike, None) if None not in days else None
        at = (
            int(number)
            if number.isascii() and number.isdigit() and len(number) <= _DIGITS_AT_MOST
            else 0
        )
        return held.get(at) or NO_SUCH_LEAVE.at(row.place("number"), code=code, number=number)

    def _keep(self, code: str, after: Absence, before: Absence | None) -> None:
        if before is not None and msgspec.structs.replace(after, version=before.version) == before:
            self.same += 1
            return
        self._known[code][after.number] = after
        self.planned.append(Planned(code, after, before))


def _meet(one: Absence, other: Absence) -> bool:
    """Whether they share a day; what was taken back has none."""
    if one.since is None or one.until is None or other.since is None or other.until is None:
        return False
    return one.since <= other.until and other.since <= one.until


def _overlap(row: Row, other: Absence) -> Problem:
    assert other.since is not None
    assert other.until is not None
    return LEAVE_OVERLAP.at(
        row.place("since"),
        code=row.texts["code"],
        number=other.number,
        since=written_day(other.since),
        until=written_day(other.until),
    )
