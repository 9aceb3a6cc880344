"""How much came in of each quiz, and what is it called?"""

from datetime import datetime
from pathlib import Path

import msgspec
from django.db.models import Count, Max, Min

from tha.site.loaded import examined_quiz
from tha.web.submissions.models import Received


class CameIn(msgspec.Struct, frozen=True):
    """What came in of one quiz; `title` is its id where the project has it no longer."""

    quiz: str
    title: str
    is_contest: bool
    count: int
    first: datetime
    last: datetime


def came_in() -> list[CameIn]:
    """Every quiz of which something came in, the latest first."""
    rows = Received.objects.values_list("quiz").annotate(
        Count("id"), Min("received"), Max("received")
    )
    listed = [CameIn(quiz, *_told(quiz), *facts) for quiz, *facts in rows]
    return sorted(listed, key=lambda one: one.last, reverse=True)


def _told(name: str) -> tuple[str, bool]:
    quiz = examined_quiz(Path(), name).value
    return (name, False) if quiz is None else (quiz.title, quiz.purpose == "contest")
