"""Is every mistake in a quiz file told at its place, all in one run?"""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from samples import a_quiz_text, authored, every_item
from tha.quiz.item import FAULTS
from tha.quiz.load import load_quiz
from tha.quiz.quiz import Quiz
from tha.source.files import Text, decode_text
from tha.source.problem import has_errors, in_order

HEAD = "title: A\npurpose: practice\nas_of: 2026-07-01\n"
ITEM = """\
  - id: c-01
    type: single_choice
    stem: X
    options: {a: Một, b: Hai}
    key: a
"""
SCRAPS = st.text("[]{}:#&*!|>'\"\\%@`,-? \n0aạ", max_size=4)


def _told(content: str, quiz_id: str = "bai-mau") -> list[tuple[str, str]]:
    _, problems = load_quiz(Text("a", content), quiz_id)
    return [(one.code, str(one.place).removeprefix("a:")) for one in in_order(problems)]


def _read(text: Text) -> Quiz:
    loaded, problems = load_quiz(text, "bai-mau")
    assert problems == []
    assert loaded is not None
    assert loaded.quiz is not None
    return loaded.quiz


def _codes(**changes: Any) -> list[str]:
    """What is wrong with a single choice that has `changes`."""
    text = a_quiz_text(authored("single_choice", **changes))
    return [one.code for one in load_quiz(text, "bai-mau")[1]]


def test_a_quiz_with_every_type_is_read() -> None:
    quiz = _read(a_quiz_text(*[authored(kind) for kind in FAULTS]))
    assert list(quiz.items) == every_item()


def test_ten_mistakes_of_different_kinds_are_told_in_one_run() -> None:
    content = """\
title: A
purpose: practise
as_of: 2026-02-30
pass_mark: 170%
tme_limit: 20
draw: 99
items:
  - id: c-01
    type: single_choice
    stem: X
    options: {a: Một, b: Một, a: Ba}
    key: z
  - id: c-01
    type: true_fasle
  - id: c-02
    type: numeric
    stem: X
    key: bảy
    ratoinale: Y
  - chữ
"""
    assert _told(content) == [
        ("source/unknown-word", "2:10"),
        ("source/wrong-kind", "3:8"),
        ("quiz/pass-mark", "4:12"),
        ("source/unknown-field", "5:1"),
        ("quiz/same-text", "11:26"),
        ("source/duplicate-key", "11:31"),
        ("quiz/unknown-option", "12:10"),
        ("quiz/duplicate-item", "13:9"),
        ("source/unknown-word", "14:11"),
        ("quiz/not-a-number", "18:10"),
        ("source/unknown-field", "19:5"),
        ("source/wrong-kind", "20:5"),
    ]


def test_options_are_called_what_their_author_typed() -> None:
    content = HEAD + "items:\n" + ITEM.replace("a: Một, b: Hai", "no: A, on: B, 012: C, yes: D")
    quiz = _read(Text("a", content.replace("key: a", "key: no")))
    assert [*quiz.items[0].options] == ["no", "on", "012", "yes"]  # type: ignore[union-attr]  # a single choice


def test_a_module_with_a_longer_name_than_the_records_take_is_told() -> None:
    content = f"{HEAD}module: {'a' * 201}\nitems:\n{ITEM}"
    assert _told(content) == [("source/wrong-kind", "4:9")]


def test_an_item_that_is_no_group_moves_no_other_ones_place() -> None:
    content = HEAD + "items:\n  - chữ\n" + ITEM.replace("key: a", "key: z")
    assert _told(content) == [("source/wrong-kind", "5:5"), ("quiz/unknown-option", "10:10")]


@pytest.mark.parametrize(
    ("items", "place"), [("chữ", "4:8"), ("{a: b}", "4:8"), ("", "4:7"), ("~", "4:8")]
)
def test_items_that_are_no_list_are_one_problem(items: str, place: str) -> None:
    assert _told(f"{HEAD}items: {items}\n") == [("source/wrong-kind", place)]


def test_a_quiz_without_items_is_one_problem() -> None:
    assert _told(HEAD) == [("source/missing-field", "1:1")]
    assert _told(HEAD + "items: []\n") == [("quiz/too-few", "4:8")]


def test_an_unknown_type_is_told_and_its_fields_are_not() -> None:
    content = HEAD + "items:\n" + ITEM.replace("single_choice", "chon_mot").replace("key", "khoa")
    assert _told(content) == [("source/unknown-word", "6:11")]


def test_a_misspelt_field_is_read_as_meant_and_checked() -> None:
    content = HEAD + "items:\n" + ITEM.replace("options:", "optoins:").replace("key: a", "kye: z")
    assert _told(content) == [
        ("quiz/unknown-option", "5:5"),
        ("source/unknown-field", "8:5"),
        ("source/unknown-field", "9:5"),
    ]


def test_a_misspelt_type_is_one_problem() -> None:
    content = HEAD + "items:\n" + ITEM.replace("type:", "tpye:")
    assert _told(content) == [("source/unknown-field", "6:5")]


def test_a_quiz_with_a_misspelt_field_is_not_published() -> None:
    loaded, _ = load_quiz(Text("a", HEAD + "items:\n" + ITEM.replace("stem", "stme")), "bai-mau")
    assert loaded is not None
    assert loaded.quiz is None
    assert loaded.items[0].stem == "X"


