"""Does the register fit together: ids, numbers, days, and what its entries point at?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from tha.law.citation import CUT_OFF, parse_citation, suggested
from tha.law.in_force import Life, life_of
from tha.law.instrument import Instrument, Provision
from tha.law.messages import (
    BAD_ADDRESS,
    BAD_ID,
    ENDS_BEFORE_START,
    MALFORMED_PROVISION,
    POINTS_AT_ITSELF,
    REPLACED_BEFORE_START,
    REPLACEMENT_CYCLE,
    SAME_NUMBER,
    SAME_SHORT,
    STRANGE_DAY,
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
_DASH = re.compile(r"[\u2010-\u2015\u2212]")
_LEADING_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")
_YEARS = (1945, 2200)
"""The first is that of the state whose law this is."""
_POINTER_CUT_OFF = re.compile(
    rf"^[^#\n]*?\b(?:was|replaced_by|by):[ \t]*(?P<citation>[a-z0-9-]*{CUT_OFF.pattern})",
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
    yield from _check_days(document, name, instrument)
    for index, source in enumerate(instrument.sources):
        if not _is_address(source.url):
            yield BAD_ADDRESS.at(document.place((name, "sources", index, "url")), url=source.url)
    for provision in instrument.provisions:
        if parse_citation(f"x#{provision}") is None:
            place = document.place_of_key((name, "provisions", provision))
            near = suggested(f"x#{provision}")
            hint = near.partition("#")[2] if parse_citation(near) else "d37"
            yield MALFORMED_PROVISION.at(place, provision=provision, hint=hint)


def _check_days(document: Document, name: str, instrument: Instrument) -> Iterator[Problem]:
    """Every day of an instrument is one on which there could be such law."""
    own = (instrument.issued, instrument.effective, instrument.ends)
    fields = ("issued", "effective", "ends")
    days: list[tuple[Path, Any]] = [
        ((name, field), day) for field, day in zip(fields, own, strict=True)
    ]
    for key, provision in instrument.provisions.items():
        path = (name, "provisions", key)
        days += [((*path, "effective"), provision.effective), ((*path, "ends"), provision.ends)]
        days += [((*path, "amended", at, "on"), one.on) for at, one in enumerate(provision.amended)]
    first, last = _YEARS
    for where, day in days:
        if day is not None and not first <= day.year <= last:
            yield STRANGE_DAY.at(document.place(where), day=day, first=first, last=last)


def _is_address(url: str) -> bool:
    """Whether it is one, or words that do not look like one."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme not in {"http", "https"} or bool(parts.hostname)


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
    """`text` as it tells instruments apart: `01/2020/NĐ–CP` is `1/2020/nđ-cp`."""
    plain = _DASH.sub("-", folded("".join(text.split())))
    return _LEADING_ZEROS.sub("", plain)


def _check_relations(
    document: Document, register: Register, name: str, instrument: Instrument
) -> Iterator[Problem]:
    for relation in _RELATIONS:
        for index, pointed in enumerate(getattr(instrument, relation)):
            path = (name, relation, index)
            if pointed == name and relation != "replaces":  # that ring is told as one
                yield POINTS_AT_ITSELF.at(document.place(path), field=relation, name=name)
            elif register.lacks(pointed):
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
    if citation is None:
        return
    for field in ("was", "replaced_by"):
        pointed = parse_citation(getattr(provision, field) or "")
        if pointed is not None and pointed.overlaps(citation):
            place = document.place((*path, field))
            yield POINTS_AT_ITSELF.at(place, field=field, name=str(citation))
    if provision.ends or provision.replaced_by or provision.effective:
        yield from _check_life(document, path, provision, life_of(register, citation))


def _check_life(
    document: Document, path: Path, provision: Provision, life: Life
) -> Iterator[Problem]:
    """A provision with days of its own does not end before it starts."""
    if life.ends is not None and life.ends < life.starts:
        own = [one for one in ("ends", "replaced_by", "effective") if getattr(provision, one)]
        place = document.place((*path, own[0]))
        yield ENDS_BEFORE_START.at(place, ends=life.ends, effective=life.starts)


def _check_pointer(
    document: Document, register: Register, path: Path, pointer: str
) -> Iterator[Problem]:
    """A citation inside the register; it may point at a provision that is not listed."""
    _, problems = resolve(register, pointer, document.place(path))
    yield from (one for one in problems if one.message is not UNLISTED_PROVISION)


def _check_cycles(document: Document, register: Register) -> Iterator[Problem]:
    """Nothing follows what follows it, be it through others; each ring is told once."""
    told: set[str] = set()
    edges = _followed(register)
    for start, out in edges.items():
        ring = [] if start in told else _way_back(start, edges)
        if ring:
            told.update(ring)
            written = " → ".join([start, *ring])
            yield REPLACEMENT_CYCLE.at(document.place(out[ring[0]]), cycle=written)


def _followed(register: Register) -> dict[str, dict[str, Path]]:
    """Which instrument or provision says that it comes after which, and where it says so.

    `replaces` and `was` say so of the entry itself, `replaced_by` of what it points at.
    """
    edges: dict[str, dict[str, Path]] = defaultdict(dict)
    for name, instrument in register.instruments.items():
        edges[name] |= {one: (name, "replaces", at) for at, one in enumerate(instrument.replaces)}
        for key, provision in instrument.provisions.items():
            here, path = f"{name}#{key}", (name, "provisions", key)
            if provision.was and provision.was != here:
                edges[here][provision.was] = (*path, "was")
            if provision.replaced_by and provision.replaced_by != here:
                edges[provision.replaced_by][here] = (*path, "replaced_by")
    return dict(edges)


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
