"""What of the register and the glossary is found on its own, though it has no heading?

Material's search knows a page and the passages below its headings. Provisions and terms have an
anchor but no heading, and an instrument's heading is its short name alone; so that "điều 37" or
"106/2025/QH15" finds the very place, each becomes an entry with all that it is called.
"""

import re
from collections.abc import Iterator
from datetime import date
from html import escape
from math import log10

import msgspec

from tha.curriculum.glossary.terms import Glossary, Term
from tha.law.citation import Citation, parse_citation
from tha.law.instrument import Instrument
from tha.law.register import Register
from tha.site.register.back_links import BackLinks
from tha.site.standing import standing_of

_GONE = frozenset({"replaced", "ended"})
_OF_GONE = 0.7
"""What law of the past counts for beside the same words of today's."""
_OF_INSTRUMENT, _OF_ARTICLE, _OF_PART, _OF_TERM = 1.2, 0.8, 0.6, 0.9
"""A provision says no more than its title, and a term no more than its meaning: a page that
explains them goes first; the whole article goes before its parts."""

_OTHER_NUMBER = re.compile(r" số \d+/\d{4}/[^\s,;]+")
"""Of what an instrument amends: who types that number wants the other. The text still has it."""


class Entry(msgspec.Struct, frozen=True):
    """Something to be found; title and text are HTML, `boost` is what its score is raised by."""

    anchor: str
    title: str
    text: str
    boost: float = 1.0


def instrument_entries(register: Register, weights: dict[str, float]) -> Iterator[Entry]:
    """Each instrument by all that it is called; its text is on the page already."""
    for name, instrument in register.instruments.items():
        title = escape(_called(instrument), quote=False)
        yield Entry(name, title, "", round(weights[name] * _OF_INSTRUMENT, 2))


def weights_of(register: Register, cited: dict[str, BackLinks], day: date) -> dict[str, float]:
    """What each instrument counts for: what is in force and often cited goes first."""
    return {
        name: _weight(register, Citation(name), day) * _cited(cited.get(name))
        for name in register.instruments
    }


def provision_entries(register: Register, weights: dict[str, float], day: date) -> Iterator[Entry]:
    """One entry for each provision that the register lists."""
    for name, instrument in register.instruments.items():
        for key, provision in instrument.provisions.items():
            citation = parse_citation(f"{name}#{key}")
            if citation is None:
                continue
            label = register.label(citation)
            title = f"{label[:1].upper()}{label[1:]}"
            if provision.title:
                title = f"{title}: {provision.title}"
            boost = weights[name] * (_OF_PART if citation.clause else _OF_ARTICLE)
            if _weight(register, Citation(name), day) == 1.0:  # else it counts already
                boost *= _weight(register, citation, day)
            text = _sentence(register, citation, day)
            yield Entry(f"{name}.{key}", escape(title, quote=False), text, round(boost, 2))


def term_entries(glossary: Glossary) -> Iterator[Entry]:
    """One entry for each term of the glossary."""
    for name, term in glossary.terms.items():
        yield Entry(name, escape(term.term, quote=False), _meaning(term), _OF_TERM)


def _called(instrument: Instrument) -> str:
    """`Luật THADS 2025 (số 106/2025/QH15): Luật Thi hành án dân sự`; its number always in full."""
    number, year_too = instrument.number, "/".join(instrument.number.split("/")[:2])
    short = re.sub(rf"{re.escape(year_too)}(?!\d)\S*", lambda _: number, instrument.short)
    head = short if number in short else f"{short} (số {number})"
    title = _OTHER_NUMBER.sub("", instrument.title)
    return head if title == instrument.short else f"{head}: {title}"


def _weight(register: Register, citation: Citation, day: date) -> float:
    return _OF_GONE if standing_of(register, citation, day).status in _GONE else 1.0


def _cited(found: BackLinks | None) -> float:
    """1 where nothing cites it, about 1.3 where a hundred places do."""
    count = sum(one.count for one in found.pages) if found else 0
    return 1 + log10(1 + count) * 0.15


def _sentence(register: Register, citation: Citation, day: date) -> str:
    said = standing_of(register, citation, day).sentence
    was = register.instruments[citation.instrument].provisions[citation.provision].was
    older = parse_citation(was) if was else None
    before = f" Trước đây: {register.label(older)}." if older else ""
    return f"<p>{escape(f'{said[:1].upper()}{said[1:]}.{before}', quote=False)}</p>"


def _meaning(term: Term) -> str:
    told = [term.meaning]
    if term.also:
        told.append(f"Còn gọi: {', '.join(term.also)}.")
    told.append(f"Tiếng Anh: {term.en}.")
    return "".join(f"<p>{escape(one, quote=False)}</p>" for one in told)
