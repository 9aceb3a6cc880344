"""Which attempt completes a quiz that was marked again, and by which hours?"""

from decimal import Decimal
from typing import Any

import pytest

from record_samples import HALF, RIGHT, a_scored, an_assessment, an_officer, keep
from regrade_samples import an_edition, applied, mended, refused, told
from samples import a_numeric, a_single_choice, a_true_false
from tha.quiz.edition import Edition
from tha.records.completions import standing
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Marking
from tha.records.regrade.account import Settled

pytestmark = pytest.mark.usefixtures("database")

_ONLY_B = {"sc-01": "b", "tf-01": True}


def _on() -> list[int]:
    """The attempts on which a completion stands."""
    return list(standing().values_list("submission__attempt", flat=True))


@pytest.mark.parametrize(
    ("changes", "terms"),
    [({"hours": "6"}, (Decimal(6), "")), ({"module": "dan-su/thu-ly"}, (4, "dan-su/thu-ly"))],
)
def test_other_hours_or_another_module_replace_what_stands(
    changes: dict[str, Any], terms: tuple[Decimal, str]
) -> None:
    an_officer()
    keep(a_scored())
    new = an_assessment(**changes)
    foretold = told(new).counts
    assert (foretold.changed, foretold.completions) == (1, Settled(gained=1, withdrawn=1))
    (row,) = applied(new).rows
    assert (row.completion, row.items) == ("replaced", ())
    assert (standing().get().hours, standing().get().module) == terms
    assert applied(new).counts.changed == 0
    assert isinstance(verify(), Verified)


def test_an_edition_without_hours_withdraws_and_one_with_hours_brings_back() -> None:
    an_officer()
    keep(a_scored())
    assert applied(an_assessment(hours=None)).counts.completions == Settled(withdrawn=1)
    assert _on() == []
    assert applied(an_assessment()).counts.completions == Settled(gained=1)
    assert _on() == [1]


def test_down_and_up_again_restores_the_first_attempt() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2, answers=_ONLY_B))
    rows = applied(mended(key="b")).rows
    assert [one.completion for one in rows] == ["withdrawn", "moved"]
    assert _on() == [2]
    for key, attempt in (("a", 1), ("b", 2), ("a", 1)):
        applied(mended(key=key))
        assert _on() == [attempt]
    assert isinstance(verify(), Verified)


def test_the_first_attempt_gets_it_back_also_where_the_second_still_passes() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2, answers=_ONLY_B))
    applied(mended(key="b"))
    assert [one.completion for one in applied(mended(void="full")).rows] == ["moved", "withdrawn"]
    assert _on() == [1]


def test_an_earlier_attempt_that_never_had_it_takes_nothing_away() -> None:
    an_officer()
    keep(a_scored(1, answers=HALF), a_scored(2))
    assert applied(an_assessment(pass_mark="50%")).counts.completions == Settled()
    assert _on() == [2]


def _with_a_number(**changes: Any) -> Edition:
    return an_edition(a_single_choice(), a_numeric(**changes))


def test_what_is_wrong_with_the_last_of_many_keeps_all_of_them_as_they_were() -> None:
    for number in range(1, 103):
        an_officer(f"TH-{number:04}")
    given = dict.fromkeys(range(1, 102), "7.427") | {102: "7.427 việc"}
    keep(
        *(
            a_scored(
                number % 60,
                _with_a_number(),
                submission=f"00000000-0000-0000-0000-{number:012}",
                officer=f"TH-{number:04}",
                answers={"sc-01": "b", "nu-01": one},
            )
            for number, one in given.items()
        )
    )
    new = an_edition(a_single_choice(key="b"), a_numeric(unit="đồng"))
    assert refused(new) == ["records/unmarkable"]
    assert Marking.objects.count() == 102


def test_questions_that_are_mostly_others_are_refused() -> None:
    an_officer()
    keep(a_scored())
    other = an_edition(a_single_choice(stem="Ai tống đạt?"), a_true_false(stem="Ai xác minh?"))
    assert refused(other) == ["quiz/other-questions"]


def test_one_question_may_be_worded_anew() -> None:
    an_officer()
    keep(a_scored(answers=RIGHT))
    assert told(mended(stem="Ai tống đạt?")).counts.changed == 0
