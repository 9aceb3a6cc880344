"""Can one person be given, or rid of, what is held about them?"""

import json
import stat
import zipfile
from pathlib import Path

import pytest

from tha.cli.main import run

_WHY = ["--reason", "Đơn số 12 ngày 02/11/2026"]


@pytest.fixture(autouse=True)
def _one_officer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("THA_DATABASE", raising=False)
    rows = (
        "code,name,unit_code,unit_name,left\nTH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A,2020-07-01\n"
    )
    Path("can-bo.csv").write_text(rows, encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    capsys.readouterr()


def test_an_archive_holds_the_rows_and_says_what_is_in_it() -> None:
    assert run(["officers", "export", "TH-0001", "--out", "toi.zip"]) == 0
    with zipfile.ZipFile("toi.zip") as archive:
        assert archive.namelist() == ["DOC-TRUOC.txt", "ho-so.json"]
        held = json.loads(archive.read("ho-so.json"))
    assert held["officer"]["name"] == "Cán bộ mẫu 01"
    assert stat.S_IMODE(Path("toi.zip").stat().st_mode) == 0o600


def test_the_same_records_give_the_same_archive() -> None:
    for name in ("mot.zip", "hai.zip"):
        assert run(["officers", "export", "TH-0001", "--out", name]) == 0
    assert Path("mot.zip").read_bytes() == Path("hai.zip").read_bytes()


def test_somebody_unknown_has_no_archive(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "export", "TH-0002", "--out", "ai.zip"]) == 1
    assert "records/no-such-officer" in capsys.readouterr().err
    assert not Path("ai.zip").exists()


def test_an_erased_officer_is_not_imported_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "erase", "TH-0001", *_WHY, "--yes"]) == 0
    assert "Đã xóa dữ liệu cá nhân của TH-0001" in capsys.readouterr().out
    assert run(["officers", "import", "can-bo.csv"]) == 1
    assert "records/erased-officer" in capsys.readouterr().err
    assert run(["ledger", "verify"]) == 0


def test_without_a_yes_nothing_is_erased(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _: "n")
    assert run(["officers", "erase", "TH-0001", *_WHY]) == 130
    assert run(["officers", "list"]) == 0
    assert "Cán bộ mẫu 01" in capsys.readouterr().out


def test_a_reason_with_the_name_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "erase", "TH-0001", "--reason", "cán bộ mẫu 01 xin", "--yes"]) == 1
    assert "records/reason-names" in capsys.readouterr().err


def test_who_is_past_the_period_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    Path("han.yml").write_text("after_leaving: 5\n", encoding="utf-8")
    assert run(["officers", "retention", "--periods", "han.yml", "--as-of", "2025-07-01"]) == 0
    told = capsys.readouterr().out
    assert "thôi công tác 01/07/2020" in told
    assert "01/07/2025" in told
    assert run(["officers", "retention", "--periods", "han.yml", "--as-of", "2025-06-30"]) == 0
    assert "không có ai quá thời hạn lưu" in capsys.readouterr().out


def test_the_periods_must_be_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["officers", "retention"]) == 1
    assert "source/not-found" in capsys.readouterr().err
