"""What does the entry of one instrument tell?

Its facts and status, its relations, what amended it, what holds for cases between old and new law,
how far its wording was checked, its provisions, and where the site cites it.
"""

from datetime import date
from xml.etree.ElementTree import Element

import msgspec

from tha.law.citation import Citation, parse_citation
from tha.law.in_force import Life, life_of, successors_on
from tha.law.instrument import Compared, Source, Transition
from tha.law.register import Register
from tha.site.citation_link import SCHEME
from tha.site.later import add
from tha.site.register.back_links import BackLinks, draw_back_links
from tha.site.register.provisions import draw_provisions
from tha.site.register.relations import amends_only_ended, details_of_ended, draw_relations
from tha.site.register.status_mark import draw_standing
from tha.site.register.web_address import host_of
from tha.site.standing import VERIFIED, standing_of
from tha.source.days import written_day

_DETAILS_LAW = "64/2025/QH15"
_DETAILS_RULE = "d57.k2"
_DETAILS_WORDS = f"khoản 2 Điều 57 Luật Ban hành văn bản quy phạm pháp luật số {_DETAILS_LAW}"
"""The rule on what becomes of detailed rules when the law above them ends."""


class Entry(msgspec.Struct, frozen=True):
    """An instrument and what must be known to draw it."""

    register: Register
    id: str
    day: date
    cited: BackLinks = BackLinks()


def draw_card(place: Element, entry: Entry) -> None:
    """The entry as the last element of `place`; its anchor is the instrument's id."""
    instrument = entry.register.instruments[entry.id]
    card = add(place, "section", css="tha-instrument")
    add(card, "h3", instrument.short, id=entry.id)
    add(card, "p", instrument.title, css="tha-instrument__title")
    standing = standing_of(entry.register, Citation(entry.id), entry.day)
    draw_standing(add(card, "p", css="tha-instrument__standing"), standing)
    body = add(card, "details", css="tha-instrument__body", open="open")
    add(body, "summary", "Chi tiết")
    _draw_body(body, entry)


def _draw_body(body: Element, entry: Entry) -> None:
    """What a long register shows on demand; without a script it stands open."""
    _draw_facts(body, entry)
    _draw_note(body, entry)
    _draw_note_on_amended(body, entry)
    draw_relations(body, entry.register, entry.id, entry.day)
    _draw_amendments(body, entry)
    _draw_transition(body, entry.register.instruments[entry.id].transition)
    draw_provisions(body, entry.register, entry.id, entry.day)
    draw_back_links(body, entry.cited)


def _draw_facts(card: Element, entry: Entry) -> None:
    instrument = entry.register.instruments[entry.id]
    facts = add(card, "dl", css="tha-facts")
    _fact(facts, "Số, ký hiệu", instrument.number)
    _fact(facts, "Cơ quan ban hành", instrument.issuer)
    _fact(facts, "Ngày ban hành", written_day(instrument.issued))
    _fact(facts, "Có hiệu lực từ", written_day(instrument.effective))
    ends = _life(entry).ends
    if ends is not None:
        _fact(facts, "Hết hiệu lực từ", written_day(ends))
    _fact(facts, "Lời văn", VERIFIED[instrument.verified], css="tha-wide")
    if instrument.compared:
        _fact(facts, "Đã đối chiếu với", _told(instrument.compared), css="tha-wide")
    _draw_sources(facts, instrument.sources)


def _life(entry: Entry) -> Life:
    return life_of(entry.register, Citation(entry.id))


def _fact(facts: Element, term: str, text: str = "", css: str = "") -> Element:
    """The place of what is told; spaces keep its words apart for search, which drops the tags."""
    pair = add(facts, "div", css=css)
    add(pair, "dt", term).tail = " "
    told = add(pair, "dd", text)
    told.tail = " "
    return told


def _told(compared: Compared) -> str:
    day = written_day(compared.on)
    return f"{compared.with_} ({compared.by}, ngày {day})"


