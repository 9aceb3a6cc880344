"""Do people's marks join the records exactly, and decide what they are to decide?"""

import json
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest

from forger import forging
from record_samples import MOMENT, a_scored, an_assessment, an_officer, keep
from samples import a_quiz, an_extended_text
from sheet_samples import (
    QUIZ,
    a_written_quiz,
    both,
    bring_in,
    by_another_edition,
    by_another_rubric,
    exported,
    hand_in,
    marked,
    read,
    uuid,
)
from tha.quiz.edition import edition_of
from tha.records.completions import standing
from tha.records.database import open_records
from tha.records.ledger.chain import Broken
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Completion, Entry, Marking, RubricMarking, Withdrawal
from tha.records.rubric.awaiting import pages_awaiting
from tha.records.rubric.marker_agreement import agreement_of
from tha.records.rubric.rubric_marks import keep_marks
from tha.records.storage.target import Target
from tha.records.transcript import transcript_of

pytestmark = pytest.mark.usefixtures("database")


def _latest(number: int = 1) -> Marking:
    return Marking.objects.filter(submission__uuid=uuid(number)).latest("number")


def _awaits(marker: str, *, is_adjudication: bool = False) -> int:
    pages = pages_awaiting(QUIZ, marker, None, is_adjudication=is_adjudication)
    return sum(len(page.answers) for page in pages)


def _codes(raw: bytes) -> list[str]:
    sheet, _ = read(raw)
    assert sheet is not None
    return [one.code for one in keep_marks(sheet, MOMENT).problems]


def test_one_marker_gives_a_submission_its_points_and_completes_it() -> None:
    hand_in(1)
    kept = bring_in(marked(exported("GK1"), both(1, 1.5)))
    assert (kept.new, kept.markings, kept.completions) == (1, 1, 1)
    latest = _latest()
    assert (latest.number, latest.reason, latest.score) == (2, "rubric", Decimal("3.5"))
    assert latest.passed is True
    assert Completion.objects.get().marking == latest


def test_the_first_marking_stays_as_it_was() -> None:
    hand_in(1)
    bring_in(marked(exported("GK1"), both(1, 1.5)))
    first = Marking.objects.get(number=1)
    assert (first.score, first.passed, first.reason) == (Decimal(1), None, "received")


def test_a_marking_keeps_who_when_and_by_which_rubric() -> None:
    edition = hand_in(1)
    bring_in(marked(exported("GK1"), both(1, 0.5)))
    row = RubricMarking.objects.get()
    assert (row.marker, row.number, row.is_adjudication) == ("GK1", 1, False)
    assert row.edition.digest == edition.digest
    assert dict(row.criteria.values_list("criterion", "points")) == {
        "can-cu": Decimal(1),
        "xu-ly": Decimal("0.5"),
    }


def test_the_transcript_shows_the_new_points() -> None:
    hand_in(1)
    bring_in(marked(exported("GK1"), both(1, 1.5)))
    found = transcript_of("TH-0001", _latest().submission.on)
    assert found is not None
    assert (found.attempts[0].score, found.attempts[0].pending) == (Decimal("3.5"), 0)
    assert found.hours == 4


def test_with_two_markers_one_alone_decides_nothing() -> None:
    hand_in(1, markers=2)
    assert bring_in(marked(exported("GK1"), both(1, 1))).markings == 0
    assert _latest().number == 1
    assert (_awaits("GK1"), _awaits("GK2")) == (0, 1)


def test_two_markers_within_the_tolerance_give_their_exact_mean() -> None:
    hand_in(1, markers=2, tolerance="0.5")
    bring_in(marked(exported("GK1"), both(1, 1.5)))
    bring_in(marked(exported("GK2"), both(0.75, 1.5)))
    assert _latest().marks.get(item="et-01").mark == Decimal("2.375")


def test_two_markers_beyond_the_tolerance_await_a_third_whose_marks_decide() -> None:
    hand_in(1, markers=2, tolerance="0.5")
    bring_in(marked(exported("GK1"), both(1, 2)))
    assert bring_in(marked(exported("GK2"), both(0, 1))).apart == 1
    assert _latest().number == 1
    assert (_awaits("GK3"), _awaits("GK3", is_adjudication=True)) == (0, 1)
    kept = bring_in(marked(exported("GK3", is_adjudication=True), both(0.25, 1)))
    assert (kept.markings, _latest().marks.get(item="et-01").mark) == (1, Decimal("1.25"))


