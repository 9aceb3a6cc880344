"""Can the site be read, searched and practised without a network, and is a new one a choice?

The network is gone twice over: the browser is told so, and nothing listens at the address.
"""

import shutil
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from players import AXE
from samples import a_quiz_text, authored
from sites import a_project, build, built
from tha.reports.identity.icons import write_icons
from tha.site.offline.manifest import write_manifest
from tha.site.offline.service_worker import write_offline

KEPT = "navigator.serviceWorker.ready.then(() => true)"
NEW = "Có bản mới:"
PHONE: dict[str, Any] = {"locale": "vi-VN", "viewport": {"width": 360, "height": 740}}
AWAY = "Đang mất mạng"


class Served:
    """A folder at an address that stays the same while the server comes and goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.broken: set[str] = set()
        """Paths that the server fails to give."""
        self._port = 0
        self.start()

    def start(self) -> None:
        served = self

        class Told(SimpleHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                served.asked.append(f"{self.command} {self.path}")

            def do_GET(self) -> None:
                if self.path in served.broken:
                    self.send_error(503)
                else:
                    super().do_GET()

        handler = partial(Told, directory=str(self.folder))
        self._server = ThreadingHTTPServer(("127.0.0.1", self._port), handler)
        self._port = self._server.server_port
        Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def page(self, name: str) -> str:
        return f"http://127.0.0.1:{self._port}/{name}"


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project of a site with a page to read and one to practise on."""
    files = {
        "docs/doc.md": "# Kê biên tài sản\n\nNội dung cũ.\n",
        "docs/bai.md": "# Bài luyện\n\n/// quiz | mau\n///\n",
        "docs/may.md": '# Trên máy này\n\n<div class="tha-offline" hidden></div>\n',
        "quizzes/mau.yml": a_quiz_text(authored("single_choice", rationale="Vì thế.")).content,
    }
    folder = a_project(tmp_path_factory.mktemp("offline"), files)
    build(folder, whole=True)
    finish(folder)
    return folder


def finish(folder: Path) -> None:
    """Writes what a whole site has beside its pages."""
    for write in (write_icons, write_manifest, write_offline):
        write(built(folder))


