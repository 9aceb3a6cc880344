"""Where do figures come from, and where are they had as data?"""

from os.path import relpath
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from markdown import Markdown

from tha.curriculum.figures import FOLDER, Figures
from tha.site.later import add
from tha.site.open_data import LICENCE
from tha.site.register.web_address import host_of
from tha.site.strict import page_text
from tha.source.days import written_day


def draw_origin(place: Element, figures: Figures, before: str = "Nguồn") -> None:
    """Who told the figures, the addresses seen, and what a reader must know of them."""
    line = add(place, "p", f"{before}: {figures.source}", css="tha-figures__source")
    last = None
    for source in figures.sources:
        _append(line, last, " (" if last is None else "; ")
        host = host_of(source.url)
        last = add(line, "a", host, href=source.url) if host else add(line, "span", source.url)
        last.tail = f", xem ngày {written_day(source.seen)}"
    ending = f"{')' if figures.sources else ''}."
    _append(line, last, f"{ending} {figures.note}".rstrip())


def draw_downloads(md: Markdown, place: Element, name: str) -> None:
    """Links to the files called `name` that the build writes.

    They are kept as HTML until the end: the files are not among the pages, where a strict build
    would look for them.
    """
    line = add(place, "p", "Tải dữ liệu: ", css="tha-figures__source")
    way = _way_to_data(md)
    links = ", ".join(
        f'<a href="{way}{name}.{ending}" download>{words}</a>'
        for ending, words in (("csv", "CSV (mở bằng Excel)"), ("json", "JSON"))
    )
    add(line, "span", md.htmlStash.store(links)).tail = f"; giấy phép {LICENCE}."


def _way_to_data(md: Markdown) -> str:
    """From the folder of the page to that of the data: "" where they are the same."""
    text = page_text(md)
    if text is None:
        return ""
    way = PurePosixPath(relpath(FOLDER, PurePosixPath(text.file).parent)).as_posix()
    return "" if way == "." else f"{way}/"


def _append(line: Element, last: Element | None, text: str) -> None:
    if last is None:
        line.text = (line.text or "") + text
    else:
        last.tail = (last.tail or "") + text
