"""Does `tha ledger verify` say that all is whole, or name what is not?"""

import sqlite3
from pathlib import Path

import pytest

from tha.cli.main import run

_DATABASE = "var/records.sqlite3"


@pytest.fixture(autouse=True)
def _three_entries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("THA_DATABASE", raising=False)
    for number in range(3):
        row = f"TH-000{number},Cán bộ mẫu 0{number},DV-01,Phòng mẫu A"
        Path("can-bo.csv").write_text(f"code,name,unit_code,unit_name\n{row}\n", encoding="utf-8")
        assert run(["officers", "import", "can-bo.csv"]) == 0
    capsys.readouterr()


def _forge(change: str) -> None:
    with sqlite3.connect(_DATABASE) as database:
        for event in ("update", "delete"):
            database.execute(f"DROP TRIGGER IF EXISTS records_entry_no_{event}")
        database.execute(change)
    database.close()


def test_a_whole_ledger_shows_its_last_digest(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ledger", "verify"]) == 0
    first, head, last = capsys.readouterr().out.splitlines()
    assert first == "Sổ nguyên vẹn: 3 mục. Mã băm cuối:"
    assert head.startswith("sha256:")
    assert "--head" in last


def test_the_first_broken_entry_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    _forge("UPDATE records_entry SET body = '{}' WHERE sequence = 2")
    assert run(["ledger", "verify"]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{_DATABASE}:1:1: lỗi records/ledger-broken: sổ đứt ở mục 2: ")


def test_a_noted_head_shows_that_the_end_was_cut_off(capsys: pytest.CaptureFixture[str]) -> None:
    run(["ledger", "verify"])
    head = capsys.readouterr().out.splitlines()[1]
    assert run(["ledger", "verify", "--head", head]) == 0
    _forge("DELETE FROM records_entry WHERE sequence = 3")
    _forge("DELETE FROM records_officer WHERE code = 'TH-0002'")
    assert run(["ledger", "verify"]) == 0
    assert run(["ledger", "verify", "--head", head]) == 1
    assert "records/ledger-not-whole" in capsys.readouterr().err


def test_an_officer_moved_behind_our_back_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    _forge("UPDATE records_officer SET name = 'Cán bộ khác' WHERE code = 'TH-0001'")
    assert run(["ledger", "verify"]) == 1
    assert "cán bộ TH-0001 trong bảng khác với sổ ở: person" in capsys.readouterr().err


def test_the_help_says_what_is_covered(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ledger", "verify", "--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "phiên bản đề, bài nộp, kết quả chấm, hoàn thành, lớp đã dự, chứng nhận" in shown


def test_a_head_that_is_no_digest_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ledger", "verify", "--head", "sha256:12"]) == 2
    assert "64 chữ số hệ 16" in capsys.readouterr().err
