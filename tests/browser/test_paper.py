"""Is a printed page of this site clean A4: text, numbered notes, paper questions, page numbers?"""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

MODULE = "thi-hanh-an-dan-su/xac-minh.html"
AROUND = (".md-header", ".md-tabs", ".md-sidebar--primary", ".md-footer", ".tha-module__ways")


@pytest.fixture
def paper(page: Page, real_site: Path) -> Page:
    page.goto((real_site / MODULE).as_uri())
    page.emulate_media(media="print")
    return page


def test_nothing_of_the_site_around_is_printed(paper: Page) -> None:
    assert [one for one in AROUND if paper.locator(one).first.is_visible()] == []


def test_pages_are_a4_and_numbered(page: Page, real_site: Path) -> None:
    page.goto((real_site / MODULE).as_uri())
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    width, height = (float(one) for one in (sheets[0].mediabox.width, sheets[0].mediabox.height))
    assert (round(width), round(height)) == (595, 842)
    assert f"Trang 2/{len(sheets)}" in sheets[1].extract_text()


def test_a_citation_bears_a_number_and_its_note_stands_at_the_end(paper: Page) -> None:
    link = paper.locator("a[data-note='3']").first
    assert link.evaluate("one => getComputedStyle(one, '::after').content") == '"3"'
    note = paper.locator(".tha-notes li").nth(2)
    assert note.is_visible()
    assert "số 106/2025/QH15; còn hiệu lực" in note.inner_text()


def test_on_a_screen_there_are_no_notes(page: Page, real_site: Path) -> None:
    page.goto((real_site / MODULE).as_uri())
    assert not page.locator(".tha-notes").is_visible()


def test_notes_need_no_script(browser: Browser, real_site: Path) -> None:
    still = browser.new_context(java_script_enabled=False)
    page = still.new_page()
    page.goto((real_site / MODULE).as_uri())
    page.emulate_media(media="print")
    assert page.locator(".tha-notes li").first.is_visible()
    still.close()


def test_questions_are_printed_without_buttons_and_without_answers(paper: Page) -> None:
    assert paper.locator(".tha-item .tha-option").first.is_visible()
    for hidden in (".tha-item button", ".tha-rationale", ".tha-item .tha-feedback"):
        assert not paper.locator(hidden).first.is_visible()


def test_paper_is_white_for_a_reader_who_reads_in_the_dark(
    browser: Browser, real_site: Path
) -> None:
    dark = browser.new_context(color_scheme="dark")
    page = dark.new_page()
    page.goto((real_site / MODULE).as_uri())
    page.emulate_media(media="print")
    colour = "getComputedStyle(document.querySelector('article > p')).color"
    assert page.evaluate(colour) in {"rgba(0, 0, 0, 0.87)", "rgb(0, 0, 0)"}
    dark.close()