@pytest.fixture
def served(finished: Path, tmp_path: Path) -> Iterator[Served]:
    """The site with no script but what is asked about here, for pages open sooner so."""
    shutil.copytree(finished, tmp_path / "project", ignore=shutil.ignore_patterns("lunr"))
    for script in (tmp_path / "project" / "site" / "assets").rglob("*.js"):
        if script.name != "offline.js":
            script.write_text("", encoding="utf-8")
    (tmp_path / "project" / "site" / "feed.xml").write_text("<feed/>", encoding="utf-8")
    write_offline(built(tmp_path / "project"))
    serving = Served(tmp_path / "project" / "site")
    yield serving
    serving.stop()


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A fresh profile; routes would come between a page and its worker, so it has none."""
    fresh = browser.new_context(**PHONE)
    yield fresh
    fresh.close()


def visit(phone: BrowserContext, served: Served, name: str = "index.html") -> Page:
    """A page of the site, all of which now lies on the phone."""
    page = phone.new_page()
    page.goto(served.page(name))
    assert page.evaluate(KEPT)
    page.wait_for_function("navigator.serviceWorker.controller !== null")
    return page


@pytest.fixture(scope="module")
def away(browser: Browser, finished: Path) -> Iterator[tuple[Page, Served]]:
    """A page on a phone that opened the first page of the site once and then lost the network."""
    phone, served = browser.new_context(**PHONE), Served(finished / "site")
    page = visit(phone, served)
    lose_network(phone, served)
    yield page, served
    phone.close()


def lose_network(phone: BrowserContext, served: Served) -> None:
    served.stop()
    phone.set_offline(True)


def renew(served: Served, text: str = "Nội dung mới.") -> None:
    """What the council publishes next."""
    page = served.folder / "doc.html"
    page.write_text(page.read_text("utf-8").replace("Nội dung cũ.", text), "utf-8")
    write_offline(built(served.folder.parent))


def test_a_page_never_opened_before_is_read_without_a_network(away: tuple[Page, Served]) -> None:
    page, served = away
    page.goto(served.page("doc.html"))
    expect(page.get_by_text("Nội dung cũ.")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text=AWAY)).to_be_visible()


def test_search_answers_without_a_network(away: tuple[Page, Served]) -> None:
    page, served = away
    page.goto(served.page("index.html?from=a-link"))
    page.locator("label[for=__search]").first.click()
    page.keyboard.type("kê biên")
    expect(page.locator(".md-search-result__link").first).to_contain_text("Kê biên tài sản")


def test_practice_works_without_a_network(away: tuple[Page, Served]) -> None:
    page, served = away
    page.goto(served.page("bai.html"))
    page.get_by_label("Chấp hành viên").check()
    page.get_by_role("button", name="Kiểm tra").click()
    expect(page.get_by_text("✓ Đúng: 1/1 điểm.")).to_be_visible()


def test_a_page_that_is_not_there_says_so_and_leads_home(away: tuple[Page, Served]) -> None:
    page, served = away
    page.goto(served.page("khong-co.html"))
    expect(page.get_by_role("heading", name="chưa có trong máy")).to_be_visible()
    page.get_by_role("link", name="Về trang chủ").click()
    expect(page.get_by_role("heading", name="Trang chủ")).to_be_visible()


@pytest.mark.parametrize(
    "place", ["cong/", "cong/dang-nhap/", "api/v1/key", "health/live", "metrics"]
)
def test_the_platform_is_never_answered_by_the_worker(
    away: tuple[Page, Served], place: str
) -> None:
    page, served = away
    with pytest.raises(Error, match=r"net::ERR_"):
        page.goto(served.page(place))


def test_the_line_about_the_network_goes_when_it_is_back(
    phone: BrowserContext, served: Served
) -> None:
    page = visit(phone, served)
    phone.set_offline(True)
    expect(page.get_by_text(AWAY)).to_be_visible()
    phone.set_offline(False)
    expect(page.get_by_text(AWAY)).to_have_count(0)


def test_a_network_that_leads_nowhere_is_told_as_none(
    phone: BrowserContext, served: Served
) -> None:
    page = visit(phone, served)
    served.stop()
    page.goto(served.page("doc.html"))
    expect(page.get_by_text("Nội dung cũ.")).to_be_visible()
    expect(page.get_by_text(AWAY)).to_be_visible()


def test_the_old_text_is_read_until_the_reader_takes_the_new_one(
    phone: BrowserContext, served: Served
) -> None:
    page = visit(phone, served, "doc.html")
    renew(served)
    page.reload()
    expect(page.get_by_text(NEW)).to_be_visible()
    expect(page.get_by_text("Nội dung cũ.")).to_be_visible()
    page.goto(served.page("doc.html"))
    expect(page.get_by_text("Nội dung cũ.")).to_be_visible()
    found = Axe().run(page, context=".tha-strips", options=AXE).response["violations"]
    assert [node["html"] for one in found for node in one["nodes"]] == []
    page.get_by_role("button", name="Xem bản mới").click()
    expect(page.get_by_text("Nội dung mới.")).to_be_visible()
    expect(page.get_by_text(NEW)).to_have_count(0)


def test_who_wants_the_new_one_later_is_asked_again_on_the_next_page(
    phone: BrowserContext, served: Served
) -> None:
    page = visit(phone, served, "doc.html")
    renew(served)
    page.reload()
    page.get_by_role("button", name="Để sau").click()
    expect(page.get_by_text(NEW)).to_have_count(0)
    page.goto(served.page("index.html"))
    expect(page.get_by_text(NEW)).to_be_visible()


def test_a_new_version_fetches_only_what_has_changed(phone: BrowserContext, served: Served) -> None:
    page = visit(phone, served)
    renew(served)
    served.asked.clear()
    page.reload()
    expect(page.get_by_text(NEW)).to_be_visible()
    asked = {one.split("?")[0] for one in served.asked if one.startswith("GET")}
    assert asked == {"GET /sw.js", "GET /doc.html"}


def test_what_was_altered_on_the_way_is_not_kept_and_holds_up_nothing(
    phone: BrowserContext, served: Served
) -> None:
    page = visit(phone, served)
    renew(served)
    (served.folder / "doc.html").write_text("Chen vào.", "utf-8")
    page.reload()
    page.get_by_role("button", name="Xem bản mới").click()
    expect(page.get_by_text(NEW)).to_have_count(0)
    lose_network(phone, served)
    page.goto(served.page("doc.html"))
    expect(page.get_by_role("heading", name="chưa có trong máy")).to_be_visible()
    page.goto(served.page("bai.html"))
    expect(page.get_by_role("heading", name="Bài luyện")).to_be_visible()


def test_a_line_that_breaks_is_taken_up_again_where_it_broke(
    phone: BrowserContext, served: Served
) -> None:
    page = visit(phone, served)
    (served.folder / "moi.html").write_text("<h1>Trang thêm</h1>", "utf-8")
    renew(served)
    served.broken = {"/doc.html"}
    page.reload()
    expect(page.get_by_text("Bạn đang đọc bản cũ")).to_be_visible()
    expect(page.get_by_text(NEW)).to_have_count(0)
    served.broken = set()
    served.asked.clear()
    page.reload()
    expect(page.get_by_text(NEW)).to_be_visible()
    assert "GET /doc.html" in served.asked
    assert "GET /moi.html" not in served.asked


def test_open_data_is_kept_once_it_was_asked_for(phone: BrowserContext, served: Served) -> None:
    (served.folder / "so.json").write_text('{"so": 1}', "utf-8")
    (served.folder / "khac.json").write_text('{"so": 2}', "utf-8")
    write_offline(built(served.folder.parent))
    page = visit(phone, served)
    assert page.evaluate("fetch('so.json').then((one) => one.text())") == '{"so": 1}'
    page.wait_for_timeout(200)
    lose_network(phone, served)
    assert page.evaluate("fetch('so.json').then((one) => one.text())") == '{"so": 1}'
    assert page.evaluate("fetch('khac.json').then(() => 'kept', () => 'away')") == "away"


def test_a_server_that_counts_is_told_of_a_page_that_it_was_not_asked_for(
    phone: BrowserContext, served: Served
) -> None:
    page = visit(phone, served)
    served.asked.clear()
    page.goto(served.page("doc.html"))
    page.wait_for_load_state("networkidle")
    assert "HEAD /doc.html" in served.asked
    assert "GET /doc.html" not in served.asked


def test_a_site_that_gives_up_its_worker_is_read_from_the_server_again(
    phone: BrowserContext, served: Served
) -> None:
    page = visit(phone, served, "doc.html")
    renew(served)
    (served.folder / "sw.js").unlink()
    page.reload()
    expect(page.get_by_text("Nội dung mới.")).to_be_visible()
    assert page.evaluate("caches.keys()") == []


def test_the_guide_tells_how_much_lies_on_the_device(phone: BrowserContext, served: Served) -> None:
    page = visit(phone, served, "may.html")
    expect(page.get_by_text("Máy này đã có đủ")).to_be_visible()


def test_the_site_can_be_installed(phone: BrowserContext, served: Served) -> None:
    page = visit(phone, served)
    session = phone.new_cdp_session(page)
    told = session.send("Page.getAppManifest")
    assert told["url"].endswith("/manifest.webmanifest")
    assert told["errors"] == []
    errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
    assert [one["errorId"] for one in errors] == ["in-incognito"]  # the test's own profile


def test_from_a_disk_nothing_is_kept_and_nothing_fails(page: Page, finished: Path) -> None:
    page.goto((finished / "site" / "doc.html").as_uri())
    expect(page.get_by_text("Nội dung cũ.")).to_be_visible()
    assert page.locator("link[rel=manifest], .tha-strips").count() == 0
