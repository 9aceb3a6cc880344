"""Do the tree of units, moves and dates of service come in from a list, and out again?"""

from datetime import date
from pathlib import Path

import pytest

from people_samples import HEAD, ONE, a_csv
from record_samples import MOMENT, an_officer
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Officer, Posting, Unit
from tha.records.people.everyone import RosterRow, roster_rows
from tha.records.people.roster import Imported, import_roster
from tha.records.people.roster_changes import FieldChange
from tha.reports.list_sheet import list_as_csv, list_as_xlsx

pytestmark = pytest.mark.usefixtures("database")

_ONE = ",".join(ONE)
_PLAIN = ",".join(HEAD)
_TREE = f"{_PLAIN},unit_parent"
_SINCE = f"{_PLAIN},since"
_FULL = f"{_PLAIN},unit_parent,title,rank,joined,left,since"


def _import(folder: Path, *lines: str) -> Imported:
    return import_roster(a_csv(folder, *lines), MOMENT)


def _told(imported: Imported) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in imported.problems]


def _stays() -> list[tuple[int, str, date | None]]:
    return list(Posting.objects.order_by("number").values_list("number", "unit__code", "since"))


def test_a_unit_belongs_to_another_that_has_a_row_of_its_own(tmp_path: Path) -> None:
    _import(tmp_path, _TREE, f"{_ONE},TINH", ",,TINH,Tỉnh mẫu,")
    assert Unit.objects.get(code="DV-01").parent == Unit.objects.get(code="TINH")
    assert isinstance(verify(), Verified)


def test_without_the_column_a_unit_keeps_the_one_above_it(tmp_path: Path) -> None:
    _import(tmp_path, _TREE, f"{_ONE},TINH", ",,TINH,Tỉnh mẫu,")
    assert _import(tmp_path, _PLAIN, _ONE).units == ()


def test_a_ring_of_units_is_told_once(tmp_path: Path) -> None:
    imported = _import(tmp_path, _TREE, f"{_ONE},B", ",,B,Phòng B,C", ",,C,Phòng C,DV-01")
    assert _told(imported) == [("records/unit-cycle", 2, 5)]
    assert "DV-01 → B → C → DV-01" in imported.problems[0].sentence("vi")
    assert not Unit.objects.exists()


def test_a_ring_that_only_the_records_close_is_told(tmp_path: Path) -> None:
    _import(tmp_path, _TREE, f"{_ONE},TINH", ",,TINH,Tỉnh mẫu,")
    imported = _import(tmp_path, _TREE, ",,TINH,Tỉnh mẫu,DV-01")
    assert _told(imported) == [("records/unit-cycle", 2, 5)]


def test_a_parent_that_is_nowhere_and_two_parents_are_told(tmp_path: Path) -> None:
    two = "TH-0002,Cán bộ mẫu 02,DV-01,Phòng mẫu A,"
    assert _told(_import(tmp_path, _TREE, f"{_ONE},TINH", two)) == [
        ("records/unknown-parent", 2, 5),
        ("records/two-parents", 3, 5),
    ]


def test_a_row_of_a_unit_says_nothing_of_officers(tmp_path: Path) -> None:
    imported = _import(tmp_path, f"{_PLAIN},title", ",,DV-01,Phòng mẫu A,Chấp hành viên")
    assert _told(imported) == [("records/not-of-a-unit", 2, 5)]


def test_a_move_keeps_where_the_officer_came_from(tmp_path: Path) -> None:
    an_officer()
    _import(tmp_path, _SINCE, f"{_ONE.replace('DV-01', 'DV-02')},01/07/2026")
    assert _stays() == [(1, "DV-01", None), (2, "DV-02", date(2026, 7, 1))]
    assert Officer.objects.get().unit.code == "DV-02"
    assert isinstance(verify(), Verified)


def test_a_move_without_a_day_begins_on_the_day_of_the_import_and_is_told(tmp_path: Path) -> None:
    an_officer()
    imported = _import(tmp_path, _PLAIN, _ONE.replace("DV-01", "DV-02"))
    assert _told(imported) == [("records/moved-undated", 2, 3)]
    assert imported.officers[0].is_moved
    assert _stays()[-1] == (2, "DV-02", date(2026, 11, 24))


