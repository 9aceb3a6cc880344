"""Does a table of officers join the records whole, or not at all?"""

import hashlib
import json
import os
from pathlib import Path

import pytest

from record_samples import MOMENT, a_roster, an_officer
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Entry, Officer, Unit
from tha.records.people.everyone import all_officers
from tha.records.people.roster import Imported, import_roster

pytestmark = pytest.mark.usefixtures("database")

_ONE = "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mẫu A"
_SINCE = "code,name,unit_code,unit_name,since"
_TWO = "TH-0002,Cán bộ mẫu 02,DV-01,Phòng mẫu A"


def _import(folder: Path, *lines: str) -> Imported:
    return import_roster(a_roster(folder, lines), MOMENT)


def _import_raw(folder: Path, raw: bytes) -> Imported:
    path = folder / "can-bo.csv"
    path.write_bytes(raw)
    return import_roster(path, MOMENT)


def _counts(imported: Imported) -> tuple[int, int, int]:
    return imported.new, imported.changed, imported.same


def _told(imported: Imported) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in imported.problems]


def test_new_officers_join_with_their_units(tmp_path: Path) -> None:
    assert _counts(_import(tmp_path, _ONE, _TWO)) == (2, 0, 0)
    assert [one.code for one in all_officers()] == ["TH-0001", "TH-0002"]
    assert Unit.objects.get().name == "Phòng mẫu A"


def test_the_same_table_again_changes_nothing(tmp_path: Path) -> None:
    _import(tmp_path, _ONE, _TWO)
    assert _import(tmp_path, _ONE, _TWO) == Imported(same=2)
    assert Entry.objects.count() == 1


def test_a_new_name_and_a_new_unit_are_changes(tmp_path: Path) -> None:
    _import(tmp_path, _ONE, _TWO)
    changed = _import(tmp_path, "TH-0001,Cán bộ mẫu 01,DV-02,Phòng mẫu B", _TWO)
    assert _counts(changed) == (0, 1, 1)
    assert Officer.objects.get(code="TH-0001").unit.code == "DV-02"


def test_a_unit_takes_its_new_name(tmp_path: Path) -> None:
    _import(tmp_path, _ONE)
    _import(tmp_path, "TH-0001,Cán bộ mẫu 01,DV-01,Phòng mới")
    assert Unit.objects.get().name == "Phòng mới"
    assert '"units_changed":{"DV-01":{"name":"Phòng mới"}}' in Entry.objects.latest("sequence").body


def test_officers_whom_the_table_does_not_name_stay(tmp_path: Path) -> None:
    an_officer("TH-0009")
    _import(tmp_path, "TH-0001,Cán bộ mẫu 01,DV-02,Phòng mẫu B")
    assert Officer.objects.count() == 2


def test_a_rehearsal_tells_and_writes_nothing(tmp_path: Path) -> None:
    path = a_roster(tmp_path, [_ONE])
    assert _counts(import_roster(path, MOMENT, is_rehearsal=True)) == (1, 0, 0)
    assert not Officer.objects.exists()
    assert not Entry.objects.exists()


def test_the_ledger_tells_of_an_officer_by_code_unit_and_salted_digest(tmp_path: Path) -> None:
    _import(tmp_path, _ONE)
    officer = Officer.objects.get()
    personal = json.dumps(
        [officer.name, "", "", None, None], ensure_ascii=False, separators=(",", ":")
    )
    digest = hashlib.sha256(f"{officer.salt}{personal}".encode()).hexdigest()
    assert json.loads(Entry.objects.get().body) == {
        "officers_new": {"TH-0001": {"person": f"sha256:{digest}", "unit": "DV-01"}},
        "units_new": {"DV-01": {"name": "Phòng mẫu A"}},
    }


def test_two_officers_of_one_name_have_two_digests(tmp_path: Path) -> None:
    _import(tmp_path, _ONE, "TH-0002,Cán bộ mẫu 01,DV-01,Phòng mẫu A")
    told = json.loads(Entry.objects.get().body)["officers_new"]
    assert told["TH-0001"]["person"] != told["TH-0002"]["person"]


