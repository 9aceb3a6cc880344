"""Do `tha backup` and `tha restore` carry the records from one place to another?"""

import sqlite3
from pathlib import Path

import pytest

from tha.cli.main import run

_DATABASE = "var/records.sqlite3"


@pytest.fixture(autouse=True)
def _one_officer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("THA_DATABASE", "THA_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    row = "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A"
    Path("can-bo.csv").write_text(f"code,name,unit_code,unit_name\n{row}\n", encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    capsys.readouterr()


def _head(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert run(["ledger", "verify"]) == 0
    return capsys.readouterr().out.splitlines()[1]


def test_a_backup_is_read_again_and_its_owner_alone_may_read_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["backup", "--out", "sao-luu.ndjson.zst"]) == 0
    told = capsys.readouterr().out
    assert "Đã đọc lại cả tệp" in told
    assert Path("sao-luu.ndjson.zst").stat().st_mode & 0o777 == 0o600


def test_a_restored_ledger_has_the_same_head(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    head = _head(capsys)
    assert run(["backup", "--out", "sao-luu"]) == 0
    monkeypatch.setenv("THA_DATABASE", "khac/ho-so.sqlite3")
    assert run(["restore", "sao-luu", "--head", head]) == 0
    assert _head(capsys) == head


def test_records_are_replaced_only_when_asked_and_kept_beside(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["backup", "--out", "sao-luu"]) == 0
    assert run(["restore", "sao-luu"]) == 1
    assert "records/not-empty" in capsys.readouterr().err
    assert run(["restore", "sao-luu", "--replace"]) == 0
    (kept,) = Path("var").glob("truoc-khi-thay-*.ndjson.zst")
    assert str(kept) in capsys.readouterr().out
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_failed_replacement_leaves_neither_change_nor_copy(
    capsys: pytest.CaptureFixture[str],
) -> None:
    head = _head(capsys)
    Path("sao-luu").write_bytes(b"x")
    assert run(["restore", "sao-luu", "--replace"]) == 1
    assert _head(capsys) == head
    assert not list(Path("var").glob("truoc*"))


def test_a_backup_never_goes_over_the_records_themselves() -> None:
    assert run(["backup", "--out", _DATABASE]) == 2


def test_a_backup_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["restore", "khong-co"]) == 1
    assert "source/not-found" in capsys.readouterr().err


def test_a_folder_is_no_backup(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["restore", "var"]) == 1
    assert "source/unreadable" in capsys.readouterr().err


def test_a_head_that_is_no_digest_is_wrong_usage() -> None:
    assert run(["restore", "sao-luu", "--head", "abc"]) == 2


def test_where_there_are_no_records_there_is_nothing_to_back_up(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("THA_DATABASE", "khac.sqlite3")
    assert run(["backup", "--out", "sao-luu"]) == 1
    assert "records/no-records" in capsys.readouterr().err
    assert not Path("sao-luu").exists()


def test_an_address_that_is_none_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("THA_DATABASE_URL", "mysql://tha:mat-khau@may-chu/tha")
    assert run(["backup", "--out", "sao-luu"]) == 1
    told = capsys.readouterr().err
    assert "records/bad-url" in told
    assert "mat-khau" not in told


def test_a_broken_ledger_is_backed_up_and_told(capsys: pytest.CaptureFixture[str]) -> None:
    with sqlite3.connect(_DATABASE) as forger:
        forger.execute("UPDATE records_officer SET name = 'Cán bộ khác'")
    forger.close()
    assert run(["backup", "--out", "sao-luu"]) == 1
    assert "records/ledger" in capsys.readouterr().err
    assert Path("sao-luu").is_file()
