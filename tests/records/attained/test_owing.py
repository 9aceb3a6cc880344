"""Does what officers owe count quizzes, classes, leave and titles together?"""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from attained_samples import ROW, imported
from owed_samples import DAY, a_requirement, an_obligatory
from personal_samples import a_leave
from record_samples import a_scored, an_officer, keep
from tha.curriculum.requirements.requirement import Requirement, Requirements
from tha.records.compliance import UnitTable, compliance_of
from tha.records.models import Officer, Posting, Unit
from tha.records.owed.owed import Owed
from tha.records.transcript import transcript_of

pytestmark = pytest.mark.usefixtures("database")


def _requirements(*asked: Requirement) -> Requirements:
    roles: dict[str, tuple[str, ...]] = {"chap-hanh-vien": ("Chấp hành viên",)}
    return Requirements(roles=roles, years={2026: asked or (a_requirement(),)})


def _table(*asked: Requirement, day: date = DAY, unit: str | None = None) -> UnitTable:
    found = compliance_of(unit, 2026, day=day, requirements=_requirements(*asked))
    assert found is not None
    return found


def _owed(*asked: Requirement) -> Owed:
    (row,) = _table(*asked).officers
    (one,) = row.owed
    return one


def test_quizzes_and_classes_are_counted_together(tmp_path: Path) -> None:
    an_officer()
    keep(a_scored())
    imported(tmp_path)
    assert (_owed().earned, _owed().left) == (Decimal(8), Decimal(2))


def test_the_hours_of_the_table_are_those_of_both(tmp_path: Path) -> None:
    an_officer()
    keep(a_scored())
    imported(tmp_path)
    table = _table()
    assert (table.hours, table.attained, table.officers[0].passed) == (Decimal(8), 1, 1)


def test_a_requirement_of_another_role_is_not_owed() -> None:
    an_officer()
    asked = a_requirement(roles=("chap-hanh-vien",))
    assert _table(asked).officers[0].status is None
    Officer.objects.update(title="Chấp hành viên")
    assert _table(asked).officers[0].status == "due"


def test_leave_makes_less_owed_unless_it_was_taken_back() -> None:
    officer = an_officer()
    days = {"since": date(2026, 1, 1), "until": date(2026, 6, 30)}
    a_leave(officer.code, 1, 1, **days)
    assert _owed().hours == Decimal(5)
    a_leave(officer.code, 1, 2, since=None, until=None)
    assert _owed().hours == Decimal(10)


def test_a_module_of_once_is_found_in_earlier_years(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path, ROW.replace("2026", "2019"))
    once = an_obligatory("dao-duc", every="once")
    assert _owed(a_requirement(hours=Decimal(0), modules=(once,))).status == "met"


def test_recognition_looks_back_over_the_years(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path, ROW.replace("2026", "2025"), ROW)
    assert _owed(a_requirement(recognise=1)).earned == Decimal(4)
    assert _owed(a_requirement(recognise=2)).earned == 0


def test_the_transcript_owes_what_the_table_says(tmp_path: Path) -> None:
    an_officer()
    imported(tmp_path)
    found = transcript_of("TH-0001", DAY, _requirements())
    assert found is not None
    assert found.owed == _table().officers[0].owed


def test_an_officer_belongs_to_the_unit_of_the_day() -> None:
    officer = an_officer("TH-0001", "DV-01")
    an_officer("TH-0002", "DV-02")
    first, second = Unit.objects.order_by("code")
    Posting.objects.create(officer=officer, number=1, unit=first, since=None)
    Posting.objects.create(officer=officer, number=2, unit=second, since=date(2026, 7, 1))
    assert len(_table(day=date(2026, 6, 30), unit="DV-01").officers) == 1
    assert len(_table(day=date(2026, 7, 1), unit="DV-01").officers) == 0


def test_who_left_before_the_year_stands_in_no_table() -> None:
    an_officer()
    Officer.objects.update(left=date(2025, 12, 31))
    assert _table().officers == ()


def test_units_say_how_many_of_their_officers_stand_how() -> None:
    an_officer("TH-0001", "DV-01")
    an_officer("TH-0002", "DV-01")
    keep(a_scored())
    (unit,) = _table(a_requirement(hours=Decimal(4))).units
    assert (unit.officers, unit.statuses) == (2, {"met": 1, "due": 1})


def test_a_year_of_which_nothing_is_said_asks_for_nothing() -> None:
    an_officer()
    found = compliance_of(None, 2025, day=DAY, requirements=_requirements())
    assert found is not None
    assert found.officers[0].owed == ()


def test_many_officers_need_no_more_queries_than_one() -> None:
    an_officer()
    with CaptureQueriesContext(connection) as small:
        _table()
    for number in range(2, 20):
        an_officer(f"TH-{number:04}")
    with CaptureQueriesContext(connection) as large:
        _table()
    assert len(small) == len(large)


def test_whoever_was_erased_owes_nothing_and_stands_only_where_something_was_done() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored())
    Officer.objects.update(name="", salt="")
    (row,) = _table().officers
    assert (row.officer, row.hours, row.owed, row.status) == ("TH-0001", Decimal(4), (), None)
