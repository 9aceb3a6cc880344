"""What does `/// figures | nam-2019` show?

The shares that the figures come to, drawn and as a table, computed from docs/so-lieu/nam-2019.yml
whenever the page is built. Only files of that folder can be named.
"""

from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks.block import Block

from tha.curriculum.figures import FOLDER, Amounts, Figures, figures_id, read_figures
from tha.curriculum.messages import UNKNOWN_FIGURES
from tha.site.figures.by_year_chart import percent
from tha.site.figures.chart import Labels, draw_chart, written
from tha.site.figures.origin import draw_downloads, draw_origin
from tha.site.later import add
from tha.site.loaded import fresh
from tha.site.strict import place_on_page, report
from tha.source.nearest import did_you_mean

CASES = Labels("việc", "Đã thi hành xong")
MONEY = Labels("triệu đồng", "Đã thu")
_ROWS: tuple[tuple[str, Callable[[Amounts], str]], ...] = (
    ("Phải thi hành", lambda one: written(one.total)),
    ("Có điều kiện", lambda one: written(one.enforceable)),
    ("Chưa có điều kiện", lambda one: written(one.not_enforceable)),
    ("Đã xong, đã thu", lambda one: written(one.done)),
    ("Tỷ lệ", lambda one: percent(one.share_done)),
)


class FiguresBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// figures | <id>`: the figures of one file, computed, drawn and listed."""

    NAME = "figures"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """The place of the figures, drawn once Markdown is done."""
        place = add(parent, "div", css="tha-figures")
        found = find_figures(self.md, self.config["folder"], self.argument)
        if found is not None:
            name, figures = found
            self.config["later"].waiting.append(lambda: draw_figures(place, self.md, name, figures))
        return place


def find_figures(md: Markdown, folder: Path, written_name: str) -> tuple[str, Figures] | None:
    """The id and the figures that the author of a page named; None when they were reported."""
    name = figures_id(written_name)
    path = folder / FOLDER / f"{name}.yml"
    if name is None or not path.is_file():
        known = [one.stem for one in (folder / FOLDER).glob("*.yml")]
        hint = did_you_mean(written_name, known)
        place = place_on_page(md, written_name)
        report([UNKNOWN_FIGURES.at(place, name=written_name, hint=hint)])
        return None
    loaded = fresh(path, path.relative_to(folder).as_posix(), read_figures)
    report(loaded.problems)
    return (name, loaded.value) if loaded.value else None


def draw_figures(place: Element, md: Markdown, name: str, figures: Figures) -> None:
    """A card for cases and one for money, the numbers, their origin and where to have them."""
    cards = add(place, "div", css="tha-figures__cards")
    _draw_card(cards, f"{name}-viec", figures.cases, CASES, "số việc có điều kiện đã xong")
    if figures.money is not None:
        _draw_card(cards, f"{name}-tien", figures.money, MONEY, "số tiền có điều kiện đã thu được")
    _draw_table(place, figures)
    add(place, "p", "Tỷ lệ tính trên phần có điều kiện thi hành.", css="tha-figures__source")
    draw_origin(place, figures)
    draw_downloads(md, place, name)


def _draw_card(cards: Element, name: str, amounts: Amounts, labels: Labels, saying: str) -> None:
    card = add(cards, "div", css="tha-figures__card")
    head = add(card, "p", css="tha-figures__share")
    add(head, "strong", percent(amounts.share_done)).tail = f" {saying}"
    draw_chart(card, name, amounts, labels)


def _draw_table(place: Element, figures: Figures) -> None:
    frame = add(add(place, "div", css="tha-figures__table"), "table")
    add(frame, "caption", figures.title)
    columns = [("Số việc", figures.cases)]
    if figures.money is not None:
        columns.append(("Triệu đồng", figures.money))
    head = add(add(frame, "thead"), "tr")
    add(head, "th", "Chỉ tiêu", scope="col")
    for words, _ in columns:
        add(head, "th", words, scope="col")
    body = add(frame, "tbody")
    for words, told in _ROWS:
        _draw_row(body, words, *(told(amounts) for _, amounts in columns))


def _draw_row(body: Element, head: str, *cells: str) -> None:
    row = add(body, "tr")
    add(row, "th", head, scope="row")
    for one in cells:
        add(row, "td", one)
