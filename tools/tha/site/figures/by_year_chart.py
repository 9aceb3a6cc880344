"""How are shares drawn year under year?

One bar a year, from nothing to a hundred per cent, with the share written at its end; a year of
which nothing is known keeps its row and says so, so that a gap is not taken for a step. Bars lie,
because a phone is narrow and one year alone must look right too.
"""

from collections.abc import Mapping
from decimal import Decimal
from xml.etree.ElementTree import Element

from tha.site.later import add
from tha.source.vietnamese import written_number

UNKNOWN = "chưa đủ số liệu"
_WIDTH = 320
_ROW = 30
_BAR = 18
_LEFT = 44
_LONGEST = 210
_WHOLE = Decimal(100)


def draw_years(
    parent: Element, name: str, title: str, span: range, shares: Mapping[int, Decimal]
) -> None:
    """The drawing of `shares` over the years of `span`, as the last element of `parent`."""
    svg = add(parent, "svg", css="tha-chart", viewBox=f"0 0 {_WIDTH} {_ROW * len(span)}")
    svg.attrib |= {"role": "img", "aria-labelledby": f"{name}-title {name}-desc"}
    svg.set("data-search-exclude", "")  # the table below says the same
    add(svg, "title", title, id=f"{name}-title")
    told = "; ".join(f"{year}: {_told(shares.get(year))}" for year in span)
    add(svg, "desc", f"{told}.", id=f"{name}-desc")
    for index, year in enumerate(span):
        _draw_year(svg, index * _ROW, year, shares.get(year))


def percent(share: Decimal) -> str:
    """`86,8%`."""
    return f"{written_number(share)}%"


def _told(share: Decimal | None) -> str:
    return UNKNOWN if share is None else percent(share)


def _draw_year(svg: Element, top: int, year: int, share: Decimal | None) -> None:
    baseline = f"{top + _BAR + 1}"
    add(svg, "text", str(year), x="0", y=baseline)
    if share is None:
        add(svg, "text", UNKNOWN, css="tha-chart__unknown", x=f"{_LEFT}", y=baseline)
        return
    _draw_bar(svg, "all", top, Decimal(_LONGEST))
    _draw_bar(svg, "done", top, share * _LONGEST / _WHOLE)
    add(svg, "text", percent(share), x=f"{_WIDTH}", y=baseline).set("text-anchor", "end")


def _draw_bar(svg: Element, look: str, top: int, width: Decimal) -> None:
    place = {"x": f"{_LEFT}", "y": f"{top + 5}", "width": f"{width:.1f}", "height": f"{_BAR}"}
    add(svg, "rect", css=f"tha-chart__{look}", **place)
