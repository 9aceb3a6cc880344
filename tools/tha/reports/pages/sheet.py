"""What stands on the paper of a page: its head, its text, what it says of itself at the end?

The head comes from the page's front matter, the text from its finished HTML. What the paper says of
the law holds for the day of the build, which it names.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise, zip_longest
from typing import Any
from xml.etree.ElementTree import Element

import msgspec

from tha.curriculum.module import Page, PageHead
from tha.reports.certificate.qr import qr_svg
from tha.reports.letters import shown
from tha.reports.pages.blocks import Block, blocks_of
from tha.reports.pages.notes import Notes
from tha.reports.pages.tree import classes_of, parsed
from tha.reports.typeset import typeset
from tha.source.days import written_day
from tha.source.vietnamese import written_number

_TEMPLATE = "site_page"
_LAW = "tha-law"
_TALL = 400
"""In the drawing's own measure, of which 340 are 92 mm wide on paper."""
_READERS = {
    "chap-hanh-vien": "Chấp hành viên",
    "tham-tra-vien": "Thẩm tra viên",
    "thu-ky-thi-hanh-an": "Thư ký thi hành án",
    "cong-chuc": "Công chức thi hành án",
    "lanh-dao": "Lãnh đạo cơ quan thi hành án",
    "uy-ban": "Ủy ban nhân dân",
    "hoi-dong": "Hội đồng phối hợp phổ biến, giáo dục pháp luật",
    "nguoi-dan": "Người dân",
}
_END = (
    "Bản PDF của trang {where}. Tình trạng hiệu lực của văn bản ghi theo ngày {day}; bản trên trang"
    " có thể mới hơn. Tài liệu để học, không thay cho văn bản chính thức."
)
_NOT_REVIEWED = "chưa có"
_AS_OF = "Pháp luật tính đến ngày {day}"


class Site(msgspec.Struct, frozen=True):
    """Where the page is from, and what all its papers share."""

    name: str
    address: str
    """Where the site will be read, if that is known; ends in `/`."""
    day: date
    """Whose law the pages show."""
    short_names: dict[str, str] = {}
    """Of the instruments, by their ids."""


def page_pdf(page: Page, article: str, site: Site) -> bytes:
    """The page as tagged PDF/A, which also keeps to PDF/UA; `article` is its HTML."""
    return typeset(_TEMPLATE, sheet(page, article, site), on=site.day, is_tagged=True)


def sheet(page: Page, article: str, site: Site) -> dict[str, Any]:
    """What the template sets."""
    address = f"{site.address}{page.path}.html"
    notes = Notes(address if site.address else "", site.short_names)
    law, rest = _parted(parsed(article))
    warnings = blocks_of(law, notes)
    blocks = blocks_of(rest, notes)
    _step([*warnings, *blocks])
    lead, parts = _in_parts(blocks) if page.head.leaflet else ([], [])
    return {
        "leaflet": page.head.leaflet,
        "title": page.head.title if shown(page.head.title).strip() else site.name,
        "site": site.name,
        "about": page.head.description or " ".join(page.head.objectives),
        "facts": [] if page.head.leaflet else _facts(page.head),
        "objectives": page.head.objectives,
        "law": warnings,
        "blocks": [] if page.head.leaflet else _joined(blocks),
        "lead": lead,
        "parts": parts,
        "foot": _AS_OF.format(day=written_day(page.head.as_of)) if page.head.as_of else "",
        "address": address,
        "code": qr_svg(address) if site.address else "",
        "end": [_END.format(where=address, day=written_day(site.day))],
    }


def _facts(head: PageHead) -> list[dict[str, str]]:
    facts = {
        "Dành cho": ", ".join(_READERS[one] for one in head.audience),
        "Thời lượng": f"{written_number(head.hours)} tiết" if head.hours else "",
        "Pháp luật tính đến ngày": written_day(head.as_of) if head.as_of else "",
        "Thẩm định": _reviewed(head),
    }
    return [{"name": name, "value": value} for name, value in facts.items() if value]


def _reviewed(head: PageHead) -> str:
    if head.reviewed is None:
        return _NOT_REVIEWED if head.module else ""
    return f"{head.reviewed.by}, ngày {written_day(head.reviewed.on)}"


def _parted(article: Element) -> tuple[Element, Element]:
    """What warns that the page's law has changed, which is told before all else; the rest.

    Neither has the title, which the head bears; the warnings of quizzes stay with these.
    """
    law, holders = Element("div"), {child: parent for parent in article.iter() for child in parent}
    for one in list(article.iter()):
        is_title = one.tag == "h1"
        if is_title or (_LAW in classes_of(one) and not _in_quiz(one, holders)):
            holders[one].remove(one)
            if not is_title:
                law.append(one)
    return law, article


def _in_quiz(one: Element, holders: dict[Element, Element]) -> bool:
    while one in holders:
        one = holders[one]
        if "tha-quiz" in classes_of(one):
            return True
    return False


def _step(blocks: list[Block]) -> None:
    """No heading below the title skips a level, as PDF/UA wants it (ISO 14289-1, 7.4.2)."""
    last = 1
    for heading in _headings(blocks):
        last = heading["level"] = min(max(heading["level"], 2), last + 1)


def _headings(value: object) -> Iterator[Block]:
    """All, also those within other blocks, in the order in which they are set."""
    if isinstance(value, dict) and value.get("kind") == "heading":
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _headings(one)


def _joined(blocks: list[Block]) -> list[Block]:
    """Headings tied to the comparison below them, for its notes may push that alone to the next
    sheet; and tall drawings, which go to the edge of a sheet while the text runs on. A heading
    that has nothing but the drawing goes with it.
    """
    joined: list[Block] = []
    waiting: list[Block] = []
    for block, following in zip_longest(blocks, blocks[1:]):
        if block["kind"] == "heading":
            waiting.append(block)
            continue
        if waiting and block["kind"] == "comparison" and block["whole"]:
            joined.append({"kind": "together", "blocks": [*waiting, block]})
        elif block["kind"] == "drawing" and block["width"] * block["tall"] > _TALL:
            is_alone = following is None or following["kind"] == "heading"
            joined += [] if is_alone else waiting
            joined.append(
                {"kind": "floating", "blocks": [*waiting, block] if is_alone else [block]}
            )
        else:
            joined += [*waiting, block]
        waiting = []
    return [*joined, *waiting]


def _in_parts(blocks: list[Block]) -> tuple[list[Block], list[list[Block]]]:
    """What opens a leaflet; then each question with its answer."""
    starts = [at for at, one in enumerate(blocks) if one["kind"] in ("heading", "box")]
    bounds = [*starts, len(blocks)]
    return blocks[: bounds[0]], [blocks[start:end] for start, end in pairwise(bounds)]
