"""Is what guidelines warn of found, and are everyday wordings of law left alone?"""

from copy import deepcopy
from typing import Any

import pytest

from samples import a_quiz_text, authored
from tha.quiz.flaw_words import absolute_words, is_catch_all, negative_question
from tha.quiz.flaws import check_flaws
from tha.quiz.key_clues import expected, longest, too_often, uneven_places
from tha.quiz.load import load_quiz

SOUND = {"level": "remember", "rationale": "Vì luật nói vậy."}


def _item(kind: str = "single_choice", **changes: Any) -> dict[str, Any]:
    return {name: one for name, one in {**authored(kind, **SOUND), **changes}.items() if one != ""}


def _codes(*items: dict[str, Any], **changes: Any) -> list[str]:
    loaded, _ = load_quiz(a_quiz_text(*items, **changes), "bai-mau")
    assert loaded is not None
    return [one.code.removeprefix("quiz/flaw-") for one in check_flaws(loaded)]


def _options(*texts: str) -> dict[str, str]:
    return dict(zip("abcdef", texts, strict=False))


def _five(**changes: Any) -> list[dict[str, Any]]:
    """Five items with the key at the second place."""
    return [_item(id=f"c-{one}", key="b", **deepcopy(changes)) for one in range(5)]


@pytest.mark.parametrize(
    "text",
    [
        "Tất cả đều đúng",
        "Tất cả các ý trên.",
        "Các đáp án trên đều sai",
        "Cả ba phương án trên",
        "Cả a và b",
        "Cả A, B và C đều đúng",
        "a và c đúng",
        "Không câu nào đúng",
        "Không có đáp án nào đúng",
        "Không trường hợp nào ở trên",
        "Tất cả",
    ],
)
def test_an_option_that_only_points_at_others_is_found(text: str) -> None:
    assert is_catch_all(text, "abcd", "Ai ký quyết định?")


@pytest.mark.parametrize(
    "text",
    [
        "Tất cả đương sự trong việc thi hành án",
        "Tất cả tài sản còn lại",
        "Không trường hợp nào",
        "Mọi trường hợp",
        "Cả hai bên đều sai",
        "Đúng",
        "Không đúng",
        "Không có điều kiện",
        "Các bên còn lại",
    ],
)
def test_an_option_of_its_own_is_left_alone(text: str) -> None:
    assert not is_catch_all(text, "abcd", "Ai ký quyết định?")


def test_letters_that_name_people_of_the_story_are_no_options() -> None:
    assert not is_catch_all("A và B", "abcd", "Công ty A kiện công ty B. Ai nộp phí?")


@pytest.mark.parametrize(
    "stem",
    [
        "Nhận định nào sau đây là sai?",
        "Nhận định nào trong số các nhận định sau không đúng? (Chọn một.)",
        "Việc nào không phải là biện pháp cưỡng chế?",
        "Tài sản nào không được kê biên?",
        "Phát biểu nào về xác minh là không chính xác?",
        "Chấp hành viên không được làm những việc nào?",
        "Trường hợp nào chưa phải thông báo?",
        "Những việc sau đều là biện pháp bảo đảm, ngoại trừ:",
        "Biện pháp bảo đảm gồm những việc sau, trừ việc nào?",
    ],
)
def test_a_question_that_asks_negatively_is_found(stem: str) -> None:
    assert negative_question(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "Người phải thi hành án không tự nguyện. Chấp hành viên phải làm gì?",
        "Nếu không đồng ý thì ai giải quyết?",
        "Có tài sản nào được kê biên không?",
        "Nhận định này đúng hay sai?",
        "Khoản nào được trừ?",
        "Chấp hành viên làm sai ở điểm nào?",
        "Ai không chấp hành thì bị xử lý thế nào?",
        "Bản án ghi điều gì chưa rõ thì hỏi ai?",
        "Vì sao không được kê biên nhà này?",
        "Ngoại trừ việc khẩn cấp, ai ký quyết định?",
        "Người phải thi hành án không có tài sản nào thì xử lý ra sao?",
        "Hết hạn mà không ai khởi kiện. Chấp hành viên làm gì?",
    ],
)
def test_a_story_or_condition_with_a_negative_is_left_alone(stem: str) -> None:
    assert negative_question(stem) is None


@pytest.mark.parametrize("word", ["**không**", "__không__", "KHÔNG", "**không đúng**"])
def test_a_negative_that_stands_out_is_left_alone(word: str) -> None:
    assert negative_question(f"Việc nào sau đây {word} thuộc thẩm quyền?") is None


def test_absolute_words_are_found_in_full_only() -> None:
    assert absolute_words("Không bao giờ được hoãn") == "không bao giờ"
    assert absolute_words("Bao giờ có quyết định thì hoãn") is None


