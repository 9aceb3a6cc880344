"""Does every row of a table become the submission that it stands for, on its own line?"""

import csv
import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from any_items import items, responses
from samples import a_quiz, an_item
from tha.intake.line_runs import BLOCK, Runs, lines_of
from tha.intake.portion import Portion
from tha.intake.portions import portions
from tha.intake.tables.cells import response_in
from tha.intake.tables.rows import begins_a_table, table_portions
from tha.marking.credit import CREDIT
from tha.marking.response import is_empty
from tha.quiz.edition import edition_of
from tha.quiz.item import FAULTS, Item, type_of
from tha.source.problem import Problem

UUID = "01960000-0000-7000-8000-000000000001"
HEAD = "submission,quiz,x1,x2\n"
EDITION = edition_of(
    a_quiz(an_item("multiple_choice", id="x1"), an_item("short_text", id="x2"), id="mau")
)


def read(table: str | bytes) -> tuple[list[tuple[int, Any]], list[str]]:
    """The submissions by line, and the problems by line and column."""
    raw = table.encode() if isinstance(table, str) else table
    runs = Runs(raw[at : at + 50] for at in range(0, len(raw), 50))
    found = list(table_portions(runs, "nop.csv", lambda quiz, _: {"mau": EDITION}.get(quiz)))
    sound = [one for one in found if isinstance(one, Portion)]
    told = [one for one in found if isinstance(one, Problem)]
    return [
        (number, json.loads(line))
        for one in sound
        for number, line in lines_of(one.data or b"", one.first_line)
    ], [f"{one.place.line}:{one.place.column} {one.code}" for one in told]


def answers(table: str | bytes) -> dict[int, Any]:
    found, problems = read(table)
    assert problems == []
    return {number: one["answers"] for number, one in found}


def row(*cells: str) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerow([UUID, "mau", *cells])
    return stream.getvalue()


def test_fields_and_answers_of_a_row() -> None:
    table = (
        "quiz,submission,form,officer,started,X1,x1\n"
        f"mau,{UUID},417,TH-0001,2026-11-24T08:00:00+07:00,,a; c\n"
    )
    [(number, submission)], problems = read(table)
    assert (number, problems) == (2, [])
    assert submission == {
        "submission": UUID,
        "quiz": "mau",
        "form": 417,
        "officer": "TH-0001",
        "started": "2026-11-24T08:00:00+07:00",
        "answers": {"x1": ["a", "c"]},
    }


def test_a_row_keeps_the_line_on_which_it_begins() -> None:
    table = "\n" + HEAD + row("a", "hai\ndòng") + ",,,\n\n" + row("b", "x")
    assert answers(table) == {3: {"x1": ["a"], "x2": "hai\ndòng"}, 7: {"x1": ["b"], "x2": "x"}}


@pytest.mark.parametrize("parting", [";", "\t", ","])
def test_what_parts_the_cells_is_seen_in_the_first_row(parting: str) -> None:
    table = parting.join(["submission", "quiz", "x1", "x2"]) + "\r\n"
    table += parting.join([UUID, "mau", '"a;c"', '"7,5"']) + "\r\n"
    assert answers(table.encode("utf-8-sig")) == {2: {"x1": ["a", "c"], "x2": "7,5"}}


def test_a_text_is_never_taken_apart() -> None:
    assert answers(HEAD + row("", ' a;c=1, "x" ')) == {2: {"x2": ' a;c=1, "x" '}}


def test_an_unknown_column_is_told_once_and_rows_that_leave_it_empty_go_on() -> None:
    table = "submission,quiz,x1,x3\n" + row("a", "b") + row("c", "") + row("a", "b")
    found, problems = read(table)
    assert problems == ["1:4 intake/table-unknown-column"]
    assert [number for number, _ in found] == [3]


def test_an_unknown_column_says_how_many_rows_it_leaves_out() -> None:
    table = "submission,quiz,x1,x3\n" + row("a", "b") + row("c", "") + row("a", "b")
    *_, problem = table_portions(Runs([table.encode()]), "nop.csv", lambda _, __: EDITION)
    assert isinstance(problem, Problem)
    assert "; 2 bài có trả lời" in problem.sentence("vi")
    assert ", 2 of them," in problem.sentence("en")


