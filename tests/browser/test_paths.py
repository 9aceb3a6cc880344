"""Does the path of a role fit a phone, and does axe find nothing?"""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from players import AXE
from projects import MODULE
from sites import a_project, build

_LONG = "Chấp hành viên nghiêng người mượn ước mường trong việc thi hành án dân sự"
_MODULE = MODULE.replace("Bài", _LONG).replace("luat-mau#d1", "luat-moi#d37")
_PATHS = f"""\
target: {{hours: 40, basis: do đơn vị đặt}}
paths:
  nguoi-dan:
    title: Người dân
    text: {_LONG}
    target: 40
    steps:
      - {{title: {_LONG}, modules: [bai], assessment: chua-co}}
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "docs/bai.md": _MODULE,
        "docs/lo-trinh/lo-trinh.yml": _PATHS,
        "docs/lo-trinh/index.md": "# Lộ trình\n\n/// path | nguoi-dan\n///\n",
    }
    return build(a_project(tmp_path, files)) / "lo-trinh" / "index.html"


@pytest.mark.parametrize("width", [320, 360])
def test_a_phone_shows_all_of_it_without_sideways_scrolling(
    page: Page, site: Path, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(site.as_uri())
    assert page.locator(".tha-path__hours").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, site: Path, scheme: str) -> None:
    tab = browser.new_page(
        color_scheme="dark" if scheme == "dark" else "light",
        viewport={"width": 360, "height": 740},
    )
    tab.goto(site.as_uri())
    violations = Axe().run(tab, options=AXE).response["violations"]
    tab.close()
    assert [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in violations] == []
