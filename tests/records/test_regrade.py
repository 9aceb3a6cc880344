"""Does marking again change what a corrected edition changes, once, beside what was kept?"""

from decimal import Decimal

import pytest

from record_samples import HALF, WRONG, a_scored, an_assessment, an_officer, keep
from regrade_samples import LATER, WHY, an_edition, applied, mended, refused, told
from samples import a_single_choice
from tha.quiz.form import drawn_items
from tha.records import models
from tha.records.completions import standing
from tha.records.models import Entry, Mark, Marking
from tha.records.regrade.judge import By
from tha.records.regrade.regrade import account_of
from tha.records.transcript import transcript_of
from tha.source.place import Place

pytestmark = pytest.mark.usefixtures("database")

_ITEMS = tuple(f"x{number:02}" for number in range(10))
_PLANTED = "x03"


def _scores(number: int | None = None) -> list[str]:
    """The score of every marking, or of those with that number: `1/2`."""
    rows = Marking.objects.order_by("submission__uuid", "number")
    if number is not None:
        rows = rows.filter(number=number)
    return [f"{one.score}/{one.maximum}" for one in rows]


def test_a_rehearsal_writes_nothing() -> None:
    an_officer()
    keep(a_scored())
    before = Entry.objects.count(), models.Edition.objects.count()
    assert told(mended(key="b")).counts.changed == 1
    assert (Entry.objects.count(), models.Edition.objects.count()) == before


def test_what_changed_between_the_editions_is_told() -> None:
    an_officer()
    keep(a_scored())
    (replaced,) = told(mended(key="b")).editions
    assert replaced.edition == an_assessment().digest
    assert replaced.submissions == 1
    assert [(one.item, one.field) for one in replaced.changes] == [("sc-01", "key")]


def test_only_what_changes_gets_a_new_marking() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored(1), a_scored(2, officer="TH-0002", answers={"sc-01": "c", "tf-01": True}))
    counts = applied(mended(key="b")).counts
    assert (counts.submissions, counts.changed) == (2, 1)
    assert _scores() == ["2/2", "1/2", "1/2"]


def test_the_reason_and_the_edition_are_kept_and_told_to_the_ledger() -> None:
    an_officer()
    keep(a_scored())
    new = mended(key="b")
    applied(new)
    marking = Marking.objects.get(number=2)
    assert (marking.reason, marking.edition.digest) == (WHY, new.digest)
    assert WHY in Entry.objects.filter(kind="marking").latest("sequence").body


def test_the_marks_of_both_markings_can_be_read() -> None:
    an_officer()
    keep(a_scored())
    applied(mended(key="b"))
    marks = Mark.objects.filter(item="sc-01").order_by("marking__number")
    assert list(marks.values_list("mark", flat=True)) == [1, 0]


def test_a_transcript_shows_the_latest_and_the_one_before_with_the_reason() -> None:
    an_officer()
    keep(a_scored())
    applied(mended(key="b"))
    found = transcript_of("TH-0001", LATER.date())
    assert found is not None
    (attempt,) = found.attempts
    assert (attempt.score, attempt.passed, found.hours) == (Decimal(1), False, Decimal(0))
    assert [(one.score, one.passed, one.replaced) for one in attempt.earlier] == [
        (Decimal(2), True, WHY)
    ]


def test_to_do_the_same_again_changes_nothing() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2, answers=HALF))
    applied(mended(key="b"))
    before = Entry.objects.count()
    assert applied(mended(key="b"), "lần nữa").counts.changed == 0
    assert Entry.objects.count() == before


def test_a_dropped_item_leaves_the_maximum_of_everybody() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2, answers=WRONG))
    applied(mended(void="drop"))
    assert _scores(2) == ["1/1", "0/1"]
    assert not Mark.objects.filter(marking__number=2, item="sc-01").exists()


def test_full_marks_for_everybody() -> None:
    an_officer()
    keep(a_scored(1, answers=WRONG), a_scored(2, answers={"tf-01": True}))
    applied(mended(void="full"))
    assert _scores(2) == ["1/2", "2/2"]
    assert not Mark.objects.filter(marking__number=2, is_omitted=True).exists()


def test_a_second_key_is_accepted() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2, answers={"sc-01": "b", "tf-01": True}))
    both = {
        "a": "Chấp hành viên",
        "b": {"text": "Thẩm tra viên", "credit": "1"},
        "c": "Thư ký thi hành án",
        "d": "Kiểm sát viên",
    }
    counts = applied(mended(options=both)).counts
    assert (counts.changed, counts.newly_passed) == (1, 1)


def test_a_lower_pass_mark_alone_makes_a_new_marking() -> None:
    an_officer()
    keep(a_scored(answers=HALF))
    account = applied(an_assessment(pass_mark="50%"))
    assert account.rows[0].items == ()
    assert (account.counts.changed, account.counts.newly_passed) == (1, 1)
    assert standing().count() == 1


def test_a_drawn_form_is_marked_by_what_it_asked() -> None:
    an_officer()
    an_officer("TH-0002")
    asked = an_edition(*(a_single_choice(id=one) for one in _ITEMS), draw=3)
    new = an_edition(
        *(a_single_choice(id=one, key="b" if one == _PLANTED else "a") for one in _ITEMS),
        *(a_single_choice(id=f"y{one}") for one in _ITEMS),
        draw=3,
    )
    forms = {number: [one.id for one in drawn_items(asked.quiz, number)] for number in range(1, 13)}
    keep(
        *(
            a_scored(number, asked, form=number, answers=dict.fromkeys(ids, "a"))
            for number, ids in forms.items()
        )
    )
    rows = told(new).rows
    assert [one.now.score for one in rows] == [2 if _PLANTED in forms[n] else 3 for n in forms]
    assert {one.now.maximum for one in rows} == {3}


def test_an_item_that_is_gone_is_refused_and_nothing_is_written() -> None:
    an_officer()
    keep(a_scored())
    assert refused(an_edition(a_single_choice(key="b"))) == ["quiz/item-gone"]
    assert Marking.objects.count() == 1


def test_an_item_that_no_form_asked_may_go() -> None:
    an_officer()
    asked = an_edition(*(a_single_choice(id=one) for one in _ITEMS), draw=1)
    (drawn,) = drawn_items(asked.quiz, 7)
    keep(a_scored(1, asked, form=7, answers={drawn.id: "a"}))
    applied(an_edition(a_single_choice(id=drawn.id, key="b")))


def test_other_options_are_refused_at_the_item() -> None:
    an_officer()
    keep(a_scored())
    new = mended(options={"a": "Chấp hành viên", "e": "Kế toán"})
    found = account_of(By(new, Place("sua.yml"), {"sc-01": Place("sua.yml", 7)}))
    assert isinstance(found, list)
    assert [(one.code, one.place.line) for one in found] == [("quiz/item-otherwise", 7)]


def test_a_kept_edition_that_cannot_be_read_is_told() -> None:
    an_officer()
    keep(a_scored())
    models.Edition.objects.create(
        digest=f"sha256:{'0' * 64}",
        content=b"{}",
        quiz="kiem-tra",
        title="Hỏng",
        purpose="assessment",
    )
    assert refused(mended(key="b")) == ["records/unreadable-edition"]


def test_a_quiz_that_nobody_answered_is_told() -> None:
    assert refused(mended()) == ["records/no-submissions"]
