"""Is a provision in force on a day, since when, until when, and what stands in its place then?

Everything is computed from the days in the register; no status is ever written down. An instrument
ends the day another that replaces it takes effect, or on its own `ends`, whichever comes first
(Law 64/2025/QH15 on the promulgation of legal documents, article 57, clause 1: the stated time is
over, a newer instrument replaces or amends it, it is repealed). What gives details of a replaced
instrument does not end with it (clause 2): the register says when it does. The days of a provision
are those of its instrument unless the register gives it days of its own.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

import msgspec

from tha.law.citation import Citation, parse_citation
from tha.law.instrument import Provision
from tha.law.register import Register

Status = Literal["not_yet", "in_force", "amended", "replaced", "ended"]
"""In the order of time: a later day never brings an earlier status back."""


class Change(msgspec.Struct, frozen=True):
    """An amendment: the day from which it holds, and what brought it."""

    day: date
    by: Citation


class Life(msgspec.Struct, frozen=True):
    """From when a provision is in force, what changes it, and when and how it ends."""

    starts: date
    ends: date | None = None
    """The first day on which it is no longer in force."""
    changes: tuple[Change, ...] = ()
    successors: tuple[Citation, ...] = ()
    """What takes its place on the day it ends, as finely as the register knows; nothing where it
    merely ends."""
    is_replaced: bool = False
    """Whether it ends because something takes its place."""


def life_of(register: Register, citation: Citation) -> Life:
    """The life of what `citation` points at, in an instrument that the register holds."""
    starts = starts_on(register, citation)
    ends, is_replaced = _end(register, citation)
    changes = {one for one in _changes(register, citation) if one.day > starts}
    return Life(
        starts,
        ends,
        tuple(sorted(changes, key=lambda one: (one.day, str(one.by)))),
        _successors(register, citation, ends) if ends and is_replaced else (),
        is_replaced,
    )


def status_on(life: Life, day: date) -> Status:
    """The status on `day`."""
    if day < life.starts:
        return "not_yet"
    if life.ends is not None and day >= life.ends:
        return "replaced" if life.is_replaced else "ended"
    return "amended" if newest_change(life, day) else "in_force"


def is_in_force(life: Life, day: date) -> bool:
    """Whether it is in force on `day`, amended or not."""
    return status_on(life, day) in {"in_force", "amended"}


def newest_change(life: Life, day: date) -> Change | None:
    """The last amendment that holds on `day`."""
    return next((one for one in reversed(life.changes) if one.day <= day), None)


def successors_on(register: Register, citation: Citation, day: date) -> tuple[Citation, ...]:
    """What is to be cited in the place of `citation` on `day`: successors are followed until one
    is found that has not ended by then; those that merely ended lead nowhere.
    """
    found: dict[Citation, None] = {}
    seen = {citation}
    waiting = list(life_of(register, citation).successors)
    while waiting:
        one = waiting.pop(0)
        if one in seen or one.instrument not in register.instruments:
            continue
        seen.add(one)
        life = life_of(register, one)
        if status_on(life, day) == "replaced":
            waiting += life.successors
        elif status_on(life, day) != "ended":
            found[one] = None
    return tuple(found)


def starts_on(register: Register, citation: Citation) -> date:
    """The day on which what `citation` points at takes effect."""
    days = [one.effective for _, one in register.listed_around(citation) if one.effective]
    return days[-1] if days else register.instruments[citation.instrument].effective


def instrument_end(register: Register, name: str) -> tuple[date | None, bool]:
    """The day on which an instrument ends, and whether another takes its place that day."""
    replaced = [register.instruments[one].effective for one in register.replaced_by.get(name, ())]
    own = register.instruments[name].ends
    if own is not None and (not replaced or own < min(replaced)):
        return own, False
    return (min(replaced), True) if replaced else (None, False)


def _end(register: Register, citation: Citation) -> tuple[date | None, bool]:
    """The same for any citation; the finest provision with an end of its own decides."""
    for _, provision in reversed(register.listed_around(citation)):
        successor = _pointer(register, provision.replaced_by)
        if provision.ends is not None:
            return provision.ends, successor is not None
        if successor is not None:
            return starts_on(register, successor), True
    return instrument_end(register, citation.instrument)


def _changes(register: Register, citation: Citation) -> Iterator[Change]:
    """What changes `citation` or any part of it, or the whole of which it is a part."""
    for listed, provision in register.changing[citation.instrument]:
        if not listed.overlaps(citation):
            continue
        for amendment in provision.amended:
            by = _pointer(register, amendment.by)
            if by is not None:
                yield Change(amendment.on or starts_on(register, by), by)
        if citation.holds(listed) and citation != listed:
            yield from _lost(register, listed, provision)
    if not citation.article:
        for one in register.amended_by.get(citation.instrument, ()):
            yield Change(register.instruments[one].effective, Citation(one))


def _lost(register: Register, listed: Citation, provision: Provision) -> Iterator[Change]:
    """A part that ends on a day of its own changes the whole."""
    ends, _ = _end(register, listed)
    whole_ends, _ = instrument_end(register, listed.instrument)
    if ends is not None and (whole_ends is None or ends < whole_ends):
        yield Change(ends, _pointer(register, provision.replaced_by) or listed)


def _successors(register: Register, citation: Citation, ends: date) -> tuple[Citation, ...]:
    """The provisions that take its place, else those of the whole around it, else of its parts,
    else the instruments that replace its instrument on the day that it ends.
    """
    around = list(reversed(register.listed_around(citation)))
    for _, provision in around:
        pointer = _pointer(register, provision.replaced_by)
        if pointer is not None:
            return (pointer,)
    for one in [citation, *citation.wider()]:
        if found := _came(register, [one] if one.article else [], ends):
            return found
    parts = [old for old in register.came_from if citation.article and citation.holds(old)]
    if found := _came(register, parts, ends):
        return found
    replacing = register.replaced_by.get(citation.instrument, ())
    return tuple(Citation(one) for one in replacing if register.instruments[one].effective == ends)


def _came(register: Register, old: Iterable[Citation], ends: date) -> tuple[Citation, ...]:
    """What says that it came from one of `old`, and is there when they end."""
    came = (new for one in old for new in register.came_from.get(one, ()))
    return tuple(dict.fromkeys(one for one in came if starts_on(register, one) <= ends))


def _pointer(register: Register, text: str | None) -> Citation | None:
    """What an entry points at, if it is there."""
    citation = parse_citation(text) if text else None
    return citation if citation and citation.instrument in register.instruments else None
