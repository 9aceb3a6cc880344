"""Which instruments does `/// timeline | luat-a, luat-b` name, and does the register know them?"""

import re
from collections.abc import Iterable, Iterator

from tha.law.messages import UNKNOWN_INSTRUMENT
from tha.law.register import Register
from tha.source.nearest import did_you_mean
from tha.source.place import Place
from tha.source.problem import Problem

_LISTED = re.compile(r"[^\s,](?:[^,]*[^\s,])?")


def listed_in(argument: str) -> Iterator[tuple[str, int]]:
    """Every id that the argument names, and where in it the id begins."""
    for found in _LISTED.finditer(argument):
        yield found[0], found.start()


def check_timelines(named: Iterable[tuple[str, Place]], register: Register) -> Iterator[Problem]:
    """Each of the ids in `named` that the register does not know."""
    for one, place in named:
        if register.lacks(one):
            hint = did_you_mean(one, register.instruments)
            yield UNKNOWN_INSTRUMENT.at(place, instrument=one, hint=hint)
