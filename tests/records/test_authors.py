"""Are answers counted that tell by their words who wrote them?"""

import pytest

from record_samples import a_scored, an_officer, keep
from sheet_samples import QUIZ, a_written_quiz
from tha.records.rubric.awaiting import pages_awaiting

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Tôi là cán bộ  mẫu TH-0001, lập biên bản.", 1),
        ("toi la CAN BO MAU TH - 0001", 1),
        ("Người làm: th – 0001.", 1),
        ("Cán bộ mẫu TH-00012 lập biên bản.", 0),
        ("Lập biên bản, giao cho đương sự.", 0),
    ],
)
def test_answers_that_name_their_author_are_counted(text: str, count: int) -> None:
    an_officer("TH-0001")
    keep(a_scored(1, a_written_quiz(), answers={"et-01": text}, finished=None))
    (page,) = pages_awaiting(QUIZ, "GK1", None, is_adjudication=False)
    assert page.naming == count
