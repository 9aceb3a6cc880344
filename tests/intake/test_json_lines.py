"""Is every submission of a stream read, and every bad line told without hiding a good one?"""

import io
import json
from typing import Any

import pytest

from tha.intake.json_lines import LONGEST_SUBMISSION, Arrival, read_submissions
from tha.source.problem import Problem

UUID = "01960000-0000-7000-8000-00000000000{}"


def line(number: int = 1, **changes: Any) -> bytes:
    submission = {"submission": UUID.format(number), "quiz": "mau", "answers": {}} | changes
    return json.dumps(submission).encode()


def read(raw: bytes) -> list[Arrival | Problem]:
    return list(read_submissions(io.BytesIO(raw), "nop.ndjson"))


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
