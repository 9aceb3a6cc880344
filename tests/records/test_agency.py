"""Is the organisation that issues a document found, and the one above it?"""

import pytest

from tha.records.agency import Agency, agency_of
from tha.records.models import Unit

pytestmark = pytest.mark.usefixtures("database")


def _lay(*units: tuple[str, str | None]) -> None:
    for code, parent in units:
        above = Unit.objects.get(code=parent) if parent is not None else None
        Unit.objects.create(code=code, name=f"Phòng {code}", parent=above)


def test_a_unit_stands_below_its_parent() -> None:
    _lay(("A", None), ("B", "A"))
    assert agency_of("B") == Agency("Phòng B", "Phòng A")


def test_everyones_document_is_issued_by_the_one_unit_at_the_top() -> None:
    _lay(("A", None), ("B", "A"))
    assert agency_of(None) == Agency("Phòng A", None)


def test_of_two_units_at_the_top_none_issues_for_all() -> None:
    _lay(("A", None), ("B", None))
    assert agency_of(None) is None


def test_a_code_of_no_unit_has_no_agency() -> None:
    assert agency_of("X") is None
