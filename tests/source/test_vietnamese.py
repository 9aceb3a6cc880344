"""When are two texts the same, and which number is written?"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tha.source.vietnamese import (
    Ignorable,
    canonical,
    comparable,
    folded,
    is_ambiguous_number,
    number,
    with_tones_last,
    without_diacritics,
    written_number,
)

VIETNAMESE = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĐÔ àáạảãằắặẳẵ-.1"
    "\u0300\u0301\u0303\u0309\u0323\u0302\u031b"
)


@given(st.one_of(st.text(), VIETNAMESE))
def test_canonical_text_is_canonical_already(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)


@given(st.one_of(st.text(), VIETNAMESE))
def test_tones_that_stand_last_stay_there(text: str) -> None:
    assert with_tones_last(with_tones_last(text)) == with_tones_last(text)


@given(VIETNAMESE)
def test_moving_tones_changes_no_letter(text: str) -> None:
    assert folded(with_tones_last(text)) == folded(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("toà", "tòa"), ("thuỷ", "thủy"), ("hoạ", "họa"), ("khoẻ", "khỏe"), ("TOÀ ÁN", "TÒA ÁN")],
)
def test_the_place_of_a_tone_is_a_matter_of_taste(one: str, other: str) -> None:
    assert with_tones_last(one) == with_tones_last(other)


@pytest.mark.parametrize(
    ("one", "other"), [("tòa", "tỏa"), ("ma", "má"), ("bán", "bàn"), ("o", "ơ")]
)
def test_other_tones_and_letters_are_other_words(one: str, other: str) -> None:
    assert with_tones_last(one) != with_tones_last(other)


@pytest.mark.parametrize(
    ("one", "other", "ignore"),
    [
        ("Chấp Hành Viên", "chấp hành viên", ["case"]),
        (" chấp\u00a0 hành\nviên ", "chấp hành viên", ["space"]),
        ("Toà án", "Tòa án", ["tone_place"]),
        ("điều 37, khoản 1.", "điều 37 khoản 1", ["punctuation"]),
        ("Điều kiện", "Dieu kien", ["diacritics"]),
        ("TOÀ, án", "toa an", ["case", "diacritics", "punctuation"]),
        ("to\u0300a", "tòa", []),
    ],
)
def test_what_is_ignored_makes_no_difference(one: str, other: str, ignore: list[Ignorable]) -> None:
    assert comparable(one, ignore) == comparable(other, ignore)


@pytest.mark.parametrize(
    ("one", "other"), [("A", "a"), ("a b", "a  b"), ("toà", "tòa"), ("a.", "a"), ("đ", "d")]
)
def test_what_is_not_ignored_counts(one: str, other: str) -> None:
    assert comparable(one, []) != comparable(other, [])


def test_kept_punctuation_counts() -> None:
    assert comparable("*a.*", ["punctuation"], keep="*") == "*a*"


def test_letters_without_marks_are_found_by_plain_ones() -> None:
    assert without_diacritics("Đường Nguyễn Huệ") == "Duong Nguyen Hue"
    assert folded("THI HÀNH ÁN") == "thi hanh an"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7.427", "7427"),
        ("7427", "7427"),
        ("27,1", "27.1"),
        ("0,5", "0.5"),
        ("0.5", "0.5"),
        ("1.5", "1.5"),
        ("1.234.567", "1234567"),
        ("1.234.567,8", "1234567.8"),
        ("1,234,567.5", "1234567.5"),
        ("1,234", "1.234"),
        ("1,234.5", "1234.5"),
        ("0.500", "0.500"),
        ("1234.567", "1234.567"),
        ("−5", "-5"),
        ("-5", "-5"),
        ("+5", "5"),
        ("-7.427", "-7427"),
        (" 7 427 ", "7427"),
        ("7\u00a0427", "7427"),
        ("007", "007"),
        ("７", "7"),
        ("７．４２７，５", "7427.5"),
        ("－２７，１", "-27.1"),
    ],
)
def test_a_number_is_read_the_vietnamese_way_first(text: str, value: str) -> None:
    assert number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    ["", " ", "-", "bảy", "7.42.7", "1.2.3", "1,2,3", "7..4", "1e5", "NaN", "Infinity", "٣", "7／5",
     "5%", "0x10", "1_000", ".5", "5.", "--5", "9" * 41],
)  # fmt: skip
def test_what_is_no_number_is_none(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("27,1 %", "%", "27.1"),
        ("27,1%", "%", "27.1"),
        ("7.427 việc", "việc", "7427"),
        ("7.427 Việc", "việc", "7427"),
        ("7.427", "việc", "7427"),
        ("294.230 triệu đồng", "triệu đồng", "294230"),
        ("5 m2", "m2", "5"),
    ],
)
def test_a_unit_may_stand_behind(text: str, unit: str, value: str) -> None:
    assert number(text, unit) == Decimal(value)


def test_another_unit_is_no_number() -> None:
    assert number("5 tỷ", "triệu") is None


@pytest.mark.parametrize(("text", "expected"), [("7.427", True), ("7,427", True), ("-7.427", True),
    ("７．４２７", True), ("7427", False), ("27,1", False), ("0.500", False),
    ("7.4270", False)])  # fmt: skip
def test_three_digits_behind_a_point_read_both_ways(text: str, expected: bool) -> None:  # noqa: FBT001  # a column of the table
    assert is_ambiguous_number(text) is expected


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=2
    )
)
def test_a_written_number_is_read_back(value: Decimal) -> None:
    assert number(written_number(value)) == value
