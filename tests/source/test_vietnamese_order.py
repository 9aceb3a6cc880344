"""Do Vietnamese names and words stand in their own order?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tha.source.vietnamese import canonical
from tha.source.vietnamese_order import name_key, text_key, word_key


def test_letters_follow_the_vietnamese_alphabet() -> None:
    alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    assert sorted(alphabet, key=word_key) == list(alphabet)


def test_tones_follow_level_grave_hook_tilde_acute_dot() -> None:
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(tones, key=word_key) == tones


def test_letters_count_before_tones() -> None:
    assert sorted(["an", "ạm", "âm", "ám", "am"], key=word_key) == ["am", "ám", "ạm", "an", "âm"]


def test_the_given_name_stands_last_and_counts_first() -> None:
    names = ["Mẫu Văn Yên", "Mẫu Thị An", "Mẫu Văn Ân", "Mẫu Văn Bình"]
    given_first = ["Mẫu Thị An", "Mẫu Văn Ân", "Mẫu Văn Bình", "Mẫu Văn Yên"]
    assert sorted(names, key=name_key) == given_first


def test_names_with_one_given_name_follow_the_middle_then_the_family_name() -> None:
    names = ["Cán Văn An", "Bộ Văn An", "Mẫu Thị An", "Cán An"]
    assert sorted(names, key=name_key) == ["Cán An", "Mẫu Thị An", "Bộ Văn An", "Cán Văn An"]


def test_composed_and_decomposed_letters_are_the_same() -> None:
    assert word_key("a\u0323\u0302") == word_key("ậ") == word_key("\u1ea1\u0302")


def test_numbers_stand_before_letters() -> None:
    assert min(["Phòng B", "Phòng 2", "Phòng A"], key=text_key) == "Phòng 2"


@pytest.mark.parametrize("name", ["", " ", "An", "山田 太郎", "É\u0301\u0323"])
def test_any_text_has_a_place(name: str) -> None:
    assert name_key(name) <= name_key(name)


@given(st.text())
def test_the_form_of_letters_makes_no_difference(text: str) -> None:
    assert word_key(text) == word_key(canonical(text))
