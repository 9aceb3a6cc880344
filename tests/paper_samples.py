"""What does a page of a small project look like, once it has gone to paper?"""

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from projects import DAY
from samples import a_quiz_text
from sites import a_project, page
from tha.curriculum.module import Page, PageHead
from tha.reports.pages.notes import Notes
from tha.reports.pages.sheet import Site, page_pdf, sheet
from tha.reports.pages.tree import parsed

A_SITE = Site("Trang mẫu", "", DAY, {"luat-moi": "Luật mới", "luat-cu": "Luật cũ"})


def notes(address: str = "") -> Notes:
    """Where nothing was noted before."""
    return Notes(address, A_SITE.short_names)


def element(html: str) -> Element:
    """The first element of `html`."""
    return parsed(html)[0]


def a_page(**head: Any) -> Page:
    """A module, unless `head` says otherwise."""
    fields: dict[str, Any] = {"title": "Bài mẫu", "module": True, **head}
    return Page("bai", PageHead(**fields), (), ())


def quiz_html(folder: Path, *items: dict[str, Any], **changes: Any) -> str:
    """The page of a quiz of `items`."""
    text = a_quiz_text(*items, **changes).content
    return page(a_project(folder, {"quizzes/bai.yml": text}), "/// quiz | bai\n///\n")


def sheet_of(html: str, site: Site = A_SITE, **head: Any) -> dict[str, Any]:
    """What the template is to set."""
    return sheet(a_page(**head), html, site)


def pdf_of(html: str, site: Site = A_SITE, **head: Any) -> bytes:
    """The paper."""
    return page_pdf(a_page(**head), html, site)


def words_of(value: Any) -> str:
    """All that runs, blocks, or a whole sheet say, in their order, with single spaces."""
    return " ".join(" ".join(_texts(value)).split())


def _texts(value: Any) -> list[str]:
    match value:
        case dict():
            said = [one for name, one in value.items() if name not in _SILENT]
            return [text for one in said for text in _texts(one)]
        case list() | tuple():
            return [text for one in value for text in _texts(one)]
        case str():
            return [value]
        case _:
            return []


_SILENT = ("kind", "look", "lean", "sign", "svg", "to")
