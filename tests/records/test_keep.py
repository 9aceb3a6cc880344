"""Does every scored submission join the records once, and change nothing that was kept?"""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from record_samples import (
    HALF,
    MOMENT,
    RIGHT,
    WRONG,
    a_scored,
    an_assessment,
    an_officer,
    codes,
    keep,
)
from samples import a_quiz, a_single_choice, an_extended_text
from tha.intake.scored import Scored
from tha.quiz.edition import Edition as QuizEdition
from tha.quiz.edition import edition_of
from tha.records.database import open_records
from tha.records.keep import keep_all
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Completion, Edition, Entry, Mark, Marking, Submission
from tha.records.storage.target import Target
from tha.records.transcript import Transcript, transcript_of

pytestmark = pytest.mark.usefixtures("database")

_SHARED_DATABASE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=20
)


def _kinds() -> list[str]:
    return list(Entry.objects.order_by("sequence").values_list("kind", flat=True))


def test_a_new_submission_is_kept_with_its_exact_bytes() -> None:
    an_officer()
    scored = a_scored()
    assert keep(scored).new == 1
    assert bytes(Submission.objects.get().raw) == scored.arrival.raw


def test_every_mark_is_kept_beside_its_maximum() -> None:
    an_officer()
    keep(a_scored(answers=HALF))
    marks = Mark.objects.order_by("item").values_list("item", "mark", "maximum")
    assert list(marks) == [("sc-01", Decimal(1), Decimal(1)), ("tf-01", Decimal(0), Decimal(1))]


def test_an_omitted_item_is_kept_as_omitted() -> None:
    an_officer()
    keep(a_scored(answers={"sc-01": "a"}))
    assert list(Mark.objects.filter(is_omitted=True).values_list("item", flat=True)) == ["tf-01"]


def test_an_item_that_awaits_a_person_has_no_mark_yet() -> None:
    an_officer()
    edition = edition_of(a_quiz(a_single_choice(), an_extended_text(), purpose="assessment"))
    keep(a_scored(edition=edition, answers={"sc-01": "a", "et-01": "Lập biên bản."}))
    assert Mark.objects.get(mark=None).item == "et-01"
    assert Marking.objects.get().passed is None


def test_a_passed_assessment_completes_its_quiz() -> None:
    an_officer()
    assert keep(a_scored()).completions == 1
    completion = Completion.objects.get()
    assert (completion.quiz, completion.hours) == ("kiem-tra", Decimal(4))


def test_the_ledger_tells_of_everything_in_order() -> None:
    an_officer()
    keep(a_scored())
    assert _kinds() == ["roster", "edition", "submission", "marking", "completion"]


def test_the_ledger_holds_neither_names_nor_answers() -> None:
    officer = an_officer()
    keep(a_scored(answers={"sc-01": "d"}))
    told = "".join(Entry.objects.values_list("body", flat=True))
    assert officer.code in told
    assert officer.name not in told
    assert '"d"' not in told


def test_a_second_pass_completes_nothing_more() -> None:
    an_officer()
    assert keep(a_scored(1), a_scored(2)).completions == 1
    assert keep(a_scored(3)).completions == 0


@pytest.mark.parametrize(
    "edition",
    [
        an_assessment(purpose="practice"),
        an_assessment(purpose="contest"),
        an_assessment(hours=None),
    ],
)
def test_only_an_assessment_with_hours_completes(edition: QuizEdition) -> None:
    an_officer()
    kept = keep(a_scored(edition=edition))
    assert (kept.new, kept.completions) == (1, 0)


def test_a_failed_assessment_completes_nothing() -> None:
    an_officer()
    assert keep(a_scored(answers=WRONG)).completions == 0


def test_an_assessment_without_a_pass_mark_completes_nothing() -> None:
    an_officer()
    assert keep(a_scored(edition=an_assessment(pass_mark=None))).completions == 0


def test_an_attempt_beyond_the_limit_is_kept_told_and_completes_nothing() -> None:
    an_officer()
    edition = an_assessment(attempts="1")
    kept = keep(a_scored(1, edition, answers=WRONG), a_scored(2, edition))
    assert (kept.new, kept.completions, codes(kept)) == (2, 0, ["records/beyond-attempts"])
    assert '"beyond":true' in Entry.objects.filter(kind="submission").latest("sequence").body


def test_attempts_are_counted_over_all_editions_of_a_quiz() -> None:
    an_officer()
    keep(a_scored(1, an_assessment(title="Cũ")))
    keep(a_scored(2, an_assessment(title="Mới")))
    assert Submission.objects.get(edition__title="Mới").attempt == 2


