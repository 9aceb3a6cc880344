"""From what does a review ask an item again? From what the pages of the practice quizzes say today.

Nothing is rendered a second time and no old copy is kept: the items are cut out of the finished
pages, so that a review never teaches law that its page no longer teaches. Scripts, not JSON, for a
page opened as a file may load nothing else. Quizzes that count are left out.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tha.site.built import Built
from tha.site.study.blocks import CARD_TAG

FOLDER = "assets/study"
_FORM = re.compile(
    r'<form\b[^>]*\bclass="tha-quiz"[^>]*\bdata-quiz="([^"]*)"[^>]*>(.*?)</form>', re.DOTALL
)
_FIELDSET = re.compile(r'<fieldset\b[^>]*\bdata-item="([^"]*)".*?</fieldset>', re.DOTALL)
_DATA = re.compile(r'<script\b[^>]*\bclass="tha-data"[^>]*>(.*?)</script>', re.DOTALL)
_LAW = re.compile(r'<div class="tha-law">.*?(?=<div class="tha-items")', re.DOTALL)
_CARD = re.compile(rf'<{CARD_TAG}\b[^>]*\bdata-term="([^"]*)"[^>]*>(.*?)</{CARD_TAG}>', re.DOTALL)
"""Whatever an author writes has its `<` and `>` escaped, and none of these elements nests."""


def write_review_items(built: Built) -> None:
    """Writes what can be asked again, and a list of it."""
    quizzes = built.content.quizzes
    practice = {name: one.title for name, one in quizzes.items() if one.purpose == "practice"}
    folder = built.site / FOLDER
    (folder / "items").mkdir(parents=True, exist_ok=True)
    asked: dict[str, tuple[str, str]] = {}
    cards: dict[str, Any] = {}
    for page, html in _pages(built.site):
        for name, form in _FORM.findall(html):
            if name in practice and name not in asked:
                asked[name] = (page, practice[name])
                _write(folder / "items" / f"{name}.js", f"items[{_js(name)}]", _asked(page, form))
        if not cards and (found := _CARD.findall(html)):
            cards = {"page": page, "cards": dict(found)}
    _write(folder / "known.js", "known", {"quizzes": asked, "terms": list(cards.get("cards", ()))})
    _write(folder / "terms.js", "terms", cards)


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), path.read_text("utf-8")


def _asked(page: str, form: str) -> dict[str, Any]:
    """The items of a quiz: what the player knows of them, and how they look."""
    data = _DATA.search(form)
    law = _LAW.search(form)
    return {
        "page": page,
        "law": law[0] if law else "",
        "data": json.loads(data[1]) if data else {},
        "html": {found[1]: found[0] for found in _FIELDSET.finditer(form)},
    }


def _write(path: Path, name: str, value: object) -> None:
    path.write_text(f"THA.study.{name} = {_js(value)};\n", encoding="utf-8", newline="\n")


def _js(value: object) -> str:
    """`value` for a script: JSON, in which two line ends need escaping."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(
        {0x2028: "\\u2028", 0x2029: "\\u2029"}
    )
