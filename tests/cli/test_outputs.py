"""Do results of `tha score` replace nothing that was handed in, and nothing that is no file?"""

import json
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from projects import lay
from tha.cli.main import run

THA = (sys.executable, "-c", "import sys; from tha.cli.main import main; sys.exit(main())")


def line(number: int, **changes: Any) -> str:
    submission = {
        "submission": f"01960000-0000-7000-8000-00000000000{number}",
        "quiz": "mau",
        "answers": {"x1": "a", "x2": False},
    } | changes
    return json.dumps(submission) + "\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path))
    (tmp_path / "nop").mkdir()
    (tmp_path / "nop/a.ndjson").write_text(line(1), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("out", ["nop/a.ndjson", "nop/moi.ndjson", "lien-ket", "lien-ket-moi"])
@pytest.mark.parametrize("option", ["--out", "--summary"])
def test_nothing_is_written_into_a_folder_that_was_handed_in(
    project: Path, out: str, option: str
) -> None:
    (project / "lien-ket").symlink_to("nop/a.ndjson")
    (project / "lien-ket-moi").symlink_to("nop/moi.ndjson")
    assert run(["score", "nop", option, out]) == 2
    assert (project / "nop/a.ndjson").read_text(encoding="utf-8") == line(1)
    assert [one.name for one in (project / "nop").iterdir()] == ["a.ndjson"]


def test_where_a_link_in_a_folder_leads_was_handed_in_too(project: Path) -> None:
    (project / "b.ndjson").write_text(line(2), encoding="utf-8")
    (project / "nop/b.ndjson").symlink_to("../b.ndjson")
    assert run(["score", "nop", "--out", "b.ndjson"]) == 2
    assert (project / "b.ndjson").read_text(encoding="utf-8") == line(2)


@pytest.mark.parametrize("out", ["ong-dan", "toi-ong-dan"])
@pytest.mark.parametrize("option", ["--out", "--summary"])
def test_what_is_no_plain_file_is_not_replaced(
    project: Path, capsys: pytest.CaptureFixture[str], out: str, option: str
) -> None:
    os.mkfifo(project / "ong-dan")
    (project / "toi-ong-dan").symlink_to("ong-dan")
    assert run(["score", "nop", option, out]) == 2
    assert f'"{out}" không phải là tệp thường' in capsys.readouterr().err
    assert (project / "ong-dan").is_fifo()
    assert (project / "toi-ong-dan").is_symlink()


@pytest.mark.parametrize("how", [[], ["--explain"]])
def test_where_a_link_stands_the_file_it_leads_to_is_written(project: Path, how: list[str]) -> None:
    (project / "khac").mkdir()
    (project / "ra.ndjson").symlink_to("khac/that.ndjson")
    for _ in range(2):
        assert run(["score", "nop", "--out", "ra.ndjson", *how]) == 0
    assert (project / "ra.ndjson").is_symlink()
    assert [one.name for one in (project / "khac").iterdir()] == ["that.ndjson"]
    assert (project / "khac/that.ndjson").read_bytes().count(b"\n") == 1


def test_an_empty_name_is_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["score", "nop", "--out", ""]) == 2
    assert '"" không phải là tệp thường' in capsys.readouterr().err


@pytest.mark.parametrize("name", ["ra.xlsx", "ra.ndjson.gz", "RA.CSV.ZST"])
def test_a_name_that_promises_another_form_is_refused(project: Path, name: str) -> None:
    assert run(["score", "nop", "--out", name]) == 2
    assert not (project / name).exists()


@pytest.mark.parametrize(
    "options",
    [
        ["--out", "ra.csv"],
        ["--out", "ra.parquet"],
        ["--out", "ra.ndjson", "--resume"],
        ["--workers", "1"],
        ["--cluster", "tcp://127.0.0.1:9"],
    ],
)
def test_explaining_refuses_what_it_would_not_heed(
    capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    assert run(["score", "nop", "--explain", *options]) == 2
    assert "--explain" in capsys.readouterr().err


@pytest.mark.parametrize("how", [[], ["--explain"]])
def test_a_full_disk_behind_standard_output_is_told(how: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*THA, "score", "nop", *how], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert 'không ghi được "stdout"' in done.stderr.decode()
    assert b"Exception" not in done.stderr


def from_pipe(project: Path, content: str, *options: str) -> int:
    os.mkfifo(project / "ong.ndjson")
    fill = threading.Thread(
        target=(project / "ong.ndjson").write_text, args=(content, "utf-8"), daemon=True
    )
    fill.start()
    return run(["score", "ong.ndjson", *options])


def test_two_contents_of_one_submission_in_a_pipe_are_told_apart(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert from_pipe(project, line(1) + line(1, answers={"x1": "b"})) == 1
    told = capsys.readouterr()
    assert "ong.ndjson:2:1: lỗi intake/conflict" in told.err
    assert "(không đọc lại được)" not in told.err
    assert told.out.count("\n") == 1


def test_a_repeat_in_a_pipe_is_the_same_submission(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert from_pipe(project, line(1) + line(2) + line(1)) == 0
    assert "ong.ndjson:3:1: lưu ý intake/repeated" in capsys.readouterr().err


def test_a_run_with_a_pipe_cannot_be_resumed(project: Path) -> None:
    os.mkfifo(project / "ong.ndjson")
    assert run(["score", "ong.ndjson", "--out", "ra.ndjson", "--resume"]) == 2
