"""Do the tables of results say what the results say, whatever the names in them?"""

import csv
import io
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tha.batch.tables import MissingExtraError, to_csv, to_parquet
from tha.marking.result import Result, encode_result

UUID = "00000000-0000-4000-8000-000000000001"
HEAD = (
    "submission,quiz,edition,officer,participant,score,maximum,percent,passed,pending,omitted,"
    "edition_assumed"
)
OWN = HEAD.split(",")
HOSTILE = ("Câu 1", "câu 1", "score", "=1+1", "a\"b'c;,d", "-x", "a\nb", "]", "*", "", "a\0b")
"""Ids that clash with another column, or with the grammar of a format."""


def a_result(**changes: Any) -> Result:
    sound: dict[str, Any] = {
        "submission": UUID,
        "quiz": "bai",
        "edition": "sha256:1",
        "score": Decimal("0.3333"),
        "maximum": Decimal(2),
        "percent": Decimal("16.665"),
        "passed": False,
        "pending": (),
        "omitted": (),
        "marks": {"c1": Decimal("0.3333")},
    }
    return Result(**sound | changes)


def written(folder: Path, *results: Result) -> Path:
    path = folder / "results"
    path.write_bytes(b"".join(encode_result(one) + b"\n" for one in results))
    return path


def as_csv(folder: Path, *results: Result) -> str:
    stream = io.BytesIO()
    to_csv(written(folder, *results), stream)
    return stream.getvalue().decode()


def rows_of_csv(folder: Path, *results: Result) -> list[dict[str, str]]:
    text = as_csv(folder, *results).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def rows_of_parquet(folder: Path, *results: Result) -> list[dict[str, Any]]:
    out = folder / "out.parquet"
    to_parquet(written(folder, *results), out, folder)
    with duckdb.connect() as connection:
        found = connection.read_parquet(str(out))
        return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def test_numbers_stand_in_csv_as_they_stand_in_the_result(tmp_path: Path) -> None:
    assert as_csv(tmp_path, a_result(officer="TH-1")) == (
        f"\ufeff{HEAD},c1\r\n{UUID},bai,sha256:1,TH-1,,0.3333,2,16.665,false,,,false,0.3333\r\n"
    )


def test_parquet_holds_the_same_as_exact_decimals(tmp_path: Path) -> None:
    [row] = rows_of_parquet(tmp_path, a_result(officer="TH-1"))
    assert list(row) == [*OWN, "c1"]
    assert (row["c1"], row["percent"]) == (Decimal("0.3333"), Decimal("16.6650"))
    assert (row["officer"], row["participant"], row["passed"]) == ("TH-1", None, False)
    assert (row["pending"], row["edition_assumed"]) == ("", False)


@pytest.mark.parametrize("rows", [rows_of_csv, rows_of_parquet])
def test_items_of_several_quizzes_have_columns_in_the_order_of_first_meeting(
    tmp_path: Path, rows: Any
) -> None:
    first = a_result(marks={"c2": Decimal(1)}, pending=("c9",))
    second = a_result(quiz="bai-2", marks={"c1": Decimal(0), "c2": Decimal(2)})
    found = rows(tmp_path, first, second)
    assert list(found[0]) == [*OWN, "c2", "c9", "c1"]
    assert [row["quiz"] for row in found] == ["bai", "bai-2"]
    assert not found[0]["c1"]
    assert Decimal(found[1]["c2"]) == Decimal(2)


@pytest.mark.parametrize("rows", [rows_of_csv, rows_of_parquet])
def test_pending_and_omitted_items_are_joined(tmp_path: Path, rows: Any) -> None:
    result = a_result(passed=None, pending=("p1", "p2"), omitted=("c1",), edition_assumed=True)
    [row] = rows(tmp_path, result)
    assert (row["pending"], row["omitted"]) == ("p1;p2", "c1")
    assert not row["passed"]
    assert row["edition_assumed"] in {True, "true"}


@pytest.mark.parametrize("rows", [rows_of_csv, rows_of_parquet])
def test_hostile_ids_keep_their_marks_apart(tmp_path: Path, rows: Any) -> None:
    marks = {item: Decimal(place) for place, item in enumerate(HOSTILE, 1)}
    [row] = rows(tmp_path, a_result(marks=marks))
    names = list(row)[len(OWN) :]
    assert [Decimal(row[name]) for name in names] == list(marks.values())
    assert len({name.casefold() for name in row}) == len(OWN) + len(HOSTILE)


@pytest.mark.parametrize("text", ["=1+1", "+84", "-1", "@SUM(A1)", "\tx", "\rx", " =1", " -1"])
def test_a_text_that_looks_like_a_formula_is_led_by_an_apostrophe(
    tmp_path: Path, text: str
) -> None:
    [row] = rows_of_csv(tmp_path, a_result(participant=text))
    assert row["participant"] == "'" + text


def test_nor_does_one_begin_where_a_semicolon_would_part_cells(tmp_path: Path) -> None:
    [row] = rows_of_csv(tmp_path, a_result(participant="x;=1+1;y"))
    assert row["participant"] == "x;'=1+1;y"


def test_a_negative_mark_stays_a_number(tmp_path: Path) -> None:
    [row] = rows_of_csv(tmp_path, a_result(marks={"c1": Decimal("-0.25")}))
    assert row["c1"] == "-0.25"


def test_parquet_keeps_texts_as_they_are(tmp_path: Path) -> None:
    text = "=Nguyễn;\t\"'\n\0"
    [row] = rows_of_parquet(tmp_path, a_result(participant=text))
    assert row["participant"] == text


@pytest.mark.parametrize("rows", [rows_of_csv, rows_of_parquet])
def test_no_result_gives_a_table_without_rows(tmp_path: Path, rows: Any) -> None:
    assert rows(tmp_path) == []


def test_a_path_is_never_a_pattern(tmp_path: Path) -> None:
    folder = tmp_path / "đợt [1] *'?"
    folder.mkdir()
    assert len(rows_of_parquet(folder, a_result())) == 1


def test_parquet_needs_its_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(MissingExtraError):
        to_parquet(written(tmp_path, a_result()), tmp_path / "out.parquet", tmp_path)


def test_an_output_that_cannot_be_written_is_an_os_error(tmp_path: Path) -> None:
    out = tmp_path / "nowhere" / "out.parquet"
    with pytest.raises(OSError, match=r"nowhere"):
        to_parquet(written(tmp_path, a_result()), out, tmp_path)
