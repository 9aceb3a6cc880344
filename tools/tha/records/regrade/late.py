"""By what is a submission marked that comes in after its edition was marked again?

By the edition it names, as ever; and at once by the one that took its place, for the same reason.
"""

import msgspec

from tha.intake.scored import Scored
from tha.marking.rescore import rescore
from tha.marking.result import Result
from tha.quiz.edition import Edition
from tha.quiz.form import drawn_items
from tha.quiz.replaceable import unfit_items
from tha.records import models
from tha.records.database import database_place
from tha.records.editions import edition_in
from tha.records.messages import UNREADABLE_EDITION
from tha.records.regrade.judge import misfit_problem, unfit_problem
from tha.records.remark import OWN_REASONS
from tha.source.problem import Problem


class Regrade(msgspec.Struct, frozen=True):
    """An edition by which submissions to another were marked again last, and why."""

    row: models.Edition
    reason: str
    edition: Edition | None
    """None when it cannot be read any more."""


def standing_regrade(asked: models.Edition) -> Regrade | None:
    """What took the place of the edition `asked`; None when nothing did, or it came back."""
    markings = models.Marking.objects.filter(submission__edition=asked, number__gt=1)
    again = markings.exclude(reason__in=OWN_REASONS).select_related("edition")
    last = again.order_by("pk").last()
    if last is None or last.edition_id == asked.pk:
        return None
    return Regrade(last.edition, last.reason, edition_in(last.edition))


def marked_again(one: Scored, by: Regrade) -> tuple[Edition, Result] | list[Problem]:
    """What a submission that came late is worth; no person has given points to it yet."""
    submission, place = one.arrival.submission, one.arrival.place
    if by.edition is None:
        return [UNREADABLE_EDITION.at(database_place(), edition=by.row.digest)]
    asked = drawn_items(one.edition.quiz, submission.form)
    if unfit := list(unfit_items(asked, by.edition)):
        return [unfit_problem(item, by.edition, place) for item in unfit]
    found = rescore(asked, by.edition, submission, {})
    if isinstance(found, Result):
        return by.edition, found
    return [misfit_problem(misfit, submission.submission, place) for misfit in found]
