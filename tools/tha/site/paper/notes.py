"""Which notes stand at the end of a printed page, for citations that paper cannot follow?

Every citation in the text gets a number; the notes say once what each number cites, in the words
that a screen shows when one points at it. They are hidden until the page is printed
(`assets/stylesheets/print.css`), and stand in the HTML so that no script is needed.
"""

from collections.abc import Iterator
from datetime import date
from xml.etree.ElementTree import Element

from tha.site.later import add
from tha.source.days import written_day

_CITATION = "tha-citation"
_NO_TEXT = {
    "tha-quiz",
    "tha-register",
    "tha-glossary",
    "tha-timeline",
    "tha-law",
    "tha-news",
}
"""Blocks that are lists of law themselves, or tell nothing of it before there is an answer."""
_DAYS_STATUS_WORDING = 3
"""How many lines end what is told of a citation: its days, its status, how its words were read."""


def draw_notes(root: Element, day: date) -> None:
    """Numbers the citations in the text below `root` and adds the notes, if there are any."""
    numbers: dict[str, int] = {}
    for link in list(_citations(root)):
        note = _note(link)
        number = numbers.setdefault(note, len(numbers) + 1)
        link.set("data-note", str(number))
    if not numbers:
        return
    place = add(root, "section", css="tha-notes", hidden="", data_search_exclude="")
    add(place, "p", f"Dẫn chiếu, tình trạng hiệu lực tính đến ngày {written_day(day)}")
    listed = add(place, "ol")
    for note in numbers:
        add(listed, "li", note)


def _citations(place: Element) -> Iterator[Element]:
    """Every citation below `place` that stands in running text, in its order."""
    for one in place:
        kinds = set((one.get("class") or "").split())
        if _CITATION in kinds:
            yield one
        elif not kinds & _NO_TEXT:
            yield from _citations(one)


def _note(link: Element) -> str:
    """What is told of a citation: provision, instrument and status, whose day the heading says."""
    lines = link.get("title", "").split("\n")
    status = lines[1 - _DAYS_STATUS_WORDING].partition(": ")[2]
    told = ". ".join(filter(None, lines[:-_DAYS_STATUS_WORDING]))
    return f"{told}; {status}."
