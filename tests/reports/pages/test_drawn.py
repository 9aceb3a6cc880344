"""Does a drawing go to the paper with its colours, and ask for nothing outside?"""

from typing import Any

import pytest

from paper_samples import element
from tha.reports.pages.drawn import drawing


def _drawn(inside: str, box: str = "0 0 340 170") -> dict[str, Any]:
    return drawing(element(f'<svg class="tha-chart" viewBox="{box}">{inside}</svg>'), "", "")


def test_a_drawing_brings_its_style_along() -> None:
    svg = _drawn('<rect class="tha-chart__done" width="9" height="9"/>')["svg"]
    assert svg.startswith("<svg")
    assert ".tha-chart__done { fill: #" in svg
    assert 'viewBox="0.0 0.0 340.0 170.0"' in svg


def test_what_a_drawing_says_of_itself_is_said_for_it() -> None:
    one = _drawn("<title>Theo năm</title><desc>2020: 81,4%.</desc><text>81,4%</text>")
    assert one["words"] == "Theo năm 2020: 81,4%."


def test_its_shape_is_told() -> None:
    one = _drawn("")
    assert (one["width"], one["tall"]) == (340, 0.5)


@pytest.mark.parametrize(
    "box", ["", "a b c d", "0 0 0 0", "0 0 -1 5", "1 2", "0 0 nan nan", "0 0 inf 9", "0 nan 9 9"]
)
def test_a_drawing_of_no_size_is_given_one(box: str) -> None:
    assert 0 < _drawn("", box)["tall"] < 1


def test_a_drawing_taller_than_any_sheet_is_held_to_one() -> None:
    assert _drawn("", "0 0 9 9999")["tall"] == 4


@pytest.mark.parametrize("tag", ["image", "use", "foreignobject", "a"])
def test_nothing_outside_is_drawn(tag: str) -> None:
    svg = _drawn(f'<g><{tag} href="/etc/passwd" xlink:href="/etc/passwd"></{tag}></g>')["svg"]
    assert "passwd" not in svg


def test_names_that_are_no_names_of_svg_are_left_out() -> None:
    svg = _drawn('<path d="M0 0" xlink:href="b" =x @y="1" onclick="z"></path>')["svg"]
    assert '<path d="M0 0" onclick="z" />' in svg


def test_patterns_keep_their_names_of_two_cases() -> None:
    svg = _drawn('<defs><pattern id="p" patternUnits="userSpaceOnUse"></pattern></defs>')["svg"]
    assert 'patternUnits="userSpaceOnUse"' in svg
