"""Are the quizzes of the project known as they stand, and their windows kept?"""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tha.quiz.contest import Contest
from tha.web.submissions.quizzes import GRACE, Quizzes, demand_open
from tha.web.submissions.refusals import RefusedError
from web_served import write_quiz

OPENS = datetime(2026, 11, 24, 1, tzinfo=UTC)
CLOSES = OPENS + timedelta(hours=1)
MOMENT = timedelta(seconds=1)
WINDOW = Contest(opens=OPENS, closes=CLOSES)


@pytest.mark.parametrize("now", [OPENS, CLOSES - MOMENT, CLOSES + GRACE - MOMENT])
def test_an_open_window_and_what_is_still_on_its_way_passes(now: datetime) -> None:
    demand_open(WINDOW, now)
    assert WINDOW.opens == OPENS


@pytest.mark.parametrize(("now", "name"), [(OPENS - MOMENT, "not-yet"), (CLOSES + GRACE, "closed")])
def test_before_and_after_nothing_passes(now: datetime, name: str) -> None:
    with pytest.raises(RefusedError, match=name):
        demand_open(WINDOW, now)


def test_a_quiz_that_is_written_later_is_known_at_the_next_look(tmp_path: Path) -> None:
    quizzes = Quizzes(tmp_path / "quizzes")
    quizzes.look()
    assert quizzes.windows == {}
    write_quiz(tmp_path)
    quizzes.look()
    assert list(quizzes.windows) == ["kiem-tra"]


def test_a_quiz_that_is_not_sound_is_not_known(tmp_path: Path) -> None:
    write_quiz(tmp_path)
    path = tmp_path / "quizzes" / "kiem-tra.yml"
    quizzes = Quizzes(tmp_path / "quizzes")
    quizzes.look()
    path.write_text("title: Hỏng\n", encoding="utf-8")
    os.utime(path, ns=(0, 0))
    quizzes.look()
    assert quizzes.windows == {}
