"""Does a transcript hold what the officer has taken, and nothing else?"""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from record_samples import HALF, MOMENT, WRONG, a_scored, an_assessment, an_officer, keep
from regrade_samples import LATER, WHY, applied, mended
from samples import a_quiz, an_extended_text
from tha.quiz.edition import edition_of
from tha.records.models import Edition, Marking, Submission
from tha.records.transcript import Transcript, transcript_of

pytestmark = pytest.mark.usefixtures("database")

_TODAY = MOMENT.date()


def _transcript(code: str = "TH-0001", until: date = _TODAY) -> Transcript:
    found = transcript_of(code, until)
    assert found is not None
    return found


def test_nobody_has_no_transcript() -> None:
    assert transcript_of("TH-0001", _TODAY) is None


def test_an_officer_who_took_nothing_has_an_empty_one() -> None:
    an_officer()
    found = _transcript()
    assert (found.attempts, found.completions, found.hours) == ((), (), Decimal(0))


def test_every_attempt_stands_with_its_score() -> None:
    an_officer()
    keep(a_scored(1, answers=HALF), a_scored(2))
    told = [(one.attempt, one.score, one.percent, one.passed) for one in _transcript().attempts]
    assert told == [(1, Decimal(1), Decimal(50), False), (2, Decimal(2), Decimal(100), True)]


def test_hours_of_all_completions_are_summed() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2, an_assessment(id="hai", hours="1.5", title="Bài hai")))
    found = _transcript()
    assert found.hours == Decimal("5.5")
    assert [one.title for one in found.completions] == ["Bài hai", "Bài mẫu"]


def test_the_attempts_of_others_are_not_there() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored(1), a_scored(2, officer="TH-0002"))
    assert len(_transcript().attempts) == 1


def test_what_came_after_the_day_is_not_there() -> None:
    an_officer()
    keep(a_scored(1, finished="2026-11-20T08:00:00+07:00", answers=WRONG), a_scored(2))
    found = _transcript(until=date(2026, 11, 23))
    assert [one.on for one in found.attempts] == [date(2026, 11, 20)]
    assert found.completions == ()


def test_an_attempt_that_awaits_a_person_is_open() -> None:
    an_officer()
    edition = edition_of(a_quiz(an_extended_text(), purpose="assessment"))
    keep(a_scored(edition=edition, answers={"et-01": "Lập biên bản."}))
    (attempt,) = _transcript().attempts
    assert (attempt.pending, attempt.passed) == (1, None)


def test_the_latest_marking_counts() -> None:
    an_officer()
    keep(a_scored(answers=WRONG))
    Marking.objects.create(
        submission=Submission.objects.get(),
        number=2,
        edition=Edition.objects.get(),
        score=Decimal(2),
        maximum=Decimal(2),
        percent=Decimal(100),
        passed=True,
        reason="regraded",
    )
    assert [one.score for one in _transcript().attempts] == [Decimal(2)]


def test_a_completion_that_was_withdrawn_is_told_with_why_and_when() -> None:
    an_officer()
    keep(a_scored())
    applied(mended(key="b"))
    found = _transcript()
    (gone,) = found.withdrawn
    assert (found.completions, found.hours) == ((), Decimal(0))
    assert (gone.quiz, gone.title, gone.hours) == ("kiem-tra", "Bài mẫu", Decimal(4))
    assert (gone.on, gone.reason, gone.withdrawn) == (_TODAY, WHY, LATER.date())


def test_what_was_withdrawn_twice_is_told_twice() -> None:
    an_officer()
    keep(a_scored())
    for key, why in (("b", "một"), ("a", "hai"), ("b", "ba")):
        applied(mended(key=key), why)
    assert [one.reason for one in _transcript().withdrawn] == ["một", "ba"]


def test_the_withdrawals_of_others_are_not_there() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored())
    applied(mended(key="b"))
    assert _transcript("TH-0002").withdrawn == ()


def test_a_long_transcript_needs_no_more_queries_than_a_short_one() -> None:
    an_officer()
    keep(a_scored(1))
    with CaptureQueriesContext(connection) as short:
        _transcript()
    keep(*(a_scored(number, an_assessment(id=f"bai-{number}")) for number in range(2, 12)))
    with CaptureQueriesContext(connection) as long:
        _transcript()
    assert len(short) == len(long)
