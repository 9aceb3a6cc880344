"""Which instruments does the register hold, and what does a citation resolve to?"""

from collections.abc import Iterator

import msgspec

from tha.law.citation import Citation, parse_citation, provision_label, suggested
from tha.law.instrument import Instrument
from tha.law.messages import (
    ENDS_BEFORE_START,
    MALFORMED_CITATION,
    MALFORMED_PROVISION,
    UNKNOWN_INSTRUMENT,
    UNLISTED_PROVISION,
)
from tha.source.files import Text
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.yaml_nodes import Document, read_yaml


class Register(msgspec.Struct, frozen=True):
    """Every instrument, by its id."""

    instruments: dict[str, Instrument] = {}

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
        return Register(), problems
    instruments: dict[str, Instrument] = {}
    entries, misfits = decode(document, (), document.values, dict[str, dict[str, object]])
    problems += misfits
    for name in entries or {}:
        instrument, misfits = decode(document, (name,), document.values[name], Instrument)
        problems += misfits
        if instrument is not None:
            instruments[name] = instrument
            problems += _check_instrument(document, name, instrument)
    register = Register(instruments)
    problems += _check_pointers(document, register)
    return register, problems


def resolve(register: Register, text: str, place: Place) -> tuple[Citation | None, list[Problem]]:
    """The citation that `text` writes at `place`, and what is wrong with it."""
    citation = parse_citation(text)
    if citation is None:
        return None, [MALFORMED_CITATION.at(place, citation=text, hint=suggested(text))]
    if citation.instrument not in register.instruments:
        hint = did_you_mean(citation.instrument, register.instruments)
        return None, [UNKNOWN_INSTRUMENT.at(place, instrument=citation.instrument, hint=hint)]
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


def _check_instrument(document: Document, name: str, instrument: Instrument) -> Iterator[Problem]:
    if instrument.ends is not None and instrument.ends < instrument.effective:
        place = document.place((name, "ends"))
        yield ENDS_BEFORE_START.at(place, ends=instrument.ends, effective=instrument.effective)
    for provision in instrument.provisions:
        citation = parse_citation(f"{name}#{provision}")
        if citation is None:
            place = document.place_of_key((name, "provisions", provision))
            hint = suggested(f"{name}#{provision}").partition("#")[2]
            yield MALFORMED_PROVISION.at(place, provision=provision, hint=hint)


def _check_pointers(document: Document, register: Register) -> Iterator[Problem]:
    """Whether every instrument or provision that an entry names is there."""
    for name, instrument in register.instruments.items():
        for index, replaced in enumerate(instrument.replaces):
            if replaced not in register.instruments:
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
