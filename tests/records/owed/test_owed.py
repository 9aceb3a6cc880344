"""Is what an officer owes of a requirement counted as the council's list says?"""

from datetime import date
from decimal import Decimal

import pytest

from owed_samples import DAY, a_learning, a_requirement, an_obligatory
from tha.curriculum.requirements.requirement import Requirement
from tha.records.owed.learned import Learned
from tha.records.owed.months import Service
from tha.records.owed.owed import Owed, owed, worst


def _owed(requirement: Requirement, *learned: Learned, day: date = DAY, year: int = 2026) -> Owed:
    return owed(requirement, year, Service(), learned, day)


def test_who_learned_nothing_owes_all_hours_until_the_end_of_the_year() -> None:
    found = _owed(a_requirement())
    assert (found.left, found.due, found.status) == (Decimal(10), date(2026, 12, 31), "due")


def test_hours_of_the_year_are_added_exactly() -> None:
    found = _owed(a_requirement(), a_learning("2026-03-01"), a_learning("2026-05-01"))
    assert (found.earned, found.left) == (Decimal(8), Decimal(2))


def test_hours_of_another_year_are_not_of_this_one() -> None:
    assert _owed(a_requirement(), a_learning("2025-12-31")).earned == 0


def test_the_day_on_which_the_hours_are_full_is_the_day_of_meeting() -> None:
    learned = [a_learning(f"2026-0{month}-01") for month in (1, 2, 3, 4)]
    found = _owed(a_requirement(), *learned)
    assert (found.met_on, found.status, found.left) == (date(2026, 3, 1), "met", Decimal(0))


def test_after_the_due_day_what_is_left_is_late() -> None:
    assert _owed(a_requirement(due=date(2026, 6, 30))).status == "late"


def test_on_the_due_day_nothing_is_late_yet() -> None:
    assert _owed(a_requirement(due=DAY)).status == "due"


def test_what_was_met_after_the_due_day_says_so() -> None:
    found = _owed(a_requirement(due=date(2026, 6, 30)), a_learning("2026-07-01", 10))
    assert found.status == "met-late"


def test_what_is_learned_after_the_day_asked_about_is_not_yet_known() -> None:
    assert _owed(a_requirement(), a_learning("2026-11-25", 10)).status == "due"


def test_next_january_mends_nothing_of_this_year() -> None:
    later = a_learning("2027-01-02", 10, "dao-duc")
    asked = a_requirement(modules=(an_obligatory(every="once"),))
    assert _owed(asked, later, day=date(2027, 2, 1)).status == "late"


def test_a_module_of_every_year_must_be_learned_in_the_year() -> None:
    asked = a_requirement(hours=Decimal(0), modules=(an_obligatory(),))
    assert _owed(asked, a_learning("2025-06-01", module="dao-duc")).status == "due"
    assert _owed(asked, a_learning("2026-06-01", module="dao-duc")).status == "met"


def test_a_module_of_once_holds_from_any_earlier_year() -> None:
    asked = a_requirement(hours=Decimal(0), modules=(an_obligatory(every="once"),))
    found = _owed(asked, a_learning("2019-06-01", module="dao-duc"))
    assert (found.status, found.met_on) == ("met", date(2019, 6, 1))


@pytest.mark.parametrize(("on", "status"), [("2022-01-01", "met"), ("2021-12-31", "due")])
def test_validity_counts_whole_years(on: str, status: str) -> None:
    module = an_obligatory(every="once", valid=5)
    asked = a_requirement(hours=Decimal(0), modules=(module,))
    assert _owed(asked, a_learning(on, module="dao-duc")).status == status


def test_one_of_its_quizzes_fulfils_a_module() -> None:
    asked = a_requirement(hours=Decimal(0), modules=(an_obligatory(quizzes=("danh-gia",)),))
    passed = a_learning("2026-06-01", source="assessment", reference="danh-gia")
    assert _owed(asked, passed).status == "met"


def test_a_class_that_is_called_like_a_quiz_is_no_quiz() -> None:
    asked = a_requirement(hours=Decimal(0), modules=(an_obligatory(quizzes=("danh-gia",)),))
    assert _owed(asked, a_learning("2026-06-01", reference="danh-gia")).status == "due"


def test_full_hours_without_the_module_are_not_enough() -> None:
    found = _owed(a_requirement(modules=(an_obligatory(),)), a_learning("2026-06-01", 10))
    assert (found.left, found.status) == (Decimal(0), "due")
    assert [one.module for one in found.missing()] == ["dao-duc"]


def test_half_a_year_owes_half_the_hours() -> None:
    found = owed(a_requirement(), 2026, Service(joined=date(2026, 7, 1)), [], DAY)
    assert (found.months, found.hours, found.full_hours) == (6, Decimal(5), Decimal(10))


def test_shares_of_hours_are_cut_to_whole_halves() -> None:
    found = owed(a_requirement(), 2026, Service(joined=date(2026, 6, 1)), [], DAY)
    assert found.hours == Decimal("5.5")  # 10 x 7/12 = 5.83


def test_without_prorating_half_a_year_owes_everything() -> None:
    service = Service(joined=date(2026, 7, 1))
    assert owed(a_requirement(prorate="none"), 2026, service, [], DAY).hours == Decimal(10)


def test_who_did_not_serve_in_the_year_owes_nothing() -> None:
    asked = a_requirement(modules=(an_obligatory(),))
    found = owed(asked, 2026, Service(left=date(2025, 12, 31)), [], DAY)
    assert (found.status, found.hours, found.modules) == ("exempt", Decimal(0), ())


def test_hours_that_shrink_to_nothing_are_met() -> None:
    asked = a_requirement(hours=Decimal("0.5"))
    found = owed(asked, 2026, Service(joined=date(2026, 12, 1)), [], DAY)
    assert (found.hours, found.status) == (Decimal(0), "met")


def test_the_worst_of_several_requirements_is_told() -> None:
    assert worst(["met", "late", "due"]) == "late"
    assert worst([]) is None