def test_the_ledger_is_whole_when_officers_and_units_have_changed(tmp_path: Path) -> None:
    _import(tmp_path, _ONE, _TWO)
    _import(tmp_path, "TH-0001,Cán bộ mẫu mới,DV-02,Phòng mẫu B")
    _import(tmp_path, "TH-0002,Cán bộ mẫu 02,DV-01,Phòng mới")
    assert isinstance(verify(), Verified)


def test_one_faulty_row_keeps_everything_out(tmp_path: Path) -> None:
    _import(tmp_path, _ONE, "TH-0002,,DV-01,Phòng mẫu A")
    assert not Officer.objects.exists()
    assert not Unit.objects.exists()


def test_all_faults_are_told_at_once_each_at_its_cell(tmp_path: Path) -> None:
    imported = _import(tmp_path, "TH 1,A,DV-01,Phòng", "TH-2,,DV-01,Phòng", "TH-3,A,DV-01")
    assert _told(imported) == [
        ("records/bad-code", 2, 1),
        ("records/empty-cell", 3, 2),
        ("records/wrong-width", 4, 1),
    ]


@pytest.mark.parametrize("name", ["=1+1", "+84", "-x", "@SUM(A1)", " =1+1", '"\t=1+1"'])
def test_a_cell_that_begins_like_a_formula_is_refused(tmp_path: Path, name: str) -> None:
    imported = _import(tmp_path, f"TH-0001,{name},DV-01,Phòng mẫu A")
    assert _told(imported) == [("records/formula", 2, 2)]


@pytest.mark.parametrize("hidden", ["\u200b", "\u202e", "\u00ad"])
def test_an_invisible_character_is_refused(tmp_path: Path, hidden: str) -> None:
    imported = _import(tmp_path, f"TH-0001,Cán{hidden}bộ,DV-01,Phòng mẫu A")
    assert _told(imported) == [("records/invisible", 2, 2)]


def test_a_name_beyond_all_measure_is_refused(tmp_path: Path) -> None:
    imported = _import(tmp_path, f"TH-0001,{'A' * 201},DV-01,Phòng", f"{'T' * 101},A,DV-01,Phòng")
    assert _told(imported) == [("records/long-name", 2, 2), ("records/bad-code", 3, 1)]


def test_two_rows_for_one_officer_are_refused(tmp_path: Path) -> None:
    imported = _import(tmp_path, _ONE, _TWO, _ONE)
    assert _told(imported) == [("records/repeated-officer", 4, 1)]
    assert "dòng 2" in imported.problems[0].sentence("vi")


def test_a_code_that_differs_in_capitals_alone_is_refused(tmp_path: Path) -> None:
    an_officer("TH-0001", "DV-09")
    imported = _import(tmp_path, "th-0001,Cán bộ mẫu,dv-09,Phòng mẫu")
    assert _told(imported) == [("records/case-only", 2, 1), ("records/case-only", 2, 3)]


def test_a_new_code_that_lost_its_zeros_is_told_and_joins(tmp_path: Path) -> None:
    _import(tmp_path, "0012,Cán bộ mẫu 01,DV-01,Phòng mẫu A")
    imported = _import(tmp_path, "12,Cán bộ mẫu 01,DV-01,Phòng mẫu A")
    assert _told(imported) == [("records/almost-known", 2, 1)]
    assert _told(_import(tmp_path, "12,Cán bộ mẫu 01,DV-01,Phòng mẫu A")) == []


def test_a_code_in_letters_that_only_look_alike_is_refused(tmp_path: Path) -> None:
    assert _told(_import(tmp_path, _ONE, _ONE.replace("TH", "ТН"))) == [
        ("records/look-alike", 3, 1)
    ]


def test_of_the_list_of_another_year_the_first_faults_are_told(tmp_path: Path) -> None:
    rows = [f"TH-{number},Cán bộ mẫu,DV-01,Phòng mẫu A,01/07/2026" for number in range(501)]
    earlier = [one.replace("DV-01", "DV-02").replace("2026", "2025") for one in rows]
    (tmp_path / "nay.csv").write_text("\n".join([_SINCE, *rows]), encoding="utf-8")
    (tmp_path / "xua.csv").write_text("\n".join([_SINCE, *earlier]), encoding="utf-8")
    import_roster(tmp_path / "nay.csv", MOMENT)
    problems = import_roster(tmp_path / "xua.csv", MOMENT).problems
    assert len(problems) == 501
    assert (problems[-1].code, problems[-1].gaps["count"]) == ("records/more-problems", "1")


