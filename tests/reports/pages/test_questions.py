"""Is a practice quiz on paper a sheet of questions, and never of keys?"""

from pathlib import Path
from typing import Any

import pytest

from paper_samples import notes, quiz_html, words_of
from samples import authored
from tha.quiz.item import FAULTS
from tha.reports.pages.blocks import blocks_of
from tha.reports.pages.tree import parsed

_TOLD_LATER = "Vì luật mật nói vậy"


def _questions(folder: Path, *items: dict[str, Any], **changes: Any) -> list[dict[str, Any]]:
    blocks = blocks_of(parsed(quiz_html(folder, *items, **changes)), notes())
    return [one for one in blocks if one["kind"] == "question"]


@pytest.mark.parametrize("kind", FAULTS)
def test_every_item_type_is_a_question_that_can_be_answered_with_a_pen(
    tmp_path: Path, kind: str
) -> None:
    (one,) = _questions(tmp_path, authored(kind, stem="Hỏi *gì*?"))
    assert (one["number"], words_of(one["stem"])) == ("Câu 1.", "Hỏi gì ?")
    assert one["options"] or one["rows"] or one["lines"] or "gap" in str(one["text"])


@pytest.mark.parametrize("kind", FAULTS)
def test_no_rationale_gets_to_the_paper(tmp_path: Path, kind: str) -> None:
    (one,) = _questions(tmp_path, authored(kind, rationale=_TOLD_LATER))
    assert _TOLD_LATER not in str(one)


def test_no_feedback_gets_to_the_paper(tmp_path: Path) -> None:
    options = {"a": {"text": "Phải", "feedback": _TOLD_LATER}, "b": "Không"}
    (one,) = _questions(tmp_path, authored("single_choice", options=options, key="a"))
    assert words_of(one["options"]) == "A. Phải B. Không"


def test_one_answer_is_asked_for_by_circles_and_several_by_squares(tmp_path: Path) -> None:
    one, many = _questions(tmp_path, authored("single_choice"), authored("multiple_choice"))
    assert {it["sign"] for it in one["options"]} == {"circle"}
    assert {it["sign"] for it in many["options"]} == {"square"}


def test_true_or_false_needs_no_letters(tmp_path: Path) -> None:
    (one,) = _questions(tmp_path, authored("true_false"))
    assert words_of(one["options"]) == "Đúng Sai"


def test_statements_are_ticked_in_their_row(tmp_path: Path) -> None:
    (one,) = _questions(tmp_path, authored("true_false_set"))
    assert {tuple(row["ticks"]) for row in one["rows"]} == {("Đúng", "Sai")}
    assert one["choices"] == []


@pytest.mark.parametrize("right", ["ngắn", "một yêu cầu rất dài mà một ô chọn hẹp không chứa nổi"])
def test_what_is_to_be_matched_is_listed_once(tmp_path: Path, right: str) -> None:
    item = authored("matching", right={"x": right, "y": "khác"}, key={"1": "x", "2": "y"})
    (one,) = _questions(tmp_path, item)
    assert one["choices"] == [{"letter": "x", "text": right}, {"letter": "y", "text": "khác"}]
    assert [row["ticks"] for row in one["rows"]] == [[]] * len(one["rows"])


def test_places_in_an_order_are_written(tmp_path: Path) -> None:
    (one,) = _questions(tmp_path, authored("ordering"))
    assert (one["choices"], [row["ticks"] for row in one["rows"]]) == ([], [[]] * len(one["rows"]))


def test_best_and_worst_are_ticked(tmp_path: Path) -> None:
    (one,) = _questions(tmp_path, authored("situational", mode="best_worst"))
    assert {tuple(row["ticks"]) for row in one["rows"]} == {("Tốt nhất", "Kém nhất")}


def test_a_written_answer_gets_several_lines(tmp_path: Path) -> None:
    (one,) = _questions(tmp_path, authored("extended_text"))
    assert one["lines"][0]["lines"] > 1


def test_a_number_is_written_before_its_unit(tmp_path: Path) -> None:
    (one,) = _questions(tmp_path, authored("numeric", unit="ngày"))
    assert one["lines"] == [{"label": "Trả lời", "unit": "ngày", "lines": 1}]


@pytest.mark.parametrize("purpose", ["assessment", "contest"])
def test_an_assessment_is_taken_on_its_page_alone(tmp_path: Path, purpose: str) -> None:
    blocks = blocks_of(parsed(quiz_html(tmp_path, purpose=purpose, attempts="1")), notes())
    assert [one["kind"] for one in blocks] == ["quiz", "paragraph"]


def test_the_head_says_what_is_asked_of_whom(tmp_path: Path) -> None:
    (head, *_) = blocks_of(parsed(quiz_html(tmp_path)), notes())
    assert head["kind"] == "quiz"
    assert "theo pháp luật tại ngày 01/07/2026" in head["facts"]