def test_the_list_of_an_earlier_year_is_refused(tmp_path: Path) -> None:
    _import(tmp_path, _SINCE, f"{_ONE},01/07/2026")
    imported = _import(tmp_path, _SINCE, f"{_ONE.replace('DV-01', 'DV-09')},01/01/2025")
    assert _told(imported) == [("records/moved-too-early", 2, 5)]
    assert Officer.objects.get().unit.code == "DV-01"


def test_a_day_that_is_corrected_is_a_change_of_its_own(tmp_path: Path) -> None:
    _import(tmp_path, _SINCE, f"{_ONE},01/07/2026")
    changed = _import(tmp_path, _SINCE, f"{_ONE},01/05/2026").officers[0]
    assert changed.fields == (FieldChange("since", date(2026, 7, 1), date(2026, 5, 1)),)
    assert isinstance(verify(), Verified)


def test_days_to_come_and_days_in_reverse_are_told(tmp_path: Path) -> None:
    rows = f"{_ONE},,,,01/07/2026,01/01/2020,25/11/2026"
    assert sorted(_told(_import(tmp_path, _FULL, rows))) == [
        ("records/in-the-future", 2, 10),
        ("records/left-first", 2, 9),
    ]


def test_what_the_table_has_no_column_for_stays_and_an_empty_cell_empties(tmp_path: Path) -> None:
    _import(tmp_path, f"{_PLAIN},title,rank", f"{_ONE},Chấp hành viên,Sơ cấp")
    _import(tmp_path, f"{_PLAIN},rank", f"{_ONE},")
    officer = Officer.objects.get()
    assert (officer.title, officer.rank) == ("Chấp hành viên", "")
    assert isinstance(verify(), Verified)


def test_who_was_erased_does_not_come_back(tmp_path: Path) -> None:
    Officer.objects.filter(pk=an_officer().pk).update(name="", salt="")
    imported = _import(tmp_path, _PLAIN, _ONE)
    assert _told(imported) == [("records/erased-officer", 2, 1)]
    assert roster_rows()[0].code == ""


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_was_exported_is_imported_without_a_change(tmp_path: Path, ending: str) -> None:
    full = f"{_ONE},TINH,Chấp hành viên,Trung cấp,01/02/2010,,01/07/2026"
    _import(
        tmp_path, _FULL, full, "TH-0002,Cán bộ mẫu 02,DV-02,Phòng mẫu B,,,,,,", ",,TINH,T,,,,,,"
    )
    path = tmp_path / f"ra.{ending}"
    rows = roster_rows()
    as_csv, as_xlsx = list_as_csv(RosterRow, rows), list_as_xlsx(RosterRow, rows, "Tờ", MOMENT)
    path.write_bytes(as_csv if ending == "csv" else as_xlsx)
    again = import_roster(path, MOMENT)
    assert (again.same, again.officers, again.units, again.problems) == (2, (), (), ())


def test_a_rehearsal_tells_exactly_what_the_import_does(tmp_path: Path) -> None:
    _import(tmp_path, _FULL, f"{_ONE},TINH,Chấp hành viên,,,,01/07/2026", ",,TINH,T,,,,,,")
    path = tmp_path / "moi.csv"
    moved = f"{_ONE.replace('DV-01', 'DV-02')},,,Trung cấp,01/02/2010,,"
    path.write_text(f"{_FULL}\n{moved}\nTH-1,B,DV-3,C,TINH,,,,,\n", encoding="utf-8")
    rehearsed = import_roster(path, MOMENT, is_rehearsal=True)
    assert rehearsed.officers
    assert rehearsed.units
    assert import_roster(path, MOMENT) == rehearsed


@pytest.mark.parametrize("title", ["Chấp hành viên, - kiêm", "Tổ trưởng; =phó", "A ; '-b"])
def test_a_csv_that_no_program_runs_comes_back_as_it_was(tmp_path: Path, title: str) -> None:
    _import(tmp_path, f"{_PLAIN},title", f'{_ONE},"{title}"')
    path = tmp_path / "ra.csv"
    path.write_bytes(list_as_csv(RosterRow, roster_rows()))
    assert import_roster(path, MOMENT).officers == ()


def test_officers_stand_by_given_name_within_their_unit(tmp_path: Path) -> None:
    names = {"TH-1": "Mẫu Văn Yên", "TH-2": "Mẫu Thị Ân", "TH-3": "Mẫu Văn An"}
    lines = [f"{code},{name},DV-01,Phòng mẫu A" for code, name in names.items()]
    _import(tmp_path, _PLAIN, *lines)
    assert [one.code for one in roster_rows()] == ["TH-3", "TH-2", "TH-1"]
