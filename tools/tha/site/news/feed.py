"""How do feed readers learn what is new? Atom, RFC 4287, beside the pages as `feed.xml`.

It tells of what has happened by the day of the site, never of what lies ahead. Where the site will
be read must be known for addresses that are right everywhere; else they are relative to the feed,
which most readers follow too. Ids depend on neither, so that nothing is told twice.
"""

from collections.abc import Iterable
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from tha.site.built import Built
from tha.site.news.entries import Entry, What, entries_of
from tha.source.days import written_day

FEED_NAME = "feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
_AT_MOST = 50
_TITLES: dict[What, str] = {
    "law": "Pháp luật: {title} {told}",
    "new": "{kind} mới: {title}",
    "changed": "Cập nhật {kind}: {title}",
    "questions": "Câu hỏi tự luyện: {title}",
    "reviewed": "Thẩm định {kind}: {title}",
    "stated": "{title}",
}


def write_feed(built: Built) -> None:
    """Writes the feed into the folder of the site."""
    entries = entries_of(built.project, built.content.register, built.as_of)
    past = [one for one in entries if one.day <= built.as_of]
    (built.site / FEED_NAME).write_bytes(as_atom(built, past))


def as_atom(built: Built, entries: Iterable[Entry]) -> bytes:
    """The feed of `entries`, which stand newest first."""
    told = list(entries)[:_AT_MOST]
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "vi"})
    _text(feed, "title", f"{built.site_name}: có gì mới" if built.site_name else "Có gì mới")
    _text(feed, "id", _id("kênh tin", built.site_name))
    _text(feed, "updated", _moment(told[0] if told else None, built))
    author = ET.SubElement(feed, "author")
    _text(author, "name", built.site_name or "Ban biên soạn")
    own = {"rel": "self", "type": "application/atom+xml", "href": f"{built.site_url}{FEED_NAME}"}
    ET.SubElement(feed, "link", own)
    ET.SubElement(feed, "link", {"rel": "alternate", "href": f"{built.site_url}index.html"})
    for one in told:
        _draw_entry(feed, one, built)
    ET.indent(feed)
    text: str = ET.tostring(feed, "unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _draw_entry(feed: ET.Element, one: Entry, built: Built) -> None:
    entry = ET.SubElement(feed, "entry")
    title = _TITLES[one.what].format(title=one.title, told=one.told, kind=one.kind)
    _text(entry, "title", title[:1].upper() + title[1:])
    _text(entry, "id", _id(one.what, one.about or one.path, str(one.day)))
    _text(entry, "updated", _moment(one, built))
    if one.path:
        anchor = f"#{one.anchor}" if one.anchor else ""
        address = f"{built.site_url}{quote(one.path)}.html{anchor}"
        ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": address})
    _text(entry, "summary", _summary(one))


def _summary(one: Entry) -> str:
    day = written_day(one.day)
    match one.what:
        case "law":
            return f"Từ ngày {day}, {one.title} {one.told}."
        case "new":
            return f"Đăng ngày {day}."
        case "changed" | "questions":
            return f"Cập nhật ngày {day}."
        case "reviewed":
            return f"Ngày {day}, {one.told}."
        case "stated":
            return f"Viết theo pháp luật ngày {day}."


def _moment(one: Entry | None, built: Built) -> str:
    """Days have no hour here: noon in Vietnam is that day nearly everywhere."""
    return f"{(one.day if one else built.as_of).isoformat()}T12:00:00+07:00"


def _id(*parts: str) -> str:
    """The same for the same entry of every build, wherever the site lies and whatever its title."""
    return uuid5(NAMESPACE_URL, "\n".join(("tha", *parts))).urn


def _text(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
