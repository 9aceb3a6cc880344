"""Which instruments does a register file hold, and what is wrong with it?"""

from tha.law.checks import check_cut_off, check_instrument, check_register
from tha.law.instrument import Instrument
from tha.law.register import Register
from tha.source.files import Text
from tha.source.problem import Problem
from tha.source.structs import decode, decode_as_meant
from tha.source.yaml_nodes import read_yaml


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
            problems += check_instrument(document, name, instrument)
    register = Register(instruments, frozenset(entries) - frozenset(instruments))
    problems += check_register(document, register)
    problems += check_cut_off(text, register)
    return register, problems