def test_a_row_of_an_unknown_quiz_is_left_for_marking_to_tell() -> None:
    [(_, submission)], problems = read(f"submission,quiz,x1\n{UUID},khac,a\n")
    assert (submission["quiz"], submission["answers"], problems) == ("khac", {}, [])


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (f"{UUID},mau,a\n", "2:1 intake/table-width"),
        (f'{UUID},mau,"a"b,c\n', "2:1 intake/table-row"),
        (f"{UUID},mau,a,{'x' * 200_000}\n", "2:1 intake/table-row"),
        (f"{UUID},mau,a,{'x' * 2_000_000}\n", "2:1 intake/too-long"),
        (f"{UUID},mau,a,\udce0\n", "2:1 intake/table-row"),
    ],
)
def test_a_bad_row_hides_no_other(bad: str, told: str) -> None:
    table = (HEAD + bad + row("a", "b")).encode(errors="surrogateescape")
    found, problems = read(table)
    assert problems == [told]
    assert [number for number, _ in found] == [3]


def test_a_quote_that_is_never_closed_costs_no_more_than_a_row_may_have() -> None:
    found, problems = read(HEAD + f'{UUID},mau,a,"b\n' + row("a", "b") * 20_000)
    assert problems == ["2:1 intake/table-row"]
    assert len(found) > 15_000


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("", []),
        ("submission,x1\n", ["1:1 intake/table-missing-column"]),
        ("submission,quiz,x1,x1\n", ["1:4 intake/table-repeated-column"]),
        ("submission;quiz\n", []),
    ],
)
def test_what_is_wrong_with_the_first_row(table: str, told: list[str]) -> None:
    assert read(table) == ([], told)


def test_a_table_in_another_encoding_is_no_table() -> None:
    assert read("submission,quiz\n".encode("utf-16"))[1] == ["1:1 intake/not-a-table"]


def test_rows_beyond_a_block_come_in_several_portions() -> None:
    table = HEAD + row("a;c", "x" * 1000) * 3000
    found = list(table_portions(Runs([table.encode()]), "nop.csv", lambda _, __: EDITION))
    assert len(found) > 2
    assert all(isinstance(one, Portion) and len(one.data or b"") < 2 * BLOCK for one in found)
    assert list(answers(table)) == list(range(2, 3002))


def test_a_table_may_be_packed_and_an_empty_one_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress((HEAD + row("a", "b")).encode()))
    (tmp_path / "b.csv").write_text(HEAD)
    found = list(portions([str(tmp_path)], tmp_path, lambda _, __: EDITION))
    assert [one.first_line if isinstance(one, Portion) else one.code for one in found] == [
        2,
        "intake/empty",
    ]


@pytest.mark.parametrize(
    ("first", "is_one"),
    [(b"officer;Quiz;submission\r\n", True), (b'{"submission":1,"quiz":2}\n', False), (b"", False)],
)
def test_a_table_shows_by_its_first_line(first: bytes, is_one: bool) -> None:  # noqa: FBT001  # a table of cases
    assert begins_a_table(first) is is_one


@pytest.mark.parametrize("word", ["Đúng", "ĐÚNG", normalize("NFD", "đúng"), "TRUE", "1", " true "])
def test_words_for_true(word: str) -> None:
    assert response_in(word, an_item("true_false")) is True


def _number(value: Any) -> str:
    return value if isinstance(value, str) else str(value).replace(".", ",")


def _pairs(pairs: dict[str, Any]) -> str:
    return ";".join(f"{name}={'' if one is None else one}" for name, one in pairs.items())


def _truth(value: Any) -> str:
    return {True: "đúng", False: "sai", None: ""}[value]


def _situation(response: Any) -> str:
    match response:
        case list():
            return ";".join(response)
        case dict():
            return _pairs(response)
        case _:
            return str(response)


WRITE: dict[str, Callable[[Any], str]] = {
    "multiple_choice": ";".join,
    "true_false": _truth,
    "true_false_set": lambda given: _pairs({name: _truth(one) for name, one in given.items()}),
    "matching": _pairs,
    "ordering": ";".join,
    "numeric": _number,
    "cloze": lambda given: _pairs(
        {name: None if one is None else _number(one) for name, one in given.items()}
    ),
    "situational": _situation,
    "prediction": _number,
}


@given(st.data(), st.sampled_from(list(FAULTS)))
def test_a_response_earns_from_a_cell_what_it_earns_from_json(
    data: st.DataObject, kind: str
) -> None:
    item: Item = data.draw(items(kind))
    response = data.draw(responses(item))
    cell = WRITE.get(kind, str)(response)
    if is_empty(response) or not cell.strip():
        return
    assert CREDIT[type_of(item)](item, response_in(cell, item)) == CREDIT[kind](item, response)
