"""How does a test type into the search of a page, and what does it read back?"""

from collections.abc import Sequence

import msgspec
from playwright.sync_api import Page

_OPEN = "label.md-header__button[for=__search]"
_WAITING = "Nhập để bắt đầu tìm kiếm"
_READY = f"""() => document.querySelector(".md-search-result__meta")
  .textContent.trim() === "{_WAITING}" """
_TYPE_ALL = f"""async (queries) => {{
  const field = document.querySelector("[data-md-component=search-query]");
  const result = document.querySelector("[data-md-component=search-result]");
  const meta = result.querySelector(".md-search-result__meta");
  const links = (item) => [...item.querySelectorAll(":scope > a")];
  const addresses = (item) => links(item).map((link) => decodeURI(link.href));
  function until(isSo) {{
    return new Promise((done) => {{
      const look = () => isSo() && (watch.disconnect(), done());
      const watch = new MutationObserver(look);
      watch.observe(result, {{childList: true, subtree: true, characterData: true}});
      look();
    }});
  }}
  function type(text) {{
    field.value = text;
    field.dispatchEvent(new KeyboardEvent("keyup", {{bubbles: true}}));
  }}
  const found = [];
  for (const query of queries) {{
    const items = () => [...result.querySelectorAll(".md-search-result__item")];
    const isAsked = () => meta.textContent.trim() !== "{_WAITING}";
    type("");
    await until(() => !isAsked() && !items().length);
    type(query);
    await until(() => isAsked() && (items().length || meta.textContent.trim().startsWith("Không")));
    found.push([
      items().map(addresses),
      [...result.querySelectorAll("mark")].map((mark) => mark.textContent),
    ]);
  }}
  return found;
}}"""


class Found(msgspec.Struct, frozen=True):
    """What a query found, best first."""

    results: tuple[tuple[str, ...], ...]
    """Of each: its page, then its passages that are shown at once."""
    marked: tuple[str, ...]
    """What is marked in them."""

    @property
    def first(self) -> tuple[str, ...]:
        return self.results[0] if self.results else ()

    @property
    def pages(self) -> list[str]:
        return [one[0] for one in self.results]


def turn_to_search(page: Page, home: str) -> None:
    """Opens the site at `home` and its search, which is then ready to be asked."""
    page.goto(f"{home}index.html")
    page.locator(_OPEN).click()
    page.wait_for_function(_READY)


def ask_all(page: Page, queries: Sequence[str], home: str) -> dict[str, Found]:
    """What each query finds, typed one after the other into the open search."""
    found: dict[str, Found] = {}
    for query, (results, marked) in zip(queries, page.evaluate(_TYPE_ALL, queries), strict=True):
        here = (tuple(one.removeprefix(home) for one in links) for links in results)
        found[query] = Found(tuple(here), tuple(marked))
    return found
