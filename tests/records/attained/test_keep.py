"""Do classes and certificates join the records once, with a file, and can they be taken back?"""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from attained_samples import ROW, a_list, imported
from record_samples import MOMENT, an_officer
from tha.records.attained.keep import Attaining, import_attained, retract
from tha.records.attained.sheet import Reading
from tha.records.ledger.verification import verify
from tha.records.models import Attainment, Entry, Evidence, Retraction
from tha.records.transcript import transcript_of
from tha.source.days import day_of
from tha.source.problem import Problem

pytestmark = pytest.mark.usefixtures("database")


def _codes(found: Attaining) -> list[str]:
    return [one.code for one in found.problems]


def _hours() -> Decimal:
    found = transcript_of("TH-0001", MOMENT.date())
    assert found is not None
    return found.hours


def test_a_class_earns_its_hours_and_keeps_its_file(tmp_path: Path) -> None:
    an_officer()
    found = imported(tmp_path)
    assert (found.new, found.officers, found.problems) == (1, 1, ())
    assert bytes(Evidence.objects.get(digest=found.evidence).content) == b"%PDF mau"
    assert _hours() == Decimal(4)


def test_the_same_list_again_changes_nothing(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path)
    entries = Entry.objects.count()
    assert imported(tmp_path) == Attaining(known=1)
    assert Entry.objects.count() == entries


def test_the_ledger_tells_of_all_of_it(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path)
    retract("TH-0001", "LOP-01", "nhầm danh sách", MOMENT)
    kinds = list(Entry.objects.order_by("sequence").values_list("kind", flat=True))
    assert kinds == ["roster", "evidence", "attainment", "retraction"]
    assert not hasattr(verify(), "why")


def test_one_file_shows_the_attainments_of_several_officers(tmp_path: Path) -> None:
    an_officer()
    an_officer("TH-0002")
    imported(tmp_path, ROW, ROW.replace("TH-0001", "TH-0002"))
    assert (Attainment.objects.count(), Evidence.objects.count()) == (2, 1)


def test_a_rehearsal_writes_nothing(tmp_path: Path) -> None:
    an_officer()
    assert imported(tmp_path, is_rehearsal=True).new == 1
    assert not Attainment.objects.exists()
    assert not Evidence.objects.exists()


def test_one_faulty_row_keeps_all_rows_out(tmp_path: Path) -> None:
    an_officer()
    found = imported(tmp_path, ROW, ROW.replace("TH-0001", "TH-0009"))
    assert _codes(found) == ["records/attained-by-nobody"]
    assert not Attainment.objects.exists()


def test_what_is_kept_is_not_altered_by_another_list(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path)
    assert _codes(imported(tmp_path, ROW.replace(",4,", ",40,"))) == ["records/attained-otherwise"]
    assert _hours() == Decimal(4)


def test_a_missing_file_keeps_the_list_out(tmp_path: Path) -> None:
    an_officer()
    reading = Reading("class", day_of(MOMENT))
    found = import_attained(a_list(tmp_path), tmp_path / "khong-co.pdf", reading, MOMENT)
    assert _codes(found) == ["source/not-found"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        (",4,", ",bốn,", "records/bad-hours"),
        (",4,", ",0,", "records/bad-hours"),
        (",4,", ",1e3,", "records/bad-hours"),
        (",4,", ",9999,", "records/bad-hours"),
        ("01/06/2026", "25/11/2026", "records/learned-ahead"),
        ("01/06/2026", "1/6/26", "records/bad-day"),
        ("01/06/2026", "01/06/1926", "records/learned-long-ago"),
        ("Lớp mẫu", "=1+1", "records/formula"),
        ("dao-duc", "dao-duk", "records/unknown-learned-module"),
    ],
)
def test_a_faulty_cell_is_told(old: str, new: str, code: str, tmp_path: Path) -> None:
    an_officer()
    found = imported(tmp_path, ROW.replace(old, new), modules=frozenset({"dao-duc"}))
    assert _codes(found) == [code]


@pytest.mark.parametrize("day", ["01/06/2026", "2026-06-01"])
def test_days_are_read_as_they_are_written_here_and_in_iso(day: str, tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path, ROW.replace("01/06/2026", day))
    assert Attainment.objects.get().on == date(2026, 6, 1)


def test_halves_of_hours_may_have_a_comma(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path, ROW.replace(",4,", ',"7,5",'))
    assert Attainment.objects.get().hours == Decimal("7.5")


def test_what_is_taken_back_earns_nothing_and_stays_visible(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path)
    assert isinstance(retract("TH-0001", "LOP-01", "nhầm  danh sách", MOMENT), Retraction)
    found = transcript_of("TH-0001", MOMENT.date())
    assert found is not None
    assert (found.hours, found.attained[0].reason) == (Decimal(0), "nhầm danh sách")


def test_what_was_taken_back_does_not_come_again(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path)
    retract("TH-0001", "LOP-01", "nhầm", MOMENT)
    assert _codes(imported(tmp_path)) == ["records/attained-retracted"]


def test_nothing_is_taken_back_twice(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path)
    retract("TH-0001", "LOP-01", "nhầm", MOMENT)
    assert isinstance(retract("TH-0001", "LOP-01", "nhầm", MOMENT), Problem)


def test_of_two_days_one_must_be_told(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path, ROW, ROW.replace("01/06", "02/06"))
    found = retract("TH-0001", "LOP-01", "nhầm", MOMENT)
    assert isinstance(found, Problem)
    assert "2026-06-01, 2026-06-02" in found.mend("vi")
    right = retract("TH-0001", "LOP-01", "nhầm", MOMENT, on=date(2026, 6, 2))
    assert isinstance(right, Retraction)
