"""Can the chart of figures be read by everyone?"""

from xml.etree.ElementTree import Element, tostring

from tha.curriculum.figures import Amounts
from tha.site.figures.chart import Labels, draw_chart

_AMOUNTS = Amounts(total=200, enforceable=150, not_enforceable=50, done=120)


def _drawn() -> Element:
    place = Element("div")
    draw_chart(place, "viec", _AMOUNTS, Labels("việc", "Đã xong"))
    return place[0]


def test_the_drawing_is_named_and_told_to_those_who_cannot_see_it() -> None:
    svg = _drawn()
    assert svg.get("aria-labelledby") == "viec-title viec-desc"
    assert svg.findtext("title") == "Biểu đồ thanh, đơn vị: việc"
    assert svg.findtext("desc") == (
        "Phải thi hành: 200 việc; Có điều kiện: 150; Chưa có: 50; Đã xong: 120; Còn lại: 30."
    )


def test_bars_are_as_long_as_their_share_of_everything() -> None:
    widths = {one.get("class"): one.get("width") for one in _drawn().iter("rect")}
    assert widths["tha-chart__all"] == "320.0"
    assert widths["tha-chart__able"] == "240.0"
    assert widths["tha-chart__done"] == "192.0"
    assert widths["tha-chart__left"] == "48.0"


def test_parts_differ_by_pattern_and_label_and_no_colour_is_written_into_the_drawing() -> None:
    drawn = tostring(_drawn(), encoding="unicode")
    assert 'fill="url(#viec-hatch)"' in drawn
    assert 'fill="url(#viec-dots)"' in drawn
    assert [one.text for one in _drawn().iter("text")][1] == "Có điều kiện: 150"
    assert 'fill="#' not in drawn
