"""What does `[khoản 1 Điều 37](vb:luat-thads-2025#d37.k1)` become on a page?

A link to the instrument's entry on the register page, marked with its status on the day of the
build: a quiet sign (`assets/law/citation.css`) for law in force, words for all other. What it
points at is told in its `title`, which `assets/law/citation.js` shows to mouse, keyboard and
finger alike. A citation without a text of its own is called by its place in the law.
An article that the register does not list may not even be there: nothing is said to be verified.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import msgspec
from markdown import Markdown
from markdown.util import AtomicString

from tha.law.citation import Citation, provision_label
from tha.law.instrument import Instrument
from tha.law.register import Register, resolve
from tha.site.later import add
from tha.site.loaded import examined_register
from tha.site.standing import VERIFIED, css_of, standing_of
from tha.site.strict import report_on_page
from tha.source.days import written_day
from tha.source.place import Place

SCHEME = "vb:"
REGISTER_PAGE = "/tra-cuu/van-ban.md"
"""Seen from docs/; `absolute_links: relative_to_docs` of mkdocs makes it relative."""
_WEAK = ("secondary", "none")
"""What was compared with this little is said beside every citation of it."""
_UNLISTED = "chưa có trong sổ"


class Target(msgspec.Struct, frozen=True):
    """Where a citation leads, what it is called, how it stands, and what is told of it.

    `badges` are the words within the link, each with its class.
    """

    href: str
    label: str
    title: str
    status: str
    badges: tuple[tuple[str, str], ...]


def link_citations(md: Markdown, root: Element, folder: Path, day: date) -> None:
    """Every `vb:` link below `root` made into one that a reader can follow, or reported."""
    citing = [link for link in root.iter("a") if link.get("href", "").startswith(SCHEME)]
    if not citing:
        return
    loaded = examined_register(folder)
    register = loaded.value or Register()
    targets: dict[tuple[date, str], Target] = loaded.derived.setdefault(SCHEME, {})
    for link in citing:
        written = link.attrib["href"]
        target = targets.get((day, written)) or _follow(md, register, written, day)
        if target is None:
            _unlink(link, written.removeprefix(SCHEME))
        else:
            targets[day, written] = target
            _link(link, target)


def _follow(md: Markdown, register: Register, written: str, day: date) -> Target | None:
    bare = written.removeprefix(SCHEME)  # as it stands in front matter and in options
    citation, problems = resolve(register, bare, Place("docs"))
    report_on_page(md, (written, bare), problems)
    if citation is None:
        return None
    return Target(
        href=f"{REGISTER_PAGE}#{_anchor(register, citation)}",
        label=register.label(citation),
        title="\n".join(described(register, citation, day)),
        status=standing_of(register, citation, day).status
        if is_listed(register, citation)
        else "unlisted",
        badges=tuple(_badges(register, citation, day)),
    )


def is_listed(register: Register, citation: Citation) -> bool:
    """Whether the register knows more of `citation` than the instrument it would stand in."""
    return not citation.article or register.listed_provision(citation) is not None


def _badges(register: Register, citation: Citation, day: date) -> Iterator[tuple[str, str]]:
    """What is said beside a citation: nothing beside sound law in force, which has a sign."""
    standing = standing_of(register, citation, day)
    if standing.status != "in_force":
        yield standing.words, css_of(standing.status)
    if not is_listed(register, citation):
        yield _UNLISTED, "tha-standing tha-standing--unlisted"
    elif (verified := register.verified_of(citation)) in _WEAK:
        yield VERIFIED[verified], "tha-standing tha-standing--weak"


def _anchor(register: Register, citation: Citation) -> str:
    """Of the finest provision around `citation` that the register's page lists."""
    listed = register.listed_provision(citation)
    return f"{citation.instrument}.{listed}" if listed else citation.instrument


def _link(link: Element, target: Target) -> None:
    link.set("href", target.href)
    link.set("class", " ".join(filter(None, [link.get("class"), "tha-citation"])))
    link.set("data-status", target.status)
    link.set("title", "\n".join(filter(None, [link.get("title"), target.title])))
    if not _is_labelled(link):
        link.text = AtomicString(target.label)
    for words, css in target.badges:
        _add_badge(link, words, css)


def _add_badge(link: Element, words: str, css: str) -> None:
    """Words within the link, so that they are read out with it; they may begin a line."""
    if len(link):
        link[-1].tail = f"{link[-1].tail or ''} "
    else:
        link.text = AtomicString(f"{link.text or ''} ")
    add(link, "span", words, css=css)


def described(register: Register, citation: Citation, day: date) -> Iterator[str]:
    """What is told of a citation, line by line: provision, instrument, days, status, wording."""
    instrument = register.instruments[citation.instrument]
    listed = register.listed_provision(citation) if citation.article else None
    title = instrument.provisions[listed].title if listed else ""
    head = ": ".join(one for one in [_capital(provision_label(citation)), title] if one)
    if head:
        yield head
    yield f"{instrument.title}, số {instrument.number}"
    yield days_of(instrument)
    sentence = standing_of(register, citation, day).sentence
    if is_listed(register, citation):
        yield f"Tính đến {written_day(day)}: {sentence}"
        yield f"Lời văn: {VERIFIED[register.verified_of(citation)]}"
    else:
        yield f"Cả văn bản, tính đến {written_day(day)}: {sentence}"
        yield "Điều này chưa có trong sổ đăng ký"


def days_of(instrument: Instrument) -> str:
    """When it was issued and from when it is in force."""
    issued, effective = written_day(instrument.issued), written_day(instrument.effective)
    return f"Ban hành ngày {issued}, có hiệu lực từ ngày {effective}"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _is_labelled(link: Element) -> bool:
    return bool(len(link) or (link.text or "").strip())


def _unlink(link: Element, text: str) -> None:
    """The words of the link stay on the page; the address leads nowhere and goes."""
    if not _is_labelled(link):
        link.text = AtomicString(text)
    link.tag = "span"
    link.attrib.clear()
