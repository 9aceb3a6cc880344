"""What is each arrival worth, and under which edition?"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

import msgspec

from tha.intake.json_lines import Arrival
from tha.intake.messages import MISSHAPEN, UNKNOWN_EDITION, UNKNOWN_QUIZ, UNREADABLE_WHOLE
from tha.marking.result import Result
from tha.marking.score import Misfit, score, shown
from tha.quiz.edition import Edition
from tha.source.language import Words
from tha.source.problem import Problem

_TOLD_AT_MOST = 20
"""Misfits of one submission: a hundred tell no more."""
_MORE = Words(vi="còn {count} câu nữa không chấm được", en="{count} more responses do not fit")
_TOO_DEEP = Words(vi="câu trả lời lồng nhau quá sâu", en="its responses are nested too deep")

FindEdition = Callable[[str, str | None], Edition | None]
"""Quiz id and digest -> the edition; without a digest, the one in force."""


class Scored(msgspec.Struct, frozen=True):
    """An arrival with its result."""

    arrival: Arrival
    edition: Edition
    result: Result


def score_all(
    arrivals: Iterable[Arrival | Problem], find_edition: FindEdition
) -> Iterator[Scored | Problem]:
    """Every arrival with its result, in order; problems pass through, and more may join them."""
    find = cache(find_edition)
    for arrival in arrivals:
        if isinstance(arrival, Problem):
            yield arrival
        else:
            yield from score_one(arrival, find)


def score_one(arrival: Arrival, find_edition: FindEdition) -> Iterator[Scored | Problem]:
    """The arrival with its result, or everything that stands in the way."""
    submission = arrival.submission
    edition = find_edition(submission.quiz, submission.edition)
    if edition is None:
        yield _without_edition(arrival, find_edition)
        return
    try:
        scored = score(edition, submission)
    except RecursionError:
        scored = [Misfit("", submission.quiz, _TOO_DEEP)]
    if isinstance(scored, Result):
        yield Scored(arrival, edition, scored)
        return
    yield from (_problem(arrival, misfit) for misfit in scored[:_TOLD_AT_MOST])
    if len(scored) > _TOLD_AT_MOST:
        count = str(len(scored) - _TOLD_AT_MOST)
        more = Words(_MORE.into("vi", count=count), _MORE.into("en", count=count))
        yield _problem(arrival, Misfit("", submission.quiz, more))


def _problem(arrival: Arrival, misfit: Misfit) -> Problem:
    submission = arrival.submission.submission
    if not misfit.item:
        return UNREADABLE_WHOLE.at(arrival.place, submission=submission, why=misfit.why)
    return MISSHAPEN.at(
        arrival.place,
        submission=submission,
        item=shown(misfit.item),
        given=misfit.given,
        why=misfit.why,
    )


def _without_edition(arrival: Arrival, find_edition: FindEdition) -> Problem:
    submission = arrival.submission
    if find_edition(submission.quiz, None) is None:
        return UNKNOWN_QUIZ.at(
            arrival.place, submission=submission.submission, quiz=submission.quiz
        )
    return UNKNOWN_EDITION.at(
        arrival.place,
        submission=submission.submission,
        quiz=submission.quiz,
        edition=submission.edition,
    )
