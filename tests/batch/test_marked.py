"""Do many submissions at once come to the same bytes as each by itself?"""

import json
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import itemgetter
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samples import a_quiz, every_item
from tha.batch.marked import Lanes
from tha.batch.outcome import UNMARKED
from tha.intake.json_lines import read_submission
from tha.intake.scored import Scored, score_all
from tha.marking.result import encode_result, rounded
from tha.marking.score import exact_score
from tha.quiz.edition import Edition, edition_of
from tha.quiz.form import drawn_items
from tha.source.place import Place
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
    """Results and problems by their lines: each line of the input has one or the other."""
    marked = Lanes(find_edition).mark(raw, "nop.ndjson", 1)
    results = iter(marked.results.splitlines())
    lines = array("I", marked.lines)
    found: list[tuple[int, bytes | Problem]] = [
        (line, next(results))
        for line, outcome in zip(lines, marked.outcomes, strict=True)
        if outcome != UNMARKED
    ]
    found += [(one.place.line, one) for one in marked.problems]
    return [one for _, one in sorted(found, key=itemgetter(0))]


def one_by_one(raw: bytes) -> list[bytes | Problem]:
    return list(chain.from_iterable(map(marked_alone, enumerate(raw.split(b"\n"), 1))))


def marked_alone(numbered: tuple[int, bytes]) -> Iterator[bytes | Problem]:
    number, raw = numbered
    for one in score_all(read_submission(raw, Place("nop.ndjson", number)), find_edition):
        yield encode_result(one.result) if isinstance(one, Scored) else one


@given(st.lists(SUBMISSIONS, min_size=1, max_size=6))
def test_the_same_results_and_the_same_problems(submissions: list[dict[str, Any]]) -> None:
    lines = [json.dumps(one, ensure_ascii=False).encode() for one in submissions * 2]
    raw = b"\n".join([*lines, b"{", lines[0].replace(b'"quiz"', b'"quizz"')])
    assert at_once(raw) == one_by_one(raw)


def sound_and(changed: str) -> bytes:
    """A sound line, and the same with its end `changed`."""
    line = '{"submission":"01960000-0000-7000-8000-00000000000%d","quiz":"rut-cau","form":1,%s}'
    first = line % (1, '"answers":{}')
    return f"{first}\n{line % (2, changed)}\n{first}".encode()


@pytest.mark.parametrize("item", [item.id for item in WHOLE.quiz.items])
def test_null_for_an_item_that_is_not_asked_is_no_answer(item: str) -> None:
    raw = sound_and(f'"answers":{{"{item}":null}}')
    assert [type(one) for one in at_once(raw)] == [bytes, bytes, bytes]
    assert at_once(raw) == one_by_one(raw)


def test_a_line_too_long_is_refused_whatever_came_before_it() -> None:
    raw = sound_and('"answers":{}' + " " * 1_000_000)
    assert [getattr(one, "code", "") for one in at_once(raw)] == ["", "intake/too-long", ""]


@pytest.mark.parametrize("name", ["submission", "officer", "participant"])
def test_a_code_does_not_end_in_a_line_break(name: str) -> None:
    code = "01960000-0000-7000-8000-000000000003" if name == "submission" else "TH-0001"
    line = {"submission": "01960000-0000-7000-8000-000000000002", "quiz": "ca-bai"}
    raw = json.dumps(line | {"answers": {}} | {name: f"{code}\n"}).encode()
    sound = json.dumps(line | {"answers": {}}).encode()
    first, second = at_once(sound + b"\n" + raw)
    assert isinstance(first, bytes)
    assert isinstance(second, Problem)


@given(st.lists(SUBMISSIONS, min_size=1, max_size=6))
def test_exact_scores_are_those_before_rounding(submissions: list[dict[str, Any]]) -> None:
    lines = [json.dumps(one, ensure_ascii=False).encode() for one in submissions * 2]
    marked = Lanes(find_edition).mark(b"\n".join(lines), "nop.ndjson", 1)
    assert marked.exact.splitlines() == [exact for raw in lines for exact in exact_alone(raw)]


def exact_alone(raw: bytes) -> Iterator[bytes]:
    for one in score_all(read_submission(raw, Place("nop.ndjson")), find_edition):
        if isinstance(one, Scored):
            score, maximum = exact_score(one.edition, one.arrival.submission)
            assert rounded(score) == one.result.score
            yield (
                f"{score.numerator}/{score.denominator} {maximum.numerator}/{maximum.denominator}"
            ).encode()


