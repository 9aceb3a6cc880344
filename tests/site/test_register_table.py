"""Does the table show every instrument, and offer to filter by what there is?"""

import re
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest

from projects import DAY
from registers import COUNT, REGISTER_FILE, WHOLE
from sites import a_project
from tha.law.register import Register
from tha.site.loaded import examined_register
from tha.site.register.table import draw_table, rows_of


@pytest.fixture
def register(tmp_path: Path) -> Register:
    found = examined_register(a_project(tmp_path, {REGISTER_FILE: WHOLE})).value
    assert found is not None
    return found


def drawn(register: Register, day: date = DAY) -> str:
    place = Element("div")
    draw_table(place, rows_of(register, day))
    return tostring(place, encoding="unicode")


def options(html: str, name: str) -> list[str]:
    found = re.search(rf'<select [^>]*name="{name}">(.*?)</select>', html)
    assert found is not None
    return re.findall(r">([^<]+)</option>", found[1])


def test_every_instrument_is_a_row_by_kind_then_latest_in_force_first(register: Register) -> None:
    assert [row.id for row in rows_of(register, DAY)] == [
        "luat-sua",
        "luat-moi",
        "luat-cu",
        "nghi-quyet-het",
        "nghi-dinh-moi",
        "nghi-dinh-cu",
        "thong-tu-sau",
    ]


def test_a_row_tells_status_by_sign_and_words_on_the_day(register: Register) -> None:
    html = drawn(register, date(2026, 6, 30))
    row = re.search(r'<tr [^>]*data-id="luat-cu".*?</tr>', html)
    assert row is not None
    assert re.sub(r"<[^>]+>", "", row[0]).endswith("01/07/2009✓ còn hiệu lực")


def test_every_cell_names_its_column_for_the_stacked_rows_of_a_phone(register: Register) -> None:
    cells = re.findall(r"<td [^>]*>", drawn(register))
    assert len(cells) == 5 * COUNT
    assert all('data-label="' in one and 'role="cell"' in one for one in cells)


def test_only_what_there_is_can_be_chosen(register: Register) -> None:
    html = drawn(register)
    assert options(html, "loai") == ["Tất cả", "Luật", "Nghị quyết", "Nghị định", "Thông tư"]
    years = ["Tất cả", "2027", "2026", "2015", "2014", "2009"]
    assert options(html, "nam") == years


def test_law_in_force_can_be_chosen_with_what_is_amended(register: Register) -> None:
    assert options(drawn(register), "tinh-trang") == [
        "Tất cả",
        "chưa có hiệu lực",
        "còn hiệu lực (kể cả đã sửa đổi, bổ sung)",
        "đã sửa đổi, bổ sung",
        "đã bị thay thế",
        "hết hiệu lực",
    ]


def test_without_a_script_the_controls_are_hidden_and_the_count_is_of_all(
    register: Register,
) -> None:
    html = drawn(register)
    assert re.search(r'<form [^>]*hidden="hidden"', html)
    assert f'aria-live="polite">{COUNT} văn bản</p>' in html


def test_an_empty_register_is_an_empty_table() -> None:
    assert ">0 văn bản</p>" in drawn(Register())