def test_a_quiz_with_warnings_only_is_published() -> None:
    loaded, problems = load_quiz(a_quiz_text(purpose="assessment"), "bai-mau")
    assert loaded is not None
    assert [one.code for one in problems] == ["quiz/guessable"]
    assert loaded.quiz is not None


def test_ids_are_compared_even_where_an_item_cannot_be_read() -> None:
    content = HEAD + "items:\n" + ITEM.replace("key: a", "points: NaN\n    key: a") + ITEM
    assert _told(content) == [("source/wrong-kind", "9:13"), ("quiz/duplicate-item", "11:9")]


@pytest.mark.parametrize("written", ["Câu 1", "-a", "a.b", "a/b", "a" * 61, "xm 01", "câu"])
def test_an_id_is_plain(written: str) -> None:
    assert _codes(id=written) == ["quiz/bad-id"]


def test_the_name_of_the_file_is_an_id_too() -> None:
    assert _told(HEAD + "items:\n" + ITEM, "Bài 1") == [("quiz/bad-id", "1:1")]


def test_a_plain_id_is_suggested() -> None:
    _, problems = load_quiz(a_quiz_text(authored("true_false", id="Câu số 1")), "bai-mau")
    assert "cau-so-1" in problems[0].mend("vi")


@pytest.mark.parametrize(
    "points", ["-1", "NaN", "Infinity", "1e999999999", "1E+1000000", "1001", "", "nhiều", "1,5"]
)
def test_points_are_a_number_from_0_to_1000(points: str) -> None:
    assert _codes(points=points) == ["source/wrong-kind"]


@pytest.mark.parametrize(
    "pass_mark", ["170%", "70", "NaN%", "1e999999999%", "-1%", "%", "bảy mươi"]
)
def test_a_pass_mark_is_a_percentage(pass_mark: str) -> None:
    _, problems = load_quiz(a_quiz_text(pass_mark=pass_mark), "bai-mau")
    assert [one.code for one in problems] == ["quiz/pass-mark"]


@pytest.mark.parametrize("minutes", ["0", "-5", "1.5", "1e99", "9" * 5000, "hai mươi"])
def test_minutes_are_a_whole_number(minutes: str) -> None:
    _, problems = load_quiz(a_quiz_text(time_limit=minutes), "bai-mau")
    assert [one.code for one in problems] == ["source/wrong-kind"]


@pytest.mark.parametrize("name", ["id", "stem", "topic", "points", "rationale", "basis", "key"])
def test_an_empty_field_of_an_item_is_told(name: str) -> None:
    assert _codes(**{name: None}) == ["source/wrong-kind"]


@pytest.mark.parametrize("name", ["pass_mark", "time_limit", "attempts", "hours", "draw"])
def test_what_may_be_left_out_may_be_empty(name: str) -> None:
    changes: dict[str, Any] = {name: None}
    assert load_quiz(a_quiz_text(**changes), "bai-mau")[1] == []


def test_blank_texts_are_told() -> None:
    assert _codes(stem=" ") == ["source/missing-field"]
    assert _codes(options={"a": " ", "b": "Hai"}) == ["source/wrong-kind"]
    assert _codes(options={"a": None, "b": "Hai"}) == ["source/wrong-kind"]


@pytest.mark.parametrize("letter", ["", "a;b", "a=b", "a b", "a" * 21, "__proto__", "_", "."])
def test_letters_can_stand_in_a_table_of_answers(letter: str) -> None:
    assert _codes(options={"a": "Một", letter: "Hai"}) == ["source/wrong-kind"]


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_move_no_place(ends: str) -> None:
    raw = (HEAD + "items:\n" + ITEM.replace("key: a", "key: z")).replace("\n", ends).encode()
    text = decode_text(raw, "a")
    assert isinstance(text, Text)
    assert [str(one.place) for one in load_quiz(text, "bai-mau")[1]] == ["a:9:10"]


def test_columns_count_composed_letters_and_the_mark_before_them_none() -> None:
    nfd = "e\u0302\u0301"
    content = HEAD + "items:\n" + ITEM.replace("a: Một", f"a: {nfd}{nfd}, b: {nfd}{nfd}")
    text = decode_text(b"\xef\xbb\xbf" + content.replace(", b: Hai", "").encode(), "a")
    assert isinstance(text, Text)
    assert [str(one.place) for one in load_quiz(text, "bai-mau")[1]] == ["a:8:25"]


@pytest.mark.parametrize("cut", range(60, 180, 7))
def test_a_file_cut_anywhere_is_told_and_never_breaks_the_program(cut: int) -> None:
    loaded, problems = load_quiz(Text("a", (HEAD + "items:\n" + ITEM)[:cut]), "bai-mau")
    assert problems or (loaded is not None and loaded.quiz is not None)


WHOLE = a_quiz_text(*[authored(kind) for kind in FAULTS]).content


@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 30), SCRAPS), max_size=4))
def test_whatever_becomes_of_a_file_it_is_read_or_told(edits: list[tuple[int, int, str]]) -> None:
    content = WHOLE
    for place, length, scrap in edits:
        content = content[:place] + scrap + content[place + length :]
    loaded, problems = load_quiz(Text("a", content), "bai-mau")
    assert has_errors(problems) or (loaded is not None and loaded.quiz is not None)


def test_a_megabyte_of_foreign_yaml_is_told_field_by_field() -> None:
    content = yaml.safe_dump({f"truong-{number}": "x" for number in range(20_000)})
    codes = [code for code, _ in _told(content)]
    assert codes.count("source/unknown-field") == 20_000
