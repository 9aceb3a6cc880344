"""Does the table of a unit count each officer's year rightly?"""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from record_samples import WRONG, a_scored, an_assessment, an_officer, keep
from tha.records.compliance import UnitTable, compliance_of
from tha.records.models import Unit

pytestmark = pytest.mark.usefixtures("database")


def _table(unit: str | None = None, year: int = 2026) -> UnitTable:
    found = compliance_of(unit, year)
    assert found is not None
    return found


def _officers(table: UnitTable) -> list[str]:
    return [one.officer for one in table.officers]


def test_an_unknown_unit_has_no_table() -> None:
    assert compliance_of("DV-99", 2026) is None


def test_each_officer_has_attempts_passes_and_hours() -> None:
    an_officer()
    keep(a_scored(1, answers=WRONG), a_scored(2))
    (row,) = _table().officers
    assert (row.attempts, row.passed, row.hours) == (2, 1, Decimal(4))


def test_an_officer_who_took_nothing_stands_there_with_zeros() -> None:
    an_officer()
    (row,) = _table().officers
    assert (row.attempts, row.passed, row.hours) == (0, 0, Decimal(0))


def test_practice_is_no_attempt() -> None:
    an_officer()
    keep(a_scored(edition=an_assessment(purpose="practice")))
    assert _table().attempts == 0


def test_the_totals_are_those_of_the_rows() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored(1), a_scored(2, officer="TH-0002"), a_scored(3, answers=WRONG))
    table = _table()
    assert (table.attempts, table.passed, table.hours) == (3, 2, Decimal(8))


def test_another_year_is_another_table() -> None:
    an_officer()
    keep(a_scored())
    assert _table(year=2025).hours == 0


def test_a_unit_has_its_own_officers_and_those_of_units_below_it() -> None:
    an_officer("TH-0001", "DV-01")
    an_officer("TH-0002", "DV-02")
    an_officer("TH-0003", "DV-03")
    Unit.objects.filter(code="DV-02").update(parent=Unit.objects.get(code="DV-01"))
    assert _officers(_table("DV-01")) == ["TH-0001", "TH-0002"]
    assert _officers(_table("DV-02")) == ["TH-0002"]


def test_everyone_stands_by_unit_and_code() -> None:
    an_officer("TH-0003", "DV-01")
    an_officer("TH-0001", "DV-02")
    an_officer("TH-0002", "DV-01")
    assert _officers(_table()) == ["TH-0002", "TH-0003", "TH-0001"]


def test_units_in_a_ring_end_the_walk() -> None:
    an_officer("TH-0001", "DV-01")
    an_officer("TH-0002", "DV-02")
    one, two = Unit.objects.order_by("code")
    Unit.objects.filter(pk=one.pk).update(parent=two)
    Unit.objects.filter(pk=two.pk).update(parent=one)
    assert _officers(_table("DV-02")) == ["TH-0001", "TH-0002"]


def test_a_large_unit_needs_no_more_queries_than_a_small_one() -> None:
    an_officer()
    with CaptureQueriesContext(connection) as small:
        _table()
    for number in range(2, 20):
        an_officer(f"TH-{number:04}")
    with CaptureQueriesContext(connection) as large:
        _table()
    assert len(small) == len(large)
