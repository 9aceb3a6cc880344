"""How is an amount drawn that splits in two, and then in two again?

Three bars under each other: everything; what could be enforced beside what could not; what was
done beside what was left. Parts differ by pattern and label, not by colour alone; colours come
from the style sheet, so that the drawing follows light and dark.
"""

from decimal import Decimal
from xml.etree.ElementTree import Element

import msgspec

from tha.curriculum.figures import Amounts
from tha.site.later import add
from tha.source.vietnamese import written_number

_WIDTH = 320
_ROW = 52
_BASELINE = 16
_BAR_TOP = 23
_BAR = 18


class Labels(msgspec.Struct, frozen=True):
    """What a drawing is about: `measure_unit` is counted, `done` is what became of it."""

    measure_unit: str
    done: str


class Part(msgspec.Struct, frozen=True):
    """A part of a bar; `look` is its class in the style sheet."""

    label: str
    count: int
    look: str
    measure_unit: str = ""

    @property
    def told(self) -> str:
        """`Có điều kiện: 6.625`."""
        return f"{self.label}: {written(self.count)} {self.measure_unit}".rstrip()


def rows_of(amounts: Amounts, labels: Labels) -> list[tuple[Part, ...]]:
    """The bars, top to bottom, and the parts of each, left to right."""
    return [
        (Part("Phải thi hành", amounts.total, "all", labels.measure_unit),),
        (
            Part("Có điều kiện", amounts.enforceable, "able"),
            Part("Chưa có", amounts.not_enforceable, "unable"),
        ),
        (Part(labels.done, amounts.done, "done"), Part("Còn lại", amounts.left, "left")),
    ]


def draw_chart(parent: Element, name: str, amounts: Amounts, labels: Labels) -> None:
    """The drawing of `amounts` as the last element of `parent`; `name` keeps its ids apart."""
    rows = rows_of(amounts, labels)
    ids = {part: f"{name}-{part}" for part in ("title", "desc", "hatch", "dots")}
    svg = add(parent, "svg", css="tha-chart", viewBox=f"0 0 {_WIDTH} {_ROW * len(rows)}")
    svg.attrib |= {"role": "img", "aria-labelledby": f"{ids['title']} {ids['desc']}"}
    svg.set("data-search-exclude", "")  # the table beside it says the same
    add(svg, "title", f"Biểu đồ thanh, đơn vị: {labels.measure_unit}", id=ids["title"])
    told = "; ".join(part.told for row in rows for part in row)
    add(svg, "desc", f"{told}.", id=ids["desc"])
    _draw_patterns(svg, ids)
    for index, row in enumerate(rows):
        _draw_row(svg, index * _ROW, row, amounts.total, ids)


def written(count: int) -> str:
    """`7.427`."""
    return written_number(Decimal(count))


def _draw_patterns(svg: Element, ids: dict[str, str]) -> None:
    """Slanted lines for what was left, dots for what could not be enforced."""
    places = add(svg, "defs")
    for name, path in (("hatch", "M0 6L6 0M-1 1L1 -1M5 7L7 5"), ("dots", "M2 2h2v2h-2z")):
        tile = add(places, "pattern", id=ids[name], width="6", height="6")
        tile.set("patternUnits", "userSpaceOnUse")
        add(tile, "path", css=f"tha-chart__{name}", d=path)


def _draw_row(
    svg: Element, top: int, row: tuple[Part, ...], whole: int, ids: dict[str, str]
) -> None:
    left = Decimal(0)
    for part in row:
        width = Decimal(part.count) * _WIDTH / whole
        _draw_bar(svg, part.look, left, top + _BAR_TOP, width)
        if pattern := {"left": "hatch", "unable": "dots"}.get(part.look):
            _draw_bar(svg, "pattern", left, top + _BAR_TOP, width).set(
                "fill", f"url(#{ids[pattern]})"
            )
        left += width
    for part, (across, anchor) in zip(row, ((0, "start"), (_WIDTH, "end")), strict=False):
        add(svg, "text", part.told, x=f"{across}", y=f"{top + _BASELINE}").set(
            "text-anchor", anchor
        )


def _draw_bar(svg: Element, look: str, left: Decimal, top: int, width: Decimal) -> Element:
    place = {"x": f"{left:.1f}", "y": f"{top}", "width": f"{width:.1f}", "height": f"{_BAR}"}
    return add(svg, "rect", css=f"tha-chart__{look}", **place)
