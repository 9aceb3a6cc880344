"""Does whatever people and programs send get a mark or a clear problem, never a silent 0?"""

import json
from fractions import Fraction
from typing import Any

import pytest

from cases import outcome_of
from inputs import read_submissions
from samples import a_cloze, a_numeric, a_quiz, a_short_text, an_extended_text, an_item
from tha.intake.scored import Scored, score_all
from tha.marking.score import shown, shown_as_json
from tha.quiz.edition import edition_of
from tha.quiz.item import FAULTS, Item
from tha.source.problem import Problem
from wrong_shapes import WRONG_SHAPES

DEEP: Any = json.loads("[" * 90 + "]" * 90)


@pytest.mark.parametrize(
    ("kind", "response"), [(kind, one) for kind, given in WRONG_SHAPES.items() for one in given]
)
def test_what_cannot_be_read_is_a_problem_and_no_0(kind: str, response: Any) -> None:
    assert outcome_of(an_item(kind), response) == "misshapen"


@pytest.mark.parametrize("kind", FAULTS)
def test_nesting_without_end_is_told(kind: str) -> None:
    assert outcome_of(an_item(kind), DEEP) == "misshapen"
    assert outcome_of(an_item(kind), {"a": {"a": DEEP}}) == "misshapen"


def test_every_type_has_wrong_shapes() -> None:
    assert WRONG_SHAPES.keys() == FAULTS.keys()


@pytest.mark.parametrize(
    ("unit", "key", "response"),
    [
        ("%", "27,1", "27,1%"),
        ("%", "27,1", "27,1 %"),
        ("%", "27,1", "27.1"),
        ("ngày", "5", "5 ngày"),
        ("ngày", "5", "5 NGÀY"),
        ("ngày", "5", "05 nga\u0300y"),
        ("đồng", "1000000", "1.000.000 đồng"),
        ("đồng", "1000000", "1 000 000"),
        ("đồng", "1000000", "1\u00a0000\u202f000\u00a0đồng"),
        ("đồng", "1000000", "\u200e1.000.000\u200b"),
        ("", "-5", "\u22125"),
    ],
)
def test_numbers_with_their_own_unit_are_read(unit: str, key: str, response: str) -> None:
    assert outcome_of(a_numeric(key=key, unit=unit, tolerance="0", bands=[]), response) == 1


@pytest.mark.parametrize(
    "response", ["chấp\u200b hành viên\u202c", "\x00chấp hành\x1f viên", "ch\xadấp hành viên\ufeff"]
)
def test_signs_that_nobody_sees_cost_no_mark(response: str) -> None:
    assert outcome_of(a_short_text(), response) == 1


def test_an_essay_of_100_000_signs_awaits_its_marker() -> None:
    assert outcome_of(an_extended_text(), "Căn cứ " * 15_000) == "pending"


def test_a_gap_left_empty_beside_a_right_one_earns_its_part() -> None:
    given = {"1": "\u200b", "2": "10", "3": "a"}
    assert outcome_of(a_cloze(), given) == Fraction(2, 3)


@pytest.mark.parametrize("given", [2**70, float("nan"), "x" * 100_000, DEEP, ["a"] * 9_999])
def test_whatever_was_given_is_shown_on_a_short_line(given: Any) -> None:
    assert len(shown(given)) <= 41


@pytest.mark.parametrize(
    ("given", "expected"),
    [(True, "true"), ("true", '"true"'), (["a"], '["a"]'), (None, "null"), ('a"b', '"a\\"b"')],
)
def test_a_response_is_shown_as_json(given: Any, expected: str) -> None:
    assert shown_as_json(given) == expected


def test_a_long_text_is_cut_within_its_quotes() -> None:
    assert shown_as_json("x" * 100) == f'"{"x" * 40}…"'


def test_what_was_given_is_told_as_it_was_sent() -> None:
    told = problems_of('{"y":true}', '{"y":"true"}')
    assert " true: " in told[0].sentence("en")
    assert ' "true": ' in told[1].sentence("en")


def problems_of(*answers: str) -> list[Problem]:
    """What is told of submissions to a number and a choice, with `answers` as raw JSON."""
    numbers: list[Item] = [an_item("numeric", id="x"), an_item("single_choice", id="y")]
    edition = edition_of(a_quiz(*numbers))
    lines = [
        f'{{"submission":"01960000-0000-7000-8000-00000000000{place}","quiz":"bai-mau",'
        f'"answers":{one}}}'
        for place, one in enumerate(answers)
    ]
    arrivals = read_submissions("\n".join(lines).encode())
    found = list(score_all(arrivals, lambda _, __: edition))
    assert not any(isinstance(one, Scored) for one in found)
    return [one for one in found if isinstance(one, Problem)]


@pytest.mark.parametrize(
    "answers",
    [
        '{"x":1e999}',
        '{"x":-1e999}',
        '{"x":NaN}',
        '{"x":Infinity}',
        '{"x":1e308}',
        '{"x":' + "9" * 5_000 + "}",
        '{"x":"\\ud800"}',
        '{"y":' + "[" * 50_000 + "]" * 50_000 + "}",
        '{"y":' + '{"a":' * 5_000 + "1" + "}" * 5_000 + "}",
        '{"y":["a","a"]}',
        '{"khong-co":"a"}',
    ],
    ids=lambda text: text[:20],
)
def test_a_bad_line_is_one_problem_at_its_line(answers: str) -> None:
    told = problems_of("[]", answers)
    assert [one.place.line for one in told] == [1, 2]


def test_a_number_too_large_for_json_is_told_as_such() -> None:
    (told,) = problems_of('{"x":1e999}')
    assert "quá lớn" in told.sentence("vi")
