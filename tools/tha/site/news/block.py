"""What does `/// news` show?

Law that is about to change, then what is new by month, newest first. What came in great numbers on
one day is folded under one line. Search leaves all of it out: the pages themselves are to be found.
"""

from datetime import date
from itertools import groupby
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks.block import Block

from tha.law.register import Register
from tha.site.later import add
from tha.site.loaded import examined_register
from tha.site.news.entries import Entry, What, entries_of
from tha.site.news.feed import FEED_NAME
from tha.source.days import written_day

WORDS: dict[What, str] = {
    "law": "Pháp luật",
    "new": "Mới",
    "changed": "Cập nhật",
    "questions": "Câu hỏi tự luyện",
    "reviewed": "Thẩm định",
    "stated": "Viết theo luật của ngày này",
}
_OWN = "_"
"""No heading that an author writes has an anchor that begins so."""
_AT_ONCE = 4
"""As many of a kind on one day stand in the open; all that happens to the law does."""


class NewsBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// news`: what is new on the site."""

    NAME = "news"

    def on_create(self, parent: Element) -> Element:
        """The place of the list, which is drawn once Markdown is done."""
        place = add(parent, "div", css="tha-news")
        folder, day = self.config["folder"], self.config["day"]
        self.config["later"].waiting.append(lambda: draw_news(place, self.md, folder, day))
        return place


def draw_news(place: Element, md: Markdown, folder: Path, day: date) -> None:
    """Fills `place` with what is new in the project in `folder` on `day`."""
    register = examined_register(folder).value or Register()
    entries = entries_of(folder, register, day)
    ahead = sorted((one for one in entries if one.day > day), key=lambda one: one.day)
    _draw_feed(place, md)
    if ahead:
        _draw_part(place, "Sắp tới", f"{_OWN}sap-toi", ahead)
    past = (one for one in entries if one.day <= day)
    for (year, month), held in groupby(past, key=lambda one: (one.day.year, one.day.month)):
        anchor = f"{_OWN}{year}-{month:02}"
        _draw_part(place, f"Tháng {month}/{year}", anchor, list(held))
    if not entries:
        add(place, "p", "Chưa có gì mới trong một năm qua.")


def _draw_feed(place: Element, md: Markdown) -> None:
    """Where the news is had by feed readers; kept as HTML: the feed is no page."""
    line = add(place, "p", "Theo dõi bằng phần mềm đọc tin: ", css="tha-news__feed")
    link = f'<a href="{FEED_NAME}" type="application/atom+xml">kênh tin Atom</a>'
    add(line, "span", md.htmlStash.store(link)).tail = "."


def _draw_part(place: Element, title: str, anchor: str, entries: list[Entry]) -> None:
    add(place, "h2", title, id=anchor, data_search_exclude="")
    days = add(place, "dl", css="tha-news__days", data_search_exclude="")
    for day, held in groupby(entries, key=lambda one: one.day):
        pair = add(days, "div", css="tha-news__day")
        add(add(pair, "dt"), "time", written_day(day), datetime=day.isoformat()).tail = " "
        told = add(add(pair, "dd"), "ul")
        for (what, kind), alike in groupby(held, key=lambda one: (one.what, one.kind)):
            _draw_alike(told, what, kind, list(alike))


def _draw_alike(told: Element, what: What, kind: str, alike: list[Entry]) -> None:
    """Entries of one day and kind: each on a line, or folded when there are many."""
    if what == "law" or len(alike) <= _AT_ONCE:
        for one in alike:
            _draw_entry(add(told, "li"), one, "" if what == "law" else f"{_named(what, kind)}: ")
        return
    folded = add(add(told, "li"), "details", css="tha-fold")
    count = f"{len(alike)} {kind}"
    add(folded, "summary", f"{count} mới" if what == "new" else f"{_named(what, kind)}: {count}")
    below = add(folded, "ul")
    for one in alike:
        _draw_entry(add(below, "li"), one)


def _named(what: What, kind: str) -> str:
    """`Bài học mới`, `Cập nhật tờ gấp`; of the law and of questions there is one kind only."""
    match what:
        case "new":
            return f"{kind.capitalize()} mới"
        case "changed" | "reviewed":
            return f"{WORDS[what]} {kind}"
        case _:
            return WORDS[what]


def _draw_entry(line: Element, entry: Entry, before: str = "") -> None:
    if before:
        add(line, "span", before.rstrip(), css="tha-news__what").tail = " "
    if entry.path:
        anchor = f"#{entry.anchor}" if entry.anchor else ""
        title = add(line, "a", entry.title, href=f"/{entry.path}.md{anchor}")
    else:
        title = add(line, "span", entry.title)
    if entry.told:
        title.tail = f" {entry.told}" if entry.what == "law" else f", {entry.told}"
