"""Does the account of a mark name the rule, what was expected and given, and every step?"""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from any_items import items, responses
from samples import a_quiz, an_item, every_item
from tha.marking.credit import CREDIT
from tha.marking.response import MisshapenError, is_empty
from tha.marking.result import rounded
from tha.marking.why.explain import TELLERS, Explanation, explain, explain_all
from tha.quiz.edition import edition_of
from tha.quiz.form import drawn_items
from tha.quiz.item import FAULTS, Item, type_of
from tha.source.language import LANGUAGES


def text_of(told: Explanation) -> str:
    """All Vietnamese lines of an account."""
    return "\n".join(one.vi for one in (told.rule, *told.expected, *told.given, *told.steps))


def steps(kind: str, response: Any, **changes: Any) -> list[str]:
    return [one.vi for one in explain(an_item(kind, **changes), response).steps[:-1]]


def test_every_type_accounts_for_its_marks() -> None:
    assert TELLERS.keys() == FAULTS.keys()


@pytest.mark.parametrize("kind", FAULTS)
@given(data=st.data())
def test_an_account_comes_to_the_credit_that_marking_gives(kind: str, data: st.DataObject) -> None:
    item = data.draw(items(kind))
    response = data.draw(responses(item))
    told = explain(item, response)
    due = Fraction(0) if is_empty(response) else CREDIT[kind](item, response)
    assert told.credit == due
    assert told.mark == (None if due is None else rounded(due * Fraction(item.points)))
    assert due is None or str(due) in told.steps[-2].vi
    assert all(one.into(lang) for one in (told.rule, *told.steps) for lang in LANGUAGES)


@given(data=st.data())
def test_an_account_of_a_void_item_needs_no_sound_response(data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from(list(FAULTS)))
    item = an_item(kind, void=data.draw(st.sampled_from(["drop", "full"])))
    told = explain(item, data.draw(st.sampled_from([None, "z", ["z"], {"z": 1}, 12.5])))
    assert told.outcome == item.void
    assert told.mark == (None if item.void == "drop" else rounded(Fraction(item.points)))
    assert told.expected == ()


@pytest.mark.parametrize("kind", FAULTS)
def test_what_marking_refuses_has_no_account(kind: str) -> None:
    with pytest.raises(MisshapenError):
        explain(an_item(kind), {"z": ["z"]})


@pytest.mark.parametrize("kind", FAULTS)
def test_an_omitted_item_is_accounted_for_with_its_key(kind: str) -> None:
    told = explain(an_item(kind), None)
    assert told.outcome == "omitted"
    assert told.credit == told.mark == 0
    assert told.expected
    assert "không trả lời" in told.steps[0].vi


def test_a_written_answer_shows_what_its_markers_look_for() -> None:
    told = explain(an_item("extended_text"), "Lập biên bản.")
    assert (told.outcome, told.credit, told.mark) == ("pending", None, None)
    assert told.expected[0].vi == 'can-cu, tối đa 1 điểm: "Nêu đúng căn cứ"'


def test_options_are_named_by_letter_and_text() -> None:
    told = explain(an_item("single_choice"), "b")
    assert told.expected[0].vi == 'a "Chấp hành viên"'
    assert told.given[0].vi == 'b "Thẩm tra viên"'


def test_the_mark_is_the_credit_times_the_points() -> None:
    told = explain(an_item("ordering", scoring="position", points="2"), ["b", "c", "a"])
    assert told.steps[-1].vi == "1/3 × 2 điểm = 2/3, làm tròn 0,6667"
    assert told.steps[-1].en == "1/3 × 2 points = 2/3, rounded 0.6667"


PARTIAL = {"scoring": "partial", "options": {"a": "1", "b": "2", "c": "3", "d": "4"}}


