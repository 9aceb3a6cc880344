"""Does leave come into the records once, and is it corrected without being rewritten?"""

from datetime import date
from pathlib import Path

import pytest

from people_samples import a_csv
from record_samples import MOMENT, an_officer
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Leave
from tha.records.people.leave import LeaveImported, ListedLeave, all_leave, import_leave
from tha.reports.list_sheet import list_as_xlsx

pytestmark = pytest.mark.usefixtures("database")

_HEAD = "code,since,until,reason"
_NUMBERED = f"{_HEAD},number"
_JULY = "TH-0001,01/07/2026,31/07/2026,Thai sản"


@pytest.fixture(autouse=True)
def _officer(database: Path) -> None:
    assert database
    an_officer()


def _import(folder: Path, *lines: str) -> LeaveImported:
    return import_leave(a_csv(folder, *lines), MOMENT)


def _told(imported: LeaveImported) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in imported.problems]


def test_leave_joins_the_records_with_an_entry(tmp_path: Path) -> None:
    assert len(_import(tmp_path, _HEAD, _JULY).planned) == 1
    assert Leave.objects.get().until == date(2026, 7, 31)
    assert isinstance(verify(), Verified)


def test_the_same_leave_again_changes_nothing(tmp_path: Path) -> None:
    _import(tmp_path, _HEAD, _JULY)
    assert _import(tmp_path, _HEAD, _JULY) == LeaveImported(same=1)


def test_a_number_corrects_a_leave_by_a_later_version(tmp_path: Path) -> None:
    _import(tmp_path, _HEAD, _JULY)
    _import(tmp_path, _NUMBERED, "TH-0001,01/07/2026,31/08/2026,Thai sản,1")
    assert list(Leave.objects.values_list("number", "version")) == [(1, 1), (1, 2)]
    assert [one.until for one in all_leave()] == [date(2026, 8, 31)]


def test_a_number_without_days_takes_a_leave_back(tmp_path: Path) -> None:
    _import(tmp_path, _HEAD, _JULY)
    _import(tmp_path, _NUMBERED, "TH-0001,,,Nhập nhầm,1")
    assert all_leave() == []
    assert isinstance(verify(), Verified)


def test_days_that_were_taken_back_can_be_given_again(tmp_path: Path) -> None:
    _import(tmp_path, _HEAD, _JULY)
    _import(tmp_path, _NUMBERED, "TH-0001,,,Nhập nhầm,1")
    _import(tmp_path, _HEAD, _JULY)
    assert [one.number for one in all_leave()] == [2]


def test_a_rehearsal_writes_nothing(tmp_path: Path) -> None:
    planned = import_leave(a_csv(tmp_path, _HEAD, _JULY), MOMENT, is_rehearsal=True).planned
    assert [one.before for one in planned] == [None]
    assert not Leave.objects.exists()


def test_leave_that_overlaps_is_told_with_the_number_to_correct(tmp_path: Path) -> None:
    _import(tmp_path, _HEAD, _JULY)
    imported = _import(tmp_path, _HEAD, "TH-0001,15/07/2026,15/08/2026,Ốm")
    assert _told(imported) == [("records/leave-overlap", 2, 2)]
    assert "đợt số 1" in imported.problems[0].sentence("vi")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("TH-0009,01/07/2026,02/07/2026,Ốm,", ("records/no-such-officer", 2, 1)),
        ("TH-0001,02/07/2026,01/07/2026,Ốm,", ("records/leave-reversed", 2, 3)),
        ("TH-0001,02/07/2026,,Ốm,", ("records/leave-half", 2, 3)),
        ("TH-0001,,02/07/2026,Ốm,", ("records/leave-half", 2, 2)),
        ("TH-0001,,,Ốm,", ("records/leave-half", 2, 2)),
        ("TH-0001,,,Ốm,7", ("records/no-such-leave", 2, 5)),
        ("TH-0001,,,Ốm,-1", ("records/formula", 2, 5)),
        ("TH-0001,01/07/26,02/07/2026,Ốm,", ("records/bad-day", 2, 2)),
    ],
)
def test_a_faulty_row_is_told_at_its_cell(
    tmp_path: Path, line: str, told: tuple[str, int, int]
) -> None:
    assert _told(_import(tmp_path, _NUMBERED, line)) == [told]
    assert not Leave.objects.exists()


def test_leaves_that_move_together_do_not_meet_on_the_way(tmp_path: Path) -> None:
    _import(tmp_path, _HEAD, _JULY, "TH-0001,01/08/2026,31/08/2026,Ốm")
    moved = ("TH-0001,01/08/2026,31/08/2026,Ốm,1", "TH-0001,01/09/2026,30/09/2026,Ốm,2")
    imported = _import(tmp_path, _NUMBERED, *moved)
    assert (len(imported.planned), imported.problems) == (2, ())


def test_two_new_leaves_that_share_a_day_are_told_once(tmp_path: Path) -> None:
    imported = _import(tmp_path, _HEAD, _JULY, "TH-0001,31/07/2026,02/08/2026,Ốm")
    assert _told(imported) == [("records/leave-overlap", 3, 2)]


def test_one_leave_in_two_rows_is_told(tmp_path: Path) -> None:
    assert _told(_import(tmp_path, _HEAD, _JULY, _JULY)) == [("records/leave-twice", 3, 1)]


def test_what_was_exported_is_imported_without_a_change(tmp_path: Path) -> None:
    _import(tmp_path, _HEAD, _JULY, "TH-0001,01/09/2026,02/09/2026,Ốm")
    path = tmp_path / "ra.xlsx"
    path.write_bytes(list_as_xlsx(ListedLeave, all_leave(), "Nghỉ", MOMENT))
    assert import_leave(path, MOMENT) == LeaveImported(same=2)
