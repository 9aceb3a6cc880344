"""Which provisions are taught but never asked, and which are asked but never taught?

Taught is what a module page cites, asked what an item has as its basis; both name at least an
article. Who teaches an article has taught its clauses, and who asks for a clause has asked for its
article: to overlap is enough.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from tha.curriculum.impact import Resting, grouped, unread_in
from tha.curriculum.uses import Looked, Use
from tha.law.citation import Citation
from tha.law.register import Register

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"

ByCitation = Mapping[Citation, list[Use]]


class Gap(msgspec.Struct, frozen=True):
    """A provision that has only one of the two, and where it has it."""

    citation: str
    label: str
    instrument: str
    where: tuple[Resting, ...]


class Coverage(msgspec.Struct, frozen=True):
    """How many provisions are taught and asked, and the gaps, by instrument in legal order."""

    taught: int
    asked: int
    never_asked: tuple[Gap, ...]
    never_taught: tuple[Gap, ...]
    unread: tuple[str, ...]
    """Files with errors, where more may be taught or asked."""


def coverage_of(register: Register, looked: Looked) -> Coverage:
    """The gaps between what the modules teach and what the items ask."""
    living = [one for one in looked.uses if one.citation.article and not one.is_history]
    taught = _by_citation(one for one in living if one.is_module)
    asked = _by_citation(one for one in living if one.is_basis)
    return Coverage(
        len(taught),
        len(asked),
        tuple(_gaps(register, taught, asked)),
        tuple(_gaps(register, asked, taught)),
        unread_in(looked),
    )


def legal_order(citation: Citation) -> tuple[tuple[int, ...], ...]:
    """Sorts provisions of one instrument: article 9, 9a, 10; point c, d, đ, e; the whole first."""
    parts = (citation.article, citation.clause, citation.point)
    return tuple(_numbered(one) for one in parts)


def _numbered(part: str) -> tuple[int, ...]:
    """`10a` and `a1` as numbers; letters count from 1."""
    digits = "".join(one for one in part if one.isdecimal())
    letters = [_ALPHABET.find(one) + 1 for one in part if not one.isdecimal()]
    number = int(digits or 0)
    return (*letters, number) if part[:1].isalpha() else (number, *letters)


def _by_citation(uses: Iterable[Use]) -> ByCitation:
    found: dict[Citation, list[Use]] = defaultdict(list)
    for one in uses:
        found[one.citation].append(one)
    return found


def _gaps(register: Register, there: ByCitation, here: ByCitation) -> Iterator[Gap]:
    """What is `there` and not `here`."""
    known: dict[str, list[Citation]] = defaultdict(list)
    for one in here:
        known[one.instrument].append(one)
    places = {name: place for place, name in enumerate(register.instruments)}
    lacking = [
        one for one in there if not any(one.overlaps(other) for other in known[one.instrument])
    ]
    for one in sorted(lacking, key=lambda one: _order(places, one)):
        yield Gap(str(one), register.label(one), one.instrument, grouped(there[one]))


def _order(
    places: Mapping[str, int], citation: Citation
) -> tuple[int, str, tuple[tuple[int, ...], ...]]:
    """Instruments as the register has them, those that it lacks at the end."""
    name = citation.instrument
    return places.get(name, len(places)), name, legal_order(citation)
