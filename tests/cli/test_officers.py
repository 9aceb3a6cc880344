"""Does `tha officers` bring people in, and show them?"""

from pathlib import Path

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
    first, second = capsys.readouterr().out.splitlines()
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
    assert "tha officers import can-bo.csv" in capsys.readouterr().err
