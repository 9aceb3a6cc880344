"""Is what is told of answers without reading them the same as what reading them tells?"""

from collections.abc import Callable

import pytest

from record_samples import a_scored, an_officer, keep
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
)
from tha.records.models import Submission
from tha.records.rubric.standings import standings
from tha.records.rubric.written_answers import written_answers

pytestmark = pytest.mark.usefixtures("database")


def _nothing() -> None:
    """Leaves everything as it was handed in."""


def _marked_once() -> None:
    bring_in(marked(exported("GK1"), both(1, 1)))


def _left_empty() -> None:
    an_officer("TH-0050")
    answers = {"tf-01": True, "et-01": "  "}
    keep(a_scored(60, a_written_quiz(), officer="TH-0050", answers=answers, finished=None))


def _worded_otherwise() -> None:
    _marked_once()
    by_another_edition(stem="Nêu cách xử lý.")


def _void() -> None:
    by_another_edition(void="for_nobody")


@pytest.mark.parametrize(
    "happens",
    [_nothing, _marked_once, _left_empty, by_another_edition, by_another_rubric, _worded_otherwise],
)
def test_it_is_the_same_with_and_without_reading(happens: Callable[[], None]) -> None:
    hand_in(1, markers=2)
    happens()
    read = [(one.row.submission_id, one.item, one.marked) for one in written_answers(QUIZ)]
    submissions = list(Submission.objects.values_list("pk", flat=True))
    told = [(one.submission, one.item, one.marked) for one in standings(QUIZ, submissions)]
    assert told == read


def test_nothing_is_told_of_other_submissions() -> None:
    hand_in(2)
    only = Submission.objects.order_by("pk").values_list("pk", flat=True)[:1]
    assert [one.submission for one in standings(QUIZ, list(only))] == list(only)
