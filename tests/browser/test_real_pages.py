"""Is every page of this site whole, accessible, narrow enough for a phone, and silent towards other
hosts?

Every page is opened once, over http, and asked everything; pages go in few batches so that workers
share them evenly. The fixtures of `conftest.py` refuse other hosts and demand a silent console.
"""

import gzip
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response

from players import AXE
from served_files import served

BATCHES = 8
IN_DARK = [
    "index.html",
    "thi-hanh-an-dan-su/xac-minh.html",
    "dao-duc/danh-gia.html",
    "so-lieu/index.html",
    "tra-cuu/dong-thoi-gian.html",
    "nguoi-dan/toi-thang-kien.html",
]
MODULE = "thi-hanh-an-dan-su/xac-minh.html"
MOST_FIRST_LOAD = 250 * 1024
_WHOLE = {**AXE, "rules": {"target-size": {"enabled": True}}}
"""With the one rule of WCAG 2.2 AA that axe leaves out unless it is asked."""
_TEXTS = ("text/", "application/javascript", "application/json", "image/svg")


@pytest.fixture
def server(real_site: Path) -> Iterator[str]:
    with served(real_site) as address:
        yield address


def _pages(site: Path) -> list[str]:
    return sorted(one.relative_to(site).as_posix() for one in site.rglob("*.html"))


def _violations(page: Page) -> Iterator[str]:
    for one in Axe().run(page, options=_WHOLE).response["violations"]:
        yield f"{one['id']}: {[node['html'][:300] for node in one['nodes']][:3]}"


def _faults(page: Page) -> Iterator[str]:
    """What is wrong with the page that stands open."""
    yield from _violations(page)
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > 360:
        yield f"it is {width} px wide"
    if page.locator("h1").count() != 1:
        yield "it has not one heading of the first level"


@pytest.mark.parametrize("batch", range(BATCHES))
def test_every_page_is_accessible_narrow_and_silent(
    page: Page, real_site: Path, server: str, batch: int
) -> None:
    refused: list[str] = []
    page.on("requestfailed", lambda request: refused.append(request.url))
    faults = {}
    for name in _pages(real_site)[batch::BATCHES]:
        page.goto(f"{server}{name}")
        if found := list(_faults(page)):
            faults[name] = found
    assert faults == {}
    assert refused == []


@pytest.mark.parametrize("name", IN_DARK)
def test_dark_pages_have_the_same_contrast(browser: Browser, real_site: Path, name: str) -> None:
    dark = browser.new_context(color_scheme="dark", viewport={"width": 1280, "height": 900})
    page = dark.new_page()
    page.goto((real_site / name).as_uri())
    assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert list(_violations(page)) == []
    dark.close()


def test_the_first_load_of_a_module_is_small(page: Page, server: str) -> None:
    got: dict[str, Response] = {}
    page.on("response", lambda response: got.update({response.url: response}))
    page.goto(f"{server}{MODULE}")
    page.wait_for_load_state("networkidle")
    sizes = {url.removeprefix(server): _sent(one) for url, one in got.items() if one.ok}
    assert len(sizes) > 1
    assert sum(sizes.values()) <= MOST_FIRST_LOAD, sizes


def _sent(response: Response) -> int:
    """How many bytes a careful host sends for it."""
    body = response.body()
    kind = response.header_value("content-type") or ""
    return len(gzip.compress(body, 6)) if kind.startswith(_TEXTS) else len(body)
