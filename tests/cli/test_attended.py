"""Do `tha officers attended`, `outside` and `retract` keep what was learned elsewhere?"""

import json
from pathlib import Path

import pytest

from projects import lay
from tha.cli.main import run

_HEADER = "code,reference,title,issuer,hours,on"
_ROW = 'TH-0001,LOP-01,Lớp mẫu,Cơ quan mẫu,"7,5",01/06/2026'
_REQUIREMENTS = """\
roles: {}
years:
  2026:
    - {id: chung, title: Mọi cán bộ, hours: 10, set_by: đơn vị}
"""


@pytest.fixture(autouse=True)
def _project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """TH-0001 is in the records; a list of one class and a file that shows it are there."""
    monkeypatch.chdir(lay(tmp_path))
    monkeypatch.delenv("THA_DATABASE", raising=False)
    monkeypatch.delenv("THA_DATABASE_URL", raising=False)
    roster = "code,name,unit_code,unit_name\nTH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A\n"
    Path("can-bo.csv").write_text(roster, encoding="utf-8")
    Path("lop.csv").write_text(f"{_HEADER}\n{_ROW}\n", encoding="utf-8")
    Path("ky.pdf").write_bytes(b"%PDF mau")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    capsys.readouterr()


def _attended(*more: str) -> int:
    return run(["officers", "attended", "lop.csv", "--evidence", "ky.pdf", *more])


def test_a_class_is_kept_and_the_transcript_tells_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert _attended() == 0
    assert "Đã ghi 1 mục mới của 1 cán bộ" in capsys.readouterr().out
    assert run(["transcript", "TH-0001"]) == 0
    shown = capsys.readouterr().out
    assert "Lớp học, chứng nhận ngoài" in shown
    assert "LOP-01" in shown


def test_a_certificate_is_kept_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "outside", "lop.csv", "--evidence", "ky.pdf"]) == 0
    run(["transcript", "TH-0001", "--format", "json"])
    out = capsys.readouterr().out
    (one,) = json.loads(out[out.index("{") :])["attained"]
    assert (one["source"], one["hours"]) == ("outside", 7.5)


def test_a_rehearsal_keeps_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert _attended("--dry-run") == 0
    assert "Chưa ghi gì" in capsys.readouterr().out
    run(["transcript", "TH-0001"])
    assert "LOP-01" not in capsys.readouterr().out


def test_without_evidence_nothing_is_kept() -> None:
    assert run(["officers", "attended", "lop.csv"]) == 2


def test_a_faulty_list_is_told_at_its_cell(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lop.csv").write_text(f"{_HEADER}\n{_ROW.replace('7,5', 'x')}\n", encoding="utf-8")
    assert _attended() == 1
    assert "lop.csv:2:5: lỗi records/bad-hours" in capsys.readouterr().err


def test_the_counts_can_be_read_by_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert _attended("--format", "json") == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["new"], found["known"], found["problems"]) == (1, 0, [])


def test_a_module_that_is_not_taught_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("lop.csv").write_text(f"{_HEADER},module\n{_ROW},khong/co\n", encoding="utf-8")
    assert _attended() == 1
    assert "records/unknown-learned-module" in capsys.readouterr().err


def test_what_was_taken_back_is_shown_and_not_counted(capsys: pytest.CaptureFixture[str]) -> None:
    _attended()
    assert run(["officers", "retract", "TH-0001", "LOP-01", "--reason", "Ghi nhầm người"]) == 0
    capsys.readouterr()
    run(["transcript", "TH-0001", "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert (found["hours"], found["attained"][0]["reason"]) == (0, "Ghi nhầm người")


def test_what_is_not_there_cannot_be_taken_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "retract", "TH-0001", "LOP-09", "--reason", "x"]) == 1
    assert "records/no-such-attainment" in capsys.readouterr().err


def test_nothing_is_taken_back_without_a_reason() -> None:
    assert run(["officers", "retract", "TH-0001", "LOP-01", "--reason", "  "]) == 2


def test_the_table_of_the_year_says_what_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    Path("docs/lo-trinh").mkdir()
    Path("docs/lo-trinh/yeu-cau.yml").write_text(_REQUIREMENTS, encoding="utf-8")
    _attended()
    capsys.readouterr()
    assert run(["compliance", "--year", "2026"]) == 0
    shown = capsys.readouterr().out
    assert "Còn thiếu" in shown
    assert "2,5 tiết" in shown


def test_the_transcript_says_what_is_required(capsys: pytest.CaptureFixture[str]) -> None:
    Path("docs/lo-trinh").mkdir()
    Path("docs/lo-trinh/yeu-cau.yml").write_text(
        _REQUIREMENTS.replace("2026:", "2026: []\n  2099:"), encoding="utf-8"
    )
    assert run(["transcript", "TH-0001"]) == 0
    assert "Yêu cầu trong năm" not in capsys.readouterr().out


def test_requirements_that_are_unsound_are_not_told_by(capsys: pytest.CaptureFixture[str]) -> None:
    Path("docs/lo-trinh").mkdir()
    Path("docs/lo-trinh/yeu-cau.yml").write_text("roles: 1\n", encoding="utf-8")
    assert run(["compliance"]) == 1
    assert "docs/lo-trinh/yeu-cau.yml:1:" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "begins"), [("nhac.txt", "NHẮC HỌC"), ("nhac.ics", "BEGIN:VCAL")])
def test_whom_to_remind_is_written_for_the_owner_alone(name: str, begins: str) -> None:
    Path("docs/lo-trinh").mkdir()
    Path("docs/lo-trinh/yeu-cau.yml").write_text(_REQUIREMENTS, encoding="utf-8")
    assert run(["compliance", "--year", "2026", "--remind", name]) == 0
    assert Path(name).read_text("utf-8").startswith(begins)
    assert Path(name).stat().st_mode & 0o777 == 0o600


def test_reminders_of_another_kind_are_refused() -> None:
    assert run(["compliance", "--remind", "nhac.doc"]) == 2


def test_reminders_and_a_document_are_two_runs() -> None:
    assert run(["compliance", "--remind", "nhac.txt", "--out", "a.pdf"]) == 2


def test_whole_hours_are_shown_without_a_nought(capsys: pytest.CaptureFixture[str]) -> None:
    again = _ROW.replace("LOP-01", "LOP-02")
    Path("lop.csv").write_text(f"{_HEADER}\n{_ROW}\n{again}\n", encoding="utf-8")
    assert _attended() == 0
    capsys.readouterr()
    assert run(["compliance", "--year", "2026"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.split() == ["Cộng", "0", "0", "15"]
