"""What does a page say of its own law: what it rests on, and whether that has changed since?

Markdown knows no front matter. Where mkdocs tells which file a page is, it is read from there; any
other site builder shows the page without these words.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown

from tha.curriculum.law_checks import Law, newest_change_of
from tha.curriculum.module import Page
from tha.curriculum.pages import load_page
from tha.law.citation import Citation, parse_citation
from tha.law.in_force import Change
from tha.law.register import Register
from tha.site.citation_link import SCHEME
from tha.site.later import add
from tha.site.loaded import examined_register
from tha.site.standing import is_loss
from tha.site.strict import page_text
from tha.source.days import written_day

_STALE = "Luật đã thay đổi, bài đang chờ được xem lại"
_AHEAD = "Bài viết trước cho luật sẽ áp dụng"
_UNCHANGED = "Theo sổ đăng ký, đến ngày {day} luật mà bài dựa vào chưa thay đổi."
_STANDING = "tha-basis-of-page__standing"
_SECONDARY = "Có căn cứ theo nguồn thứ cấp"
OPEN_THE_LAW = ". Khi áp dụng, hãy mở bản chính."
_NAMED_AT_MOST = 3


def draw_page_law(root: Element, page: Page, law: Law) -> None:
    """Below the heading of a page: what it rests on, and how it stands with that."""
    living = [one.citation for one in page.cites if not one.is_history]
    notes = Element("div", {"class": "tha-law"})
    if page.head.as_of:
        draw_age(notes, law, living, page.head.as_of)
    is_aged = len(notes) > 0
    if weak := list(secondary_in(law.register, living)):
        _draw_secondary(notes, weak)
    at = _below_heading(root)
    if page.head.basis:
        basis = _basis(page.head.basis)
        if page.head.as_of and not is_aged:
            add(basis, "span", _UNCHANGED.format(day=written_day(law.day)), css=_STANDING)
        root.insert(at, basis)
    if len(notes):
        root.insert(at, notes)


def _basis(citations: Iterable[str]) -> Element:
    """What the page rests on; the theme puts the head of a module in front of it."""
    line = Element("p", {"class": "tha-basis-of-page", "data-search-exclude": ""})
    add(line, "strong", "Căn cứ:").tail = " "
    _draw_links(line, citations)
    return line


def law_of(folder: Path, day: date) -> Law:
    """The register of the project in `folder` as it is applied on `day`."""
    loaded = examined_register(folder)
    law: Law = loaded.derived.setdefault(f"law of {day}", Law(loaded.value or Register(), day))
    return law


def draw_age(
    place: Element, law: Law, citations: Iterable[str], as_of: date, *, names: bool = True
) -> None:
    """Whether what rests on `citations` and states the law of `as_of` is behind or ahead of it.

    Without `names` no provision is told: it would give away what a question rests on.
    """
    told = f"Bài này theo pháp luật ngày {written_day(as_of)}"
    if as_of > law.day:
        note = add_note(place, "warning", _AHEAD)
        note.text = f"{told}. Trang dựng ngày {written_day(law.day)}: có quy định chưa áp dụng."
    elif newest := newest_change_of(law, citations, as_of):
        citation, change = newest
        note = add_note(place, "warning", _STALE)
        note.text = f"{told}. Từ ngày {written_day(change.day)}, "
        if names:
            _draw_change(note, citation, change)
        else:
            note.text += "luật mà bài dựa vào đã được sửa đổi, bổ sung."


def _draw_change(note: Element, citation: Citation, change: Change) -> None:
    if is_loss(citation, change):
        _draw_links(note, [str(change.by)], " đã hết hiệu lực.")
    else:
        _draw_links(note, [str(citation)], " đã được ")
        _draw_links(note, [str(change.by)], " sửa đổi, bổ sung.")


def secondary_in(register: Register, citations: Iterable[str]) -> Iterator[str]:
    """Which of `citations` are known from a secondary source only."""
    for text in dict.fromkeys(citations):
        one = parse_citation(text)
        is_known = one is not None and one.instrument in register.instruments
        if one and is_known and register.verified_of(one) == "secondary":
            yield text


def _draw_secondary(place: Element, weak: list[str]) -> None:
    note = add_note(place, "info", _SECONDARY)
    note.text = "Lời văn mới biết theo nguồn thứ cấp, chưa đọc toàn văn: "
    others = len(weak) - _NAMED_AT_MOST
    end = f" và {others} chỗ khác" if others > 0 else ""
    _draw_links(note, weak[:_NAMED_AT_MOST], f"{end}{OPEN_THE_LAW}")


def add_note(place: Element, kind: str, title: str) -> Element:
    """The paragraph of a new note below `place`; search finds the page by its own words."""
    note = add(place, "div", css=f"admonition {kind}", role="note", data_search_exclude="")
    add(note, "p", title, css="admonition-title")
    return add(note, "p")


def _draw_links(line: Element, citations: Iterable[str], end: str = "") -> None:
    """The citations, which are named and marked like those of an author."""
    links = [add(line, "a", href=f"{SCHEME}{one}") for one in citations]
    for link in links:
        link.tail = "; "
    links[-1].tail = end


def page_of(md: Markdown) -> Page | None:
    """The page that `md` converts, if it can be told and its front matter is sound."""
    text = page_text(md)
    if text is None or not text.content.startswith("---"):
        return None
    return load_page(text, text.file)[0]


def _below_heading(root: Element) -> int:
    """Behind the first heading of the page."""
    tags = [one.tag for one in root]
    return tags.index("h1") + 1 if "h1" in tags else 0
