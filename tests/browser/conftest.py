"""Which browser, which page and which site do the browser tests use?

Chromium is the system's own (`CHROMIUM` names another). Every page of a test refuses and writes
down requests to other hosts; at the end of a test there must be none, and no fault in the console.
"""

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from players import load_player
from sites import REPOSITORY, build, built
from tha.site.search.index import write_search

ELSEWHERE = re.compile(r"^(?!file:|data:|blob:|about:|http://127\.0\.0\.1:)")
"""An expression, for the browser's side decides by it, which is quick."""
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    # Playwright keeps a loop of its own in this thread, in which Django would refuse to work for
    # the tests of the records that come after.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program(), args=ARGUMENTS)
        yield chromium
        chromium.close()


def program() -> str:
    """Chromium by one of its names, in the order in which tools/setup.sh looks for it."""
    names = (os.environ.get("CHROMIUM", "chromium"), "chromium-browser", "google-chrome")
    return next(path for name in names if (path := shutil.which(name)))


@pytest.fixture(autouse=True)
def _leaves_nothing_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """A page left open would go on asking its server, while the next test wants the machine."""
    if "browser" not in request.fixturenames:
        yield
        return
    browser: Browser = request.getfixturevalue("browser")
    before = set(browser.contexts)
    yield
    for one in set(browser.contexts) - before:
        one.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile that reaches no other host."""
    fresh = browser.new_context(locale="vi-VN", viewport={"width": 360, "height": 740})
    outside = refuse_other_hosts(fresh)
    yield fresh
    fresh.close()
    assert not outside


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page of a phone's width whose dialogs are all agreed to."""
    faults: list[str] = []
    tab = context.new_page()
    tab.on("dialog", lambda dialog: dialog.accept())
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    yield tab
    assert not faults


@pytest.fixture(scope="module")
def player(browser: Browser) -> Iterator[Page]:
    """An empty page with the player's scripts."""
    tab = browser.new_page()
    load_player(tab)
    yield tab
    tab.close()


@pytest.fixture
def lesson(page: Page, site: Path) -> Page:
    """The page `bai` of the `site` that the module of a test builds."""
    page.goto((site / "bai.html").as_uri())
    return page


@pytest.fixture
def touched(browser: Browser, site: Path) -> Iterator[Page]:
    """The same on a phone that is touched."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True)
    phone = context.new_page()
    phone.goto((site / "bai.html").as_uri())
    yield phone
    context.close()


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository and its search, built once for all workers of a run."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    project = shared / "real"
    with (shared / "real.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (project / "site" / "index.html").exists():
            for name in ("docs", "quizzes"):
                shutil.copytree(REPOSITORY / name, project / name, dirs_exist_ok=True)
            build(project)
            write_search(built(project))
    return project / "site"


def refuse_other_hosts(context: BrowserContext) -> list[str]:
    """The list that fills with what `context` asks other hosts for, all of it refused."""
    outside: list[str] = []

    def refuse(route: Route) -> None:
        outside.append(route.request.url)
        route.abort()

    context.route(ELSEWHERE, refuse)
    return outside
