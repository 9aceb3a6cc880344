"""Does `tha officers` bring people in, and show them?"""

import json
from pathlib import Path
from typing import Any

import pytest

from tha.cli.main import run

_ROWS = """\
code,name,unit_code,unit_name
TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A
TH-0002,Cán bộ mẫu 02,DV-02,Phòng mẫu B
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("THA_DATABASE", raising=False)
    (tmp_path / "can-bo.csv").write_text(_ROWS, encoding="utf-8")
    return tmp_path


def test_an_import_is_counted_and_repeated_without_change(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["officers", "import", "can-bo.csv"]) == 0
    units, first, second = capsys.readouterr().out.splitlines()
    assert units == "Đơn vị: 2 mới, 0 thay đổi."
    assert first == "Cán bộ: 2 mới, 0 thay đổi, 0 như cũ."
    assert second == "Cán bộ: 0 mới, 0 thay đổi, 2 như cũ."


def test_a_rehearsal_writes_nothing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "import", "can-bo.csv", "--dry-run"]) == 0
    assert "Nếu nhập: 2 mới" in capsys.readouterr().out
    assert [one.name for one in folder.iterdir()] == ["can-bo.csv"]


@pytest.mark.parametrize(
    "verb", ["officers list", "transcript TH-0001", "compliance", "ledger verify"]
)
def test_a_verb_that_reads_makes_no_records(
    verb: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(verb.split()) == 1
    told = capsys.readouterr()
    assert told.err.count("records/no-records") == 1
    assert "tha officers import" in told.err
    assert told.out == ""
    assert [one.name for one in folder.iterdir()] == ["can-bo.csv"]


def test_a_table_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "import", "khong-co.csv"]) == 1
    told = capsys.readouterr().err
    assert "source/not-found" in told
    assert "kiểm tra lại đường dẫn" in told


def test_a_faulty_table_is_told_and_nobody_joins(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "can-bo.csv").write_text(_ROWS + "TH-0003,=A1,DV-01,Phòng mẫu A\n", encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 1
    assert run(["officers", "list"]) == 0
    told = capsys.readouterr()
    assert "can-bo.csv:4:2: lỗi records/formula" in told.err
    assert told.out == "Chưa có cán bộ nào; thêm bằng tha officers import.\n"


def test_the_list_is_a_table_by_unit(capsys: pytest.CaptureFixture[str]) -> None:
    run(["officers", "import", "can-bo.csv"])
    capsys.readouterr()
    assert run(["officers", "list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Mã       Họ và tên      Đơn vị",
        "───────  ─────────────  ───────────────────",
        "TH-0001  Cán bộ mẫu 01  Phòng mẫu A (DV-01)",
        "TH-0002  Cán bộ mẫu 02  Phòng mẫu B (DV-02)",
    ]


def test_a_verb_without_its_second_word_shows_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers"]) == 2
    assert "tha officers import can-bo.xlsx" in capsys.readouterr().err


def _json(out: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(out)
    return read


def test_a_rehearsal_tells_what_changes_officer_by_officer(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["officers", "import", "can-bo.csv"])
    moved = (
        "code,name,unit_code,unit_name,since\nTH-0001,Cán bộ mẫu 01,DV-02,Phòng mẫu B,01/07/2026\n"
    )
    (folder / "moi.csv").write_text(moved, encoding="utf-8")
    capsys.readouterr()
    assert run(["officers", "import", "moi.csv", "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Cán bộ:",
        "Mã       Việc           Mục          Trước  Sau",
        "───────  ─────────────  ───────────  ─────  ──────────",
        "TH-0001  chuyển đơn vị  đơn vị       DV-01  DV-02",
        "TH-0001  chuyển đơn vị  ở đơn vị từ  —      01/07/2026",
        "",
        "Nếu nhập: 0 mới, 1 thay đổi, 0 như cũ. Chưa ghi gì.",
    ]


def test_a_rehearsal_as_json_has_every_change(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "import", "can-bo.csv", "--dry-run", "--format", "json"]) == 0
    told = _json(capsys.readouterr().out)
    assert (told["new"], len(told["units"])) == (2, 2)
    assert told["officers"][0]["fields"][1] == {"field": "unit", "old": "", "new": "DV-01"}


def test_faults_stand_in_the_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "sai.csv").write_text(_ROWS + "TH-0001,X,DV-01,Phòng mẫu A\n", encoding="utf-8")
    assert run(["officers", "import", "sai.csv", "--format", "json"]) == 1
    told = _json(capsys.readouterr().out)["problems"]
    assert [one["code"] for one in told] == ["records/repeated-officer"]


@pytest.mark.parametrize("name", ["ra.xlsx", "ra.csv"])
def test_the_list_that_goes_out_comes_in_as_it_was(
    name: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["officers", "import", "can-bo.csv"])
    assert run(["officers", "export", "--out", name]) == 0
    assert (folder / name).stat().st_mode & 0o777 == 0o600
    assert run(["officers", "import", name]) == 0
    assert capsys.readouterr().out.endswith("0 mới, 0 thay đổi, 2 như cũ.\n")


def test_a_list_of_another_kind_is_wrong_usage(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["officers", "export", "--out", "ra.pdf"]) == 2
    told = capsys.readouterr().err
    assert "giá trị của '--out' không dùng được" in told
    assert ".xlsx hoặc .csv" in told
    assert not (folder / "ra.pdf").exists()


def test_leave_comes_in_and_goes_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["officers", "import", "can-bo.csv"])
    rows = "code,since,until,reason\nTH-0001,01/07/2026,31/07/2026,Ốm\n"
    (folder / "nghi.csv").write_text(rows, encoding="utf-8")
    capsys.readouterr()
    assert run(["officers", "leave", "nghi.csv"]) == 0
    assert run(["officers", "leave"]) == 0
    first, _, listed = capsys.readouterr().out.splitlines()
    assert first == "Đợt nghỉ: 1 mới, 0 sửa, 0 bỏ, 0 như cũ."
    assert listed == "TH-0001,1,2026-07-01,2026-07-31,Ốm,Cán bộ mẫu 01"


def test_a_rehearsal_of_leave_shows_days_and_writes_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["officers", "import", "can-bo.csv"])
    rows = "code,since,until,reason\nTH-0001,01/07/2026,31/07/2026,Ốm\n"
    (folder / "nghi.csv").write_text(rows, encoding="utf-8")
    assert run(["officers", "leave", "nghi.csv", "--dry-run"]) == 0
    assert "01/07/2026 – 31/07/2026: Ốm" in capsys.readouterr().out
    assert run(["officers", "leave", "--format", "json"]) == 0
    assert capsys.readouterr().out == "[]\n"


@pytest.mark.parametrize("line", ["leave --dry-run", "leave nghi.csv --out ra.csv"])
def test_leave_in_and_out_at_once_is_wrong_usage(
    line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["officers", *line.split()]) == 2
    assert "FILE" in capsys.readouterr().err
