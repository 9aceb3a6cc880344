"""Do many submissions at once come to the same bytes as each by itself?"""

import io
import json
from collections.abc import Iterable
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import a_quiz, every_item
from tha.batch.portion import lines_of
from tha.intake.duplicates import Seen, without_repeats
from tha.intake.json_lines import read_submissions
from tha.intake.scored import Scored, score_all
from tha.marking.result import encode_result
from tha.quiz.edition import Edition, edition_of
from tha.quiz.form import drawn_items
from tha.source.problem import Problem

WHOLE = edition_of(a_quiz(*every_item(), id="ca-bai"))
DRAWN = edition_of(a_quiz(*every_item(), id="rut-cau", draw=7))
VOID = edition_of(
    a_quiz(
        *(
            msgspec.structs.replace(item, void=("drop", "full", None)[place % 3])
            for place, item in enumerate(every_item())
        ),
        id="huy-cau",
        draw=7,
    )
)
EDITIONS = {one.quiz.id: one for one in (WHOLE, DRAWN, VOID)}
LETTERS = st.sampled_from(["a", "b", "c", "d", "x", "y", "z"])
VALUES: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.integers(-5, 10_000)
    | st.floats(allow_nan=False, allow_infinity=False, width=32)
    | st.sampled_from(["", " ", "a", "b", "7427", "7.427", "27,1", "Chấp hành viên", "thi hành án"])
    | st.lists(LETTERS, max_size=4)
    | st.dictionaries(st.sampled_from(["a", "b", "1", "2", "3", "best"]), st.booleans() | LETTERS)
)
SUBMISSIONS = st.fixed_dictionaries(
    {
        "submission": st.uuids().map(str),
        "quiz": st.sampled_from([*EDITIONS, "khong-co"]),
        "answers": st.dictionaries(
            st.sampled_from([item.id for item in WHOLE.quiz.items]), VALUES, max_size=12
        ),
    },
    optional={
        "form": st.integers(0, 5),
        "officer": st.sampled_from(["TH-0001", "Đ/2", 'x"y']),
        "edition": st.sampled_from([WHOLE.digest, DRAWN.digest, VOID.digest, "sha256:00"]),
    },
)


def find_edition(quiz: str, digest: str | None) -> Edition | None:
    edition = EDITIONS.get(quiz)
    return edition if edition is not None and digest in {None, edition.digest} else None


def at_once(raw: bytes) -> list[bytes | Problem]:
    found = lines_of(io.BytesIO(raw), "nop.ndjson", find_edition, Seen())
    return [one if isinstance(one, Problem) else one.json for one in found]


def one_by_one(raw: bytes) -> list[bytes | Problem]:
    arrivals = without_repeats(read_submissions(io.BytesIO(raw), "nop.ndjson"))
    return [
        encode_result(one.result) if isinstance(one, Scored) else one
        for one in score_all(arrivals, find_edition)
    ]


@given(st.lists(SUBMISSIONS, min_size=1, max_size=6))
def test_the_same_results_and_the_same_problems(submissions: list[dict[str, Any]]) -> None:
    lines = [json.dumps(one, ensure_ascii=False).encode() for one in submissions * 2]
    raw = b"\n".join([*lines, b"{", lines[0].replace(b'"quiz"', b'"quizz"')])
    assert at_once(raw) == one_by_one(raw)


def test_right_answers_go_through_the_lane_and_earn_everything() -> None:
    answers = {
        "sc-01": "a",
        "mc-01": ["a", "c"],
        "tf-01": True,
        "ts-01": {"a": True, "b": False, "c": True, "d": False},
        "mt-01": {"1": "y", "2": "x"},
        "or-01": ["b", "a", "c"],
        "nu-01": "7.427 việc",
        "st-01": "Chấp hành viên",
        "cl-01": {"1": "người phải thi hành án", "2": 10, "3": "a"},
        "si-01": "a",
        "et-01": "Bài viết.",
        "pr-01": 12,
    }
    lines = [
        json.dumps(
            {
                "submission": f"01960000-0000-7000-8000-00000000000{number}",
                "quiz": "ca-bai",
                "answers": answers,
            }
        ).encode()
        for number in range(3)
    ]
    results = [json.loads(one) for one in at_once(b"\n".join(lines)) if isinstance(one, bytes)]
    assert [one["score"] for one in results] == [10, 10, 10]
    assert results[2]["pending"] == ["et-01"]
    assert results[2]["omitted"] == []


@pytest.mark.parametrize("answers", [{"sc-01": "e"}, {"tf-01": 1}, {"la": "a"}])
def test_what_does_not_fit_the_lane_is_told_as_ever(answers: dict[str, Any]) -> None:
    good = {
        "submission": "01960000-0000-7000-8000-000000000001",
        "quiz": "ca-bai",
        "answers": {},
    }
    bad = good | {"submission": "01960000-0000-7000-8000-000000000002", "answers": answers}
    told = at_once(b"\n".join(json.dumps(one).encode() for one in (good, bad)))[1]
    assert isinstance(told, Problem)
    assert told.code == "intake/misshapen"
    assert told.place.line == 2


@pytest.mark.parametrize("answers", [{}, {"sc-01": "b", "mc-01": ["d"]}, {"sc-01": ["z"]}])
def test_void_items_go_through_the_lane_as_one_by_one(answers: dict[str, Any]) -> None:
    lines = [
        json.dumps(
            {
                "submission": f"01960000-0000-7000-8000-00000000000{number}",
                "quiz": "huy-cau",
                "form": number,
                "answers": {},
            }
        ).encode()
        for number in range(5)
    ]
    drawn = next(one for one in range(99) if asks(VOID, one, answers))
    lines.append(json.dumps(json.loads(lines[0]) | {"submission": NINE, "form": drawn,
                                                    "answers": answers}).encode())  # fmt: skip
    raw = b"\n".join(lines)
    assert at_once(raw) == one_by_one(raw)
    assert all(isinstance(one, bytes) for one in at_once(raw))


NINE = "01960000-0000-7000-8000-000000000009"


def asks(edition: Edition, seed: int, names: Iterable[str]) -> bool:
    """Whether the form with `seed` asks every item of `names`."""
    return {item.id for item in drawn_items(edition.quiz, seed)} >= set(names)
