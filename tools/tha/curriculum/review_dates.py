"""What takes effect, changes or ends in the coming months, and what content does it touch?"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from tha.curriculum.impact import Counts, Resting, counts_of, grouped, unread_in
from tha.curriculum.uses import Looked, Sheet, Use
from tha.law.citation import Citation, parse_citation
from tha.law.facts import Named, named
from tha.law.in_force import Life, life_of, starts_on
from tha.law.instrument import Provision
from tha.law.register import Register

Happening = Literal["takes_effect", "amended", "replaced", "ended"]


class _Due(msgspec.Struct, frozen=True):
    """Something that happens to an instrument, or to a provision on a day of its own."""

    day: date
    what: Happening
    citation: Citation
    by: tuple[Citation, ...] = ()


class Event(msgspec.Struct, frozen=True):
    """The same under names, with the content that it touches."""

    day: date
    what: Happening
    citation: str
    label: str
    by: tuple[Named, ...]
    """What amends or replaces it."""
    counts: Counts
    content: tuple[Resting, ...]


class Calendar(msgspec.Struct, frozen=True):
    """Both days are part of the time that is looked at."""

    since: date
    until: date
    events: tuple[Event, ...]
    ahead: tuple[Sheet, ...]
    """Pages and quizzes that state the law of a day after `since`, however late."""
    unread: tuple[str, ...]
    """Files with errors, where more may be touched."""


def calendar_of(register: Register, looked: Looked, day: date, months: int) -> Calendar:
    """What happens from `day` until as many months later, in order of day."""
    until = months_after(day, months)
    due = [one for one in _all_due(register) if day <= one.day <= until]
    events = [_event(register, looked, one) for one in sorted(due, key=lambda one: one.day)]
    ahead = [one for one in looked.sheets if one.as_of is not None and one.as_of > day]
    ahead.sort(key=lambda one: (one.as_of or day, one.kind, one.name))
    return Calendar(day, until, tuple(events), tuple(ahead), unread_in(looked))


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last day where the month is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return date.max
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _event(register: Register, looked: Looked, due: _Due) -> Event:
    content = grouped(one for one in looked.uses if _is_touched(register, one, due))
    by = tuple(named(register, one) for one in due.by)
    label = register.label(due.citation)
    return Event(due.day, due.what, str(due.citation), label, by, counts_of(content), content)


def _is_touched(register: Register, use: Use, due: _Due) -> bool:
    """Whether that happens to what is cited, or to a part of it."""
    if use.is_history or not use.citation.overlaps(due.citation):
        return False
    if not due.citation.holds(use.citation):
        return True  # the event is that of a part
    life = life_of(register, use.citation)
    match due.what:
        case "takes_effect":
            return life.starts == due.day
        case "amended":
            return not use.citation.article or _may_reach(register, due)
        case "replaced" | "ended":
            return life.ends == due.day


def _may_reach(register: Register, due: _Due) -> bool:
    """Whether an amendment may reach any part: the register does not say which parts it reaches."""
    if due.citation.article:
        return True
    provisions = register.instruments[due.citation.instrument].provisions.values()
    reaching = {one for provision in provisions for one in _amendments(register, provision)}
    return not any(one.instrument == due.by[0].instrument for _, one in reaching)


def _all_due(register: Register) -> Iterator[_Due]:
    """Everything that ever happens, in the order of the register."""
    for name, instrument in register.instruments.items():
        yield from _due_of_instrument(register, Citation(name))
        for key, provision in instrument.provisions.items():
            citation = parse_citation(f"{name}#{key}")
            if citation is not None:
                yield from _due_of_provision(register, citation, provision)


def _due_of_instrument(register: Register, whole: Citation) -> Iterator[_Due]:
    life = life_of(register, whole)
    yield _Due(life.starts, "takes_effect", whole)
    for one in register.amended_by.get(whole.instrument, ()):
        day = register.instruments[one].effective
        if _is_alive(life, day):
            yield _Due(day, "amended", whole, (Citation(one),))
    if life.ends is not None:
        replacing = [one for one in life.successors if starts_on(register, one) == life.ends]
        yield _end(life, whole, tuple(replacing))


def _due_of_provision(
    register: Register, citation: Citation, provision: Provision
) -> Iterator[_Due]:
    """Only what happens to it on another day than to its instrument."""
    life = life_of(register, citation)
    whole = life_of(register, Citation(citation.instrument))
    if provision.effective is not None and life.starts != whole.starts:
        yield _Due(life.starts, "takes_effect", citation)
    for day, by in _amendments(register, provision):
        if _is_alive(life, day):
            yield _Due(day, "amended", citation, (by,))
    has_own_end = provision.ends is not None or provision.replaced_by is not None
    if has_own_end and life.ends is not None and life.ends != whole.ends:
        yield _end(life, citation, life.successors)


def _is_alive(life: Life, day: date) -> bool:
    """Whether an amendment on `day` can change it: what has not begun or has ended, none can."""
    return life.starts < day and (life.ends is None or day < life.ends)


def _end(life: Life, citation: Citation, by: tuple[Citation, ...]) -> _Due:
    assert life.ends is not None  # only asked of what ends
    if life.is_replaced:
        return _Due(life.ends, "replaced", citation, by)
    return _Due(life.ends, "ended", citation)


def _amendments(register: Register, provision: Provision) -> Iterator[tuple[date, Citation]]:
    for one in provision.amended:
        by = parse_citation(one.by)
        if by is not None and by.instrument in register.instruments:
            yield one.on or starts_on(register, by), by
