"""What does a page show of the law over time?"""

import re
from datetime import date
from pathlib import Path

import pytest

from registers import REGISTER_FILE, WHOLE
from sites import a_project, page

_ALL = "/// timeline | luat-sua, luat-moi, luat-cu, nghi-dinh-cu, thong-tu-sau\n///\n"


def _html(folder: Path, text: str = _ALL, as_of: date = date(2026, 11, 24)) -> str:
    return page(a_project(folder, {REGISTER_FILE: WHOLE}), text, as_of)


def test_instruments_stand_by_the_day_from_which_they_are_in_force(tmp_path: Path) -> None:
    days = re.findall(r'<time datetime="([\d-]+)">', _html(tmp_path))
    assert days == ["2009-07-01", "2015-09-01", "2026-07-01", "2026-10-01", "2027-01-01"]


def test_each_is_a_link_to_its_entry_and_says_what_it_replaces(tmp_path: Path) -> None:
    html = _html(tmp_path)
    assert '<a href="/tra-cuu/van-ban.md#luat-moi">Luật mới</a>' in html
    assert 'Thay thế: <a href="/tra-cuu/van-ban.md#luat-cu">Luật cũ</a>.' in html


def test_the_status_is_that_of_the_day_of_the_build(tmp_path: Path) -> None:
    assert "đã bị thay thế</span> từ 01/07/2026 bởi Luật mới" in _html(tmp_path)
    assert "đã bị thay thế" not in _html(tmp_path, as_of=date(2026, 6, 30))


def test_what_gives_details_of_a_law_that_has_ended_does_not_look_sound(tmp_path: Path) -> None:
    html = _html(tmp_path, "/// timeline | nghi-dinh-cu\n///\n")
    assert 'class="tha-timeline__left-over"' in html
    assert "Luật mà nó quy định chi tiết đã bị thay thế" in html


def test_old_law_may_be_named_without_a_complaint(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    _html(tmp_path)
    assert caplog.text == ""


def test_an_unknown_id_is_reported_and_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    html = _html(tmp_path, "/// timeline | luat-moi, <b>luat-lạ\n///\n")
    assert html.count("<li") == 1
    assert '"<b>luat-lạ" không có trong sổ đăng ký văn bản' in caplog.text


def test_nothing_named_is_reported(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert _html(tmp_path, "/// timeline\n///\n") == '<div class="tha-timeline"></div>'
    assert "chưa nêu văn bản nào" in caplog.text
