"""How large is the search's index, and how soon does it answer, here and with 300 modules?

The site is this repository's own. The larger one has its modules again and again under other
addresses: Vietnamese is written in a few thousand syllables, so more text brings hardly a new word.
The peer is Material's own search over the very same pages: its language file, its separator, no
entries of ours. Both are asked in Chromium from a fresh profile; the time runs from turning to the
search, so it holds the fetching (from this machine), the indexing and the first answer.
"""

import gzip
import json
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Browser, sync_playwright

from tha.curriculum.content import load
from tha.site.built import Built
from tha.site.search.index import write_search

REPOSITORY = Path(__file__).parents[1]
LANGUAGE = "/assets/javascripts/lunr/min/lunr.vi.min.js"
MATERIAL = Path(get_theme_dir("material")) / LANGUAGE[1:]
INDEX = "/search/search_index.json"
MODULES = 300
ROUNDS = 3
FIRST = "xác minh điều kiện"
NEXT = ("kê biên tài sản", "phí thi hành án", "tạm đình chỉ", "khiếu nại", "điều 37")
PLAIN_SEPARATOR = r"[\s\-]+"

Index = dict[str, Any]


def main() -> None:
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        site = Path(name) / "site"
        build_site(site)
        chromium = playwright.chromium.launch(executable_path=program(), args=["--no-sandbox"])
        index: Index = json.loads((site / INDEX[1:]).read_text(encoding="utf-8"))
        for what, ours in (("this site", index), (f"{MODULES} modules", grown(index))):
            print_size(what, ours)
            compare(chromium, site, what, ours)
        chromium.close()


def build_site(site: Path) -> None:
    config = load_config(str(REPOSITORY / "mkdocs.yml"), site_dir=str(site))
    config["mdx_configs"]["tha"] = {"folder": str(REPOSITORY)}
    build(config)
    today = datetime.now(tz=UTC).date()
    content, _ = load(REPOSITORY, today)
    write_search(Built(REPOSITORY, site, today, content))


def program() -> str:
    names = (os.environ.get("CHROMIUM", "chromium"), "chromium-browser", "google-chrome")
    return next(path for name in names if (path := shutil.which(name)))


def grown(index: Index) -> Index:
    """The index with its modules repeated until there are so many."""
    docs = index["docs"]
    areas = ("thi-hanh-an-dan-su/", "thi-hanh-an-hanh-chinh/", "dao-duc/", "lanh-dao-pho-bien/")
    modules = [one for one in docs if one["location"].startswith(areas)]
    count = len({one["location"].split("#")[0] for one in modules})
    rounds = -(-MODULES // count)
    copies = [
        {**one, "location": f"{number}/{one['location']}"}
        for number in range(1, rounds)
        for one in modules
    ]
    return {**index, "docs": docs + copies}


def plain(index: Index) -> Index:
    """What Material alone would have in its index."""
    config = {**index["config"], "separator": PLAIN_SEPARATOR}
    docs = [{k: v for k, v in one.items() if k != "boost"} for one in index["docs"]]
    return {"config": config, "docs": [one for one in docs if not is_ours(one["location"])]}


def is_ours(location: str) -> bool:
    """Whether it is a provision or a term, which Material does not know apart."""
    page, _, anchor = location.partition("#")
    is_term = page.endswith("thuat-ngu.html") and bool(anchor)
    return is_term or (page.endswith("van-ban.html") and "." in anchor)


def print_size(what: str, index: Index) -> None:
    raw = as_json(index)
    ours, theirs = len(raw), len(as_json(plain(index)))
    packed = len(gzip.compress(raw))
    print(
        f"index of {what}: {len(index['docs'])} passages, {ours / 1e6:.2f} MB,"
        f" {packed / 1e3:.0f} KB compressed; {ours / theirs:.2f} of plain Material's"
    )


def compare(browser: Browser, site: Path, what: str, index: Index) -> None:
    """Times both by turns and prints the medians."""
    ours: list[tuple[float, float]] = []
    theirs: list[tuple[float, float]] = []
    language = (site / LANGUAGE[1:]).read_bytes()
    for _ in range(ROUNDS):
        ours.append(asked(browser, site, {INDEX: as_json(index), LANGUAGE: language}))
        by_itself = {INDEX: as_json(plain(index)), LANGUAGE: MATERIAL.read_bytes()}
        theirs.append(asked(browser, site, by_itself))
    for says, at in (("first answer", 0), ("next answers", 1)):
        pairs = zip(ours, theirs, strict=True)
        ratio = statistics.median(one[at] / other[at] for one, other in pairs)
        mine, material_s = (statistics.median(one[at] for one in all_) for all_ in (ours, theirs))
        print(
            f"{says} with {what}: {mine * 1000:.0f} ms;"
            f" {ratio:.2f} of plain Material's {material_s * 1000:.0f} ms"
        )


def asked(browser: Browser, site: Path, instead: dict[str, bytes]) -> tuple[float, float]:
    """Seconds until the first answer, and the mean of those after it."""
    with served(site, instead) as home:
        page = browser.new_page()
        page.goto(f"{home}/index.html", wait_until="networkidle")
        start = time.perf_counter()
        page.locator("[data-md-component=search-query]").click()
        page.keyboard.insert_text(FIRST)
        page.keyboard.press("Shift")
        page.locator(".md-search-result__item").first.wait_for()
        first = time.perf_counter() - start
        later = [page.evaluate(_TYPE, query) / 1000 for query in NEXT]
        page.close()
    return first, statistics.mean(later)


_TYPE = """async (query) => {
  const field = document.querySelector("[data-md-component=search-query]");
  const list = document.querySelector(".md-search-result__list");
  const start = performance.now();
  const changed = new Promise((done) =>
    new MutationObserver(done).observe(list, {childList: true}));
  field.value = query;
  field.dispatchEvent(new KeyboardEvent("keyup", {bubbles: true}));
  await changed;
  return performance.now() - start;
}"""


class Server(SimpleHTTPRequestHandler):
    """Plain files, some of them others than in the folder."""

    def __init__(self, *given: Any, instead: dict[str, bytes], **named: Any) -> None:
        self.instead = instead
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        """Answers with what stands instead, else with the file."""
        body = self.instead.get(self.path)
        if body is None:
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """A benchmark prints only what it measures."""


@contextmanager
def served(site: Path, instead: dict[str, bytes]) -> Iterator[str]:
    handler = partial(Server, directory=str(site), instead=instead)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as serving:
        Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


def as_json(index: Index) -> bytes:
    return json.dumps(index, ensure_ascii=True, separators=(",", ":")).encode()


if __name__ == "__main__":
    main()
