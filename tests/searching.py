"""How does a test type into the search of a page, and what does it read back?"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Page

_FIELD = "[data-md-component=search-query]"
_OPEN = "label.md-header__button[for=__search]"
_WAITING = "Nhập để bắt đầu tìm kiếm"
_SAYS = f"""(isAnswered) => {{
  const told = document.querySelector(".md-search-result__meta").textContent.trim();
  const count = document.querySelectorAll(".md-search-result__item").length;
  const isAsking = told !== "{_WAITING}";
  return isAnswered ? isAsking && (count || told.startsWith("Không")) : !isAsking;
}}"""
_FIRST = """() => {
  const item = document.querySelector(".md-search-result__item");
  const links = item ? [...item.querySelectorAll(":scope > a")] : [];
  return links.map((link) => decodeURI(link.href));
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Tests say what went wrong themselves."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of `site`, served as plain files."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site))) as serving:
        Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}/"
        serving.shutdown()


def turn_to_search(page: Page, home: str) -> None:
    """Opens the site at `home` and its search, which is then ready to be asked."""
    page.goto(f"{home}index.html")
    page.locator(_OPEN).click()
    page.wait_for_function(_SAYS, arg=False)


def first_found(page: Page, query: str, home: str) -> list[str]:
    """Where the first result leads: its page, then its passages that are shown at once."""
    _type(page, "")
    page.wait_for_function(_SAYS, arg=False)
    _type(page, query)
    page.wait_for_function(_SAYS, arg=True)
    found: list[str] = page.evaluate(_FIRST)
    return [one.removeprefix(home) for one in found]


def all_found(page: Page, query: str, home: str) -> list[str]:
    """The page of every result, best first."""
    if not first_found(page, query, home):
        return []
    firsts = page.locator(".md-search-result__item > a:first-child").all()
    return [(one.get_attribute("href") or "").removeprefix(home) for one in firsts]


def _type(page: Page, text: str) -> None:
    page.locator(_FIELD).fill(text)
    page.keyboard.press("Shift")  # what Material listens to
