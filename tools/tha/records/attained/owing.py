"""What does each of some officers owe in a year, as the council's list says?"""

from collections.abc import Collection
from datetime import date

from tha.curriculum.requirements.requirement import Requirements
from tha.records.attained.facts import History, facts_of
from tha.records.models import Officer
from tha.records.owed.learned import Learned
from tha.records.owed.owed import Owed, owed


def owed_by(
    officers: Collection[Officer],
    requirements: Requirements,
    year: int,
    day: date,
    hidden: Collection[tuple[str, date]] = (),
) -> dict[int, tuple[Owed, ...]]:
    """By the row of an officer: each requirement of `year` as it stands on `day`.

    Quizzes that are `hidden`, each by the day of passing it, are not counted. Of whom everything
    personal was erased, nobody knows what was owed, nor can remind them.
    """
    if not requirements.years.get(year) or not officers:
        return {}

    def learned(one: Officer) -> list[Learned]:
        return [
            each
            for each in facts.learned.get(one.pk, ())
            if each.source != "assessment" or (each.reference, each.on) not in hidden
        ]

    facts = facts_of([one.pk for one in officers], _history(requirements, year, day))
    return {
        one.pk: tuple(
            owed(requirement, year, facts.service(one), learned(one), day)
            for requirement in requirements.of(year, one.title)
        )
        for one in officers
        if not one.is_erased
    }


def _history(requirements: Requirements, year: int, day: date) -> History:
    """Earlier years matter where a module counts once in several, or once for all."""
    asked = requirements.years[year]
    once = [module for one in asked for module in one.modules if module.every == "once"]
    return History(
        since=date(year, 1, 1),
        until=min(day, date(year, 12, 31)),
        is_whole=any(one.recognise > 1 for one in asked),
        modules=frozenset(one.module for one in once),
        quizzes=frozenset(quiz for one in once for quiz in one.quizzes),
    )
