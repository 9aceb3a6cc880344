"""How does the register of instruments look on its page?

`/// register` draws one card an instrument, under a heading for each kind of instrument: cards,
not a table, so that it reads on a phone. A card's anchor is the instrument's id.
"""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import Block

from tha.law.citation import parse_citation, provision_label
from tha.law.instrument import Instrument, Kind, Provision, Source, Verified
from tha.law.register import Register
from tha.site.citation_link import SCHEME, written_day
from tha.site.later import add
from tha.site.loaded import examined_register
from tha.site.strict import report

KINDS: dict[Kind, str] = {
    "law": "Luật",
    "resolution": "Nghị quyết",
    "decree": "Nghị định",
    "circular": "Thông tư",
    "decision": "Quyết định",
    "directive": "Chỉ thị",
    "judgment": "Bản án, án lệ",
    "other": "Văn bản khác",
}
VERIFIED: dict[Verified, str] = {
    "gazette": "đã đối chiếu Công báo",
    "copy": "theo bản sao toàn văn, chưa đối chiếu Công báo",
    "secondary": "theo nguồn thứ cấp",
    "none": "chưa kiểm chứng",
}


class RegisterBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// register`: every instrument of the project's register."""

    NAME = "register"

    def on_create(self, parent: Element) -> Element:
        """The place of the cards, which are drawn once Markdown is done."""
        place = add(parent, "div", css="tha-register")
        self.config["later"].waiting.append(lambda: draw_register(place, self.config["folder"]))
        return place


def draw_register(place: Element, folder: Path) -> None:
    """Fills `place` with a section for each kind, the instruments latest in force first."""
    loaded = examined_register(folder)
    report(loaded.problems)
    register = loaded.value or Register()
    for kind, name in KINDS.items():
        ids = [one for one, it in register.instruments.items() if it.kind == kind]
        if ids:
            add(place, "h2", name, id=f"loai-{kind}")
        for one in sorted(ids, key=lambda one: register.instruments[one].effective, reverse=True):
            _draw_instrument(place, one, register)


def _draw_instrument(place: Element, name: str, register: Register) -> None:
    instrument = register.instruments[name]
    card = add(place, "section", css="tha-instrument")
    add(card, "h3", instrument.short, id=name)
    add(card, "p", instrument.title, css="tha-instrument__title")
    facts = add(card, "dl", css="tha-facts")
    _fact(facts, "Số, ký hiệu", instrument.number)
    _fact(facts, "Cơ quan ban hành", instrument.issuer)
    _fact(facts, "Ngày ban hành", written_day(instrument.issued))
    _fact(facts, "Có hiệu lực từ", written_day(instrument.effective))
    if instrument.ends:
        _fact(facts, "Hết hiệu lực từ", written_day(instrument.ends))
    _link_fact(facts, "Thay thế", instrument.replaces)
    _link_fact(facts, "Được thay thế bởi", _replacing(register, name))
    _fact(facts, "Lời văn", VERIFIED[instrument.verified], css="tha-wide")
    _draw_sources(facts, instrument.sources)
    _draw_provisions(card, name, instrument)


def _fact(facts: Element, term: str, text: str = "", css: str = "") -> Element:
    pair = add(facts, "div", css=css)
    add(pair, "dt", term)
    return add(pair, "dd", text)


def _link_fact(facts: Element, term: str, ids: tuple[str, ...]) -> None:
    """Instruments by name; the links are citations, followed like those of an author."""
    if ids:
        places = add(_fact(facts, term, css="tha-wide"), "ul")
        for one in ids:
            add(add(places, "li"), "a", href=f"{SCHEME}{one}")


def _replacing(register: Register, name: str) -> tuple[str, ...]:
    return tuple(one for one, it in register.instruments.items() if name in it.replaces)


def _draw_sources(facts: Element, sources: tuple[Source, ...]) -> None:
    if not sources:
        return
    places = add(_fact(facts, "Nguồn đã xem", css="tha-wide"), "ul")
    for source in sources:
        entry = add(places, "li")
        address = urlsplit(source.url)
        if address.scheme in {"http", "https"}:
            link = add(entry, "a", address.hostname or source.url, href=source.url)
            link.tail = f", xem ngày {written_day(source.seen)}"
        else:
            entry.text = f"{source.url}, xem ngày {written_day(source.seen)}"


def _draw_provisions(card: Element, name: str, instrument: Instrument) -> None:
    if not instrument.provisions:
        return
    folded = add(card, "details", css="tha-provisions")
    add(folded, "summary", f"Điều khoản được dẫn ({len(instrument.provisions)})")
    places = add(folded, "ul")
    for key, provision in instrument.provisions.items():
        entry = add(places, "li")
        citation = parse_citation(f"{name}#{key}")
        label = provision_label(citation) if citation else key
        add(entry, "strong", label[:1].upper() + label[1:]).tail = _titled(provision)
        _draw_notes(entry, provision, instrument)


def _titled(provision: Provision) -> str:
    return f". {provision.title}" if provision.title else ""


def _draw_notes(entry: Element, provision: Provision, instrument: Instrument) -> None:
    """What holds for the provision and not for its whole instrument."""
    notes = add(entry, "span", css="tha-provisions__notes")
    if provision.effective:
        add(notes, "span", f"có hiệu lực từ {written_day(provision.effective)}")
    if provision.ends:
        add(notes, "span", f"hết hiệu lực từ {written_day(provision.ends)}")
    for term, pointer in (("trước đây:", provision.was), ("nay là:", provision.replaced_by)):
        if pointer:
            add(add(notes, "span", f"{term} "), "a", href=f"{SCHEME}{pointer}")
    if provision.verified not in {None, instrument.verified}:
        add(notes, "span", VERIFIED[provision.verified])
    if not len(notes):
        entry.remove(notes)
