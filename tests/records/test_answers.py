"""What is kept of the answers to a quiz, for the analysis of its items?"""

from decimal import Decimal
from math import isnan
from pathlib import Path

import pytest

from record_samples import HALF, MOMENT, RIGHT, WRONG, a_scored, an_assessment, an_officer, keep
from samples import a_quiz, an_extended_text
from tha.quiz.edition import edition_of
from tha.records.answers import count_attempts, first_attempts, quizzes_answered
from tha.records.models import Mark, Marking


@pytest.fixture(autouse=True)
def _records(database: Path) -> None:
    assert database.exists()
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
    first = Marking.objects.get()
    later = Marking.objects.create(
        submission=first.submission,
        number=2,
        edition=first.edition,
        score=Decimal(2),
        maximum=Decimal(2),
        percent=Decimal(100),
        passed=True,
        reason="đáp án sửa",
    )
    for item in RIGHT:
        Mark.objects.create(
            marking=later, item=item, mark=Decimal(1), maximum=Decimal(1), is_omitted=False
        )
    (attempt,) = first_attempts("kiem-tra")
    assert attempt.cells["tf-01"].credit == 1
    assert attempt.cells["tf-01"].chosen == ("false",)


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
