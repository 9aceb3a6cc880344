"""Does a submission that comes after its edition was marked again get that marking too?"""

from decimal import Decimal

import pytest

from record_samples import HALF, a_scored, an_assessment, an_officer, codes, keep
from regrade_samples import WHY, an_edition, applied, mended
from samples import a_single_choice, a_true_false
from tha.quiz.form import drawn_items
from tha.records.completions import standing
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Marking

pytestmark = pytest.mark.usefixtures("database")


def _regraded_by_b() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored(1))
    applied(mended(key="b"))


def test_one_that_came_late_has_both_markings_and_completes_nothing_by_the_wrong_key() -> None:
    _regraded_by_b()
    assert keep(a_scored(2, officer="TH-0002")).completions == 0
    found = Marking.objects.filter(submission__officer__code="TH-0002").order_by("number")
    assert [(one.score, one.reason) for one in found] == [
        (Decimal(2), "received"),
        (Decimal(1), WHY),
    ]
    assert [one.edition.digest for one in found] == [
        an_assessment().digest,
        mended(key="b").digest,
    ]
    assert standing().count() == 0
    assert isinstance(verify(), Verified)


def test_one_that_came_late_completes_by_the_mended_key() -> None:
    _regraded_by_b()
    kept = keep(a_scored(2, officer="TH-0002", answers={"sc-01": "b", "tf-01": True}))
    assert kept.completions == 1
    assert standing().get().edition.digest == mended(key="b").digest
    assert applied(mended(key="b")).counts.changed == 0


def test_once_the_first_edition_is_back_it_counts_alone() -> None:
    _regraded_by_b()
    applied(an_assessment(), "Đáp án cũ đúng")
    assert keep(a_scored(2, officer="TH-0002")).completions == 1
    assert Marking.objects.filter(submission__officer__code="TH-0002").count() == 1


def test_one_that_names_the_new_edition_is_marked_once() -> None:
    _regraded_by_b()
    keep(a_scored(2, mended(key="b"), officer="TH-0002", answers=HALF))
    assert Marking.objects.filter(submission__officer__code="TH-0002").count() == 1


def test_one_that_the_new_edition_cannot_mark_is_told_and_completes_nothing() -> None:
    an_officer()
    items = [a_single_choice(id=f"x{number}") for number in range(4)]
    asked = an_edition(*items, a_true_false(), draw=1)
    forms = {drawn_items(asked.quiz, number)[0].id: number for number in range(1, 60)}
    keep(a_scored(1, asked, form=forms["x0"], answers={"x0": "a"}))
    applied(an_edition(a_single_choice(id="x0", key="b")))
    kept = keep(a_scored(2, asked, form=forms["x1"], answers={"x1": "a"}))
    assert (codes(kept), kept.new, kept.completions) == (["quiz/item-gone"], 1, 0)