def test_an_edition_is_kept_once() -> None:
    an_officer()
    an_officer("TH-0002")
    keep(a_scored(1), a_scored(2, officer="TH-0002"))
    assert Edition.objects.count() == 1


def test_an_unknown_officer_is_told_and_the_others_are_kept() -> None:
    an_officer()
    kept = keep(a_scored(1, officer="TH-001"), a_scored(2))
    assert (kept.new, codes(kept)) == (1, ["records/unknown-officer"])
    assert "TH-0001" in kept.problems[0].mend("vi")
    assert kept.problems[0].place.line == 1


def test_a_code_like_nobodys_says_how_to_add_one() -> None:
    an_officer()
    kept = keep(a_scored(officer="XYZ"))
    assert "tha officers import" in kept.problems[0].mend("vi")


def test_a_whole_list_of_unknown_officers_is_told_in_full() -> None:
    an_officer()
    kept = keep(*(a_scored(number, officer=f"TH-1{number}") for number in range(30)))
    assert codes(kept) == ["records/unknown-officer"] * 30


def test_a_submission_without_an_officer_is_told() -> None:
    kept = keep(a_scored(officer=None, participant="nguoi-choi-01"))
    assert (kept.new, codes(kept)) == (0, ["records/no-officer"])


def test_the_same_bytes_again_change_nothing() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2, answers=WRONG))
    before = _everything()
    kept = keep(a_scored(1), a_scored(2, answers=WRONG))
    assert (kept.new, kept.known, kept.problems) == (0, 2, ())
    assert _everything() == before


def test_other_bytes_under_a_known_id_are_refused() -> None:
    an_officer()
    keep(a_scored(answers=WRONG))
    before = _everything()
    kept = keep(a_scored(answers=RIGHT))
    assert codes(kept) == ["records/other-bytes"]
    assert _everything() == before


def test_a_known_submission_stays_known_when_its_officer_has_gone_elsewhere() -> None:
    officer = an_officer()
    keep(a_scored())
    officer.unit = an_officer("TH-0002", "DV-02").unit
    officer.save()
    assert keep(a_scored()).known == 1


def test_more_than_one_batch_is_kept_whole() -> None:
    an_officer()
    many = [a_scored(number, answers=WRONG, finished=None) for number in range(450)]
    assert keep_all(many, MOMENT).new == 450
    assert Submission.objects.latest("attempt").attempt == 450


@pytest.mark.parametrize("finished", ["1970-01-01T00:00:00+07:00", "9998-12-31T23:59:59-12:00"])
def test_a_clock_that_is_plainly_wrong_keeps_nobody_out(finished: str) -> None:
    an_officer()
    assert keep(a_scored(finished=finished)).new == 1
    assert Submission.objects.get().finished is None
    assert isinstance(verify(), Verified)


def test_a_doubted_submission_is_kept_for_the_day_received_and_doubted_once() -> None:
    an_officer()
    kept = keep(a_scored(finished="2026-12-31T08:00:00+07:00"))
    assert (kept.new, kept.completions, codes(kept)) == (1, 1, ["records/unbelieved"])
    assert Completion.objects.get().on == MOMENT.date()
    assert not keep(a_scored(finished="2026-12-31T08:00:00+07:00")).problems


def _everything() -> list[object]:
    tables = (Edition, Submission, Marking, Mark, Completion, Entry)
    return [list(table.objects.order_by("pk").values()) for table in tables]


_HANDED_IN = [
    a_scored(1, answers=WRONG),
    a_scored(2, answers=RIGHT),
    a_scored(3, answers=HALF, officer="TH-0002"),
    a_scored(4, answers=RIGHT, finished=None),
    a_scored(5, an_assessment(id="luyen-tap", purpose="practice")),
    a_scored(6, an_assessment(attempts="2"), answers=RIGHT, officer="TH-0002"),
    a_scored(7, an_assessment(attempts="2"), answers=RIGHT, officer="TH-0002"),
]


@_SHARED_DATABASE
@given(order=st.permutations(_HANDED_IN), twice=st.booleans())
def test_neither_order_nor_repetition_changes_a_transcript(
    fresh: Callable[[], Target], order: list[Scored], *, twice: bool
) -> None:
    expected = _transcripts(fresh, _HANDED_IN)
    assert _transcripts(fresh, order * 2 if twice else order) == expected


def _transcripts(fresh: Callable[[], Target], handed_in: list[Scored]) -> list[Transcript | None]:
    """What two officers have after all that was handed in to new records."""
    with open_records(fresh()):
        an_officer()
        an_officer("TH-0002")
        keep(*handed_in)
        return [transcript_of(code, MOMENT.date()) for code in ("TH-0001", "TH-0002")]
