"""Does `tha score` write a result for every good submission, whatever stands beside it?"""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from projects import QUIZ, lay
from tha.cli.main import run


def line(number: int, **changes: Any) -> str:
    submission = {
        "submission": f"01960000-0000-7000-8000-00000000000{number}",
        "quiz": "mau",
        "officer": f"TH-000{number}",
        "answers": {"x1": "a", "x2": False},
    } | changes
    return json.dumps(submission) + "\n"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


def results(text: str) -> list[dict[str, Any]]:
    return [json.loads(one) for one in text.splitlines()]


def test_results_come_in_the_order_of_the_submissions(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(line(2) + line(1, answers={"x1": "b"}), encoding="utf-8")
    assert run(["score", "nop.ndjson"]) == 0
    second, first = results(capsys.readouterr().out)
    assert (second["officer"], second["score"], second["passed"]) == ("TH-0002", 2, True)
    assert (first["score"], first["percent"], first["omitted"]) == (0, 0, ["x2"])


def test_good_submissions_are_scored_and_bad_ones_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = line(2, answers={"x1": "z", "x9": 1}) + line(3, quiz="khac") + '{"submission"\n'
    (project / "nop.ndjson").write_text(line(1) + bad + line(4), encoding="utf-8")
    assert run(["score", "nop.ndjson", "--out", "ra/ket-qua.ndjson"]) == 1
    found = results((project / "ra/ket-qua.ndjson").read_text(encoding="utf-8"))
    assert [one["officer"] for one in found] == ["TH-0001", "TH-0004"]
    told = capsys.readouterr().err
    assert told.count("nop.ndjson:2:1: lỗi intake/misshapen") == 2
    assert "nop.ndjson:3:1: lỗi intake/unknown-quiz" in told
    assert "nop.ndjson:4:1: lỗi intake/not-json" in told


def test_standard_input_is_a_file_like_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(line(1).encode())))
    assert run(["score", "-"]) == 0
    assert results(capsys.readouterr().out)[0]["score"] == 2


def test_a_summary_counts_what_came_out(project: Path) -> None:
    (project / "nop.ndjson").write_text(line(1) + line(2, answers={}) + "x\n", encoding="utf-8")
    assert run(["score", "nop.ndjson", "--out", "a.ndjson", "--summary", "b.json"]) == 1
    assert json.loads((project / "b.json").read_text(encoding="utf-8")) == {
        "count": 2,
        "passed": 1,
        "failed": 1,
        "open": 0,
        "errors": 1,
    }


def test_an_explanation_names_rule_key_answer_and_steps(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(line(1, answers={"x1": "b"}), encoding="utf-8")
    assert run(["score", "--explain", "nop.ndjson"]) == 0
    told = capsys.readouterr().out
    assert "TH-0001\n  x1 (single_choice): 0/1 điểm\n    cách chấm: " in told
    assert '    đáp án: a "Phải"\n    trả lời: b "Không"\n' in told
    assert "  x2 (true_false): 0/1 điểm, bỏ trống\n" in told
    assert "  Cộng: 0/2 điểm, 0%: chưa đạt\n" in told


def test_results_still_go_to_their_file_beside_an_explanation(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(line(1) + line(2, answers={}), encoding="utf-8")
    assert run(["score", "nop.ndjson", "--out", "a.ndjson"]) == 0
    capsys.readouterr()
    assert run(["--lang", "en", "score", "--explain", "nop.ndjson", "--out", "b.ndjson"]) == 0
    assert "Total: 2/2 points, 100%: passed" in capsys.readouterr().out
    assert (project / "b.ndjson").read_bytes() == (project / "a.ndjson").read_bytes()


def test_an_explanation_for_programs_is_one_line_a_submission(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(line(1) + line(2, answers={"x1": "z"}), encoding="utf-8")
    assert run(["score", "--explain", "--format", "json", "nop.ndjson"]) == 1
    (told,) = results(capsys.readouterr().out)
    assert (told["score"], told["passed"]) == (2, True)
    first = told["items"][0]
    assert (first["item"], first["credit"], first["mark"]) == ("x1", "1", 1)
    assert first["expected"] == ['a "Phải"']


def test_an_explanation_steers_no_terminal(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = QUIZ.replace("type: single_choice", "type: short_text").replace(
        "    options: {a: Phải, b: Không}\n    key: a\n", "    accept: [phải]\n"
    )
    (project / "quizzes/mau.yml").write_text(text, encoding="utf-8")
    answer = "\x1b[31m\u202eđỏ\nhai dòng"
    (project / "nop.ndjson").write_text(line(1, answers={"x1": answer}), encoding="utf-8")
    assert run(["score", "--explain", "nop.ndjson"]) == 0
    told = capsys.readouterr().out
    assert "\\u001b[31m\\u202eđỏ hai dòng" in told
    assert "\x1b" not in told


def test_a_form_of_output_goes_with_an_explanation(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(line(1), encoding="utf-8")
    assert run(["score", "--format", "json", "nop.ndjson"]) == 2
    assert "--explain" in capsys.readouterr().err


@pytest.mark.parametrize(("lang", "warning"), [("vi", "CÓ ĐÁP ÁN"), ("en", "SHOWS KEYS")])
def test_the_help_warns_that_keys_are_shown(
    lang: str, warning: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--lang", lang, "score", "--help"]) == 0
    assert warning in " ".join(capsys.readouterr().out.split())


def test_a_quiz_with_errors_is_the_reason_given(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "quizzes/mau.yml").write_text(QUIZ.replace("key: a", "key: z"), encoding="utf-8")
    (project / "nop.ndjson").write_text(line(1), encoding="utf-8")
    assert run(["score", "nop.ndjson"]) == 1
    assert "quizzes/mau.yml:11:10: lỗi quiz/unknown-option" in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_told_and_the_next_is_scored(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(line(1), encoding="utf-8")
    assert run(["score", "khong-co.ndjson", "nop.ndjson"]) == 1
    captured = capsys.readouterr()
    assert "khong-co.ndjson:1:1: lỗi source/not-found" in captured.err
    assert len(results(captured.out)) == 1


@pytest.mark.parametrize(
    "outputs",
    [
        ["--out", "nop.ndjson"],
        ["--summary", "./nop.ndjson"],
        ["--out", "a.json", "--summary", "a.json"],
    ],
)
def test_no_output_takes_the_place_of_submissions_or_of_another_output(
    project: Path, outputs: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(line(1), encoding="utf-8")
    assert run(["score", "nop.ndjson", *outputs]) == 2
    assert "chọn tên khác" in capsys.readouterr().err
    assert (project / "nop.ndjson").read_text(encoding="utf-8") == line(1)


def test_a_place_that_cannot_be_written_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(line(1), encoding="utf-8")
    assert run(["score", "nop.ndjson", "--out", "nop.ndjson/a.json"]) == 1
    assert "nop.ndjson/a.json" in capsys.readouterr().err


def test_results_appear_whole_or_not_at_all(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "ket-qua.ndjson").write_text("cũ\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", None)  # reading it is our own fault, in the middle of a run
    (project / "nop.ndjson").write_text(line(1), encoding="utf-8")
    assert run(["score", "nop.ndjson", "-", "--out", "ket-qua.ndjson"]) == 3
    assert (project / "ket-qua.ndjson").read_text(encoding="utf-8") == "cũ\n"
    assert sorted(one.name for one in project.glob("*ket-qua*")) == ["ket-qua.ndjson"]
