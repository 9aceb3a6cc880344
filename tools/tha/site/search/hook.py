"""When does mkdocs take the entries of the register and the glossary into its search?

Named under `hooks:` in mkdocs.yml. It adds to the index that Material's search plugin is
gathering; where there is another search, or none, it does nothing and no page looks different.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tha.curriculum.glossary.terms import GLOSSARY_PAGE, Glossary
from tha.site.citation_link import REGISTER_PAGE
from tha.site.extension import shown_day
from tha.site.glossary.known import examined_glossary
from tha.site.page_law import law_of
from tha.site.register.back_links import back_links
from tha.site.search.entries import (
    Entry,
    instrument_entries,
    provision_entries,
    term_entries,
    weights_of,
)

_PLUGIN = "material/search"
_GUIDES, _OF_GUIDE = "huong-dan/", 0.6
"""How to run the site is wanted by few: what the site teaches goes before the same words there."""
_OF_LETTERS = "_"
"""Headings that only part a list, `_chu-a` and `_loai-law`, are nothing to be found."""


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> None:  # noqa: ARG001 (named by mkdocs)
    """Called once for each page, after the search has taken it in."""
    plugin = config.plugins.get(_PLUGIN)
    if plugin is None or not plugin.config.enabled:
        return
    settings = config.mdx_configs.get("tha", {})
    folder = Path(os.fspath(settings.get("folder", ".")))
    entries = plugin.search_index.entries
    if page.file.src_uri.startswith(_GUIDES):
        _lower(entries, page.url)
    elif page.file.src_uri == REGISTER_PAGE.removeprefix("/"):
        _take_register(entries, page.url, folder, settings.get("as_of", ""))
    elif page.file.src_uri == f"{GLOSSARY_PAGE}.md":
        _drop_letters(entries, page.url)
        _add(entries, page.url, term_entries(examined_glossary(folder).value or Glossary()))


def _lower(entries: list[dict[str, Any]], url: str) -> None:
    for entry in entries:
        if entry["location"].split("#")[0] == url:
            entry["boost"] = _OF_GUIDE


def _take_register(entries: list[dict[str, Any]], url: str, folder: Path, as_of: Any) -> None:
    law = law_of(folder, shown_day(as_of))
    weights = weights_of(law.register, back_links(folder), law.day)
    named = {f"{url}#{one.anchor}": one for one in instrument_entries(law.register, weights)}
    _drop_letters(entries, url)
    for entry in entries:
        if one := named.get(entry["location"]):
            entry.update(title=one.title, boost=one.boost)
    _add(entries, url, provision_entries(law.register, weights, law.day))


def _drop_letters(entries: list[dict[str, Any]], url: str) -> None:
    kept = [one for one in entries if not one["location"].startswith(f"{url}#{_OF_LETTERS}")]
    entries[:] = kept


def _add(entries: list[dict[str, Any]], url: str, found: Iterable[Entry]) -> None:
    for one in found:
        entry = {"location": f"{url}#{one.anchor}", "title": one.title, "text": one.text}
        entries.append({**entry, "boost": one.boost})
