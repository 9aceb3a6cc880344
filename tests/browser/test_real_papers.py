"""Do the papers of the real site say what its pages say, each leaflet on one sheet?

All of them are made by `tha build`; here stand the leaflets, and the longest module for its kind.
"""

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from pdf_texts import text_of
from projects import DAY
from sites import REPOSITORY
from tha.curriculum.content import Content, load
from tha.reports.pages.sheet import Site, page_pdf
from tha.reports.pages.tree import article_of

_STAND_IN = "□"


@pytest.fixture(scope="module")
def content() -> Content:
    return load(REPOSITORY, DAY)[0]


def _paper(content: Content, site: Path, path: str) -> bytes:
    names = {name: one.short for name, one in content.register.instruments.items()}
    article = article_of((site / f"{path}.html").read_text("utf-8"))
    return page_pdf(content.pages[path], article, Site("Trang mẫu", "", DAY, names))


def _longest(content: Content, site: Path) -> str:
    modules = [path for path, page in content.pages.items() if page.head.module]
    return max(modules, key=lambda path: (site / f"{path}.html").stat().st_size)


def test_every_leaflet_is_one_sheet(content: Content, real_site: Path) -> None:
    leaflets = [path for path, page in content.pages.items() if page.head.leaflet]
    papers = {path: _paper(content, real_site, path) for path in leaflets}
    sheets = {path: len(PdfReader(BytesIO(one)).pages) for path, one in papers.items()}
    assert sheets == dict.fromkeys(leaflets, 1)
    assert not [path for path, one in papers.items() if _STAND_IN in text_of(one)]


def test_a_long_module_is_whole_on_paper_but_for_its_keys(
    content: Content, real_site: Path
) -> None:
    path = _longest(content, real_site)
    told = text_of(_paper(content, real_site, path))
    quiz = content.quizzes[content.pages[path].head.quiz]
    assert _STAND_IN not in told
    assert f"Câu {len(quiz.items)}." in told
    assert not [one.id for one in quiz.items if one.rationale and one.rationale[:60] in told]
    assert "Luật Thi hành án dân sự, số 106/2025/QH15 (sau đây: Luật THADS 2025)" in told
