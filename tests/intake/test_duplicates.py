"""Is the same submission never counted twice, and another one under its name never taken?"""

import json

from inputs import read_submissions
from tha.intake.duplicates import raw_digest, without_repeats
from tha.intake.json_lines import Arrival

ONE = "01960000-0000-7000-8000-000000000001"


def line(answer: str) -> bytes:
    return json.dumps({"submission": ONE, "quiz": "mau", "answers": {"x": answer}}).encode()


def passed_on(*lines: bytes) -> list[str]:
    arrivals = read_submissions(b"\n".join(lines))
    return ["taken" if isinstance(one, Arrival) else one.code for one in without_repeats(arrivals)]


def test_the_same_bytes_again_are_passed_over_and_told() -> None:
    assert passed_on(line("a"), line("a")) == ["taken", "intake/repeated"]


def test_other_bytes_under_the_same_id_are_refused() -> None:
    assert passed_on(line("a"), line("b"), line("a")) == [
        "taken",
        "intake/conflict",
        "intake/repeated",
    ]


def test_a_conflict_names_both_digests_and_where_the_first_stands() -> None:
    arrivals = read_submissions(line("a") + b"\n" + line("b"))
    conflict = list(without_repeats(arrivals))[1]
    assert not isinstance(conflict, Arrival)
    sentence = conflict.sentence("vi")
    assert raw_digest(line("a")) in sentence
    assert raw_digest(line("b")) in sentence
    assert "nop.ndjson:1:1" in sentence
