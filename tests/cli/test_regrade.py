"""Does `tha regrade` tell first who would change, and write beside the old only when told to?"""

import json
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from projects import QUIZ, lay
from tha.cli.main import run
from tha.cli.terminal.table import WIDTH, width_of

_DAY = datetime.now(UTC) - timedelta(days=1)
_ANSWERS = [{"x1": "a", "x2": False}, {"x1": "b", "x2": False}, {"x1": "a", "x2": True}]
_MENDED = QUIZ.replace("key: a", "key: b")


@pytest.fixture(autouse=True)
def _recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Three officers: the first passed by a key that was wrong; `quizzes/mau.yml` is mended."""
    monkeypatch.chdir(lay(tmp_path))
    monkeypatch.delenv("THA_DATABASE", raising=False)
    rows = "".join(f"TH-000{one},Cán bộ mẫu 0{one},DV-01,Phòng mẫu A\n" for one in (1, 2, 3))
    Path("can-bo.csv").write_text(f"code,name,unit_code,unit_name\n{rows}", encoding="utf-8")
    handed_in = [
        {
            "submission": f"01960000-0000-7000-8000-00000000000{number}",
            "quiz": "mau",
            "officer": f"TH-000{number}",
            "finished": (_DAY + timedelta(minutes=number)).isoformat(),
            "answers": answers,
        }
        for number, answers in enumerate(_ANSWERS, 1)
    ]
    Path("nop.ndjson").write_text("\n".join(map(json.dumps, handed_in)), encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["record", "nop.ndjson"]) == 0
    Path("quizzes/mau.yml").write_text(_MENDED, encoding="utf-8")
    capsys.readouterr()


def _regrade(*more: str, edition: str = "current", quiz: str = "mau") -> int:
    return run(["regrade", quiz, "--edition", edition, "--reason", "Sửa đáp án câu x1", *more])


def _json(capsys: pytest.CaptureFixture[str], *more: str, edition: str = "current") -> Any:
    assert _regrade("--format", "json", *more, edition=edition) == 0
    return json.loads(capsys.readouterr().out)


def test_what_would_change_is_told_and_nothing_written(capsys: pytest.CaptureFixture[str]) -> None:
    assert _regrade() == 0
    told = capsys.readouterr().out
    assert "Lý do: Sửa đáp án câu x1" in told
    lines = [" ".join(line.split()) for line in told.splitlines()]
    assert "x1 key a b" in lines
    assert "TH-0001 1 2/2 1/2 100 50 đạt → chưa đạt rút lại" in lines
    assert "Chưa ghi gì. Thêm --apply để ghi kết quả mới bên cạnh kết quả cũ." in told
    assert all(width_of(line) <= WIDTH for line in told.splitlines())
    assert _json(capsys)["counts"]["changed"] == 3


def test_all_rows_are_there_for_other_programs(capsys: pytest.CaptureFixture[str]) -> None:
    told = _json(capsys)
    rows = [(one["officer"], one["was"]["score"], one["now"]["score"]) for one in told["rows"]]
    assert rows == [("TH-0001", 2, 1), ("TH-0002", 1, 2), ("TH-0003", 1, 0)]
    assert told["rows"][0]["items"] == [{"item": "x1", "was": 1, "now": 0}]
    assert told["counts"]["completions"] == {"gained": 1, "withdrawn": 1}


def test_applied_the_new_marks_stand_beside_the_old(capsys: pytest.CaptureFixture[str]) -> None:
    assert _regrade("--apply") == 0
    assert "Đã ghi 3 kết quả chấm mới bên cạnh kết quả cũ; 0 bài giữ nguyên." in (
        capsys.readouterr().out
    )
    assert run(["transcript", "TH-0001", "--format", "json"]) == 0
    (attempt,) = json.loads(capsys.readouterr().out)["attempts"]
    assert (attempt["score"], [one["score"] for one in attempt["earlier"]]) == (1, [2])
    assert run(["transcript", "TH-0001"]) == 0
    assert "Sửa đáp án câu x1" in " ".join(capsys.readouterr().out.split())
    assert run(["ledger", "verify"]) == 0


def test_applied_twice_the_second_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert _regrade("--apply") == 0
    capsys.readouterr()
    assert _regrade("--apply") == 0
    assert "Không bài nào thay đổi, nên không có gì để ghi." in capsys.readouterr().out


@pytest.mark.parametrize("length", [12, 64])
def test_a_kept_edition_is_named_by_the_beginning_of_its_digest(
    length: int, capsys: pytest.CaptureFixture[str]
) -> None:
    old = _json(capsys)["editions"][0]["edition"].removeprefix("sha256:")
    assert _regrade("--apply") == 0
    capsys.readouterr()
    back = _json(capsys, edition=old[:length])
    assert [one["now"]["score"] for one in back["rows"]] == [2, 1, 1]


def test_an_edition_is_named_by_the_path_of_any_file(capsys: pytest.CaptureFixture[str]) -> None:
    Path("sua.yml").write_text(QUIZ.replace("key: a", "key: a\n    void: drop"), encoding="utf-8")
    told = _json(capsys, edition="sua.yml")
    assert {one["now"]["maximum"] for one in told["rows"]} == {1}


def test_a_file_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert _regrade(edition="khong-co.yml") == 1
    assert "khong-co.yml:1:1: lỗi source/not-found" in capsys.readouterr().err


def test_a_file_with_errors_is_told_at_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    Path("sua.yml").write_text(QUIZ.replace("key: a", "key: e"), encoding="utf-8")
    assert _regrade(edition="sua.yml") == 1
    assert "sua.yml:11:10: lỗi quiz/unknown-option" in capsys.readouterr().err


def test_an_item_that_is_gone_is_told_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    Path("sua.yml").write_text(QUIZ.replace("id: x2", "id: x3"), encoding="utf-8")
    assert _regrade("--apply", edition="sua.yml") == 1
    told = capsys.readouterr().err
    assert told.count("sua.yml:1:1: lỗi quiz/item-gone") == 1
    assert "void: drop" in told


def test_an_unknown_digest_lists_those_that_were_kept(capsys: pytest.CaptureFixture[str]) -> None:
    kept = _json(capsys)["editions"][0]["edition"]
    assert _regrade(edition="0123456789ab") == 1
    told = capsys.readouterr().err
    assert "records/no-such-edition" in told
    assert kept[:19] in told


def test_a_quiz_that_nobody_answered_is_told_with_the_near_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert _regrade(quiz="mua") == 1
    told = capsys.readouterr().err
    assert "records/no-submissions" in told
    assert "có phải ý bạn là mau?" in told


@pytest.mark.parametrize(
    "reason", ["", "   ", "\N{NO-BREAK SPACE}", "x" * 201, "hai\ndòng", "received", "Rubric"]
)
def test_a_reason_that_tells_nothing_is_refused(
    reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["regrade", "mau", "--edition", "current", "--reason", reason]) == 2
    assert "--reason" in capsys.readouterr().err


def test_a_space_that_does_not_break_is_kept_as_a_space(
    capsys: pytest.CaptureFixture[str],
) -> None:
    reason = "Sửa\N{NO-BREAK SPACE}x1"
    assert run(["regrade", "mau", "--edition", "current", "--reason", reason]) == 0
    assert "Lý do: Sửa x1" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("edition", "told"),
    [("", "cần nêu bản để chấm"), (" ", "cần nêu bản để chấm"), ("sha256:abc", "từ 12 đến 64")],
)
def test_an_edition_that_names_nothing_is_refused(
    edition: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _regrade(edition=edition) == 2
    assert told in " ".join(capsys.readouterr().err.split())


def test_the_file_of_another_quiz_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("quizzes/khac.yml").write_text(_MENDED, encoding="utf-8")
    assert _regrade("--apply", edition="quizzes/khac.yml") == 1
    assert "quizzes/khac.yml:1:1: lỗi quiz/file-of-another" in capsys.readouterr().err


def test_a_warning_of_the_new_edition_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    why = "Điều luật nêu ai phải làm, làm trong bao lâu và từ ngày nào."
    Path("quizzes/mau.yml").write_text(_MENDED.replace(why, "Vì vậy."), encoding="utf-8")
    assert _regrade() == 0
    assert "quizzes/mau.yml:2:1: lưu ý quiz/guessable" in capsys.readouterr().err


def test_what_does_not_apply_to_attempts_made_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("sua.yml").write_text(f"attempts: 5\n{_MENDED}", encoding="utf-8")
    assert _regrade(edition="sua.yml") == 0
    assert "attempts: không áp dụng cho các lần đã làm." in capsys.readouterr().out


def test_whose_completion_comes_or_goes_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    told = _json(capsys)["rows"]
    assert [one["completion"] for one in told] == ["withdrawn", "gained", None]
    assert _regrade() == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "TH-0001 1 2/2 1/2 100 50 đạt → chưa đạt rút lại" in lines
    assert "TH-0002 1 1/2 2/2 50 100 chưa đạt → đạt thêm" in lines


def test_that_all_are_of_another_purpose_is_the_last_word(
    capsys: pytest.CaptureFixture[str],
) -> None:
    practice = _MENDED.replace("purpose: assessment", "purpose: practice")
    Path("sua.yml").write_text(practice, encoding="utf-8")
    assert _regrade(edition="sua.yml") == 0
    assert "cả 3 bài thuộc loại bài khác" in capsys.readouterr().out.splitlines()[-1]


def test_a_draw_by_topic_is_shown_as_it_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    by_topic = _MENDED.replace("    type:", "    topic: thu-ly\n    type:")
    Path("sua.yml").write_text(f"draw: {{thu-ly: 2}}\n{by_topic}", encoding="utf-8")
    assert _regrade(edition="sua.yml") == 0
    lines = [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()]
    assert "(cả bài) draw — thu-ly: 2" in lines


def test_two_at_once_leave_everybody_marked_by_one_edition() -> None:
    Path("sua.yml").write_text(QUIZ.replace("key: a", "key: a\n    void: drop"), encoding="utf-8")
    verb = [
        sys.executable,
        "-c",
        "import sys; from tha.cli.main import run; run(sys.argv[1:])",
    ]
    given = ["regrade", "mau", "--reason", "Sửa x1", "--apply", "--format", "json", "--edition"]
    both = [
        subprocess.Popen([*verb, *given, edition], stdout=subprocess.PIPE)
        for edition in ("current", "sua.yml")
    ]
    accounts = [json.loads(one.communicate()[0]) for one in both]
    befores = [{row["edition"] for row in one["rows"]} for one in accounts]
    editions = [{one["edition"]} for one in accounts]
    assert befores[0] == editions[1] or befores[1] == editions[0]


def test_without_records_it_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("THA_DATABASE", "khong-co.sqlite3")
    assert _regrade() == 1
    assert "records/no-records" in capsys.readouterr().err
    assert not Path("khong-co.sqlite3").exists()