def test_of_very_many_warnings_the_first_are_told_and_all_is_imported(tmp_path: Path) -> None:
    rows = [f"TH-{number},Cán bộ mẫu,DV-01,Phòng mẫu A" for number in range(52)]
    _import(tmp_path, *rows)
    moved = _import(tmp_path, *[one.replace("DV-01", "DV-02") for one in rows])
    assert (moved.changed, len(moved.problems)) == (52, 51)
    assert (moved.problems[-1].code, moved.problems[-1].gaps["count"]) == (
        "records/more-warnings",
        "2",
    )


def test_two_names_for_one_unit_are_refused(tmp_path: Path) -> None:
    imported = _import(tmp_path, _ONE, "TH-0002,Cán bộ mẫu 02,DV-01,Phòng mẫu B")
    assert _told(imported) == [("records/two-names", 3, 4)]


def test_unknown_repeated_and_missing_columns_are_told(tmp_path: Path) -> None:
    imported = _import_raw(tmp_path, b"code,nam,code,unit_code\n")
    assert sorted(_told(imported)) == [
        ("records/missing-column", 1, 1),
        ("records/missing-column", 1, 1),
        ("records/repeated-column", 1, 3),
        ("records/unknown-column", 1, 2),
    ]


def test_columns_may_stand_in_any_order(tmp_path: Path) -> None:
    rows = "unit_name,name,code,unit_code\nPhòng mẫu A,Cán bộ mẫu 01,TH-0001,DV-01\n"
    assert _import_raw(tmp_path, rows.encode()).new == 1
    assert Officer.objects.get().name == "Cán bộ mẫu 01"


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"code,name,unit_code,unit_name\n"])
def test_a_table_without_officers_is_told(tmp_path: Path, raw: bytes) -> None:
    imported = _import_raw(tmp_path, raw)
    assert imported.problems


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    rows = f"code,name,unit_code,unit_name\r\n{_ONE}\r\n"
    assert _import_raw(tmp_path, rows.encode("utf-8-sig")).new == 1


def test_semicolons_of_a_vietnamese_spreadsheet_are_fine(tmp_path: Path) -> None:
    rows = f"code,name,unit_code,unit_name\n{_ONE}\n".replace(",", ";")
    assert _import_raw(tmp_path, rows.encode()).new == 1


def test_letters_are_kept_composed_and_spaces_single(tmp_path: Path) -> None:
    _import(tmp_path, "TH-0001, Ca\u0301n bộ\u00a0 mẫu ,DV-01,Phòng mẫu A")
    assert Officer.objects.get().name == "Cán bộ mẫu"


def test_a_file_that_is_not_utf8_is_told_at_the_byte(tmp_path: Path) -> None:
    imported = _import_raw(tmp_path, "code,name\nTH-1,Đỗ\n".encode("utf-16"))
    assert [one.code for one in imported.problems] == ["records/other-encoding"]


def test_a_quote_that_never_closes_is_told(tmp_path: Path) -> None:
    imported = _import(tmp_path, _ONE, 'TH-0002,"Cán bộ,DV-01,Phòng mẫu A')
    assert [one.code for one in imported.problems] == ["records/unreadable-table"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    imported = import_roster(tmp_path / "none.csv", MOMENT)
    assert [one.code for one in imported.problems] == ["source/not-found"]


def test_a_pipe_that_nobody_fills_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "can-bo.csv")
    imported = import_roster(tmp_path / "can-bo.csv", MOMENT)
    assert [one.code for one in imported.problems] == ["source/unreadable"]


def test_a_million_columns_are_one_problem(tmp_path: Path) -> None:
    imported = _import_raw(tmp_path, b"x," * 1_000_000)
    assert _told(imported) == [("records/too-many-columns", 1, 1)]