def test_a_well_written_quiz_has_no_warnings() -> None:
    assert _codes(_item(), _item("true_false"), _item("numeric")) == []


def test_a_void_item_is_left_alone() -> None:
    assert _codes(_item(level="", rationale="", void="full"), _item("true_false")) == []


def test_a_quiz_with_errors_is_not_read_for_style() -> None:
    assert _codes(_item(level="", key="z")) == []


def test_an_item_without_a_level_is_told() -> None:
    assert _codes(_item(level="")) == ["no-level"]


def test_a_choice_is_explained_by_a_rationale_or_by_all_its_feedback() -> None:
    told = {"a": {"text": "Một", "feedback": "Đúng."}, "b": {"text": "Hai", "feedback": "Sai."}}
    partly = told | {"c": {"text": "Ba"}}
    whole = told | {"c": {"text": "Ba", "feedback": "Sai."}}
    assert _codes(_item(rationale="", options=partly)) == ["unexplained"]
    assert _codes(_item(rationale="", options=whole)) == []


@pytest.mark.parametrize(("purpose", "codes"), [("practice", ["no-rationale"]), ("contest", [])])
def test_other_types_need_a_rationale_in_practice(purpose: str, codes: list[str]) -> None:
    assert _codes(_item("numeric", rationale=""), purpose=purpose) == codes


def test_two_options_are_few() -> None:
    assert _codes(_item(options=_options("Một", "Hai"))) == ["few"]


def test_a_zero_in_front_and_the_place_of_a_tone_make_no_other_option() -> None:
    assert _codes(_item(options=_options("05 ngày", "Tòa án", "5 ngày."))) == ["double"]
    assert _codes(_item(options=_options("Toà án xét", "Viện", "Tòa án xét"))) == ["double"]


def test_decimals_are_not_taken_for_zeros_in_front() -> None:
    assert _codes(_item(options=_options("1,05", "1,5", "1,7"))) == []


def test_numbers_of_one_unit_go_up_or_down() -> None:
    assert _codes(_item(options=_options("10 ngày", "05 ngày", "15 ngày"))) == ["order"]
    assert _codes(_item(options=_options("15 ngày", "10 ngày", "05 ngày"))) == []
    assert _codes(_item(options=_options("10 ngày", "05 tháng", "15 ngày"))) == []


def test_the_order_of_shuffled_options_does_not_matter() -> None:
    options = _options("10 ngày", "05 ngày", "15 ngày")
    assert _codes(_item(options=options), shuffle=["options"]) == []


def test_a_key_that_explains_itself_at_length_is_told() -> None:
    key = "Chấp hành viên được phân công giải quyết việc thi hành án"
    assert _codes(_item(options=_options(key, "Thẩm tra viên", "Thư ký"))) == ["long-key"]
    assert _codes(_item(options=_options("Thư ký", "Thẩm tra viên", key))) == []


def test_absolute_words_in_distractors_only_are_told() -> None:
    options = _options("Trước kê biên", "Luôn luôn sau đó", "Không bao giờ")
    assert _codes(_item(options=options)) == ["absolute"]
    assert _codes(_item(options=options, key="b")) == []


def test_keys_at_one_place_are_told_unless_options_are_shuffled() -> None:
    assert _codes(*_five()) == ["letters"]
    assert _codes(*_five(), shuffle=["options"]) == []


def test_keys_that_are_the_longest_too_often_are_told_even_when_shuffled() -> None:
    options = _options("Thư ký", "Kiểm sát viên", "Kế toán", "Thẩm tra")
    assert _codes(*_five(options=options), shuffle=["options"]) == ["longest"]


def test_two_answers_that_earn_all_points_are_no_single_key() -> None:
    options = {"a": {"text": "Thư ký", "credit": 1}, "b": "Kiểm sát viên", "c": "Kế toán"}
    assert _codes(*_five(options=options)) == []


def test_the_chance_of_many_hits_is_exact() -> None:
    assert not too_often(2, [4, 4])  # 1/16
    assert too_often(3, [4, 4, 4])  # 1/64
    assert not too_often(2, [5, 4])  # 1/20, not less
    assert expected([4, 4, 2]) == 1


def test_a_place_without_any_key_is_told_once_it_is_unlikely() -> None:
    def never_first(times: int) -> list[int]:
        return [one.position for one in uneven_places([(1, 4), (2, 4), (3, 4)] * times)]

    assert never_first(5) == []
    assert never_first(6) == [1]


def test_the_longest_is_one_or_none() -> None:
    assert longest({"a": 3, "b": 5}) == "b"
    assert longest({"a": 5, "b": 5}) is None