TEXTS = st.sampled_from(
    ["a", ":", '":', "\u00e0", "\u003a", "\n", "TH-1", "2026-11-24T08:00:00+0700"]
)


@st.composite
def doubling(draw: st.DrawFn) -> bytes:
    """A sound line, compact or not, into which a name and a value were put once more, or none."""
    answers = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "st-01": TEXTS,
                "nu-01": st.sampled_from([5, 1e22, 211.5, 10**6, "7427", 0.001, 1e15]),
                "sc-01": st.sampled_from("ab"),
                "ts-01": st.fixed_dictionaries({}, optional={"a": st.booleans(), "b": st.none()}),
                "cl-01": st.fixed_dictionaries({}, optional={"1": TEXTS, "2": st.just(1e20)}),
            },
        )
    )
    moments = st.sampled_from(
        [
            "2026-11-24T08:00:00+0700",
            "2026-11-24T08:00:00+07:00",
            "2026-11-24T01:00:00Z",
            "2026-11-24T01:00:00.120Z",
            "2026-11-24T08:00:00.1+0700",
        ]
    )
    number = draw(st.integers(0, 9))
    submission = {
        "submission": f"01960000-0000-7000-8000-00000000000{number}",
        "quiz": "ca-bai",
        "form": draw(st.sampled_from([0, 4_000_000_000])),
        "officer": draw(st.sampled_from(["TH-0001", "Đ:2", 'x"y'])),
        "started": draw(moments),
        "finished": draw(moments),
        "answers": answers,
    }
    separators = draw(st.sampled_from([(",", ":"), (", ", ": ")]))
    text = json.dumps(submission, ensure_ascii=draw(st.booleans()), separators=separators)
    for long, short in ((str(10**6), "1e6"), ("4000000000", "4e9"), ("1000000000000000.0", "1e15")):
        text = text.replace(long, short) if draw(st.booleans()) else text
    extra = draw(st.sampled_from(["", '"form":0,', '"officer":"b",', '"officer":null,']))
    return (
        text.replace("{", "{" + extra, 1).encode()
        if draw(st.booleans())
        else doubled_in(
            text,
            draw(st.sampled_from(["", '"st-01":"",', '"nu-01":1,', '"sc-01":"b",', '"ts-01":{},'])),
        )
    )


def doubled_in(text: str, extra: str) -> bytes:
    """`text` with `extra` among its answers."""
    start = text.rindex('"answers"')
    return (text[:start] + text[start:].replace("{", "{" + extra, 1).replace(",}", "}", 1)).encode()


@given(st.lists(doubling(), min_size=1, max_size=5))
def test_a_name_that_stands_twice_is_met_in_the_lane_too(lines: list[bytes]) -> None:
    sound = b'{"submission":"01960000-0000-7000-8000-0000000000ff","quiz":"ca-bai","answers":{}}'
    raw = b"\n".join([sound, *lines])
    assert at_once(raw) == one_by_one(raw)


@pytest.mark.parametrize("number", [b"1e15", b'{"2":1e15}', b"1e2", b"5"])
def test_a_doubled_answer_does_not_hide_behind_a_number_written_short(number: bytes) -> None:
    name = b"cl-01" if number.startswith(b"{") else b"nu-01"
    lines = [
        b'{"submission":"01960000-0000-7000-8000-00000000000%d","quiz":"ca-bai","answers":'
        b'{"%b":%b%b}}' % (place, name, number, doubled)
        for place, doubled in enumerate([b"", b"", b',"sc-01":"","sc-01":"a"'])
    ]
    codes = [getattr(one, "code", "") for one in at_once(b"\n".join(lines))]
    assert codes == ["", "", "intake/doubled-name"]


def test_a_doubled_answer_is_told_and_its_submission_may_come_again() -> None:
    sound = b'{"submission":"01960000-0000-7000-8000-00000000000%d","quiz":"ca-bai","answers":%b}'
    one, other = b'{"sc-01":"a"}', b'{"sc-01":"a","sc-01":"c"}'
    found = at_once(b"\n".join([sound % (1, one), sound % (2, other), sound % (2, one)]))
    assert [getattr(one, "code", "") for one in found] == ["", "intake/doubled-name", ""]


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
