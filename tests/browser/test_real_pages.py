"""Are the real pages of this repository whole, accessible, and silent towards other hosts?"""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from players import AXE

PAGES = [
    "index.html",
    "thi-hanh-an-dan-su/xac-minh.html",
    "thi-hanh-an-dan-su/xac-minh-danh-gia.html",
    "dao-duc/chuan-muc.html",
    "dao-duc/chuan-muc-danh-gia.html",
    "so-lieu/index.html",
    "so-lieu/nam-2019.html",
    "tra-cuu/van-ban.html",
    "tra-cuu/dong-thoi-gian.html",
    "tra-cuu/thuat-ngu.html",
]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tests say what went wrong themselves."""


@pytest.fixture
def server(real_site: Path) -> Iterator[str]:
    handler = partial(Quiet, directory=str(real_site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_on_a_page(page: Page, real_site: Path, name: str) -> None:
    page.goto((real_site / name).as_uri())
    found = Axe().run(page, options=AXE).response["violations"]
    assert [f"{one['id']}: {[node['html'] for node in one['nodes']]}" for one in found] == []


@pytest.mark.parametrize("name", PAGES)
def test_a_page_served_asks_no_other_host(page: Page, server: str, name: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{server}/{name}")
    page.wait_for_load_state("networkidle")
    assert asked
    assert not [url for url in asked if not url.startswith(server) and not url.startswith("data:")]


@pytest.mark.parametrize("name", PAGES)
def test_a_phone_needs_no_sideways_scrolling(page: Page, real_site: Path, name: str) -> None:
    page.goto((real_site / name).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
