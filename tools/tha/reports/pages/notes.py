"""Which note stands at the foot of the page for a citation, and for an address?

A note names the provision and the instrument; the instrument in full where the paper first meets
it, with the short name that stands for it from there on. A line that itself says which clause of an
article it means is noted by the article, so that many lines share one note; one that also names
the instrument by its known name needs none. How the law stands is said where it is no longer simply
in force. Within a section no note is told twice.
"""

import re
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import msgspec

from tha.reports.pages.tree import classes_of, text_of

_DAYS = "Ban hành ngày "
"""How the line after the instrument's own begins, in the title of a citation."""
_STANDING = re.compile(r"(?:Cả văn bản, t|T)ính đến [0-9/]+: (.*)")
_ARTICLE = re.compile(r"[Đđ]iều [0-9]+\w*")
_IN_FORCE = "in_force"
_ON_THE_WEB = ("http", "https")
_LONGEST = 2000
"""Letters of an address: no browser is sure to take more, Typst stops at 8000."""


class _Cited(msgspec.Struct, frozen=True):
    """What a citation tells of itself: where in which instrument, and how that stands."""

    provision: str
    instrument: str
    standing: str
    is_by_article: bool = False
    """Whether the words of the line name the article themselves."""


class Notes:
    """The notes of one paper, numbered as they are first met."""

    def __init__(self, address: str, short_names: Mapping[str, str]) -> None:
        """`address` is where the page will be read, if that is known; the names are by id."""
        self._address = address
        self._short_names = short_names
        self._introduced: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._met = 0

    def begin_section(self) -> None:
        """From here on, what earlier sections noted is noted again."""
        self._numbers.clear()

    def leads_to(self, link: Element) -> str:
        """The whole address a link leads to, or nothing where no paper can say it."""
        href = link.get("href", "")
        try:
            whole = urljoin(self._address, href) if self._address else href
            is_on_the_web = urlsplit(whole).scheme in _ON_THE_WEB
        except ValueError:  # no address at all, such as http://[
            return ""
        return whole if is_on_the_web and len(whole) <= _LONGEST else ""

    def note_of(self, link: Element) -> dict[str, object] | None:
        """The note, whole where its section first meets it, else only its number."""
        if "tha-citation" in classes_of(link):
            cited = _cited(link)
            return self._law(link, cited) if cited else None
        leads_to = self.leads_to(link)
        is_elsewhere = leads_to and leads_to == link.get("href")
        return self._numbered(leads_to, leads_to) if is_elsewhere else None

    def _law(self, link: Element, cited: _Cited) -> dict[str, object] | None:
        name = link.get("href", "").partition("#")[2].partition(".")[0]
        short = self._short_names.get(name, cited.instrument)
        known = self._told(cited, short)
        if name in self._introduced:
            says_all = cited.is_by_article and self._is_named(short, text_of(link))
            return None if says_all else self._numbered(known, known)
        self._introduced[name] = short
        same = short in cited.instrument
        full = cited.instrument if same else f"{cited.instrument} (sau đây: {short})"
        return self._numbered(known, self._told(cited, full))

    def _is_named(self, short: str, words: str) -> bool:
        """By its short name, or by the part before `/` that no other instrument here shares."""
        stem = short.partition("/")[0]
        alike = [one for one in self._introduced.values() if one.partition("/")[0] == stem]
        return short in words or (stem != short and stem in words and len(alike) == 1)

    @staticmethod
    def _told(cited: _Cited, name: str) -> str:
        told = f"{cited.provision} {name}".strip()
        return f"{told}, {cited.standing}." if cited.standing else f"{told}."

    def _numbered(self, key: str, text: str) -> dict[str, object]:
        if key in self._numbers:
            return {"number": self._numbers[key]}
        self._met += 1
        self._numbers[key] = self._met
        return {"number": self._met, "text": text}


def _cited(link: Element) -> _Cited | None:
    """Read from the lines of the citation's title; None where it tells nothing."""
    lines = [one.strip() for one in link.get("title", "").split("\n") if one.strip()]
    days = next((at for at, one in enumerate(lines) if one.startswith(_DAYS)), len(lines))
    if not days:
        return None
    provision = lines[days - 2].partition(": ")[0] if days > 1 else ""
    if link.get("data-status") == _IN_FORCE:
        own, said = _ARTICLE.search(provision), _ARTICLE.search(text_of(link))
        if own and said and own[0].lower() == said[0].lower():
            return _Cited(_capital(own[0]), lines[days - 1], "", is_by_article=True)
        return _Cited(provision, lines[days - 1], "")
    standings = (_STANDING.fullmatch(one) for one in lines[days:])
    standing = next((one[1] for one in standings if one), "")
    return _Cited(provision, lines[days - 1], standing)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