def _draw_sources(facts: Element, sources: tuple[Source, ...]) -> None:
    if not sources:
        return
    places = add(_fact(facts, "Nguồn đã xem", css="tha-wide"), "ul")
    for source in sources:
        entry = add(places, "li")
        host = host_of(source.url)
        if host:
            link = add(entry, "a", host, href=source.url)
            link.tail = f", xem ngày {written_day(source.seen)}"
        else:
            entry.text = f"{source.url}, xem ngày {written_day(source.seen)}"


def _draw_note(card: Element, entry: Entry) -> None:
    """That detailed rules outlive the law above them, as far as the new one leaves them room."""
    ended = details_of_ended(entry.register, entry.id, entry.day)
    if not ended:
        return
    register = entry.register
    note = add(card, "p", "Quy định chi tiết cho ", css="tha-instrument__note")
    for one in ended:
        add(note, "a", register.instruments[one].short, href=f"#{one}").tail = ", "
    note[-1].tail = (
        ", đã bị thay thế. Văn bản này vẫn áp dụng ở phần không trái với văn bản mới, cho đến khi"
        " cơ quan có thẩm quyền công bố hết hiệu lực ("
    )
    _draw_rule(note, register)


def _draw_note_on_amended(card: Element, entry: Entry) -> None:
    """That nothing is left of what the instrument amends, and what is applied in its place."""
    ended = amends_only_ended(entry.register, entry.id, entry.day)
    if not ended:
        return
    words = "Văn bản mà nó sửa đổi, bổ sung đã hết hiệu lực: "
    note = add(card, "p", words, css="tha-instrument__note")
    for one in ended:
        link = add(note, "a", entry.register.instruments[one].short, href=f"#{one}")
        now = successors_on(entry.register, Citation(one), entry.day)
        link.tail = " (nay áp dụng " if now else "; "
        for other in now:
            add(note, "a", entry.register.label(other), href=f"#{other.instrument}").tail = ", "
        if now:
            note[-1].tail = "); "
    note[-1].tail = (note[-1].tail or "").removesuffix("; ")
    note[-1].tail += ". Khi dẫn luật, hãy dẫn văn bản đang áp dụng."


def _draw_rule(note: Element, register: Register) -> None:
    """The rule that says so, a citation where the register has its law, and how sure that is."""
    held = register.instruments.items()
    name = next((name for name, it in held if it.number == _DETAILS_LAW), "")
    rule = parse_citation(f"{name}#{_DETAILS_RULE}")
    if rule is None:
        add(note, "span", _DETAILS_WORDS).tail = f"; {VERIFIED['secondary']})."
    else:
        link = add(note, "a", _DETAILS_WORDS, href=f"{SCHEME}{rule}")
        link.tail = f"; {VERIFIED[register.verified_of(rule)]})."


def _draw_amendments(card: Element, entry: Entry) -> None:
    """Every change of the instrument or a part of it, by day."""
    by_day: dict[date, list[Citation]] = {}
    for change in _life(entry).changes:
        by_day.setdefault(change.day, []).append(change.by)
    if not by_day:
        return
    add(card, "p", "Các lần thay đổi", css="tha-instrument__part")
    places = add(card, "ul", css="tha-instrument__list")
    for day, causes in by_day.items():
        line = add(places, "li")
        written = add(line, "strong", written_day(day))
        written.tail = " (chưa đến ngày): " if day > entry.day else ": "
        for cause in _finest(causes):
            link = add(line, "a", href=f"{SCHEME}{cause}")
            link.tail = " hết hiệu lực; " if cause.instrument == entry.id else "; "
        line[-1].tail = (line[-1].tail or "").removesuffix("; ")


def _finest(causes: list[Citation]) -> list[Citation]:
    """Without those of which a part is named too."""
    return [one for one in causes if not any(one.holds(other) and one != other for other in causes)]


def _draw_transition(card: Element, rules: tuple[Transition, ...]) -> None:
    if not rules:
        return
    add(card, "p", "Quy định chuyển tiếp", css="tha-instrument__part")
    places = add(card, "ul", css="tha-instrument__list")
    for rule in rules:
        line = add(places, "li", f"{rule.text} " if rule.basis else rule.text)
        for at, one in enumerate(rule.basis):
            link = add(line, "a", href=f"{SCHEME}{one}")
            link.tail = "; " if at + 1 < len(rule.basis) else ""
