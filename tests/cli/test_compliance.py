"""Does `tha compliance` show how far a unit has come?"""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from pdf_texts import text_of
from projects import lay
from tha.cli.main import run
from tha.source.days import day_of

_FINISHED = datetime.now(UTC) - timedelta(hours=1)
_YEAR = day_of(_FINISHED).year


@pytest.fixture(autouse=True)
def _recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """TH-0001 of unit DV-01 has just passed; TH-0002 of DV-02 took nothing."""
    monkeypatch.chdir(lay(tmp_path))
    monkeypatch.delenv("THA_DATABASE", raising=False)
    rows = "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A\nTH-0002,Cán bộ mẫu 02,DV-02,Phòng mẫu B\n"
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
    capsys.readouterr()


def test_everyone_stands_in_the_table_with_totals(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compliance", "--year", str(_YEAR)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"THEO DÕI ĐÀO TẠO năm {_YEAR}: tất cả đơn vị",
        "",
        "Mã       Họ và tên      Đơn vị  Lượt đánh giá  Đã đạt  Số tiết",
        "───────  ─────────────  ──────  ─────────────  ──────  ───────",
        "TH-0001  Cán bộ mẫu 01  DV-01               1       1        2",
        "TH-0002  Cán bộ mẫu 02  DV-02               0       0        0",
        "───────  ─────────────  ──────  ─────────────  ──────  ───────",
        "Cộng                                        1       1        2",
    ]


def test_a_unit_has_its_own_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compliance", "--unit", "DV-02"]) == 0
    shown = capsys.readouterr().out
    assert "Phòng mẫu B (DV-02)" in shown
    assert "TH-0001" not in shown


def test_another_year_is_another_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compliance", "--year", str(_YEAR - 1), "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["year"], found["hours"], len(found["officers"])) == (_YEAR - 1, 0, 2)


def test_numbers_are_written_in_the_readers_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "compliance", "--year", str(_YEAR)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].split() == ["Total", "1", "1", "2"]


def test_an_unknown_unit_is_told_with_the_near_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compliance", "--unit", "DV-1"]) == 1
    told = capsys.readouterr().err
    assert "records/no-such-unit" in told
    assert "có phải ý bạn là DV-01?" in told


def test_the_year_is_written_as_an_official_document(capsys: pytest.CaptureFixture[str]) -> None:
    line = ["compliance", "--unit", "DV-01", "--out", "bao-cao.pdf", "--place", "Tỉnh mẫu"]
    assert run(line) == 0
    assert capsys.readouterr().out == "Đã ghi bao-cao.pdf.\n"
    said = text_of(Path("bao-cao.pdf").read_bytes())
    assert "PHÒNG MẪU A" in said
    assert "Tỉnh mẫu, ngày" in said
    assert "Cán bộ mẫu 01 DV-01 1 1 0 2" in said


def test_the_year_is_written_as_a_workbook() -> None:
    assert run(["compliance", "--out", "theo-doi.XLSX"]) == 0
    assert CalamineWorkbook.from_path("theo-doi.XLSX").sheet_names == ["Theo đơn vị", "Theo cán bộ"]
