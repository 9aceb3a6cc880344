"""Which words of a text are found to be terms?"""

import pytest

from tha.curriculum.glossary.wordings import wordings_of

_CALLED = {
    "chv": ("Chấp hành viên", "CHV"),
    "truong": ("Chấp hành viên trưởng",),
    "uy-thac": ("Ủy thác",),
    "toa": ("tòa án",),
    "cu": ("kê biên (cũ)",),
}


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("chấp hành viên đến nơi", ["chv"]),
        ("Chấp hành viên trưởng đến nơi", ["truong"]),
        ("Chấp hành viên, rồi CHV", ["chv", "chv"]),
        ("Uỷ thác, uỷ thác, Ủy thác, ủy thác", ["uy-thac"] * 4),
        ("Toà án và Tòa án", ["toa", "toa"]),
        ("Chấp hành\n  viên\u00a0trưởng", ["truong"]),
        ("việc kê biên (cũ).", ["cu"]),
        ("Chấp hành viênx, xCHV, CHV1, _CHV", []),
        ("CHẤP HÀNH VIÊN, Chấp Hành Viên", []),
        ("", []),
    ],
)
def test_words_are_taken_whole_the_longest_first_and_tones_in_either_place(
    text: str, ids: list[str]
) -> None:
    assert [name for name, _, _ in wordings_of(_CALLED).uses_in(text)] == ids


def test_it_is_told_from_where_to_where_a_term_stands() -> None:
    assert list(wordings_of(_CALLED).uses_in("Ông CHV.")) == [("chv", 4, 7)]


def test_without_terms_nothing_is_found() -> None:
    assert list(wordings_of({}).uses_in("Chấp hành viên")) == []


def test_a_letter_whose_capital_has_another_small_one_is_found_small_only() -> None:
    wordings = wordings_of({"micro": ("µm",), "es": ("ßa",)})
    assert [name for name, _, _ in wordings.uses_in("Μm, Sa, µm và ßa")] == ["micro", "es"]


def test_a_long_wording_is_found_however_each_of_its_tones_is_placed() -> None:
    wordings = wordings_of({"hoa": ("hòa " * 40,)})
    mixed = "hoà hòa " * 20
    assert [name for name, _, _ in wordings.uses_in(f"Việc {mixed}xong")] == ["hoa"]


def test_what_markdown_has_set_aside_is_no_text() -> None:
    wordings = wordings_of({"so": ("45",)})
    assert list(wordings.uses_in("a \x0245\x03 b 45")) == [("so", 9, 11)]
