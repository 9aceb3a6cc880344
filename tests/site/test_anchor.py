"""At which anchor of a page is a heading found?"""

import pytest

from tha.site.anchor import anchor


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Điều gì đổi?", "dieu-gi-doi"),
        ("  Từ 01/7/2026: Nghị định số 152  ", "tu-01-7-2026-nghi-dinh-so-152"),
        ("Thừa hành viên (mới)", "thua-hanh-vien-moi"),
        ("???", ""),
    ],
)
def test_a_heading_is_found_at_its_plain_letters(heading: str, expected: str) -> None:
    assert anchor(heading, "-") == expected
