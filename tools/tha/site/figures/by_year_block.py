"""What does `/// figures-by-year` show?

Every file of docs/so-lieu, those of the same scope together: a chart of shares for cases and one
for money, then one table, computed whenever the page is built.
"""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks.block import Block

from tha.curriculum.figures import Amounts, Figures
from tha.site.anchor import anchor
from tha.site.figures.by_year_chart import draw_years, percent
from tha.site.figures.chart import written
from tha.site.figures.every_year import Scope, by_scope, examined_figures
from tha.site.figures.open_data import ALL
from tha.site.figures.origin import draw_downloads, draw_origin
from tha.site.later import add
from tha.site.strict import report

_Measure = Callable[[Figures], Amounts | None]
_MEASURES: tuple[tuple[str, str, str, _Measure], ...] = (
    ("viec", "Số việc", "số việc có điều kiện đã xong", lambda one: one.cases),
    ("tien", "Triệu đồng", "số tiền có điều kiện đã thu được", lambda one: one.money),
)
_COLUMNS = ("Năm", "Phải thi hành", "Có điều kiện", "Ngoài phần ấy", "Đã xong, đã thu", "Tỷ lệ")


class FiguresByYearBlock(Block):  # type: ignore[misc]  # pymdownx has no types
    """`/// figures-by-year`: the figures of every year, scope by scope."""

    NAME = "figures-by-year"

    def on_create(self, parent: Element) -> Element:
        """The place of the figures, drawn once Markdown is done."""
        place = add(parent, "div", css="tha-figures")
        folder = self.config["folder"]
        self.config["later"].waiting.append(lambda: draw_by_year(place, self.md, folder))
        return place


def draw_by_year(place: Element, md: Markdown, folder: Path) -> None:
    """Fills `place` with the figures of the project in `folder`, and where to have them as data."""
    figures, problems = examined_figures(folder)
    report(problems)
    for scope in by_scope(figures.values()):
        _draw_scope(place, scope)
    if figures:
        draw_downloads(md, place, ALL)


def _draw_scope(place: Element, scope: Scope) -> None:
    name = anchor(scope.name, "-")
    add(place, "h2", scope.name[:1].upper() + scope.name[1:], id=f"pham-vi-{name}")
    cards = add(place, "div", css="tha-figures__cards")
    for key, _, saying, measure in _MEASURES:
        shares = {one.year: amounts.share_done for one in scope.years if (amounts := measure(one))}
        if shares:
            _draw_card(cards, f"{name}-{key}", saying, scope.span, shares)
    _draw_table(place, scope)
    for one in scope.years:
        draw_origin(place, one, f"Nguồn năm {one.year}")


def _draw_card(
    cards: Element, name: str, saying: str, span: range, shares: dict[int, Decimal]
) -> None:
    """The latest share in words, then all of them drawn."""
    card = add(cards, "div", css="tha-figures__card")
    latest = max(shares)
    head = add(card, "p", css="tha-figures__share")
    add(head, "strong", percent(shares[latest])).tail = f" {saying}, năm {latest}"
    draw_years(card, name, f"Biểu đồ thanh theo năm, tỷ lệ phần trăm {saying}", span, shares)


def _draw_table(place: Element, scope: Scope) -> None:
    frame = add(place, "div", css="tha-years", role="region", tabindex="0")
    caption = f"Kết quả thi hành án dân sự theo năm, {scope.name}"
    frame.set("aria-label", caption)
    table = add(frame, "table", css="tha-years__table")
    add(table, "caption", caption)
    head = add(add(table, "thead"), "tr")
    for words in _COLUMNS:
        add(head, "th", words, scope="col")
    for _, unit, _, measure in _MEASURES:
        rows = [(one.year, amounts) for one in scope.years if (amounts := measure(one))]
        if rows:
            _draw_rows(add(table, "tbody"), unit, rows)


def _draw_rows(body: Element, unit: str, rows: list[tuple[int, Amounts]]) -> None:
    add(add(body, "tr"), "th", unit, scope="rowgroup", colspan=str(len(_COLUMNS)))
    for year, amounts in rows:
        row = add(body, "tr")
        add(row, "th", str(year), scope="row")
        for count in (
            amounts.total,
            amounts.enforceable,
            amounts.not_enforceable,
            amounts.done,
        ):
            add(row, "td", written(count))
        add(row, "td", percent(amounts.share_done))
