"""What does `[khoản 1 Điều 37](vb:luat-thads-2025#d37.k1)` become on a page?

A link to the instrument's entry on the register page, which tells its number and days when it is
pointed at. A citation without a text of its own is called by its place in the law.
"""

from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.util import AtomicString

from tha.law.citation import Citation, provision_label
from tha.law.instrument import Instrument
from tha.law.register import Register, resolve
from tha.site.loaded import examined_register
from tha.site.strict import report_on_page
from tha.source.days import written_day
from tha.source.place import Place

SCHEME = "vb:"
REGISTER_PAGE = "/tra-cuu/van-ban.md"
"""Seen from docs/; `absolute_links: relative_to_docs` of mkdocs makes it relative."""


class Target(msgspec.Struct, frozen=True):
    """Where a citation leads, what it is called, and what is told when it is pointed at."""

    href: str
    label: str
    title: str


def link_citations(md: Markdown, root: Element, folder: Path, day: date) -> None:
    """Every `vb:` link below `root` made into one that a reader can follow, or reported."""
    citing = [link for link in root.iter("a") if link.get("href", "").startswith(SCHEME)]
    if not citing:
        return
    loaded = examined_register(folder)
    register = loaded.value or Register()
    targets: dict[str, Target] = loaded.derived
    for link in citing:
        written = link.attrib["href"]
        if written not in targets and (target := _follow(md, register, written)):
            targets[written] = target
        if written in targets:
            _link(link, targets[written])
        else:
            _unlink(link, written.removeprefix(SCHEME))


def _follow(md: Markdown, register: Register, written: str) -> Target | None:
    citation, problems = resolve(register, written.removeprefix(SCHEME), Place("docs"))
    report_on_page(md, written, problems)
    if citation is None:
        return None
    return Target(
        href=f"{REGISTER_PAGE}#{citation.instrument}",
        label=register.label(citation),
        title=described(register, citation),
    )


def _link(link: Element, target: Target) -> None:
    link.set("href", target.href)
    link.set("class", " ".join(filter(None, [link.get("class"), "tha-citation"])))
    if not link.get("title"):
        link.set("title", target.title)
    if not _is_labelled(link):
        link.text = AtomicString(target.label)


def described(register: Register, citation: Citation) -> str:
    """The provision's title, then the instrument's full name, number and days."""
    instrument = register.instruments[citation.instrument]
    listed = register.listed_provision(citation) if citation.article else None
    title = instrument.provisions[listed].title if listed else ""
    label = provision_label(citation)
    head = ": ".join(one for one in [label[:1].upper() + label[1:], title] if one)
    return ". ".join(one for one in [head, full_name(instrument)] if one)


def full_name(instrument: Instrument) -> str:
    """The title, number and days of an instrument, in one line."""
    return (
        f"{instrument.title}, số {instrument.number}, "
        f"ban hành ngày {written_day(instrument.issued)}, "
        f"có hiệu lực từ ngày {written_day(instrument.effective)}"
    )


def _is_labelled(link: Element) -> bool:
    return bool(len(link) or (link.text or "").strip())


def _unlink(link: Element, text: str) -> None:
    """The words of the link stay on the page; the address leads nowhere and goes."""
    if not _is_labelled(link):
        link.text = AtomicString(text)
    link.tag = "span"
    link.attrib.clear()
