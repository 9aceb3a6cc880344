"""Does `tha check` tell every mistake at its place, and end as its reader expects?"""

import json
from pathlib import Path

import pytest

from projects import QUIZ, lay
from tha.cli.main import run

WELL_WRITTEN = QUIZ.replace("    type:", "    level: remember\n    type:").replace(
    "b: Không}", "b: Không, c: Tùy việc}"
)
TEN_MISTAKES = """\
title: Mười lỗi
purpose: practise
as_of: 2026-02-30
pass_mark: 170%
moduel: bai
items:
  - id: x1
    type: single_choice
    stem: Câu một?
    options: {a: Phải, b: Không}
    key: c
    basis: ["luat-cu#d1"]
  - id: x1
    type: true_false
    stem: Câu hai.
    key: true
  - id: x3
    type: singel_choice
    stem: Câu ba?
  - id: x4
    type: numeric
    stem: Câu bốn?
    key: chín
    points: 1
    points: 2
"""


def test_ten_mistakes_of_ten_kinds_are_told_at_their_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"quizzes/mau.yml": WELL_WRITTEN, "quizzes/muoi.yml": TEN_MISTAKES}
    monkeypatch.chdir(lay(tmp_path, files))
    assert run(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    told = [line.split(": ")[0] + " " + line.split(": ")[1].split()[-1] for line in lines[:-1:2]]
    assert told == [
        "quizzes/muoi.yml:2:10 source/unknown-word",
        "quizzes/muoi.yml:3:8 source/wrong-kind",
        "quizzes/muoi.yml:4:12 quiz/pass-mark",
        "quizzes/muoi.yml:5:1 source/unknown-field",
        "quizzes/muoi.yml:11:10 quiz/unknown-option",
        "quizzes/muoi.yml:12:13 law/unknown-instrument",
        "quizzes/muoi.yml:13:9 quiz/duplicate-item",
        "quizzes/muoi.yml:18:11 source/unknown-word",
        "quizzes/muoi.yml:23:10 quiz/not-a-number",
        "quizzes/muoi.yml:25:5 source/duplicate-key",
    ]


def test_a_sound_project_ends_with_status_0_and_its_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(lay(tmp_path, {"quizzes/mau.yml": WELL_WRITTEN}))
    assert run(["check"]) == 0
    assert capsys.readouterr().out == "1 trang, 1 quiz, 1 văn bản: không có lỗi\n"


def test_what_is_only_badly_written_is_told_and_ends_with_status_0(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    badly_written = WELL_WRITTEN.replace("c: Tùy việc", "c: Cả a và b")
    monkeypatch.chdir(lay(tmp_path, {"quizzes/mau.yml": badly_written}))
    assert run(["check"]) == 0
    assert "lưu ý quiz/flaw-catch-all" in capsys.readouterr().out


def test_only_the_files_named_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(lay(tmp_path, {"quizzes/muoi.yml": TEN_MISTAKES}))
    assert run(["check", "docs", "quizzes/mau.yml"]) == 0
    assert "muoi" not in capsys.readouterr().out


def test_a_quiz_outside_the_project_is_held_against_its_register(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(lay(tmp_path / "project"))
    draft = tmp_path / "nhap.yml"
    draft.write_text(QUIZ.replace("luat-mau#d1.k2", "luat-cu#d1"), encoding="utf-8")
    assert run(["check", str(draft)]) == 1
    assert f"{draft}:19:13" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(lay(tmp_path))
    assert run(["check", "quizzes/khong-co.yml"]) == 1
    assert capsys.readouterr().out.count("source/not-found") == 1


def test_json_holds_the_same_for_other_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = {"quizzes/mau.yml": WELL_WRITTEN, "quizzes/muoi.yml": TEN_MISTAKES}
    monkeypatch.chdir(lay(tmp_path, files))
    assert run(["--lang", "en", "check", "--format", "json"]) == 1
    first, *rest = json.loads(capsys.readouterr().out)
    assert (first["line"], first["column"], first["code"]) == (2, 10, "source/unknown-word")
    assert first["mend"] == "did you mean practice?"
    assert len(rest) == 9
