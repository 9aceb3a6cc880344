"""Is every submission of a stream read, and every bad line told without hiding a good one?"""

import json
from typing import Any

import pytest

from inputs import read_submissions
from tha.intake.json_lines import Arrival
from tha.intake.line_runs import LONGEST_SUBMISSION
from tha.source.problem import Problem

UUID = "01960000-0000-7000-8000-00000000000{}"


def line(number: int = 1, **changes: Any) -> bytes:
    submission = {"submission": UUID.format(number), "quiz": "mau", "answers": {}} | changes
    return json.dumps(submission).encode()


def read(raw: bytes) -> list[Arrival | Problem]:
    return list(read_submissions(raw))


def told(raw: bytes) -> list[str]:
    """Submissions by their last digit, problems by line and code."""
    return [
        one.submission.submission[-1]
        if isinstance(one, Arrival)
        else f"{one.place.line} {one.code}"
        for one in read(raw)
    ]


def test_one_object_a_line_blank_lines_passed_over() -> None:
    assert told(line(1) + b"\n\n" + line(2) + b"\r\n") == ["1", "2"]


def test_a_byte_order_mark_is_passed_over() -> None:
    assert told(b"\xef\xbb\xbf" + line(1)) == ["1"]


def test_a_single_object_over_many_lines() -> None:
    assert told(json.dumps(json.loads(line(1)), indent=2).encode()) == ["1"]


def test_the_exact_bytes_are_kept() -> None:
    raw = line(1).replace(b", ", b" , ")
    (arrival,) = read(raw + b"\n")
    assert isinstance(arrival, Arrival)
    assert arrival.raw == raw


def test_a_number_is_the_one_that_a_browser_would_read() -> None:
    (arrival,) = read(line(1).replace(b"{}}", b'{"x": 0.10000000000000000001}}'))
    assert isinstance(arrival, Arrival)
    assert arrival.submission.answers["x"] == 0.1


@pytest.mark.parametrize(
    ("bad", "code"),
    [
        (b'{"submission": "0196', "intake/not-json"),
        (b"xin ch\xc3\xa0o", "intake/not-json"),
        (b"\xff\xfe", "intake/not-json"),
        (b"[" * 50_000, "intake/not-json"),
        (b'{"answers": NaN}', "intake/not-json"),
        (b"[1, 2]", "source/wrong-kind"),
        (line(3, submission="abc"), "source/wrong-kind"),
        (line(3, quiz=7), "source/wrong-kind"),
        (line(3, answers=[]), "source/wrong-kind"),
        (line(3, started="hôm qua"), "source/wrong-kind"),
        (line(3, started="2026-11-24T08:00:00"), "source/wrong-kind"),
        (line(3, form=-1), "source/wrong-kind"),
        (line(3, officer="hai từ"), "source/wrong-kind"),
        (line(3, officer="TH-0001\u0000"), "source/wrong-kind"),
        (line(3, officer="\u202eTH-0001"), "source/wrong-kind"),
        (line(3, anwsers={}), "source/unknown-field"),
        (b'{"submission": "%s", "quiz": "q"}' % UUID.format(3).encode(), "source/missing-field"),
        (line(3, answers={"x": "a" * LONGEST_SUBMISSION}), "intake/too-long"),
    ],
)
def test_a_bad_line_is_told_and_the_good_ones_around_it_are_read(bad: bytes, code: str) -> None:
    assert told(b"\n".join([line(1), bad, line(2)])) == ["1", f"2 {code}", "2"]


def test_a_bad_first_line_hides_nothing_behind_it() -> None:
    assert told(b'{"submission": "0196\n' + line(1)) == ["1 intake/not-json", "1"]


def test_an_over_long_first_line_hides_nothing_behind_it() -> None:
    assert told(b"x" * (3 * LONGEST_SUBMISSION) + b"\n" + line(1)) == ["1 intake/too-long", "1"]


def test_everything_wrong_with_a_line_is_told_at_once() -> None:
    found = told(line(3, submission="abc", quiz="", officr="TH-1"))
    assert sorted(found) == ["1 source/unknown-field", *["1 source/wrong-kind"] * 2]


@pytest.mark.parametrize("raw", [b"", b"\n \n"])
def test_nothing_at_all_is_a_problem(raw: bytes) -> None:
    assert told(raw) == ["1 intake/empty"]


def test_a_number_written_as_text_is_taken_for_the_form() -> None:
    (arrival,) = read(line(1, form="417"))
    assert isinstance(arrival, Arrival)
    assert arrival.submission.form == 417


def why(raw: bytes) -> str:
    """The one thing that is wrong with `raw`, in English."""
    (problem,) = read(raw)
    assert isinstance(problem, Problem)
    return problem.sentence("en")


@pytest.mark.parametrize(
    ("answers", "name"),
    [
        (b'{"q1":"a","q1":"c"}', "q1"),
        (b'{"q1":"a","q1":"a"}', "q1"),
        (b'{"q1":"a","q\\u0031" : "c"}', "q1"),
        (b'{"q1":null,"q1":"\\u003a"}', "q1"),
        (b'{"q1":{"a":true,"a":false}}', "a"),
        (b'{"q1":[[{"b":1,"b":2}]]}', "b"),
    ],
)
def test_a_name_that_stands_twice_is_refused_at_any_depth(answers: bytes, name: str) -> None:
    assert f'"{name}" is written more than once' in why(line().replace(b"{}", answers))


def test_a_doubled_field_is_told_beside_whatever_else_is_wrong() -> None:
    raw = line(form=-1).replace(b'"quiz"', b'"officer": "TH-1", "officer": "TH-2", "quiz"')
    assert sorted(told(raw)) == ["1 intake/doubled-name", "1 source/wrong-kind"]


def test_a_doubled_field_is_refused_where_only_the_strict_reading_fails() -> None:
    raw = line(form="417").replace(b'"quiz"', b'"officer": "TH-1", "officer": "TH-2", "quiz"')
    assert told(raw) == ["1 intake/doubled-name"]


@pytest.mark.parametrize("text", [":", '":', "a: b", "\u00e0:", "\\u003a"])
def test_colons_in_a_text_double_nothing(text: str) -> None:
    assert told(line(answers={"q1": text, "q2": {"q1": text}})) == ["1"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (rb'"\ud800"', "half a character"),
        (rb'"\uDC00"', "half a character"),
        (rb'"\ud800 x"', "half a character"),
        (rb'"\ud800\u0041"', "half a character"),
        (rb'"\ud83d\ude00 \\ud800', "cut off"),
        (rb'"\ud83d', "cut off"),
        (rb'"\ud83d\ude', "cut off"),
        (rb'"\ud83d\ude00', "cut off"),
    ],
)
def test_half_a_character_is_not_said_to_be_cut_off(text: bytes, reason: str) -> None:
    end = b"}}" if text.endswith(b'"') else b""
    assert reason in why(line()[:-3] + b'{"q1":' + text + end)


def test_what_stands_there_is_quoted_only_if_it_is_a_text() -> None:
    assert why(line(quiz=True)).startswith("true in field quiz")
    assert why(line(form="true")).startswith('"true" in field form')
    assert why(line(quiz=27.5)).startswith("27.5 in field quiz")
