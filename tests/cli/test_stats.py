"""Does `tha stats` tell a trainer which items to look at, whatever stands beside good answers?"""

import io
import json
import stat
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from item_samples import (
    LETTERS,
    PLANTED,
    lines,
    names,
    quiz_text,
    submissions,
    true_key,
    written_key,
)
from projects import lay
from tha.cli.main import run
from tha.cli.terminal.table import WIDTH, width_of

PEOPLE = 500
DISTRACTOR = next(one for one in LETTERS if one != written_key("c02"))


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path, {"quizzes/mau.yml": quiz_text()}))
    return tmp_path


def hand_in(project: Path, count: int = PEOPLE, more: str = "") -> None:
    (project / "nop.ndjson").write_text(lines(submissions(count)) + more, encoding="utf-8")


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_planted_wrong_key_and_no_other_is_suspected(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project)
    assert run(["stats", "mau", "nop.ndjson", "--format", "json"]) == 0
    flags = told(capsys)["flags"]
    assert [one["item"] for one in flags if one["kind"] == "key-suspect"] == [PLANTED]
    assert {one["item"] for one in flags if one["is_grave"]} == {PLANTED}
    assert flags[0]["kind"] == "key-suspect"


def test_the_json_is_complete_and_names_nobody(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project, 60)
    assert run(["stats", "mau", "nop.ndjson", "--format", "json"]) == 0
    text = capsys.readouterr().out
    found = json.loads(text)
    assert found["source"]["people"] == 60
    assert [one["item"] for one in found["analysis"]["facilities"]] == names()
    assert len(found["analysis"]["distractors"]) == len(names())
    assert (found["quiz"], found["pass_percent"], found["cut_score"]) == ("mau", 60, None)
    assert "TH-0" not in text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_line_is_wider_than_the_terminal(
    project: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project)
    assert run(["--lang", language, "stats", "mau", "nop.ndjson", "--options"]) == 0
    printed = capsys.readouterr().out.splitlines()
    assert [one for one in printed if width_of(one) > WIDTH] == []


def test_the_worst_is_told_last_where_the_eye_is_in_plain_words(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project)
    assert run(["stats", "mau", "nop.ndjson"]) == 0
    _, flags = capsys.readouterr().out.split("CẦN XEM, việc nặng trước")
    assert flags.strip().startswith(f"!! {PLANTED}: xem lại đáp án")


def test_options_are_told_on_request(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hand_in(project, 40)
    assert run(["stats", "mau", "nop.ndjson"]) == 0
    assert "TỪNG PHƯƠNG ÁN" not in capsys.readouterr().out
    assert run(["stats", "mau", "nop.ndjson", "--options"]) == 0
    assert "TỪNG PHƯƠNG ÁN" in capsys.readouterr().out


def test_results_give_the_same_figures_without_options_and_that_is_said(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project, 80)
    assert run(["score", "nop.ndjson", "--out", "kq.ndjson"]) == 0
    analyses = []
    for file in ("nop.ndjson", "kq.ndjson"):
        capsys.readouterr()
        assert run(["stats", "mau", file, "--format", "json"]) == 0
        analyses.append(told(capsys)["analysis"])
    assert analyses[1].pop("distractors") == []
    analyses[0].pop("distractors")
    assert analyses[0] == analyses[1]
    assert run(["stats", "mau", "kq.ndjson"]) == 0
    assert "Các tệp chỉ có điểm" in capsys.readouterr().out


def test_other_quizzes_are_counted_and_wrong_lines_told_while_the_rest_is_analysed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {"submission": "x", "quiz": "mau", "answers": {}}
    hand_in(project, 40, lines(submissions(3, "khac")) + lines([wrong]) + "{\n")
    assert run(["stats", "mau", "nop.ndjson"]) == 1
    captured = capsys.readouterr()
    assert "nop.ndjson:44:1: lỗi source/wrong-kind" in captured.err
    assert "nop.ndjson:45:1: lỗi intake/not-json" in captured.err
    assert "Số người        40" in captured.out
    assert "Không tính 3 dòng của quiz khác." in captured.out
    assert "(2 lỗi, đã báo ở trên)" in captured.out


def test_standard_input_is_a_file_like_any_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    raw = lines(submissions(5)).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    assert run(["stats", "mau", "-", "--format", "json"]) == 0
    assert told(capsys)["source"]["people"] == 5


def test_few_people_are_shown_with_a_caution(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project, 1)
    assert run(["stats", "mau", "nop.ndjson"]) == 0
    head, _ = capsys.readouterr().out.split("TỪNG CÂU")
    assert "Mới có 1 người làm" in head


def test_an_unknown_quiz_is_told_with_the_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stats", "mauu", "khong-co.ndjson"]) == 1
    error = capsys.readouterr().err
    assert "intake/no-such-quiz" in error
    assert "có phải ý bạn là mau?" in error


def test_nothing_of_the_quiz_in_the_files_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "nop.ndjson").write_text(lines(submissions(3, "khac")), encoding="utf-8")
    assert run(["stats", "mau", "nop.ndjson", "--report", "r.html"]) == 1
    assert "intake/no-attempts" in capsys.readouterr().err
    assert not (project / "r.html").exists()


