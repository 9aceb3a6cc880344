"""Is every mark that was kept accounted for, by the edition and the people that gave it?"""

from decimal import Decimal

import pytest

from forger import unguard
from record_samples import HALF, MOMENT, a_scored, an_assessment, an_officer, keep
from regrade_samples import LATER, WHY, applied, mended
from samples import a_quiz, a_true_false, an_extended_text
from sheet_samples import (
    QUIZ,
    both,
    bring_in,
    by_another_edition,
    by_another_rubric,
    exported,
    hand_in,
    marked,
    uuid,
)
from tha.quiz.edition import edition_of
from tha.quiz.form import drawn_items
from tha.records.kept_marks.account import ItemAccount, KeptAccount, account_of
from tha.records.models import Edition, Mark
from tha.source.problem import Problem

pytestmark = pytest.mark.usefixtures("database")


def _account(beginning: str = uuid(1)) -> KeptAccount:
    found = account_of("TH-0001", beginning)
    assert isinstance(found, KeptAccount)
    return found


def _refusal(officer: str, beginning: str) -> str:
    found = account_of(officer, beginning)
    assert isinstance(found, Problem)
    assert found.code == "records/no-such-submission"
    return found.mend("en")


def _written() -> ItemAccount:
    """The written answer in the latest marking."""
    return next(one for one in _account().markings[-1].items if one.told.item == "et-01")


def _steps() -> list[str]:
    return [one.en for one in _written().told.steps]


def _mark(marker: str, first: float, second: float, *, third: bool = False) -> None:
    bring_in(marked(exported(marker, is_adjudication=third), both(first, second)))


def test_every_item_is_told_with_the_mark_that_was_kept() -> None:
    an_officer()
    keep(a_scored(answers=HALF))
    (marking,) = _account().markings
    told = [(one.told.item, one.told.mark, one.kept) for one in marking.items]
    assert told == [("sc-01", Decimal(1), Decimal(1)), ("tf-01", Decimal(0), Decimal(0))]
    assert (marking.reason, marking.moment) == ("received", MOMENT)


def test_each_marking_is_told_by_the_edition_that_made_it() -> None:
    an_officer()
    keep(a_scored())
    applied(mended(key="b"))
    first, second = _account().markings
    expected = [one.items[0].told.expected[0].en[0] for one in (first, second)]
    assert expected == ["a", "b"]
    assert (second.reason, second.moment) == (WHY, LATER)
    assert second.edition == mended(key="b").digest != first.edition


def test_only_what_the_form_asked_is_told() -> None:
    an_officer()
    edition = an_assessment(draw=1)
    (asked,) = drawn_items(edition.quiz, 7)
    keep(a_scored(edition=edition, form=7, answers={}))
    (marking,) = _account().markings
    assert [(one.told.item, one.told.outcome) for one in marking.items] == [(asked.id, "omitted")]


def test_an_item_that_was_dropped_is_told_as_dropped() -> None:
    an_officer()
    keep(a_scored(answers=HALF))
    applied(mended(void="drop"))
    assert _account().markings[1].items[0].told.outcome == "drop"


def test_the_marks_of_one_person_are_told_by_criterion() -> None:
    hand_in(1)
    _mark("GK1", 0.5, 1.5)
    (mark,) = _written().people
    assert (mark.marker, mark.moment, list(mark.points.values())) == (
        "GK1", MOMENT, [Decimal("0.5"), Decimal("1.5")],
    )  # fmt: skip
    gave, alone = _steps()
    assert gave.startswith("GK1, no. 1, 2026-11-24 16:00 +07, by the rubric of sha256:")
    assert gave.endswith("can-cu 0.5 + xu-ly 1.5 = 2")
    assert alone == "one marker: 2"


def test_before_people_have_marked_it_awaits_them() -> None:
    hand_in(1)
    _mark("GK1", 1, 1)
    first = _account().markings[0].items[1]
    assert (first.told.outcome, first.kept, first.people) == ("pending", None, ())


