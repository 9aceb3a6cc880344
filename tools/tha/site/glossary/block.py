"""What does `/// glossary` show?

Every term in alphabetical order, under a heading for its letter: what it means, what it is called
in English and on which law that rests. The anchor of a term is its id.
"""

from datetime import date
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from tha.curriculum.glossary.checks import check_glossary_law
from tha.curriculum.glossary.terms import Glossary, Term
from tha.site.citation_link import SCHEME
from tha.site.glossary.alphabet import letter_of, order_of, typed
from tha.site.glossary.known import examined_glossary
from tha.site.later import add
from tha.site.page_law import law_of
from tha.site.strict import report

_LETTER = "_chu-"
"""No id of a term begins with `_`."""


class GlossaryBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// glossary`: every term of the project's glossary."""

    NAME = "glossary"

    def on_create(self, parent: Element) -> Element:
        """The place of the list, which is drawn once Markdown is done."""
        place = add(parent, "div", css="tha-glossary")
        folder, day = self.config["folder"], self.config["day"]
        self.config["later"].waiting.append(lambda: draw_glossary(place, folder, day))
        return place


def draw_glossary(place: Element, folder: Path, day: date) -> None:
    """Fills `place` with the glossary of the project in `folder`, and reports what is wrong."""
    loaded = examined_glossary(folder)
    glossary = loaded.value or Glossary()
    report([*loaded.problems, *check_glossary_law(law_of(folder, day), glossary)])
    entries = sorted(glossary.terms.items(), key=lambda one: order_of(one[1].term))
    by_letter = [(one, list(held)) for one, held in groupby(entries, _letter)]
    add(place, "p", f"Có {len(entries)} thuật ngữ.", css="tha-glossary__count")
    if by_letter:
        _draw_letters(place, [letter for letter, _ in by_letter])
    for letter, held in by_letter:
        add(place, "h2", letter, id=f"{_LETTER}{typed(letter)}")
        terms = add(place, "dl")
        for name, term in held:
            _draw_term(terms, name, term)


def _letter(entry: tuple[str, Term]) -> str:
    return letter_of(entry[1].term)


def _draw_letters(place: Element, letters: list[str]) -> None:
    """The way to each letter; search has no use for it."""
    ways = add(place, "ul", css="tha-glossary__letters", data_search_exclude="")
    ways.set("aria-label", "Tìm theo chữ cái đầu")
    for letter in letters:
        add(add(ways, "li"), "a", letter, href=f"#{_LETTER}{typed(letter)}")


def _draw_term(terms: Element, name: str, term: Term) -> None:
    """An entry; spaces keep its words apart for search, which drops the tags."""
    entry = add(terms, "div", css="tha-glossary__term")
    add(entry, "dt", term.term, id=name).tail = " "
    for line in lines_of(term):
        told = add(entry, "dd")
        told.append(line)
        told.tail = " "


def lines_of(term: Term) -> list[Element]:
    """What is told of a term, each on a line of its own."""
    lines = [_line(term.meaning)]
    if term.also:
        lines.append(_line(f"Còn gọi: {', '.join(term.also)}.", "small"))
    english = _line("Tiếng Anh: ", "small")
    add(english, "span", term.en, lang="en")
    lines.append(english)
    if term.basis:
        lines.append(_basis(term.basis))
    return lines


def _basis(citations: tuple[str, ...]) -> Element:
    """Where the law says so; named and marked like the citations of an author."""
    line = _line("Căn cứ: ", "small")
    for at, one in enumerate(citations):
        link = add(line, "a", href=f"{SCHEME}{one}")
        link.tail = "; " if at + 1 < len(citations) else "."
    return line


def _line(text: str, tag: str = "span") -> Element:
    line = Element(tag)
    line.text = text
    return line
