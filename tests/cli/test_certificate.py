"""Do `tha certificate` and `tha verify` go the whole way, from a passed quiz to a check?"""

import io
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from projects import lay
from tha.cli.main import run
from tha.source.days import day_of

_FINISHED = datetime.now(UTC) - timedelta(hours=1)
_YEAR = day_of(datetime.now(UTC)).year
NUMBER = f"CN-{_YEAR}-000001"
ISSUE = ["certificate", "issue", "--key", "khoa.pem", "--out", "ra"]
REVOKE = ["certificate", "revoke", NUMBER, "--reason", "Cấp nhầm"]


@pytest.fixture(autouse=True)
def _recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """TH-0001 of unit DV-01 has just passed; TH-0002 of DV-01 took nothing."""
    monkeypatch.chdir(lay(tmp_path))
    for name in ("THA_DATABASE", "THA_DATABASE_URL", "THA_ISSUER"):
        monkeypatch.delenv(name, raising=False)
    rows = "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A\nTH-0002,Cán bộ mẫu 02,DV-01,Phòng mẫu A\n"
    Path("can-bo.csv").write_text(f"code,name,unit_code,unit_name\n{rows}", encoding="utf-8")
    submission = {
        "submission": "01960000-0000-7000-8000-000000000001",
        "quiz": "mau",
        "officer": "TH-0001",
        "finished": _FINISHED.isoformat(),
        "answers": {"x1": "a", "x2": False},
    }
    Path("nop.json").write_text(json.dumps(submission, indent=1), encoding="utf-8")
    assert run(["officers", "import", "can-bo.csv"]) == 0
    assert run(["record", "nop.json"]) == 0
    assert run(["contest", "keys", "--out", "khoa.pem"]) == 0
    capsys.readouterr()


def without_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THA_DATABASE", "noi-khac/khong-co.sqlite3")


@pytest.mark.parametrize(
    ("form", "ending"), [("pdf", "pdf"), ("json", "json"), ("openbadge", "jwt")]
)
def test_a_stranger_with_the_public_key_can_check_each_form(
    form: str, ending: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run([*ISSUE, "TH-0001", "mau", "--format", form]) == 0
    without_records(monkeypatch)
    capsys.readouterr()
    assert run(["verify", f"ra/{NUMBER}.{ending}", "--public", "khoa.pub.pem"]) == 0
    shown = capsys.readouterr().out
    assert "THẬT: chữ ký khớp" in shown
    assert "Cán bộ mẫu 01 (TH-0001), Phòng mẫu A" in shown
    assert "Chưa tra việc thu hồi" in shown


def test_a_certificate_is_for_its_owners_eyes() -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    assert Path("ra", f"{NUMBER}.pdf").stat().st_mode & 0o777 == 0o600


def test_one_byte_changed_is_seen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    path = Path("ra", f"{NUMBER}.pdf")
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert run(["verify", str(path), "--public", "khoa.pub.pem"]) == 1
    assert "records/certificate-file-altered" in capsys.readouterr().err


def test_a_whole_unit_is_served_and_who_is_not_due_is_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*ISSUE, "--unit", "DV-01", "--year", str(_YEAR)]) == 0
    assert "1 mới, 0 đã cấp từ trước (cùng số); chưa đủ điều kiện: 1." in capsys.readouterr().out
    assert run([*ISSUE, "--unit", "DV-01", "--year", str(_YEAR)]) == 0
    assert "0 mới, 1 đã cấp từ trước" in capsys.readouterr().out
    assert [one.name for one in Path("ra").iterdir()] == [f"{NUMBER}.pdf"]


def test_who_has_not_passed_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ISSUE, "TH-0002", "mau"]) == 1
    assert "records/not-completed" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["TH-0001"], ["TH-0001", "mau", "x"], ["--unit", "DV-01"]])
def test_what_is_to_be_certified_must_be_clear(words: list[str]) -> None:
    assert run([*ISSUE, *words]) == 2


def test_a_number_is_looked_up_with_and_without_a_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    assert run(["verify", NUMBER]) == 0
    assert "chữ ký chưa kiểm tra" in capsys.readouterr().out
    assert run(["verify", NUMBER, "--public", "khoa.pub.pem"]) == 0
    assert "THẬT" in capsys.readouterr().out


