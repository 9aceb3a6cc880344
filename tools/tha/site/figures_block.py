"""What does `/// figures | nam-2019` show?

The shares that the figures come to, drawn and as a table, computed from docs/so-lieu/nam-2019.yml
whenever the page is built. Only files of that folder can be named.
"""

from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks.block import Block

from tha.curriculum.figures import FOLDER, Amounts, Figures, figures_id, read_figures
from tha.curriculum.messages import UNKNOWN_FIGURES
from tha.site.figures_chart import Labels, draw_chart, written
from tha.site.later import add
from tha.site.loaded import fresh
from tha.site.strict import place_on_page, report
from tha.source.nearest import did_you_mean
from tha.source.vietnamese import written_number

CASES = Labels("việc", "Đã thi hành xong")
MONEY = Labels("triệu đồng", "Đã thu")


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
            self.config["later"].waiting.append(lambda: draw_figures(place, name, figures))
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


def draw_figures(place: Element, name: str, figures: Figures) -> None:
    """A card for cases and one for money, then the numbers."""
    cards = add(place, "div", css="tha-figures__cards")
    _draw_card(cards, f"{name}-viec", figures.cases, CASES, "số việc có điều kiện đã xong")
    _draw_card(cards, f"{name}-tien", figures.money, MONEY, "số tiền có điều kiện đã thu được")
    _draw_table(place, figures)
    add(place, "p", f"Nguồn: {figures.source}. Tỷ lệ tính trên phần có điều kiện thi hành.").set(
        "class", "tha-figures__source"
    )


def _draw_card(cards: Element, name: str, amounts: Amounts, labels: Labels, saying: str) -> None:
    card = add(cards, "div", css="tha-figures__card")
    head = add(card, "p", css="tha-figures__share")
    add(head, "strong", _percent(amounts)).tail = f" {saying}"
    draw_chart(card, name, amounts, labels)


def _draw_table(place: Element, figures: Figures) -> None:
    frame = add(add(place, "div", css="tha-figures__table"), "table")
    add(frame, "caption", figures.title)
    head = add(add(frame, "thead"), "tr")
    add(head, "th", "Chỉ tiêu", scope="col")
    add(head, "th", "Số việc", scope="col")
    add(head, "th", "Triệu đồng", scope="col")
    body = add(frame, "tbody")
    cases, money = figures.cases, figures.money
    _draw_row(body, "Phải thi hành", written(cases.total), written(money.total))
    _draw_row(body, "Có điều kiện", written(cases.enforceable), written(money.enforceable))
    _draw_row(
        body,
        "Chưa có điều kiện",
        written(cases.not_enforceable),
        written(money.not_enforceable),
    )
    _draw_row(body, "Đã xong, đã thu", written(cases.done), written(money.done))
    _draw_row(body, "Tỷ lệ", _percent(cases), _percent(money))


def _draw_row(body: Element, head: str, *cells: str) -> None:
    row = add(body, "tr")
    add(row, "th", head, scope="row")
    for one in cells:
        add(row, "td", one)


def _percent(amounts: Amounts) -> str:
    return f"{written_number(amounts.share_done)}%"
