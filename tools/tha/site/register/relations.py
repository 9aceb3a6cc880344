"""Which instruments does one replace, amend or give details of, and which do so to it?

Drawn as three columns, on a phone one below the other: what it acts on, itself, what acts on it.
Every arrow leads from what acts to what it acts on. Each node is a link and tells its status.
"""

from datetime import date
from xml.etree.ElementTree import Element

import msgspec

from tha.law.citation import Citation
from tha.law.in_force import Status, life_of, status_on
from tha.law.register import Register
from tha.site.later import add
from tha.site.register.status_mark import draw_status


class Related(msgspec.Struct, frozen=True):
    """What stands in one relation to an instrument."""

    term: str
    ids: tuple[str, ...]


def acted_on(register: Register, name: str) -> list[Related]:
    """What `name` replaces, amends and gives details of; relations without any are left out."""
    instrument = register.instruments[name]
    return _kept(
        register,
        Related("Thay thế", instrument.replaces),
        Related("Sửa đổi, bổ sung", instrument.amends),
        Related("Quy định chi tiết, hướng dẫn", instrument.details),
    )


def acting_on(register: Register, name: str) -> list[Related]:
    """What takes the place of `name` on the day it ends, amends it and gives details of it."""
    successors = life_of(register, Citation(name)).successors
    return _kept(
        register,
        Related("Được thay thế bởi", tuple(one.instrument for one in successors)),
        Related("Được sửa đổi, bổ sung bởi", register.amended_by.get(name, ())),
        Related("Được quy định chi tiết, hướng dẫn bởi", register.detailed_by.get(name, ())),
    )


def details_of_ended(register: Register, name: str, day: date) -> list[str]:
    """The instruments that `name`, itself in force, gives details of though they have ended.

    It goes on applying as far as the new law allows (Law 64/2025/QH15, article 57, clause 2).
    """
    if status_of(register, name, day) not in {"in_force", "amended"}:
        return []
    known = [one for one in register.instruments[name].details if one in register.instruments]
    return [one for one in known if status_of(register, one, day) == "replaced"]


def amends_only_ended(register: Register, name: str, day: date) -> list[str]:
    """What `name`, itself in force, amends: all of it has ended, else nothing."""
    if status_of(register, name, day) not in {"in_force", "amended"}:
        return []
    known = [one for one in register.instruments[name].amends if one in register.instruments]
    ended = [one for one in known if status_of(register, one, day) in {"replaced", "ended"}]
    return ended if ended == known else []


def status_of(register: Register, name: str, day: date) -> Status:
    """The status of the whole instrument on `day`."""
    return status_on(life_of(register, Citation(name)), day)


def draw_relations(parent: Element, register: Register, name: str, day: date) -> None:
    """The drawing; nothing where there are no relations. Search leaves its names out."""
    before, after = acted_on(register, name), acting_on(register, name)
    if not before and not after:
        return
    figure = add(parent, "figure", css="tha-relations", data_search_exclude="")
    add(figure, "figcaption", "Quan hệ với văn bản khác", css="tha-instrument__part")
    columns = add(figure, "div", css="tha-relations__columns")
    _draw_side(columns, "tha-relations__before", before, register, day)
    middle = add(columns, "div", css="tha-relations__self")
    add(middle, "strong", register.instruments[name].short)
    draw_status(middle, status_of(register, name, day))
    _draw_side(columns, "tha-relations__after", after, register, day)


def _kept(register: Register, *found: Related) -> list[Related]:
    """Without instruments that could not be read, and relations that are left empty."""
    known = [
        Related(one.term, tuple(other for other in one.ids if other in register.instruments))
        for one in found
    ]
    return [one for one in known if one.ids]


def _draw_side(
    columns: Element, css: str, found: list[Related], register: Register, day: date
) -> None:
    if not found:
        return
    side = add(columns, "div", css=f"tha-relations__side {css}")
    for related in found:
        group = add(side, "div", css="tha-relations__group")
        add(group, "p", related.term, css="tha-relations__term")
        nodes = add(group, "ul")
        for one in related.ids:
            node = add(nodes, "li")
            instrument = register.instruments[one]
            add(node, "a", instrument.short, href=f"#{one}", title=instrument.title)
            draw_status(node, status_of(register, one, day))
