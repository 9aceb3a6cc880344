"""Is one person one marker, however the code is written, and never of an own answer?"""

import pytest

from record_samples import MOMENT
from sheet_samples import QUIZ, both, bring_in, exported, hand_in, marked, read
from tha.records.models import RubricMarking
from tha.records.rubric.awaiting import AnswerPage, CodedAnswer, pages_awaiting
from tha.records.rubric.markers import is_same_code
from tha.records.rubric.rubric_marks import keep_marks
from tha.records.rubric.written_answers import written_answers
from tha.reports.marking_sheet import marking_sheet, sheet_head

pytestmark = pytest.mark.usefixtures("database")

_SPELLINGS = ["th-0001", "TH–0001", "TH—0001", "Th‑0001", "TH−0001", "TH0001", "ＴＨ-0001"]


def _codes(raw: bytes) -> list[str]:
    sheet, _ = read(raw)
    assert sheet is not None
    return [one.code for one in keep_marks(sheet, MOMENT).problems]


@pytest.mark.parametrize("marker", _SPELLINGS)
def test_nobody_gets_their_own_answer_under_another_spelling(marker: str) -> None:
    hand_in(2)
    pages = pages_awaiting(QUIZ, marker, None, is_adjudication=False)
    assert sum(len(page.answers) for page in pages) == 1


@pytest.mark.parametrize("marker", _SPELLINGS)
def test_marks_for_ones_own_answer_are_refused_under_another_spelling(marker: str) -> None:
    hand_in(1)
    (answer,) = written_answers(QUIZ)
    coded = CodedAnswer(answer.code_for(marker, is_adjudication=False), answer.text)
    pages = [AnswerPage(answer.edition, answer.item, (coded,))]
    head = sheet_head(QUIZ, marker, pages, is_adjudication=False)
    raw = marked(marking_sheet(head, pages, MOMENT), both(1, 1))
    assert _codes(raw) == ["intake/sheet-not-awaited"]


@pytest.mark.parametrize("other", ["TH-0002", "TH-00011", "TH_0001", "--", ""])
def test_other_codes_are_other_people(other: str) -> None:
    assert not is_same_code("TH-0001", other)


def test_codes_of_nothing_but_dashes_are_compared_as_they_are() -> None:
    assert not is_same_code("-", "--")


def test_one_person_in_two_spellings_is_not_two_markers_on_import_either() -> None:
    hand_in(1, markers=2)
    first, second = exported("GK1"), exported("gk1")
    bring_in(marked(first, both(1, 1)))
    assert _codes(marked(second, both(1, 1))) == ["intake/not-a-sheet"]
    assert RubricMarking.objects.count() == 1