def test_a_number_may_be_written_in_small_letters(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    assert run(["verify", f" {NUMBER.lower()} "]) == 0
    assert "Cán bộ mẫu 01" in capsys.readouterr().out


def issued_line(capsys: pytest.CaptureFixture[str]) -> str:
    assert run([*ISSUE, "TH-0001", "mau", "--format", "json"]) == 0
    capsys.readouterr()
    line: str = json.loads(Path("ra", f"{NUMBER}.json").read_bytes())["signed"]
    return line


@pytest.mark.parametrize("before", ["", "https://mau.example/tra-cuu/xac-minh-chung-nhan.html#"])
def test_the_line_of_a_qr_code_is_checked_however_long(
    before: str, capsys: pytest.CaptureFixture[str]
) -> None:
    line = issued_line(capsys)
    assert len(line) > 255  # longer than any file may be called
    assert run(["verify", before + line, "--public", "khoa.pub.pem"]) == 0
    assert "THẬT" in capsys.readouterr().out


def test_a_certificate_is_read_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = io.TextIOWrapper(io.BytesIO(issued_line(capsys).encode()))
    monkeypatch.setattr(sys, "stdin", given)
    assert run(["verify", "-", "--public", "khoa.pub.pem"]) == 0
    assert "THẬT" in capsys.readouterr().out


def test_a_number_that_was_never_issued_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", NUMBER]) == 1
    assert "records/no-such-certificate" in capsys.readouterr().err


def test_a_revoked_certificate_is_refused_by_file_and_by_number(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    assert run(REVOKE) == 0
    capsys.readouterr()
    for what in (NUMBER, f"ra/{NUMBER}.pdf"):
        assert run(["verify", what, "--public", "khoa.pub.pem"]) == 1
        assert "lý do: Cấp nhầm" in capsys.readouterr().err


def test_what_is_published_serves_those_without_records(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    assert run(["certificate", "publish", "--public", "khoa.pub.pem"]) == 0
    without_records(monkeypatch)
    assert run(["verify", f"ra/{NUMBER}.pdf"]) == 0
    assert "Chưa tra" not in capsys.readouterr().out
    monkeypatch.delenv("THA_DATABASE")
    assert run(REVOKE) == 0
    assert run(["certificate", "publish"]) == 0
    without_records(monkeypatch)
    assert run(["verify", f"ra/{NUMBER}.pdf"]) == 1


def test_the_answer_for_other_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    capsys.readouterr()
    arguments = ["verify", f"ra/{NUMBER}.pdf", "--public", "khoa.pub.pem", "--format", "json"]
    assert run(arguments) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["genuine"], found["problems"]) == (True, [])
    assert found["certificate"]["number"] == NUMBER


def test_without_a_key_other_programs_are_not_told_that_it_is_genuine(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    capsys.readouterr()
    assert run(["verify", NUMBER, "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["genuine"], found["signature_checked"]) == (False, False)
    assert found["revocation_checked"] is True


def test_a_private_key_beside_the_public_one_is_not_published() -> None:
    both = Path("khoa.pub.pem").read_bytes() + Path("khoa.pem").read_bytes()
    Path("ca-hai.pem").write_bytes(both)
    assert run(["certificate", "publish", "--public", "ca-hai.pem"]) == 0
    (key,) = Path("docs", "chung-nhan").glob("*.pem")
    assert key.read_bytes() == Path("khoa.pub.pem").read_bytes()


def test_the_check_of_the_ledger_tells_of_certificates(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    capsys.readouterr()
    assert run(["ledger", "verify"]) == 0
    assert "records/certificates-unchecked" in capsys.readouterr().err
    assert run(["ledger", "verify", "--public", "khoa.pub.pem"]) == 0
    told = capsys.readouterr()
    assert "Chứng nhận trong hồ sơ: 1;" in told.out
    assert "records/" not in told.err


def test_certificates_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["certificate", "list"]) == 0
    assert "Chưa có chứng nhận nào." in capsys.readouterr().out
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    assert run(["certificate", "list", "--officer", "TH-0001"]) == 0
    assert f"{NUMBER}  TH-0001  mau" in capsys.readouterr().out


@pytest.mark.parametrize("reason", ["", "  ", "x" * 201])
def test_a_revocation_gives_a_reason(reason: str) -> None:
    assert run([*ISSUE, "TH-0001", "mau"]) == 0
    assert run(["certificate", "revoke", NUMBER, "--reason", reason]) == 2


def test_a_key_that_others_can_read_is_not_used(capsys: pytest.CaptureFixture[str]) -> None:
    Path("khoa.pem").chmod(0o644)
    assert run([*ISSUE, "TH-0001", "mau"]) == 1
    assert "seal/open-key" in capsys.readouterr().err
