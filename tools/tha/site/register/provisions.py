"""Which provisions of an instrument does the register list, and how does each stand on the day?

Each has an anchor of its own, `luat-thads-2025.d37.k1`.
"""

from datetime import date
from xml.etree.ElementTree import Element

from tha.law.citation import Citation, parse_citation, provision_label
from tha.law.in_force import Life, life_of, status_on, successors_on
from tha.law.register import Register
from tha.site.citation_link import SCHEME
from tha.site.later import add
from tha.site.register.status_mark import draw_status
from tha.site.standing import VERIFIED
from tha.source.days import written_day


def draw_provisions(card: Element, register: Register, name: str, day: date) -> None:
    """The list, folded, as the last element of `card`; nothing where none is listed."""
    provisions = register.instruments[name].provisions
    if not provisions:
        return
    folded = add(card, "details", css="tha-fold", data_search_exclude="")  # search/ has each
    add(folded, "summary", f"Điều khoản trong sổ ({len(provisions)})")
    places = add(folded, "ul")
    whole = life_of(register, Citation(name))
    for key in provisions:
        citation = parse_citation(f"{name}#{key}")
        if citation is not None:
            line = add(places, "li", id=f"{name}.{key}")
            _draw_provision(line, register, citation, whole, day)


def _draw_provision(
    line: Element, register: Register, citation: Citation, whole: Life, day: date
) -> None:
    """One provision; `whole` is the life of its instrument, whose days are told but once."""
    provision = register.instruments[citation.instrument].provisions[citation.provision]
    life = life_of(register, citation)
    label = provision_label(citation)
    title = f". {provision.title} " if provision.title else " "
    add(line, "strong", label[:1].upper() + label[1:]).tail = title
    draw_status(line, status_on(life, day)).tail = " "
    notes = add(line, "span", css="tha-fold__notes")
    _draw_days(notes, life, whole)
    _draw_changes(notes, life, citation)
    if provision.was:
        _draw_pointers(notes, "trước đây:", provision.was)
    _draw_successors(notes, register, citation, day)
    if provision.verified not in {None, register.instruments[citation.instrument].verified}:
        add(notes, "span", VERIFIED[register.verified_of(citation)])
    for one in notes:
        one.tail = " "  # keeps words apart for search, which drops the tags
    if not len(notes):
        line.remove(notes)


def _draw_days(notes: Element, life: Life, whole: Life) -> None:
    """The days that are not those of the whole instrument."""
    if life.starts != whole.starts:
        add(notes, "span", f"có hiệu lực từ {written_day(life.starts)}")
    if life.ends is not None and life.ends != whole.ends:
        add(notes, "span", f"hết hiệu lực từ {written_day(life.ends)}")


def _draw_changes(notes: Element, life: Life, citation: Citation) -> None:
    for change in life.changes:
        if citation.holds(change.by):  # a part of its own that ends
            words = f"từ {written_day(change.day)} hết hiệu lực"
        else:
            words = f"từ {written_day(change.day)} sửa đổi, bổ sung bởi"
        _draw_pointers(notes, words, str(change.by))


def _draw_successors(notes: Element, register: Register, citation: Citation, day: date) -> None:
    """What takes its place on the day it ends, and what stands there today where that is another.

    That another instrument replaces the whole is told above.
    """
    life = life_of(register, citation)
    then = [str(one) for one in life.successors if one.article]
    now = [str(one) for one in successors_on(register, citation, day) if one.article]
    if life.ends is not None and then and (life.ends > day or then != now):
        _draw_pointers(notes, f"từ {written_day(life.ends)} là:", *then)
    if life.ends is not None and life.ends <= day and now:
        _draw_pointers(notes, "nay là:", *now)


def _draw_pointers(notes: Element, words: str, *pointers: str) -> None:
    note = add(notes, "span", f"{words} ")
    for one in pointers:
        add(note, "a", href=f"{SCHEME}{one}").tail = "; "
    note[-1].tail = ""
