"""Do lines break where they must?"""

import pytest

from tha.site.drawings.text_width import width_of, wrapped


def test_marks_add_no_width_but_a_horn_does() -> None:
    assert width_of("ế", 10) == width_of("e", 10)
    assert width_of("ư", 10) > width_of("u", 10)


@pytest.mark.parametrize(
    "text", ["Chấp hành viên tiến hành xác minh", "W" * 70, "a " * 35, "字" * 9]
)
def test_no_line_is_wider_than_asked_and_no_letter_is_lost(text: str) -> None:
    lines = wrapped(text, 90, 13)
    assert all(width_of(line, 13) <= 90 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_lines_are_of_like_length() -> None:
    lines = wrapped("Phân loại việc: có hay chưa có điều kiện", 280, 13)
    assert len(lines) == 2
    assert abs(width_of(lines[0], 13) - width_of(lines[1], 13)) < 90
