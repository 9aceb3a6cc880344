"""Does each leaflet for the people print on one sheet of A4, without the site around it?"""

import re
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from sites import REPOSITORY

LEAFLETS = sorted(
    one.stem for one in (REPOSITORY / "docs/nguoi-dan").glob("*.md") if one.stem != "index"
)
_SHEET = re.compile(rb"/Type\s*/Page\b")
_A4 = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+59[45](?:\.\d+)?\s+84[12](?:\.\d+)?\s*\]")
BUTTON = ".tha-leaflet__print button"


def _open(page: Page, site: Path, name: str) -> None:
    page.goto((site / "nguoi-dan" / f"{name}.html").as_uri())


@pytest.mark.parametrize("name", LEAFLETS)
def test_a_leaflet_prints_on_one_sheet_of_a4(page: Page, real_site: Path, name: str) -> None:
    _open(page, real_site, name)
    printed = page.pdf(prefer_css_page_size=True)
    assert len(_SHEET.findall(printed)) == 1
    assert _A4.search(printed)


def test_paper_shows_the_text_and_its_foot_without_the_site_around(
    page: Page, real_site: Path
) -> None:
    _open(page, real_site, LEAFLETS[0])
    page.emulate_media(media="print")
    for hidden in (".md-header", ".md-sidebar--primary", ".md-footer", BUTTON):
        assert not page.locator(hidden).first.is_visible()
    foot = page.locator(".tha-leaflet__foot").inner_text()
    assert "theo luật ngày 01/07/2026" in foot
    assert f"nguoi-dan/{LEAFLETS[0]}.html" in foot


def test_the_foot_of_the_sheet_is_the_leaflet_s_own(page: Page, real_site: Path) -> None:
    _open(page, real_site, LEAFLETS[0])
    printed = page.pdf(prefer_css_page_size=True)
    text = PdfReader(BytesIO(printed)).pages[0].extract_text()
    assert "theo luật ngày" in text
    assert "Trang 1/1" not in text


def test_the_button_prints(page: Page, real_site: Path) -> None:
    _open(page, real_site, LEAFLETS[0])
    page.evaluate("window.print = () => { document.title = 'printed' }")
    page.locator(BUTTON).click()
    assert page.title() == "printed"


def test_without_javascript_there_is_no_button(browser: Browser, real_site: Path) -> None:
    still = browser.new_context(java_script_enabled=False)
    page = still.new_page()
    _open(page, real_site, LEAFLETS[0])
    assert page.locator("h1").is_visible()
    assert not page.locator(BUTTON).is_visible()
    still.close()
