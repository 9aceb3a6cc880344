"""What becomes of completions, and of what people gave, when a quiz is marked again?"""

from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from record_samples import HALF, MOMENT, WRONG, a_scored, an_assessment, an_officer, keep
from regrade_samples import WHY, an_edition, applied, mended
from samples import a_single_choice, an_extended_text
from tha.quiz.edition import Edition
from tha.records import models
from tha.records.completions import standing
from tha.records.ledger.chain import append
from tha.records.ledger.statements import rubric_marked
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Completion, Mark, Withdrawal
from tha.records.regrade.account import Settled

pytestmark = pytest.mark.usefixtures("database")


def test_who_no_longer_passes_loses_the_completion_and_regains_it() -> None:
    an_officer()
    keep(a_scored())
    assert applied(mended(key="b")).counts.completions == Settled(withdrawn=1)
    assert standing().count() == 0
    assert Withdrawal.objects.get().reason == WHY
    assert applied(mended(key="a"), "Đáp án cũ đúng").counts.completions == Settled(gained=1)
    assert (standing().count(), Completion.objects.count()) == (1, 2)
    assert isinstance(verify(), Verified)


def test_another_attempt_that_passes_takes_over() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2, answers={"sc-01": "b", "tf-01": True}))
    counts = applied(mended(key="b")).counts
    assert counts.completions == Settled(gained=1, withdrawn=1)
    assert standing().get().submission.attempt == 2


def test_an_attempt_that_is_itself_to_fail_does_not_take_over() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2))
    assert applied(mended(key="b")).counts.completions == Settled(withdrawn=1)
    assert (Completion.objects.count(), standing().count()) == (1, 0)


def test_one_officer_gains_one_completion() -> None:
    an_officer()
    keep(a_scored(1, mended(key="b")), a_scored(2, mended(key="b")))
    counts = applied(mended(key="a")).counts
    assert (counts.newly_passed, counts.completions) == (2, Settled(gained=1))
    assert standing().get().submission.attempt == 1


def test_an_attempt_beyond_the_limit_completes_nothing() -> None:
    an_officer()
    once = an_assessment(attempts="1")
    keep(a_scored(1, once, answers=WRONG), a_scored(2, once, answers=HALF))
    counts = applied(an_assessment(attempts="1", pass_mark="50%")).counts
    assert (counts.newly_passed, counts.completions) == (1, Settled())
    assert standing().count() == 0


def test_practice_never_becomes_an_assessment() -> None:
    an_officer()
    keep(a_scored(1, an_assessment(purpose="practice")))
    account = applied(an_assessment())
    assert (account.of_other_purpose, account.rows) == (1, ())
    assert standing().count() == 0


def _with_a_written_answer(**changes: Any) -> Edition:
    return an_edition(a_single_choice(**changes), an_extended_text())


@transaction.atomic
def _people_mark(can_cu: str, xu_ly: str) -> None:
    """Somebody marks the only written answer there is, by its rubric."""
    marking = models.RubricMarking.objects.create(
        submission=models.Submission.objects.get(),
        item="et-01",
        marker="GV-01",
        number=models.RubricMarking.objects.count() + 1,
        edition=models.Edition.objects.get(),
        moment=MOMENT,
        is_adjudication=False,
    )
    criteria = models.CriterionMark.objects.bulk_create(
        models.CriterionMark(rubric_marking=marking, criterion=name, points=Decimal(points))
        for name, points in {"can-cu": can_cu, "xu-ly": xu_ly}.items()
    )
    append(rubric_marked(marking, criteria), MOMENT)


def test_what_people_gave_last_stays() -> None:
    an_officer()
    answers = {"sc-01": "b", "et-01": "Lập biên bản."}
    keep(a_scored(1, _with_a_written_answer(), answers=answers))
    _people_mark("0.5", "0.5")
    _people_mark("1", "1.5")
    (row,) = applied(_with_a_written_answer(key="b")).rows
    assert (row.now.score, row.now.passed) == (Decimal("3.5"), True)


def test_a_written_answer_that_nobody_marked_stays_open() -> None:
    an_officer()
    answers = {"sc-01": "b", "et-01": "Lập biên bản."}
    keep(a_scored(1, _with_a_written_answer(), answers=answers))
    (row,) = applied(_with_a_written_answer(key="b")).rows
    assert (row.now.score, row.now.passed) == (Decimal(1), None)
    assert Mark.objects.get(marking__number=2, item="et-01").mark is None


def test_what_people_gave_stays_while_they_mark_once_more() -> None:
    an_officer()
    keep(a_scored(1, _with_a_written_answer(), answers={"sc-01": "a", "et-01": "Lập biên bản."}))
    _people_mark("1", "1.5")
    applied(_with_a_written_answer(key="b"))
    by_two = an_edition(a_single_choice(), an_extended_text(markers=2))
    (row,) = applied(by_two).rows
    assert (row.now.score, row.now.passed) == (Decimal("3.5"), True)
