"""Does the register fit together: ids, numbers, days, and what its entries point at?"""

import re
from collections.abc import Iterator, Mapping

from tha.law.citation import CUT_OFF, parse_citation, suggested
from tha.law.in_force import life_of
from tha.law.instrument import Instrument, Provision
from tha.law.messages import (
    BAD_ID,
    ENDS_BEFORE_START,
    MALFORMED_PROVISION,
    REPLACED_BEFORE_START,
    REPLACEMENT_CYCLE,
    SAME_NUMBER,
    SAME_SHORT,
    UNKNOWN_INSTRUMENT,
    UNLISTED_PROVISION,
)
from tha.law.register import Register, resolve
from tha.source.files import Text
from tha.source.nearest import did_you_mean
from tha.source.problem import Problem
from tha.source.vietnamese import folded
from tha.source.yaml_nodes import Document, Path

_RELATIONS = ("replaces", "amends", "details")
_POINTER_CUT_OFF = re.compile(
    rf"^[^#\n]*?\b(?:was|replaced_by|by):[ \t]*['\"]?(?P<citation>[a-z0-9-]*{CUT_OFF.pattern})",
    re.MULTILINE,
)


def check_instrument(document: Document, name: str, instrument: Instrument) -> Iterator[Problem]:
    """An entry by itself: its id, its days, the form of its provisions."""
    pointer = parse_citation(name)
    if pointer is None or pointer.article:
        yield BAD_ID.at(document.place_of_key((name,)), id=name)
    if instrument.ends is not None and instrument.ends < instrument.effective:
        place = document.place((name, "ends"))
        yield ENDS_BEFORE_START.at(place, ends=instrument.ends, effective=instrument.effective)
    for provision in instrument.provisions:
        if parse_citation(f"x#{provision}") is None:
            place = document.place_of_key((name, "provisions", provision))
            near = suggested(f"x#{provision}")
            hint = near.partition("#")[2] if parse_citation(near) else "d37"
            yield MALFORMED_PROVISION.at(place, provision=provision, hint=hint)


def check_register(document: Document, register: Register) -> Iterator[Problem]:
    """The entries beside one another."""
    yield from _check_names(document, register)
    for name, instrument in register.instruments.items():
        yield from _check_relations(document, register, name, instrument)
        for index, rule in enumerate(instrument.transition):
            for at, pointer in enumerate(rule.basis):
                path = (name, "transition", index, "basis", at)
                yield from _check_pointer(document, register, path, pointer)
        for key, provision in instrument.provisions.items():
            yield from _check_provision(document, register, (name, "provisions", key), provision)
    yield from _check_cycles(document, register)


def check_cut_off(text: Text, register: Register) -> Iterator[Problem]:
    """No citation in the file is cut short by a space in front of its `#`."""
    for found in _POINTER_CUT_OFF.finditer(text.content):
        _, problems = resolve(register, found["citation"], text.place(found.start("citation")))
        yield from problems


def _check_names(document: Document, register: Register) -> Iterator[Problem]:
    """Numbers and short names tell instruments apart, however they are spaced or capitalised."""
    numbers: dict[str, str] = {}
    shorts: dict[str, str] = {}
    for name, instrument in register.instruments.items():
        number, short = _bare(instrument.number), _bare(instrument.short)
        if number in numbers:
            place = document.place((name, "number"))
            yield SAME_NUMBER.at(place, number=instrument.number, other=numbers[number])
        elif short in shorts:
            place = document.place((name, "short"))
            yield SAME_SHORT.at(place, short=instrument.short, other=shorts[short])
        numbers.setdefault(number, name)
        shorts.setdefault(short, name)


def _bare(text: str) -> str:
    return folded("".join(text.split()))


def _check_relations(
    document: Document, register: Register, name: str, instrument: Instrument
) -> Iterator[Problem]:
    for relation in _RELATIONS:
        for index, pointed in enumerate(getattr(instrument, relation)):
            path = (name, relation, index)
            if register.lacks(pointed):
                hint = did_you_mean(pointed, register.instruments)
                place = document.place(path)
                yield UNKNOWN_INSTRUMENT.at(place, instrument=pointed, hint=hint)
            elif relation == "replaces" and pointed in register.instruments:
                yield from _check_order(document, path, instrument, register.instruments[pointed])


def _check_order(
    document: Document, path: Path, instrument: Instrument, replaced: Instrument
) -> Iterator[Problem]:
    if instrument.effective < replaced.effective:
        yield REPLACED_BEFORE_START.at(
            document.place(path),
            number=replaced.number,
            starts=replaced.effective,
            ends=instrument.effective,
        )


def _check_provision(
    document: Document, register: Register, path: Path, provision: Provision
) -> Iterator[Problem]:
    for field in ("was", "replaced_by"):
        pointer = getattr(provision, field)
        if pointer is not None:
            yield from _check_pointer(document, register, (*path, field), pointer)
    for index, amendment in enumerate(provision.amended):
        yield from _check_pointer(document, register, (*path, "amended", index, "by"), amendment.by)
    name, _, key = path
    citation = parse_citation(f"{name}#{key}")
    if citation is None or (provision.ends is None and provision.replaced_by is None):
        return
    life = life_of(register, citation)
    if life.ends is not None and life.ends < life.starts:
        field = "ends" if provision.ends else "replaced_by"
        place = document.place((*path, field))
        yield ENDS_BEFORE_START.at(place, ends=life.ends, effective=life.starts)


def _check_pointer(
    document: Document, register: Register, path: Path, pointer: str
) -> Iterator[Problem]:
    """A citation inside the register; it may point at a provision that is not listed."""
    _, problems = resolve(register, pointer, document.place(path))
    yield from (one for one in problems if one.message is not UNLISTED_PROVISION)


def _check_cycles(document: Document, register: Register) -> Iterator[Problem]:
    """Nothing replaces what replaces it, be it through others; each cycle is told once."""
    told: set[str] = set()
    edges = _replacements(register)
    for start, out in edges.items():
        cycle = [] if start in told else _way_back(start, edges)
        if cycle:
            told.update(cycle)
            written = " → ".join([start, *cycle])
            yield REPLACEMENT_CYCLE.at(document.place(out[cycle[0]]), cycle=written)


def _replacements(register: Register) -> dict[str, dict[str, Path]]:
    """What an entry names in `replaces`, or a provision in `replaced_by`, and where it says so."""
    edges: dict[str, dict[str, Path]] = {}
    for name, instrument in register.instruments.items():
        edges[name] = {one: (name, "replaces", at) for at, one in enumerate(instrument.replaces)}
        for key, provision in instrument.provisions.items():
            if provision.replaced_by:
                path = (name, "provisions", key, "replaced_by")
                edges[f"{name}#{key}"] = {provision.replaced_by: path}
    return edges


def _way_back(start: str, edges: Mapping[str, Mapping[str, Path]]) -> list[str]:
    """The shortest way from `start` back to it, which is its last step; empty if there is none."""
    ways: dict[str, list[str]] = {start: []}
    waiting = [start]
    while waiting:
        one = waiting.pop(0)
        for to in edges.get(one, ()):
            if to == start:
                return [*ways[one], start]
            if to not in ways:
                ways[to] = [*ways[one], to]
                waiting.append(to)
    return []
