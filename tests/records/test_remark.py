"""Does a completion go where it was before when single attempts are marked once more?"""

import pytest
from django.db import transaction

from record_samples import RIGHT, WRONG, a_scored, an_assessment, an_officer, keep
from regrade_samples import LATER
from tha.marking.result import Result
from tha.marking.score import score
from tha.records.completions import standing
from tha.records.ledger.verification import Verified, verify
from tha.records.models import Submission
from tha.records.remark import remark

pytestmark = pytest.mark.usefixtures("database")


@transaction.atomic
def _worth(attempt: int, answers: dict[str, object]) -> list[int]:
    """Marks one attempt as if it had been answered so; the attempts that a completion stands on."""
    row = Submission.objects.get(attempt=attempt)
    edition = an_assessment()
    result = score(edition, a_scored(answers=answers).arrival.submission)
    assert isinstance(result, Result)
    remark(row, row.edition, edition, result, "rubric", LATER)
    return list(standing().values_list("submission__attempt", flat=True))


def test_back_and_forth_the_completion_returns_to_the_first_attempt() -> None:
    an_officer()
    keep(a_scored(1), a_scored(2))
    stands = [_worth(1, answers) for answers in (WRONG, RIGHT, WRONG, RIGHT)]
    assert stands == [[2], [1], [2], [1]]
    assert isinstance(verify(), Verified)


def test_an_earlier_attempt_that_passes_for_the_first_time_takes_nothing() -> None:
    an_officer()
    keep(a_scored(1, answers=WRONG), a_scored(2))
    assert _worth(1, RIGHT) == [2]