def test_two_markers_come_to_their_mean() -> None:
    hand_in(1, markers=2, tolerance="0.5")
    _mark("GK1", 1, 1.5)
    _mark("GK2", 1, 1)
    assert "1/2 apart, within the tolerance 1/2: the mean (5/2 + 2) / 2 = 9/4" in _steps()
    assert _written().told.mark == _written().kept == Decimal("2.25")


def test_an_adjudicator_decides() -> None:
    hand_in(1, markers=2, tolerance="0.5")
    _mark("GK1", 1, 2)
    _mark("GK2", 0, 0.5)
    _mark("GK3", 1, 0.5, third=True)
    assert "the adjudicator's marks decide: 3/2" in _steps()
    assert any(one.startswith("GK3 (adjudicates), no. 1") for one in _steps())


def test_marks_that_a_person_gave_anew_replace_theirs() -> None:
    hand_in(1)
    raw = exported("GK1")
    bring_in(marked(raw, both(0.5, 0.5)))
    bring_in(marked(raw, both(1, 1)))
    old, new, *_ = _steps()
    assert old.endswith("does not count: this person marked it again")
    assert new.endswith("= 2")
    assert [len(one.items[1].people) for one in _account().markings] == [0, 1, 2]


def test_marks_by_another_rubric_do_not_count() -> None:
    hand_in(1)
    _mark("GK1", 1, 1)
    by_another_rubric()
    assert _written().told.outcome == "pending"
    assert any("this marking has another rubric" in one for one in _steps())


def test_marks_that_stay_while_people_mark_once_more_are_said_to_stay() -> None:
    hand_in(1)
    _mark("GK1", 1, 1)
    head = {"id": QUIZ, "purpose": "assessment", "hours": "4"}
    items = (a_true_false(key=False), an_extended_text(markers=2))
    applied(edition_of(a_quiz(*items, **head)))
    assert _steps()[1:] == [
        "1 of 2 markers have marked it",
        "keeps the 2 of marking 2: not all that was written is decided by people yet",
    ]
    assert _written().told.mark == Decimal(2)


def test_marks_that_do_not_come_to_what_was_kept_are_said_to() -> None:
    hand_in(1)
    _mark("GK1", 1, 1)
    by_another_edition(points="3")
    assert any(one.startswith("the records hold no mark") for one in _steps())


def test_a_mark_that_somebody_changed_is_said_to_differ() -> None:
    an_officer()
    keep(a_scored())
    unguard("mark")
    Mark.objects.filter(item="sc-01").update(mark=Decimal("0.5"))
    (marking,) = _account().markings
    assert marking.items[0].told.steps[-1].en.startswith("the records hold 0.5, unlike")


def test_an_edition_that_cannot_be_read_is_told() -> None:
    an_officer()
    keep(a_scored())
    applied(mended(key="b"))
    unguard("edition")
    Edition.objects.filter(digest=mended(key="b").digest).update(content=b"{}")
    found = _account()
    assert [one.number for one in found.markings] == [1]
    assert [one.code for one in found.problems] == ["records/unreadable-edition"]


def test_the_beginning_of_a_uuid_is_enough() -> None:
    an_officer()
    keep(a_scored(submission="0196aaaa-0000-7000-8000-000000000001"))
    assert _account(" 0196AAAA").submission == "0196aaaa-0000-7000-8000-000000000001"


@pytest.mark.parametrize("beginning", ["0000", "", "%"])
def test_a_beginning_must_be_of_one_submission(beginning: str) -> None:
    an_officer()
    keep(a_scored(1), a_scored(2))
    assert uuid(1) in _refusal("TH-0001", beginning)


def test_the_submission_of_somebody_else_is_not_told() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored(1, officer="TH-0002"))
    assert _refusal("TH-0001", uuid(1)) == "this officer has handed in nothing"


def test_for_the_officers_own_eyes_markers_are_numbered_instead_of_named() -> None:
    hand_in(1, markers=2, tolerance="0.5")
    _mark("GK1", 1, 1.5)
    _mark("GK2", 1, 1)
    found = account_of("TH-0001", uuid(1), names_markers=False)
    assert isinstance(found, KeptAccount)
    told = str([item.told.steps for item in found.markings[-1].items])
    assert "người chấm 1, lần 1" in told
    assert "người chấm 2, lần 1" in told
    assert "GK" not in told