def test_neither_of_two_who_disagree_decides_between_them() -> None:
    hand_in(1, markers=2)
    bring_in(marked(exported("GK1"), both(1, 2)))
    bring_in(marked(exported("GK2"), both(0, 1)))
    assert [_awaits(one, is_adjudication=True) for one in ("GK1", "GK2", "GK3")] == [0, 0, 1]


def test_nobody_marks_their_own_answer() -> None:
    hand_in(2)
    assert (_awaits("TH-0001"), _awaits("GK1")) == (1, 2)


def test_marks_that_were_cleared_after_import_stand_and_are_counted() -> None:
    hand_in(2)
    sheet = exported("GK1")
    bring_in(marked(sheet, lambda text: {0: 1, 1: 1} if "số 1" in text else {}))
    kept = bring_in(sheet)
    assert (kept.cleared, kept.changed, RubricMarking.objects.count()) == (1, 0, 1)


def test_rows_with_one_cause_are_told_together() -> None:
    hand_in(3)
    late, _ = read(marked(exported("GK2"), both(1, 2)))
    bring_in(marked(exported("GK1"), both(1, 1)))
    assert late is not None
    (problem,) = keep_marks(late, MOMENT).problems
    assert "dòng 2–4: 3 bài không chờ" in problem.sentence("vi")


def test_the_same_sheet_again_changes_nothing() -> None:
    hand_in(2)
    sheet = marked(exported("GK1"), both(1, 1))
    bring_in(sheet)
    before = Entry.objects.count()
    kept = bring_in(sheet)
    assert (kept.known, kept.new, kept.changed, kept.markings) == (2, 0, 0, 0)
    assert Entry.objects.count() == before


def test_other_marks_by_the_same_person_stand_beside_the_first_and_change_the_points() -> None:
    hand_in(1)
    sheet = exported("GK1")
    bring_in(marked(sheet, both(1, 1.5)))
    kept = bring_in(marked(sheet, both(0, 0.5)))
    assert (kept.changed, kept.markings, kept.completions) == (1, 1, -1)
    assert list(RubricMarking.objects.values_list("number", flat=True)) == [1, 2]
    assert list(Marking.objects.values_list("score", flat=True)) == [1, Decimal("3.5"), 1.5]
    assert Withdrawal.objects.get().reason == "rubric"


def test_a_completion_that_is_withdrawn_comes_back_with_marks_that_pass() -> None:
    hand_in(1)
    sheet = exported("GK1")
    for second in (1.5, 0, 2):
        bring_in(marked(sheet, both(1, second)))
    assert Completion.objects.count() == 2
    assert standing().get().marking.number == 4
    assert isinstance(verify(), Verified)


def test_another_attempt_that_passed_takes_over_from_a_withdrawn_one() -> None:
    edition = hand_in(1)
    answers = {"tf-01": True, "et-01": "Lần hai."}
    keep(a_scored(77, edition, answers=answers, finished=None))
    sheet = exported("GK1")
    bring_in(marked(sheet, both(1, 2)))
    bring_in(marked(sheet, lambda text: {0: 1, 1: 2 if "hai" in text else 0}))
    assert standing().get().submission.uuid == uuid(77)


def test_a_sheet_for_an_answer_that_another_has_marked_is_told_and_nothing_kept() -> None:
    hand_in(2)
    late = exported("GK2")
    bring_in(marked(exported("GK1"), both(1, 1)))
    assert _codes(marked(late, both(1, 2))) == ["intake/sheet-not-awaited"]
    assert RubricMarking.objects.filter(marker="GK2").count() == 0


def test_a_sheet_of_other_records_is_told(database: Target, fresh: Callable[[], Target]) -> None:
    with open_records(fresh()):
        hand_in(1)
        foreign = marked(exported("GK1"), both(1, 1))
    with open_records(database):
        hand_in(1)
        assert _codes(foreign) == ["intake/sheet-not-ours"]


def test_a_sheet_by_a_rubric_that_is_no_longer_used_is_told() -> None:
    hand_in(1)
    old = marked(exported("GK1"), both(1, 1))
    by_another_rubric()
    assert _codes(old) == ["intake/sheet-other-rubric"]


def test_a_rubric_whose_wording_alone_was_mended_keeps_its_sheets() -> None:
    hand_in(1)
    old = marked(exported("GK1"), both(1, 2))
    by_another_edition(sample_answer="Lập biên bản, giao cho đương sự.")
    assert bring_in(old).markings == 1
    assert (
        _latest().edition.digest
        != Marking.objects.get(number=1, submission__uuid=uuid(1)).edition.digest
    )


