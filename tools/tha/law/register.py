"""Which instruments does the register hold, and what does a citation resolve to?"""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

import msgspec

from tha.law.citation import Citation, parse_citation, parse_label, provision_label, suggested
from tha.law.instrument import Instrument, Provision, Verified
from tha.law.messages import MALFORMED_CITATION, UNKNOWN_INSTRUMENT, UNLISTED_PROVISION
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem


class Register(msgspec.Struct, frozen=True, dict=True):
    """Every instrument that could be read, by its id."""

    instruments: dict[str, Instrument] = {}
    unread: frozenset[str] = frozenset()
    """Ids of entries that could not be read: what is wrong there is told there."""
    whole: bool = True
    """False where nothing could be read: then no instrument can be said to be missing."""

    @cached_property
    def replaced_by(self) -> dict[str, tuple[str, ...]]:
        """The ids of what replaces an instrument, by its id."""
        return _turned((name, one.replaces) for name, one in self.instruments.items())

    @cached_property
    def amended_by(self) -> dict[str, tuple[str, ...]]:
        """The ids of what amends an instrument, by its id."""
        return _turned((name, one.amends) for name, one in self.instruments.items())

    @cached_property
    def detailed_by(self) -> dict[str, tuple[str, ...]]:
        """The ids of what gives details of an instrument, by its id."""
        return _turned((name, one.details) for name, one in self.instruments.items())

    @cached_property
    def came_from(self) -> dict[Citation, tuple[Citation, ...]]:
        """The provisions that say they stand where an older one stood, by that older one."""
        found: dict[Citation, list[Citation]] = defaultdict(list)
        for name, instrument in self.instruments.items():
            for key, provision in instrument.provisions.items():
                old = parse_citation(provision.was) if provision.was else None
                new = parse_citation(f"{name}#{key}")
                if old and new and old.instrument in self.instruments:
                    found[old].append(new)
        return {old: tuple(new) for old, new in found.items()}

    @cached_property
    def changing(self) -> dict[str, list[tuple[Citation, Provision]]]:
        """The provisions that are amended or end on a day of their own, by their instrument."""
        return {
            name: [
                (citation, provision)
                for key, provision in instrument.provisions.items()
                if provision.amended or provision.ends or provision.replaced_by
                if (citation := parse_citation(f"{name}#{key}"))
            ]
            for name, instrument in self.instruments.items()
        }

    def lacks(self, instrument: str) -> bool:
        """Whether the register is known to have no such entry."""
        return self.whole and instrument not in self.unread and instrument not in self.instruments

    def label(self, citation: Citation) -> str:
        """`khoản 1 Điều 37 Luật THADS 2025`; the id where the instrument is unknown."""
        instrument = self.instruments.get(citation.instrument)
        name = instrument.short if instrument else citation.instrument
        return f"{provision_label(citation)} {name}".strip()

    def labelled(self, label: str) -> Citation | None:
        """The citation that `label` writes, or None: what `label()` says is read back.

        Capitals, spaces and commas do not matter; a number or full title also names an instrument.
        """
        label = _told(label)
        for called, name in self._called:
            if f" {label}".endswith(f" {called}"):
                parts = parse_label(label.removesuffix(called).rstrip())
                if parts is not None:
                    return msgspec.structs.replace(parts, instrument=name)
        return None

    @cached_property
    def _called(self) -> list[tuple[str, str]]:
        """What instruments may be called, the longest first, and their ids."""
        called = [
            (_told(one), name)
            for name, instrument in self.instruments.items()
            for one in (instrument.short, instrument.number, instrument.title)
        ]
        return sorted(called, key=lambda one: -len(one[0]))

    def listed_around(self, citation: Citation) -> list[tuple[str, Provision]]:
        """The listed provisions that hold `citation`, the widest first."""
        provisions = self.instruments[citation.instrument].provisions
        parts = citation.parts
        keys = (".".join(parts[:length]) for length in range(1, len(parts) + 1))
        return [(key, provisions[key]) for key in keys if key in provisions]

    def listed_provision(self, citation: Citation) -> str | None:
        """The finest listed provision that holds `citation`, or None when none is listed."""
        around = self.listed_around(citation)
        return around[-1][0] if around else None

    def verified_of(self, citation: Citation) -> Verified:
        """What the wording was compared with, as the finest provision says that says it."""
        around = [one.verified for _, one in self.listed_around(citation) if one.verified]
        return around[-1] if around else self.instruments[citation.instrument].verified


def resolve(register: Register, text: str, place: Place) -> tuple[Citation | None, list[Problem]]:
    """The citation that `text` writes at `place`, and what is wrong with it.

    None without a problem where the entry it points at could not be read.
    """
    citation = parse_citation(text)
    if citation is None:
        hint = _how_to_cite(register, text)
        return None, [MALFORMED_CITATION.at(place, citation=text, hint=hint)]
    if register.lacks(citation.instrument):
        hint = did_you_mean(citation.instrument, register.instruments)
        return None, [UNKNOWN_INSTRUMENT.at(place, instrument=citation.instrument, hint=hint)]
    if citation.instrument not in register.instruments:
        return None, []
    if citation.article and register.listed_provision(citation) is None:
        article = f"d{citation.article}"
        instrument = citation.instrument
        provision = citation.provision
        return citation, [
            UNLISTED_PROVISION.at(
                place, provision=provision, instrument=instrument, article=article
            )
        ]
    return citation, []


def _turned(pairs: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, tuple[str, ...]]:
    """Who points at a name, by that name."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, pointed in pairs:
        for one in pointed:
            found[one].append(name)
    return {name: tuple(dict.fromkeys(pointing)) for name, pointing in found.items()}


def _told(label: str) -> str:
    """A label without what does not tell it from others."""
    return " ".join(label.replace(",", " ").lower().split())


def _how_to_cite(register: Register, text: str) -> Words:
    meant = register.labelled(text) or parse_citation(suggested(text))
    if meant is not None and not register.lacks(meant.instrument):
        return Words(vi=f"có phải ý bạn là {meant}?", en=f"did you mean {meant}?")
    return Words(vi="viết như van-ban#d37.k1.a", en="write it like instrument#d37.k1.a")