def test_without_files_the_records_are_analysed(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["stats", "mau"]) == 1
    assert "records/no-records" in capsys.readouterr().err
    rows = [f"TH-{number:04},Cán bộ mẫu {number:02},DV-01,Đơn vị mẫu" for number in range(1, 6)]
    roster = "\n".join(["code,name,unit_code,unit_name", *rows, ""])
    (project / "can-bo.csv").write_text(roster, encoding="utf-8")
    hand_in(project, 5)
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["record", "nop.ndjson"]) == 0
    analyses = []
    for files in (["nop.ndjson"], []):
        capsys.readouterr()
        assert run(["stats", "mau", *files, "--format", "json"]) == 0
        analyses.append(told(capsys))
    assert analyses[0] == analyses[1]
    assert run(["stats", "mua"]) == 1
    assert "có phải ý bạn là mau?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "changes",
    [{"key": true_key(PLANTED)}, {"options": {DISTRACTOR: {"text": "Một", "credit": "1"}}}],
    ids=["more than half change", "fewer than half change"],
)
def test_once_marked_again_the_records_tell_what_the_files_tell(
    project: Path, changes: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    item = PLANTED if "key" in changes else "c02"
    record(project, 60)
    mend(project, item, changes)
    capsys.readouterr()
    regrade = ["regrade", "mau", "--edition", "current", "--reason", "Sửa đáp án", "--apply"]
    assert run([*regrade, "--format", "json"]) == 0
    changed = told(capsys)["counts"]["changed"]
    assert (changed > 30) if "key" in changes else (0 < changed < 30)
    analyses = [stats_of(capsys, *files) for files in (["nop.ndjson"], [])]
    assert analyses[0] == analyses[1]
    assert analyses[1]["source"]["of_other_editions"] == 0
    assert analyses[1]["analysis"]["forms"]["count"] == 1


def record(project: Path, count: int) -> None:
    """Puts `count` people and what they handed in into the records."""
    rows = [
        f"TH-{number:04},Cán bộ mẫu {number:02},DV-01,Đơn vị mẫu" for number in range(count + 1)
    ]
    roster = "\n".join(["code,name,unit_code,unit_name", *rows, ""])
    (project / "can-bo.csv").write_text(roster, encoding="utf-8")
    hand_in(project, count)
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["record", "nop.ndjson"]) == 0


def mend(project: Path, item: str, changes: dict[str, Any]) -> None:
    """Writes the quiz anew with `changes` to one item."""
    quiz = yaml.safe_load(quiz_text())
    (one,) = [one for one in quiz["items"] if one["id"] == item]
    for name, value in changes.items():
        one[name] = {**one[name], **value} if isinstance(value, dict) else value
    text = yaml.safe_dump(quiz, allow_unicode=True, sort_keys=False)
    (project / "quizzes" / "mau.yml").write_text(text, encoding="utf-8")


def stats_of(capsys: pytest.CaptureFixture[str], *files: str) -> dict[str, Any]:
    """The whole analysis as JSON."""
    capsys.readouterr()
    assert run(["stats", "mau", *files, "--format", "json"]) == 0
    return told(capsys)


def test_few_possible_scores_have_a_line_each(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    quiz = yaml.safe_load(quiz_text())
    text = yaml.safe_dump({**quiz, "items": quiz["items"][:3]}, allow_unicode=True)
    (project / "quizzes" / "mau.yml").write_text(text, encoding="utf-8")
    kept = names()[:3]
    handed_in = [
        {**one, "answers": {name: one["answers"][name] for name in kept}} for one in submissions(40)
    ]
    (project / "nop.ndjson").write_text(lines(handed_in), encoding="utf-8")
    assert run(["stats", "mau", "nop.ndjson"]) == 0
    scores = capsys.readouterr().out.split("ĐIỂM")[1].split("ĐỘ TIN CẬY")[0]
    bars = [one.split() for one in scores.splitlines() if "█" in one]
    assert [one[0] for one in bars] == ["0%", "33%", "67%", "100%"]
    assert "← điểm đạt 60%" in " ".join(bars[2])


def test_judges_give_a_cut_score_and_wrong_rows_are_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project, 40)
    rows = [f"GK{judge},{name},{50 + 10 * judge}%" for judge in (1, 2) for name in names()]
    table = "\n".join(["judge,item,rating", *rows, "GK3,c99,60%", "GK3,c01,nhiều", ""])
    (project / "hd.csv").write_text(table, encoding="utf-8")
    assert run(["stats", "mau", "nop.ndjson", "--judges", "hd.csv", "--format", "json"]) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["cut_score"]["percent"] == pytest.approx(65)
    assert "hd.csv:42:2: lỗi intake/judges-item" in captured.err
    assert "hd.csv:43:3: lỗi intake/judges-rating" in captured.err
    assert "GK1" not in captured.out


def test_the_report_is_for_its_owner_alone_and_says_that_it_holds_keys(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project, 40)
    assert run(["stats", "mau", "nop.ndjson", "--report", "ra/phan-tich.html"]) == 0
    report = project / "ra" / "phan-tich.html"
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert "Báo cáo này có đáp án." in report.read_text(encoding="utf-8")
    assert "Trong đó có đáp án" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nop.html", "./nop.html", "hd.html", "ra.yml", "quizzes/mau.yml"])
def test_the_report_takes_no_place_of_what_was_handed_in_and_is_html(
    project: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in ("nop.html", "hd.html"):
        (project / file).write_text("x", encoding="utf-8")
    arguments = ["stats", "mau", "nop.html", "--judges", "hd.html", "--report", name]
    assert run(arguments) == 2
    assert "xem tha stats --help" in capsys.readouterr().err
    assert (project / "nop.html").read_text(encoding="utf-8") == "x"


def test_a_report_that_cannot_be_written_leaves_nothing(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(project, 5)
    assert run(["stats", "mau", "nop.ndjson", "--report", "nop.ndjson/a.html"]) == 1
    assert "không ghi được" in capsys.readouterr().err
    assert sorted(one.name for one in project.glob("*nop*")) == ["nop.ndjson"]