@pytest.mark.parametrize(
    ("kind", "changes", "response", "expected"),
    [
        ("multiple_choice", {}, ["a"], ["trúng: a; nhầm: không có; sót: c", "chưa đúng hết: 0"]),
        (
            "multiple_choice",
            {"scoring": "per_option"},
            ["a"],
            ["trúng: a; nhầm: không có; sót: c", "nhận định đúng 3 trên 4 phương án: 3/4"],
        ),
        (
            "multiple_choice",
            PARTIAL | {"penalty": "true"},
            ["a", "c", "d"],
            ["trúng: a, c; nhầm: d; sót: không có", "2/2 - 1 × 1/2 = 1/2"],
        ),
        (
            "multiple_choice",
            PARTIAL | {"penalty": "all", "floor": "-0.5"},
            ["b", "d"],
            [
                "trúng: không có; nhầm: b, d; sót: a, c",
                "0/2 - 2 × 1 = -2",
                "-2 nằm ngoài khoảng cho phép, nên lấy -1/2",
            ],
        ),
        (
            "multiple_choice",
            {
                "scoring": "map",
                "key": ["a"],
                "options": {"a": {"text": "Một", "credit": "1.5"}, "b": "Hai"},
            },
            ["a", "b"],
            [
                "trúng: a; nhầm: b; sót: không có",
                "(3/2) + (0) = 3/2",
                "3/2 nằm ngoài khoảng cho phép, nên lấy 1",
            ],
        ),
        (
            "true_false_set",
            {},
            {"a": True, "b": False, "c": False},
            ["đúng 2 trên 4 ý: a, b", "2 ý đúng được 1/4"],
        ),
        ("matching", {}, {"1": "y"}, ["đúng 1 trên 2 cặp: 1", "phần đúng là 1/2"]),
        (
            "matching",
            {"scoring": "exact"},
            {"1": "y"},
            ["đúng 1 trên 2 cặp: 1", "chưa đúng hết: 0"],
        ),
        (
            "ordering",
            {"scoring": "next"},
            ["c", "b", "a"],
            ["đứng ngay sau đúng bước của nó, 1 trên 2: a", "phần đúng là 1/2"],
        ),
        (
            "ordering",
            {"scoring": "longest"},
            ["a", "c", "b"],
            [
                "dãy con dài nhất còn đúng thứ tự có 2 trên 3 bước: a, c",
                "phần đúng là 2/3",
            ],
        ),
        (
            "numeric",
            {},
            "7.600 việc",
            ["lệch với đáp án 173", "nằm trong mức lệch không quá 5%, tức 371,35, được 1/2"],
        ),
        ("numeric", {}, 9000, ["lệch với đáp án 1.573", "lệch quá mọi mức cho phép: 0"]),
        (
            "short_text",
            {},
            " Cơ quan  THI hành án",
            ['so như "cơ quan thi hành án"', 'khớp "*thi hành án*", được 1/2'],
        ),
        ("short_text", {}, "khác", ['so như "khác"', "không khớp chuỗi nào: 0"]),
        (
            "cloze",
            {},
            {"2": "10"},
            [
                "chỗ 1 bỏ trống: 0",
                "chỗ 2: lệch với đáp án 0",
                "chỗ 2: nằm trong mức lệch không quá 0, được 1",
                "chỗ 3 bỏ trống: 0",
                "(1 × 0 + 1 × 1 + 1 × 0) / (1 + 1 + 1) = 1/3",
            ],
        ),
        (
            "situational",
            {"mode": "best_worst"},
            {"best": "b"},
            ["tốt nhất: b được 1/2", "kém nhất: bỏ trống, được 0", "(1/2 + 0) / 2 = 1/4"],
        ),
        (
            "situational",
            {"mode": "rank"},
            ["b", "a", "c"],
            [
                "b xếp hạng 1, chuyên gia xếp hạng 2: cách 1",
                "a xếp hạng 2, chuyên gia xếp hạng 1: cách 1",
                "c xếp hạng 3, chuyên gia xếp hạng 3: cách 0",
                "1 - 2/4 = 1/2",
            ],
        ),
        ("prediction", {}, "1.200", ["dự đoán 1.200: 0"]),
    ],
)
def test_every_step_can_be_checked_by_hand(
    kind: str, changes: dict[str, Any], response: Any, expected: list[str]
) -> None:
    assert steps(kind, response, **changes) == expected


def test_what_is_not_compared_is_said() -> None:
    told = explain(an_item("short_text", ignore=["case", "diacritics"]), "Chap HANH vien")
    assert told.rule.vi.endswith("bỏ qua: chữ hoa, chữ thường, dấu tiếng Việt")
    assert told.credit == 1
    assert told.steps[0].vi == 'so như "chap hanh vien"'


def test_a_long_answer_is_cut_and_stays_on_one_line() -> None:
    told = explain(an_item("extended_text"), "dòng\nmới {0} " * 1_000)
    assert "\n" not in told.given[0].vi
    assert len(told.given[0].vi) < 150


def test_a_submission_is_accounted_for_item_by_item_as_its_form_asks() -> None:
    edition = edition_of(a_quiz(*every_item(), draw=4))
    asked = [item.id for item in drawn_items(edition.quiz, 7)]
    assert [one.item for one in explain_all(edition, 7, {})] == asked


@pytest.mark.parametrize("item", every_item(), ids=type_of)
def test_no_gap_of_a_sentence_stays_open(item: Item) -> None:
    response = {"2": "10"} if type_of(item) == "cloze" else None
    told = explain(item, response)
    assert "{" not in text_of(told)
