"""What is kept of the answers to a quiz, for the analysis of its items?"""

from decimal import Decimal
from fractions import Fraction
from math import isnan

import pytest

from record_samples import HALF, MOMENT, RIGHT, WRONG, a_scored, an_assessment, an_officer, keep
from regrade_samples import an_edition, applied, mended
from samples import a_quiz, a_single_choice, an_extended_text
from tha.marking.result import rounded
from tha.quiz.edition import Edition, edition_of
from tha.quiz.form import drawn_items
from tha.records.answers import count_attempts, first_attempts, quizzes_answered
from tha.records.models import Mark, Marking
from tha.records.storage.target import Target


@pytest.fixture(autouse=True)
def _records(database: Target) -> None:
    assert database
    for number in (1, 2):
        an_officer(f"TH-{number:04}", f"DV-{number:02}")


def test_first_attempts_come_with_marks_and_choices() -> None:
    keep(a_scored(1), a_scored(2, officer="TH-0002", answers=WRONG))
    first, second = first_attempts("kiem-tra")
    assert [first.cells["sc-01"].credit, second.cells["sc-01"].credit] == [1, 0]
    assert second.cells["sc-01"].chosen == ("b",)
    assert first.edition == an_assessment()


def test_later_attempts_are_counted_and_left_out() -> None:
    keep(a_scored(1, answers=WRONG), a_scored(2), a_scored(3, officer="TH-0002"))
    counts = count_attempts("kiem-tra")
    assert (counts.first, counts.later) == (2, 1)
    assert [one.cells["sc-01"].credit for one in first_attempts("kiem-tra")] == [0, 1]


def test_the_latest_marking_counts() -> None:
    keep(a_scored(answers=HALF))
    _people_mark(dict.fromkeys(RIGHT, Decimal(1)))
    (attempt,) = first_attempts("kiem-tra")
    assert attempt.cells["tf-01"].credit == 1
    assert attempt.cells["tf-01"].chosen == ("false",)


def _people_mark(marks: dict[str, Decimal]) -> None:
    """A second marking of the first submission, as people give one."""
    first = Marking.objects.earliest("pk")
    share = Fraction(sum(marks.values())) / Fraction(first.maximum)
    later = Marking.objects.create(
        submission=first.submission,
        number=2,
        edition=first.edition,
        score=sum(marks.values(), Decimal(0)),
        maximum=first.maximum,
        percent=rounded(share * 100),
        passed=share >= Fraction(7, 10),
        reason="rubric",
    )
    for one in first.marks.all():
        mark = marks[one.item]
        Mark.objects.create(
            marking=later, item=one.item, mark=mark, maximum=one.maximum, is_omitted=False
        )


def test_what_awaits_a_person_has_no_credit() -> None:
    edition = edition_of(a_quiz(an_extended_text(), id="tu-luan"))
    keep(a_scored(1, edition, answers={"et-01": "Lập biên bản."}))
    (attempt,) = first_attempts("tu-luan")
    assert isnan(attempt.cells["et-01"].credit)


def test_nobody_is_named() -> None:
    keep(a_scored())
    (attempt,) = first_attempts("kiem-tra")
    assert attempt.person is None
    assert attempt.finished is None
    assert str(MOMENT.year) not in str(attempt.cells)


def test_only_quizzes_that_somebody_answered_are_listed() -> None:
    assert quizzes_answered() == []
    keep(a_scored())
    assert quizzes_answered() == ["kiem-tra"]


def _credits(item: str = "sc-01") -> list[float]:
    return [one.cells[item].credit for one in first_attempts("kiem-tra")]


def test_once_marked_again_all_are_held_against_the_new_key() -> None:
    keep(a_scored(1), a_scored(2, officer="TH-0002", answers={"sc-01": "c", "tf-01": True}))
    new = mended(key="b")
    assert applied(new).counts.changed == 1
    assert {one.edition.digest for one in first_attempts("kiem-tra")} == {new.digest}
    assert _credits() == [0, 0]
    assert [one.cells["sc-01"].chosen for one in first_attempts("kiem-tra")] == [("a",), ("c",)]


def test_marked_back_again_all_are_held_against_the_first_key() -> None:
    keep(a_scored(1), a_scored(2, officer="TH-0002", answers={"sc-01": "c", "tf-01": True}))
    applied(mended(key="b"))
    applied(an_assessment(), "Đáp án cũ đúng")
    assert {one.edition.digest for one in first_attempts("kiem-tra")} == {an_assessment().digest}
    assert _credits() == [1, 0]


def test_what_is_answered_to_a_newer_edition_stays_with_it() -> None:
    keep(a_scored(1))
    applied(mended(key="b"))
    newer = mended(key="b", stem="Ai ra quyết định?")
    keep(a_scored(2, newer, officer="TH-0002"))
    assert [one.edition for one in first_attempts("kiem-tra")] == [mended(key="b"), newer]


def test_an_item_that_the_new_edition_lacks_was_not_asked_there() -> None:
    items = [a_single_choice(id=f"x{number:02}") for number in range(10)]
    asked = an_edition(*items, draw=1)
    forms = {seed: drawn_items(asked.quiz, seed)[0].id for seed in range(1, 20)}
    other = next(seed for seed, item in forms.items() if item != forms[1])
    keep(a_scored(1, asked, form=1, answers={forms[1]: "a"}))
    applied(an_edition(a_single_choice(id=forms[1], key="b")))
    keep(a_scored(2, asked, officer="TH-0002", form=other, answers={forms[other]: "a"}))
    assert [[*one.cells] for one in first_attempts("kiem-tra")] == [[forms[1]], []]


def test_what_people_gave_stays_where_marking_again_changes_nothing() -> None:
    written = {"et-01": "Lập biên bản."}
    keep(
        a_scored(1, _with_essay("a"), answers={"sc-01": "c", **written}),
        a_scored(2, _with_essay("a"), officer="TH-0002", answers={"sc-01": "a", **written}),
    )
    _people_mark({"sc-01": Decimal(0), "et-01": Decimal(1)})
    assert applied(_with_essay("b")).counts.changed == 1
    marked, waiting = _credits("et-01")
    assert marked == 1 / float(an_extended_text().points)
    assert isnan(waiting)
    assert _credits() == [0, 0]


def _with_essay(key: str) -> Edition:
    return an_edition(a_single_choice(key=key), an_extended_text())
