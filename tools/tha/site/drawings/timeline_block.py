"""What does `/// timeline | luat-thads-2008, luat-thads-2025` show?

The instruments that are named, by the day on which they took effect: how each stands on the day of
the build, what it took the place of and what it amends. All of it comes from the register.
"""

from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks.block import Block

from tha.curriculum.drawing_messages import TIMELINE_EMPTY
from tha.curriculum.drawings.timeline import check_timelines, listed_in
from tha.law.citation import Citation
from tha.law.register import Register
from tha.site.citation_link import REGISTER_PAGE
from tha.site.later import add
from tha.site.loaded import examined_register
from tha.site.register.relations import (
    Related,
    acted_on,
    acting_on,
    amends_only_ended,
    details_of_ended,
)
from tha.site.register.status_mark import draw_standing
from tha.site.standing import standing_of
from tha.site.strict import place_on_page, report
from tha.source.days import written_day

_UNTOLD = ("Quy định chi tiết, hướng dẫn", "Được quy định chi tiết, hướng dẫn bởi")
"""The register tells of these; over time only what comes and goes counts."""


class TimelineBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// timeline | <id>, <id>`: instruments of the register, the oldest first."""

    NAME = "timeline"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        """The place of the list, which is drawn once Markdown is done."""
        place = add(parent, "div", css="tha-timeline")
        register = examined_register(self.config["folder"]).value or Register()
        names = known_of(self.md, register, self.argument or "")
        day = self.config["day"]
        if names:
            self.config["later"].waiting.append(lambda: draw_timeline(place, register, names, day))
        return place


def known_of(md: Markdown, register: Register, argument: str) -> list[str]:
    """The ids that an author listed and the register holds, each once; others are reported."""
    names = list(dict.fromkeys(name for name, _ in listed_in(argument)))
    named = [(name, place_on_page(md, name)) for name in names if register.lacks(name)]
    report(check_timelines(named, register))
    if not names:
        report([TIMELINE_EMPTY.at(place_on_page(md, "/// timeline"))])
    return [name for name in names if name in register.instruments]


def draw_timeline(place: Element, register: Register, names: list[str], day: date) -> None:
    """The instruments called `names` as a list, by the day from which each is in force."""
    held = register.instruments
    events = add(place, "ol")
    for name in sorted(names, key=lambda one: (held[one].effective, held[one].issued, one)):
        _draw_event(events, register, name, day)
    add(place, "p", f"Tình trạng tính đến ngày {written_day(day)}.", css="tha-timeline__day")


def _draw_event(events: Element, register: Register, name: str, day: date) -> None:
    instrument = register.instruments[name]
    standing = standing_of(register, Citation(name), day)
    left_over = _left_over(register, name, day)
    look = "left-over" if left_over else standing.status.replace("_", "-")
    event = add(events, "li", css=f"tha-timeline__{look}")
    when = add(event, "p", css="tha-timeline__when")
    add(when, "time", written_day(instrument.effective), datetime=instrument.effective.isoformat())
    head = add(event, "p", css="tha-timeline__name")
    add(head, "a", instrument.short, href=f"{REGISTER_PAGE}#{name}").tail = " "
    if instrument.number not in instrument.short:
        add(head, "span", f"số {instrument.number}")
    title = instrument.title
    if title != instrument.short:
        add(event, "p", title, css="tha-timeline__title")
    draw_standing(add(event, "p", css="tha-timeline__standing"), standing)
    if left_over:
        add(event, "p", left_over, css="tha-timeline__note")
    for related in _told(register, name):
        _draw_related(event, register, related)


def _left_over(register: Register, name: str, day: date) -> str:
    """What a reader must know of an instrument in force whose ground is gone; "" of others."""
    if amends_only_ended(register, name, day):
        return "Văn bản mà nó sửa đổi, bổ sung đã hết hiệu lực: hãy dẫn văn bản đang áp dụng."
    if details_of_ended(register, name, day):
        return "Luật mà nó quy định chi tiết đã bị thay thế: xem lưu ý ở mục của văn bản này."
    return ""


def _told(register: Register, name: str) -> Iterator[Related]:
    """What it replaces and amends, and what amends it: what replaces it, its standing tells."""
    for related in acted_on(register, name) + acting_on(register, name):
        if related.term not in _UNTOLD and related.term != "Được thay thế bởi":
            yield related


def _draw_related(event: Element, register: Register, related: Related) -> None:
    line = add(event, "p", f"{related.term}: ", css="tha-timeline__related")
    for index, one in enumerate(related.ids):
        link = add(line, "a", register.instruments[one].short, href=f"{REGISTER_PAGE}#{one}")
        link.tail = "." if index == len(related.ids) - 1 else "; "
