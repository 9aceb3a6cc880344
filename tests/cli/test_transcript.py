"""Does `tha transcript` show an officer's attempts, completions and hours?"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pdf_texts import text_of
from projects import QUIZ, lay
from tha.cli.main import run
from tha.source.days import day_of

_FAILED = datetime.now(UTC) - timedelta(days=2)
_PASSED = _FAILED + timedelta(days=1)
_ID = "01960000-0000-7000-8000-00000000000"


@pytest.fixture(autouse=True)
def _recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """TH-0001 failed once, then passed; TH-0002 took nothing."""
    monkeypatch.chdir(lay(tmp_path))
    monkeypatch.delenv("THA_DATABASE", raising=False)
    rows = "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A\nTH-0002,Cán bộ mẫu 02,DV-01,Phòng mẫu A\n"
    Path("can-bo.csv").write_text(f"code,name,unit_code,unit_name\n{rows}", encoding="utf-8")
    handed_in = [
        {"submission": f"{_ID}1", "finished": _FAILED.isoformat(), "answers": {"x1": "a"}},
        {
            "submission": f"{_ID}2",
            "finished": _PASSED.isoformat(),
            "answers": {"x1": "a", "x2": False},
        },
    ]
    lines = [json.dumps({"quiz": "mau", "officer": "TH-0001", **one}) for one in handed_in]
    Path("nop.ndjson").write_text("\n".join(lines), encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["record", "nop.ndjson"]) == 0
    capsys.readouterr()


def test_a_transcript_is_laid_out_in_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-0001"]) == 0
    heading, *rest = capsys.readouterr().out.splitlines()
    failed, passed = (f"{day_of(one):%d/%m/%Y}" for one in (_FAILED, _PASSED))
    assert heading.startswith("KẾT QUẢ HỌC TẬP đến ngày ")
    assert rest == [
        "Cán bộ: Cán bộ mẫu 01 (TH-0001)",
        "Đơn vị: Phòng mẫu A (DV-01)",
        "",
        "Đã hoàn thành",
        "Ngày        Bài       Số tiết",
        "──────────  ────────  ───────",
        f"{passed}  Quiz mẫu        2",
        "──────────  ────────  ───────",
        "Tổng cộng                   2",
        "",
        "Các lần làm bài",
        "Ngày        Bài       Loại      Lần  Điểm    %  Kết quả",
        "──────────  ────────  ────────  ───  ────  ───  ────────",
        f"{failed}  Quiz mẫu  đánh giá    1   1/2   50  chưa đạt",
        f"{passed}  Quiz mẫu  đánh giá    2   2/2  100  đạt",
    ]


def test_a_transcript_speaks_english_when_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "transcript", "TH-0001"]) == 0
    shown = capsys.readouterr().out
    assert "TRANSCRIPT up to" in shown
    assert f"{day_of(_FAILED)}  Quiz mẫu  assessment    1    1/2   50  not passed" in shown


def test_an_officer_who_took_nothing_hears_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-0002"]) == 0
    shown = capsys.readouterr().out
    assert "Chưa hoàn thành nội dung nào." in shown
    assert "Chưa làm bài nào." in shown


def test_json_is_for_other_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-0001", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["officer"], found["hours"], len(found["attempts"])) == ("TH-0001", 2, 2)


def test_an_unknown_code_is_told_with_the_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-001"]) == 1
    told = capsys.readouterr().err
    assert "records/no-such-officer" in told
    assert "có phải ý bạn là TH-0001?" in told


def _marked_again() -> None:
    """The key of x1 was wrong: who passed passes no more."""
    Path("quizzes/mau.yml").write_text(QUIZ.replace("key: a", "key: b"), encoding="utf-8")
    assert run(["regrade", "mau", "--edition", "current", "--reason", "Sửa đáp án", "--apply"]) == 0


def test_a_withdrawn_completion_stands_in_a_table_of_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _marked_again()
    capsys.readouterr()
    assert run(["transcript", "TH-0001"]) == 0
    lines = capsys.readouterr().out.splitlines()
    day, today = (f"{day_of(one):%d/%m/%Y}" for one in (_PASSED, datetime.now(UTC)))
    row = lines[lines.index("Hoàn thành đã rút lại") + 3]
    assert row.split("  ")[0] == "Quiz mẫu (mau)"
    assert row.split()[3:] == ["2", day, today, "Sửa", "đáp", "án"]


def test_withdrawn_completions_are_there_for_other_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    _marked_again()
    capsys.readouterr()
    assert run(["transcript", "TH-0001", "--format", "json"]) == 0
    (gone,) = json.loads(capsys.readouterr().out)["withdrawn"]
    assert (gone["quiz"], gone["hours"], gone["reason"]) == ("mau", 2, "Sửa đáp án")
    assert gone["withdrawn"] == day_of(datetime.now(UTC)).isoformat()


def test_every_marking_of_a_submission_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    _marked_again()
    capsys.readouterr()
    assert run(["transcript", "TH-0001", "--explain", f"{_ID}2"]) == 0
    told = capsys.readouterr().out
    first, second = told.split("Lần chấm 2, ")
    assert f"Bài nộp {_ID}2 của TH-0001: Quiz mẫu (mau), lần 2" in first
    assert "lý do: nhận bài nộp" in first
    assert second.splitlines()[0].endswith("lý do: Sửa đáp án")
    assert ["  x1 (single_choice): 1/1 điểm" in one for one in (first, second)] == [True, False]
    assert "  Cộng: 1/2 điểm, 50%: chưa đạt" in second


def test_an_explanation_is_for_other_programs_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-0001", "--explain", f"{_ID}1", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    (marking,) = told["markings"]
    assert (told["submission"], marking["reason"]) == (f"{_ID}1", "received")
    assert [(one["item"], one["kept"]) for one in marking["items"]] == [("x1", 1), ("x2", 0)]
    assert marking["items"][0]["people"] == []


@pytest.mark.parametrize(
    ("officer", "submission", "code"),
    [
        ("TH-0001", _ID, "records/no-such-submission"),
        ("TH-0002", f"{_ID}1", "records/no-such-submission"),
        ("TH-0009", f"{_ID}1", "records/no-such-officer"),
    ],
    ids=["both", "of another", "nobody"],
)
def test_only_one_submission_of_the_officer_is_explained(
    officer: str, submission: str, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["transcript", officer, "--explain", submission]) == 1
    told = capsys.readouterr()
    assert code in told.err
    assert told.out == ""


def test_the_help_says_that_an_explanation_shows_keys(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "--help"]) == 0
    assert "CÓ ĐÁP ÁN" in capsys.readouterr().out


def test_a_transcript_is_written_for_its_owner_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-0001", "--out", "phieu.pdf"]) == 0
    assert capsys.readouterr().out == "Đã ghi phieu.pdf.\n"
    assert "Cán bộ mẫu 01" in text_of(Path("phieu.pdf").read_bytes())
    assert Path("phieu.pdf").stat().st_mode & 0o777 == 0o600


def test_a_transcript_in_a_file_is_what_json_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-0001", "--out", "phieu.json"]) == 0
    capsys.readouterr()
    assert run(["transcript", "TH-0001", "--format", "json"]) == 0
    assert Path("phieu.json").read_text("utf-8") == capsys.readouterr().out


@pytest.mark.parametrize("name", ["phieu", "phieu.docx", "phieu.pdf.exe"])
def test_a_file_of_another_form_is_wrong_usage(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["transcript", "TH-0001", "--out", name]) == 2
    assert f'"{name}" phải kết thúc bằng .pdf, .xlsx hoặc .json' in capsys.readouterr().err
    assert not Path(name).exists()


def test_an_account_is_only_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-0001", "--explain", _ID, "--out", "a.pdf"]) == 2
    assert "--explain chỉ in ra màn hình" in capsys.readouterr().err


def test_a_place_too_long_for_its_line_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["transcript", "TH-0001", "--out", "a.pdf", "--place", "x" * 61]) == 2
    assert "địa danh dài quá 60 ký tự" in capsys.readouterr().err
