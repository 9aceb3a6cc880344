"""Does `tha ledger sign` write what `tha ledger verify --head` takes?"""

import json
import stat
from pathlib import Path

import pytest

from tha.cli.main import run

_FILES = ("chot-so.json", "chot-so.txt", "chot-so.svg")
_ROW = "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A"


@pytest.fixture(autouse=True)
def _signed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("THA_DATABASE", raising=False)
    Path("can-bo.csv").write_text(f"code,name,unit_code,unit_name\n{_ROW}\n", encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["contest", "keys", "--out", "khoa.pem"]) == 0
    outs = [word for one in _FILES for word in ("--out", one)]
    assert run(["ledger", "sign", "--key", "khoa.pem", *outs]) == 0
    capsys.readouterr()


@pytest.mark.parametrize("name", _FILES)
def test_every_form_is_taken_and_its_signature_checked(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["ledger", "verify", "--head", name, "--public", "khoa.pub.pem"]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert "Bản chốt sổ cất ở nơi khác (mục 1) vẫn nằm trong sổ này." in told.out


@pytest.mark.parametrize("name", _FILES)
def test_nobody_else_can_read_a_file(name: str) -> None:
    assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600


def test_the_line_as_scanned_is_taken() -> None:
    line = Path("chot-so.txt").read_text("utf-8").splitlines()[-1]
    assert run(["ledger", "verify", "--head", line, "--public", "khoa.pub.pem"]) == 0


def test_without_a_key_it_is_said_that_no_signature_was_checked(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["ledger", "verify", "--head", "chot-so.json"]) == 0
    assert "records/unchecked-heads" in capsys.readouterr().err


def test_a_ledger_that_was_written_anew_does_not_fit(capsys: pytest.CaptureFixture[str]) -> None:
    Path("var/records.sqlite3").unlink()
    row = _ROW.replace("mẫu 01", "mẫu 02")
    Path("can-bo.csv").write_text(f"code,name,unit_code,unit_name\n{row}\n", encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["ledger", "verify"]) == 0
    assert run(["ledger", "verify", "--head", "chot-so.json"]) == 1
    assert "records/other-past" in capsys.readouterr().err


def test_a_head_with_one_sign_changed_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    head = json.loads(Path("chot-so.json").read_text("utf-8"))
    head["moment"] = head["moment"].replace("+00:00", "+07:00")
    Path("sua.json").write_text(json.dumps(head), encoding="utf-8")
    assert run(["ledger", "verify", "--head", "sua.json", "--public", "khoa.pub.pem"]) == 1
    assert "records/false-head" in capsys.readouterr().err


def test_the_public_key_does_not_sign(capsys: pytest.CaptureFixture[str]) -> None:
    Path("khoa.pub.pem").chmod(0o600)
    assert run(["ledger", "sign", "--key", "khoa.pub.pem"]) == 1
    assert "seal/not-a-key" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["chot-so.pdf", "chot-so"])
def test_a_form_that_is_not_there_is_wrong_usage(name: str) -> None:
    assert run(["ledger", "sign", "--key", "khoa.pem", "--out", name]) == 2


@pytest.mark.parametrize("name", ["can-bo.csv", "khong-co.json", "."])
def test_a_file_without_a_head_is_told(name: str) -> None:
    assert run(["ledger", "verify", "--head", name]) == 1
