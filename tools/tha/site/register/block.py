"""What does `/// register` show?

The day that counts and the register as data, the table of all instruments, then an entry for each
under a heading for its kind. An entry's anchor is the instrument's id.
"""

from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks.block import Block

from tha.law.register import Register
from tha.site.later import add
from tha.site.loaded import examined_register
from tha.site.open_data import LICENCE
from tha.site.register.back_links import BackLinks, back_links
from tha.site.register.card import Entry, draw_card
from tha.site.register.kinds import KINDS, by_kind
from tha.site.register.legislation import draw_legislation
from tha.site.register.open_data import CSV_NAME, JSON_NAME
from tha.site.register.table import OWN, draw_table, rows_of
from tha.site.strict import report
from tha.source.days import written_day


class RegisterBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// register`: every instrument of the project's register."""

    NAME = "register"

    def on_create(self, parent: Element) -> Element:
        """The place of the register, which is drawn once Markdown is done."""
        place = add(parent, "div", css="tha-register")
        folder, day = self.config["folder"], self.config["day"]
        self.config["later"].waiting.append(lambda: draw_register(place, self.md, folder, day))
        return place


def draw_register(place: Element, md: Markdown, folder: Path, day: date) -> None:
    """Fills `place` with the register of the project in `folder` as it stands on `day`."""
    loaded = examined_register(folder)
    report(loaded.problems)
    register = loaded.value or Register()
    cited = back_links(folder)
    _draw_day(place, md, day)
    draw_table(place, rows_of(register, day))
    for kind, ids in by_kind(register):
        section = add(place, "div", css="tha-register__kind")
        add(section, "h2", KINDS[kind], id=f"{OWN}loai-{kind}")
        for one in ids:
            draw_card(section, Entry(register, one, day, cited.get(one, BackLinks())))
    draw_legislation(place, register, day)


def _draw_day(place: Element, md: Markdown, day: date) -> None:
    """On which day the status is told, and where the register is had as data.

    The links are kept as HTML until the end: the files are not among the pages, where a strict
    build would look for them, but written by `tha build`.
    """
    line = add(place, "p", "Tình trạng hiệu lực tính đến ngày ", css="tha-register__day")
    add(line, "strong", written_day(day)).tail = ". Tải dữ liệu mở: "
    links = ", ".join(
        f'<a href="{name}" download>{words}</a>'
        for name, words in ((CSV_NAME, "CSV (mở bằng Excel)"), (JSON_NAME, "JSON"))
    )
    add(line, "span", md.htmlStash.store(links)).tail = f"; giấy phép {LICENCE}."
