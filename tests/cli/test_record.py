"""Does `tha record` keep what can be kept, say what cannot, and change nothing when repeated?"""

import io
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from projects import QUIZ, lay
from tha.cli.main import run

_MORNING = datetime.now(UTC) - timedelta(days=1)
_OFFICERS = """\
code,name,unit_code,unit_name
TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A
TH-0002,Cán bộ mẫu 02,DV-01,Phòng mẫu A
"""


def _line(number: int, **changes: Any) -> str:
    submission = {
        "submission": f"01960000-0000-7000-8000-00000000000{number}",
        "quiz": "mau",
        "officer": "TH-0001",
        "finished": (_MORNING + timedelta(minutes=number)).isoformat(),
        "answers": {"x1": "a", "x2": False},
    } | changes
    return json.dumps(submission) + "\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path))
    monkeypatch.delenv("THA_DATABASE", raising=False)
    (tmp_path / "can-bo.csv").write_text(_OFFICERS, encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    return tmp_path


def _hand_in(project: Path, *lines: str, name: str = "nop.ndjson") -> str:
    (project / name).write_text("".join(lines), encoding="utf-8")
    return name


def test_new_submissions_are_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = _hand_in(project, _line(1), _line(2, officer="TH-0002", answers={}))
    assert run(["record", name]) == 0
    told = capsys.readouterr()
    assert "Đã lưu 2 bài mới, 0 bài đã có; 1 lượt hoàn thành mới." in told.out
    assert told.err == ""


def test_a_clock_that_runs_ahead_is_told_and_the_submission_kept(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = _hand_in(project, _line(1, finished="2099-01-01T08:00:00+07:00"))
    assert run(["record", name]) == 0
    told = capsys.readouterr()
    assert "nop.ndjson:1:1: lưu ý records/unbelieved" in told.err
    assert "Đã lưu 1 bài mới" in told.out


def test_the_same_file_again_changes_no_record(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = _hand_in(project, _line(1), _line(2))
    run(["record", name])
    run(["ledger", "verify"])
    before = capsys.readouterr().out.splitlines()[-3:]
    assert run(["record", name]) == 0
    assert "Đã lưu 0 bài mới, 2 bài đã có" in capsys.readouterr().out
    run(["ledger", "verify"])
    assert capsys.readouterr().out.splitlines() == before


def test_good_submissions_are_kept_and_bad_ones_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = _line(2, officer="TH-001") + _line(3, answers={"x1": 7}) + '{"submission"\n'
    assert run(["record", _hand_in(project, bad, _line(4))]) == 1
    told = capsys.readouterr()
    assert "nop.ndjson:1:1: lỗi records/unknown-officer" in told.err
    assert "có phải ý bạn là TH-0001?" in told.err
    assert "nop.ndjson:2:1: lỗi intake/misshapen" in told.err
    assert "Đã lưu 1 bài mới" in told.out


def test_other_answers_under_a_kept_id_are_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["record", _hand_in(project, _line(1))])
    assert run(["record", _hand_in(project, _line(1, answers={}))]) == 1
    assert "records/other-bytes" in capsys.readouterr().err


def test_a_submission_to_an_edition_that_was_kept_is_still_scored(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["record", _hand_in(project, _line(1))]) == 0
    assert run(["score", "nop.ndjson", "--out", "cu.ndjson"]) == 0
    old = json.loads((project / "cu.ndjson").read_text("utf-8"))["edition"]
    (project / "quizzes/mau.yml").write_text(QUIZ.replace("key: a", "key: b"), encoding="utf-8")
    name = _hand_in(project, _line(2, edition=old), _line(3))
    assert run(["score", name, "--out", "moi.ndjson"]) == 1
    assert run(["record", name]) == 0
    capsys.readouterr()
    assert run(["transcript", "TH-0001", "--format", "json"]) == 0
    attempts = json.loads(capsys.readouterr().out)["attempts"]
    assert [one["score"] for one in attempts] == [2, 2, 1]


def test_standard_input_is_a_file_like_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(_line(1).encode())))
    assert run(["record", "-"]) == 0
    assert "Đã lưu 1 bài mới" in capsys.readouterr().out


def test_the_database_stands_where_the_environment_says(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THA_DATABASE", str(tmp_path / "noi-khac" / "ho-so.sqlite3"))
    assert run(["record", _hand_in(project, _line(1, officer="TH-0009"))]) == 1
    assert (tmp_path / "noi-khac" / "ho-so.sqlite3").is_file()


def test_a_database_that_is_none_is_told_in_one_sentence(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("THA_DATABASE", "can-bo.csv")
    assert run(["record", _hand_in(project, _line(1))]) == 1
    told = capsys.readouterr().err
    assert "can-bo.csv:1:1: lỗi records/not-a-database" in told
    assert (project / "can-bo.csv").read_text("utf-8") == _OFFICERS
