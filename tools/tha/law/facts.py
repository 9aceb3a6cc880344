"""What does the register know of a provision, seen from a day, under names that a reader knows?"""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from tha.law.citation import Citation, parse_citation
from tha.law.in_force import Status, life_of, status_on, successors_on
from tha.law.instrument import Compared, Instrument, Kind, Source, Verified
from tha.law.register import Register


class Named(msgspec.Struct, frozen=True):
    """A citation and how it is called."""

    citation: str
    label: str


class Amended(msgspec.Struct, frozen=True):
    """From when an amendment holds, and what brought it."""

    day: date
    by: Named


class Outlook(msgspec.Struct, frozen=True):
    """How a provision stands on the day `as_of`."""

    citation: str
    label: str
    title: str
    as_of: date
    status: Status
    starts: date
    ends: date | None
    """The first day on which it is no longer in force."""
    amendments: tuple[Amended, ...]
    """All of them, in order of day; also those that come after `as_of`."""
    successors: tuple[Named, ...]
    """What stands in its place on `as_of`, or will once it ends."""


class Relations(msgspec.Struct, frozen=True):
    """What an instrument has to do with others."""

    replaces: tuple[Named, ...]
    replaced_by: tuple[Named, ...]
    amends: tuple[Named, ...]
    amended_by: tuple[Named, ...]
    details: tuple[Named, ...]
    detailed_by: tuple[Named, ...]


class Rule(msgspec.Struct, frozen=True):
    """A rule for cases between old law and new; `instrument` is where it stands."""

    instrument: Named
    text: str
    basis: tuple[Named, ...]


class Facts(msgspec.Struct, frozen=True):
    """A provision and its instrument."""

    outlook: Outlook
    was: tuple[Named, ...]
    """The older provisions whose place it takes."""
    verified: Verified
    id: str
    number: str
    title: str
    short: str
    kind: Kind
    issuer: str
    issued: date
    effective: date
    compared: Compared | None
    sources: tuple[Source, ...]
    relations: Relations
    transition: tuple[Rule, ...]
    """Of the instrument, and of those that replace it."""


def facts_of(register: Register, citation: Citation, day: date) -> Facts:
    """What the register knows of `citation`, whose instrument it holds."""
    name = citation.instrument
    instrument = register.instruments[name]
    return Facts(
        outlook_of(register, citation, day),
        _named(register, _was(register, citation)),
        register.verified_of(citation),
        name,
        instrument.number,
        instrument.title,
        instrument.short,
        instrument.kind,
        instrument.issuer,
        instrument.issued,
        instrument.effective,
        instrument.compared,
        instrument.sources,
        _relations(register, name, instrument),
        tuple(_rules(register, name)),
    )


def outlook_of(register: Register, citation: Citation, day: date) -> Outlook:
    """How `citation` stands on `day`; the register holds its instrument."""
    life = life_of(register, citation)
    return Outlook(
        str(citation),
        register.label(citation),
        _title(register, citation),
        day,
        status_on(life, day),
        life.starts,
        life.ends,
        tuple(Amended(one.day, named(register, one.by)) for one in life.changes),
        _named(register, successors_on(register, citation, day)),
    )


def named(register: Register, citation: Citation) -> Named:
    """`citation` with its label."""
    return Named(str(citation), register.label(citation))


def _named(register: Register, citations: Iterable[Citation]) -> tuple[Named, ...]:
    return tuple(named(register, one) for one in citations)


def _title(register: Register, citation: Citation) -> str:
    """The title of the finest listed provision that has one, else of the instrument."""
    titles = [one.title for _, one in register.listed_around(citation) if one.title]
    return titles[-1] if titles else register.instruments[citation.instrument].title


def _was(register: Register, citation: Citation) -> tuple[Citation, ...]:
    """What stood in its place, as the finest listed provision around it says, or its parts say.

    Nothing is taken from a wider one: a clause that is listed by itself may be new.
    """
    around = register.listed_around(citation)
    own = around[-1][1].was if around else None
    if own is not None:
        return _written([own])
    provisions = register.instruments[citation.instrument].provisions
    parts = [
        one.was
        for key, one in provisions.items()
        if one.was and (listed := parse_citation(f"{citation.instrument}#{key}"))
        if citation.article and citation.holds(listed)
    ]
    return _written(parts)


def _written(texts: Iterable[str]) -> tuple[Citation, ...]:
    found = (parse_citation(one) for one in dict.fromkeys(texts))
    return tuple(one for one in found if one is not None)


def _relations(register: Register, name: str, instrument: Instrument) -> Relations:
    def of(ids: Iterable[str]) -> tuple[Named, ...]:
        return _named(register, map(Citation, ids))

    return Relations(
        of(instrument.replaces),
        of(register.replaced_by.get(name, ())),
        of(instrument.amends),
        of(register.amended_by.get(name, ())),
        of(instrument.details),
        of(register.detailed_by.get(name, ())),
    )


def _rules(register: Register, name: str) -> Iterator[Rule]:
    for one in (name, *register.replaced_by.get(name, ())):
        for rule in register.instruments[one].transition:
            basis = _named(register, _written(rule.basis))
            yield Rule(named(register, Citation(one)), rule.text, basis)
