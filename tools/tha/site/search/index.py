"""What does the finished index of the search hold beside what Material gathered from the pages?

`tha build` has it written anew once the pages stand. A site built by another program keeps the
index of its own search and lacks only these entries.
"""

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from tha.curriculum.content import REGISTER
from tha.curriculum.glossary.terms import GLOSSARY_PAGE, Glossary
from tha.curriculum.module import PageHead
from tha.site.built import Built
from tha.site.glossary.known import examined_glossary
from tha.site.register.back_links import back_links
from tha.site.search.entries import (
    Entry,
    instrument_entries,
    provision_entries,
    term_entries,
    weights_of,
)

FOLDER = "search"
JSON_NAME = "search_index.json"
SCRIPT_NAME = "search_index.js"
_REGISTER_URL = f"{REGISTER.removeprefix('docs/').removesuffix('.yml')}.html"
_GLOSSARY_URL = f"{GLOSSARY_PAGE}.html"
_GUIDES, _OF_GUIDE = "huong-dan/", 0.6
"""How to run the site is wanted by few: what the site teaches goes before the same words there."""
_OF_LETTERS = "_"
"""Headings that only part a list, `_chu-a` and `_loai-law`, are nothing to be found."""
_ENDS_OF_LINE = {"\u2028": "\\u2028", "\u2029": "\\u2029"}
"""Which old browsers do not suffer within a string of a script."""

Found = dict[str, Any]


def write_search(built: Built) -> None:
    """Writes the index anew, and its script for pages opened as files where there is one."""
    path = built.site / FOLDER / JSON_NAME
    if not path.is_file():
        return
    index = json.loads(path.read_text("utf-8"))
    index["docs"] = list(_changed(built, index["docs"]))
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    for sign, written in _ENDS_OF_LINE.items():
        text = text.replace(sign, written)
    path.write_text(text, "utf-8", newline="")
    script = path.with_name(SCRIPT_NAME)
    if script.is_file():  # as Material's plugin "offline" writes it
        script.write_text(f"var __index = {text}", "utf-8", newline="")


def _changed(built: Built, docs: Iterable[Found]) -> Iterator[Found]:
    register, day = built.content.register, built.as_of
    weights = weights_of(register, back_links(built.project), day)
    named = {one.anchor: one for one in instrument_entries(register, weights)}
    pages = set()
    for found in docs:
        page, _, anchor = found["location"].partition("#")
        pages.add(page)
        if page in (_REGISTER_URL, _GLOSSARY_URL) and anchor.startswith(_OF_LETTERS):
            continue
        if page == _REGISTER_URL and (one := named.get(anchor)):
            yield {**found, "title": one.title, "boost": one.boost}
        elif page.startswith(_GUIDES):
            yield {**found, "boost": _OF_GUIDE}
        else:
            yield found if anchor else _with_lead(built, page, found)
    if _REGISTER_URL in pages:
        yield from _at(_REGISTER_URL, provision_entries(register, weights, day))
    if _GLOSSARY_URL in pages:
        glossary = examined_glossary(built.project).value or Glossary()
        yield from _at(_GLOSSARY_URL, term_entries(glossary))


def _with_lead(built: Built, url: str, found: Found) -> Found:
    """What its author says that the page is about goes first."""
    page = built.content.pages.get(Path(url).with_suffix("").as_posix())
    lead = _lead(page.head) if page else ""
    return {**found, "text": f"{lead}{found['text']}"}


def _lead(head: PageHead) -> str:
    """Its description, or what it wants to teach."""
    told = [head.description] if head.description else head.objectives
    return "".join(f"<p>{escape(one, quote=False)}</p>" for one in told)


def _at(url: str, entries: Iterable[Entry]) -> Iterator[Found]:
    for one in entries:
        location = f"{url}#{one.anchor}"
        yield {"location": location, "title": one.title, "text": one.text, "boost": one.boost}
