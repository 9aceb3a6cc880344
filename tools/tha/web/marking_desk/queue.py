"""What is there to be marked, and how far has it come?"""

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from tha.quiz.items.extended_text import ExtendedText
from tha.records import models
from tha.records.rubric.markers import written_item_ids
from tha.records.rubric.standings import AnswerStanding
from tha.reports.item_texts import words_in
from tha.web.accounts.models import Account
from tha.web.marking_desk.desk import Desk, desk_of
from tha.web.permissions import units_within


class ItemQueue(msgspec.Struct, frozen=True):
    """The answers to one item within reach; the first three are the marker's own."""

    item: str
    stem: str
    awaiting: int
    """Wait for this marker."""
    apart: int
    """Wait for this marker to decide between two others."""
    own: int
    """Marked by this marker."""
    decided: int
    answers: int

    @property
    def percent(self) -> int:
        """How much of it has its points; 100 only when all has."""
        return self.decided * 100 // self.answers


class QuizQueue(msgspec.Struct, frozen=True):
    """The written items of one quiz."""

    quiz: str
    title: str
    items: tuple[ItemQueue, ...]


def queues_of(account: Account) -> list[QuizQueue]:
    """Every quiz with written answers within the reach of `account`, by title."""
    found = []
    for quiz_id, title in quizzes_within(account).items():
        if written_item_ids(quiz_id):
            items = tuple(_queues(desk_of(account, quiz_id)))
            if items:
                found.append(QuizQueue(quiz_id, title, items))
    return found


def quizzes_within(account: Account) -> dict[str, str]:
    """Id -> title of every quiz that somebody within reach has handed in, by title."""
    rows = models.Edition.objects.order_by("pk")
    units = units_within(account)
    if units is not None:
        theirs = models.Submission.objects.filter(officer__unit__in=units)
        answered = theirs.values("edition__quiz")
    else:
        answered = models.Submission.objects.values("edition__quiz")
    titles = dict(rows.filter(quiz__in=answered).values_list("quiz", "title"))
    return dict(sorted(titles.items(), key=lambda one: (one[1], one[0])))


def _queues(desk: Desk) -> Iterator[ItemQueue]:
    by_item: dict[str, list[AnswerStanding]] = defaultdict(list)
    for one in desk.standings():
        by_item[one.item.id].append(one)
    for answers in by_item.values():
        yield _queue(desk.marker, answers[-1].item, answers)


def _queue(marker: str, item: ExtendedText, answers: list[AnswerStanding]) -> ItemQueue:
    return ItemQueue(
        item=item.id,
        stem=words_in(item.stem),
        awaiting=sum(one.awaits(marker, is_adjudication=False) for one in answers),
        apart=sum(one.awaits(marker, is_adjudication=True) for one in answers),
        own=sum(one.is_marked_by(marker) for one in answers),
        decided=sum(one.standing.state == "decided" for one in answers),
        answers=len(answers),
    )
