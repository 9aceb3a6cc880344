"""Which instruments does the register hold, and what does a citation resolve to?"""

from collections.abc import Iterator

import msgspec

from tha.law.citation import Citation, parse_citation, provision_label, suggested
from tha.law.instrument import Instrument
from tha.law.messages import (
    BAD_ID,
    ENDS_BEFORE_START,
    MALFORMED_CITATION,
    MALFORMED_PROVISION,
    UNKNOWN_INSTRUMENT,
    UNLISTED_PROVISION,
)
from tha.source.files import Text
from tha.source.language import Words
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.structs import decode, decode_as_meant
from tha.source.yaml_nodes import Document, read_yaml


class Register(msgspec.Struct, frozen=True):
    """Every instrument that could be read, by its id."""

    instruments: dict[str, Instrument] = {}
    unread: frozenset[str] = frozenset()
    """Ids of entries that could not be read: what is wrong there is told there."""
    whole: bool = True
    """False where nothing could be read: then no instrument can be said to be missing."""

    def lacks(self, instrument: str) -> bool:
        """Whether the register is known to have no such entry."""
        return self.whole and instrument not in self.unread and instrument not in self.instruments

    def label(self, citation: Citation) -> str:
        """`khoản 1 Điều 37 Luật THADS 2025`; the id where the instrument is unknown."""
        instrument = self.instruments.get(citation.instrument)
        name = instrument.short if instrument else citation.instrument
        return f"{provision_label(citation)} {name}".strip()

    def listed_provision(self, citation: Citation) -> str | None:
        """The finest listed provision that holds `citation`, or None when none is listed."""
        provisions = self.instruments[citation.instrument].provisions
        parts = citation.provision.split(".")
        widening = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
        return next((one for one in widening if one in provisions), None)


def load_register(text: Text) -> tuple[Register, list[Problem]]:
    """The register in `text`: every instrument that could be read, and what is wrong."""
    document, problems = read_yaml(text)
    if document is None:
        return Register(whole=False), problems
    entries = document.values
    if not isinstance(entries, dict):
        _, misfits = decode(document, (), entries, dict[str, dict[str, object]])
        return Register(whole=False), problems + misfits
    instruments: dict[str, Instrument] = {}
    for name, entry in entries.items():
        instrument, misfits = decode_as_meant(document, (name,), entry, Instrument)
        problems += misfits
        if instrument is not None:
            instruments[name] = instrument
            problems += _check_instrument(document, name, instrument)
    register = Register(instruments, frozenset(entries) - frozenset(instruments))
    problems += _check_pointers(document, register)
    return register, problems


def resolve(register: Register, text: str, place: Place) -> tuple[Citation | None, list[Problem]]:
    """The citation that `text` writes at `place`, and what is wrong with it.

    None without a problem where the entry it points at could not be read.
    """
    citation = parse_citation(text)
    if citation is None:
        return None, [MALFORMED_CITATION.at(place, citation=text, hint=_how_to_cite(text))]
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


def _how_to_cite(text: str) -> Words:
    near = suggested(text)
    if parse_citation(near) is not None:
        return Words(vi=f"có phải ý bạn là {near}?", en=f"did you mean {near}?")
    return Words(vi="viết như van-ban#d37.k1.a", en="write it like instrument#d37.k1.a")


def _check_instrument(document: Document, name: str, instrument: Instrument) -> Iterator[Problem]:
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


def _check_pointers(document: Document, register: Register) -> Iterator[Problem]:
    """Whether every instrument or provision that an entry names is there."""
    for name, instrument in register.instruments.items():
        for index, replaced in enumerate(instrument.replaces):
            if register.lacks(replaced):
                place = document.place((name, "replaces", index))
                hint = did_you_mean(replaced, register.instruments)
                yield UNKNOWN_INSTRUMENT.at(place, instrument=replaced, hint=hint)
        for key, provision in instrument.provisions.items():
            for field in ("was", "replaced_by"):
                pointer = getattr(provision, field)
                if pointer is not None:
                    place = document.place((name, "provisions", key, field))
                    _, problems = resolve(register, pointer, place)
                    yield from (one for one in problems if one.message is not UNLISTED_PROVISION)