def test_a_pass_is_decided_on_the_exact_mean() -> None:
    """2.375 and 1 of 4 are 84.375%."""
    hand_in(2, markers=2, tolerance="0.5")
    bring_in(marked(exported("GK1"), both(1, 1.5)))
    bring_in(marked(exported("GK2"), both(0.75, 1.5)))
    assert _latest().percent == Decimal("84.375")


def test_a_quiz_of_written_items_alone_awaits_all_of_them() -> None:
    items = [an_extended_text(id=name) for name in ("a", "b")]
    edition = edition_of(a_quiz(*items, id=QUIZ, purpose="assessment", hours="4"))
    an_officer()
    keep(a_scored(1, edition, answers={"a": "Một", "b": "Hai"}, finished=None))
    kept = bring_in(marked(exported("GK1"), lambda text: {0: 1, 1: 2} if text == "Một" else {}))
    assert (kept.new, kept.markings) == (1, 0)
    kept = bring_in(marked(exported("GK1"), both(1, 2)))
    assert (kept.new, kept.markings, _latest().score) == (1, 1, Decimal(6))


def test_a_blank_answer_and_a_void_item_await_nobody() -> None:
    an_officer()
    keep(a_scored(1, a_written_quiz(), answers={"et-01": " \n"}, finished=None))
    keep(a_scored(2, a_written_quiz(void="drop"), answers={"et-01": "Bài"}, finished=None))
    assert _awaits("GK1") == 0


def test_codes_are_other_ones_for_every_marker_and_tell_no_order() -> None:
    hand_in(8, markers=2)
    pages = [pages_awaiting(QUIZ, one, None, is_adjudication=False)[0] for one in ("A", "B")]
    first, second = ({one.code for one in page.answers} for page in pages)
    assert len(first) == 8
    assert not first & second
    assert [one.code for one in pages[0].answers] == sorted(first)


def test_the_sheet_names_neither_officer_nor_submission() -> None:
    hand_in(3)
    raw = exported("GK1")
    with ZipFile(BytesIO(raw)) as packed:
        everything = b"".join(packed.read(one) for one in packed.namelist()).decode()
    assert "Bài làm số 2" in everything
    assert "TH-000" not in everything
    assert uuid(1) not in everything
    assert "Cán bộ mẫu" not in everything


def test_the_ledger_tells_of_marks_before_the_points_they_make() -> None:
    hand_in(1)
    bring_in(marked(exported("GK1"), both(1, 1.5)))
    kinds = list(Entry.objects.order_by("sequence").values_list("kind", flat=True))
    assert kinds[-3:] == ["rubric", "marking", "completion"]
    told = json.loads(Entry.objects.filter(kind="rubric").latest("sequence").body)
    assert (told["marker"], told["points"]) == ("GK1", {"can-cu": "1", "xu-ly": "1.5"})
    assert isinstance(verify(), Verified)


@pytest.mark.parametrize(
    "change", ["points = 10000 WHERE criterion = 'xu-ly'", "criterion = 'khac' WHERE id = 1"]
)
def test_a_changed_criterion_mark_is_found(database: Target, change: str) -> None:
    hand_in(1)
    bring_in(marked(exported("GK1"), both(1, 1.5)))
    with forging(database) as forger:
        forger.run(f"UPDATE records_criterionmark SET {change}")  # noqa: S608  # from above
    found = verify()
    assert isinstance(found, Broken)
    assert "GK1" in found.why.en


def test_agreement_counts_pairs_steps_and_who_is_mild() -> None:
    hand_in(4, markers=2, tolerance="1")
    bring_in(marked(exported("GK1"), both(1, 1)))
    bring_in(marked(exported("GK2"), lambda text: {0: 0.75 if "số 1" in text else 1, 1: 1}))
    found = agreement_of(QUIZ)
    assert found is not None
    assert (found.overall.n, found.overall.exact, found.overall.adjacent) == (4, 0.75, 1)
    assert [(one.marker, one.mean_difference) for one in found.markers] == [
        ("GK1", 0.0625),
        ("GK2", -0.0625),
    ]


def test_a_quiz_without_written_answers_has_no_agreement() -> None:
    an_officer()
    keep(a_scored(1, an_assessment()))
    assert agreement_of("kiem-tra") is None
