"""Can the shares of many years be read by everyone?"""

from decimal import Decimal
from xml.etree.ElementTree import Element

from tha.site.figures.by_year_chart import draw_years


def _drawn(*years: int) -> Element:
    place = Element("div")
    shares = {one: Decimal("50.0") for one in years}
    draw_years(place, "viec", "Tỷ lệ", range(min(years), max(years) + 1), shares)
    return place[0]


def test_the_drawing_is_named_and_told_to_those_who_cannot_see_it() -> None:
    svg = _drawn(2020, 2022)
    assert svg.get("aria-labelledby") == "viec-title viec-desc"
    assert svg.findtext("desc") == "2020: 50,0%; 2021: chưa đủ số liệu; 2022: 50,0%."


def test_a_bar_is_as_long_as_its_share_of_a_hundred_per_cent() -> None:
    widths = {one.get("class"): one.get("width") for one in _drawn(2020).iter("rect")}
    assert widths == {"tha-chart__all": "210.0", "tha-chart__done": "105.0"}


def test_the_drawing_is_as_high_as_it_has_years() -> None:
    assert _drawn(2020).get("viewBox") == "0 0 320 30"
    assert _drawn(2020, 2025).get("viewBox") == "0 0 320 180"


def test_every_share_is_also_written() -> None:
    assert [one.text for one in _drawn(2020).iter("text")] == ["2020", "50,0%"]
