"""Are the relations of an instrument drawn on both sides, each node with its status?"""

import re
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest

from projects import DAY
from registers import REGISTER_FILE, WHOLE
from sites import a_project
from tha.law.register import Register
from tha.site.loaded import examined_register
from tha.site.register.relations import acted_on, acting_on, details_of_ended, draw_relations


@pytest.fixture
def register(tmp_path: Path) -> Register:
    found = examined_register(a_project(tmp_path, {REGISTER_FILE: WHOLE})).value
    assert found is not None
    return found


def drawn(register: Register, name: str, day: date = DAY) -> str:
    place = Element("div")
    draw_relations(place, register, name, day)
    return tostring(place, encoding="unicode")


def test_what_one_acts_on_the_other_is_acted_on_by(register: Register) -> None:
    terms = {one.term: one.ids for one in acting_on(register, "luat-moi")}
    assert terms == {
        "Được sửa đổi, bổ sung bởi": ("luat-sua",),
        "Được quy định chi tiết, hướng dẫn bởi": ("nghi-dinh-moi",),
    }
    assert [one.ids for one in acted_on(register, "luat-moi")] == [("luat-cu",)]


def test_every_node_is_a_link_with_its_status(register: Register) -> None:
    html = drawn(register, "luat-moi")
    nodes = re.findall(r'<li><a href="#([^"]+)"[^>]*>[^<]+</a>(.*?)</li>', html)
    told = {name: re.sub(r"<[^>]+>", "", status) for name, status in nodes}
    assert told == {
        "luat-cu": "→ đã bị thay thế",
        "luat-sua": "✓ còn hiệu lực",
        "nghi-dinh-moi": "✓ còn hiệu lực",
    }


def test_what_acts_on_an_instrument_comes_after_it_in_the_drawing(register: Register) -> None:
    html = drawn(register, "luat-moi")
    places = [html.index(one) for one in ("#luat-cu", "tha-relations__self", "#luat-sua")]
    assert places == sorted(places)


def test_an_instrument_alone_has_no_drawing(register: Register) -> None:
    assert drawn(register, "thong-tu-sau") == "<div />"


def test_a_node_that_the_register_lacks_is_left_out(register: Register) -> None:
    part = Register({"luat-moi": register.instruments["luat-moi"]})
    assert acted_on(part, "luat-moi") == []


def test_rules_that_detail_an_ended_law_are_found_from_the_day_it_ends(register: Register) -> None:
    assert details_of_ended(register, "nghi-dinh-cu", date(2026, 6, 30)) == []
    assert details_of_ended(register, "nghi-dinh-cu", date(2026, 7, 1)) == ["luat-cu"]


def test_what_did_not_take_its_place_on_the_day_it_ended_is_not_said_to_replace_it(
    tmp_path: Path,
) -> None:
    ended = WHOLE.replace("effective: 2009-07-01", "effective: 2009-07-01\n  ends: 2026-01-01")
    found = examined_register(a_project(tmp_path, {REGISTER_FILE: ended})).value
    assert found is not None
    assert [one.term for one in acting_on(found, "luat-cu")] == [
        "Được quy định chi tiết, hướng dẫn bởi"
    ]
