"""Can a contest be ranked by its rules?"""

from collections.abc import Iterator, Mapping
from typing import Any

from tha.quiz.contest import Contest, ties_of
from tha.quiz.contest_messages import (
    CONTEST_PREDICTION,
    CONTEST_PURPOSE,
    CONTEST_WINDOW,
    CONTEST_WRITTEN,
    REPEATED_PRIZE,
    REPEATED_TIE,
)
from tha.quiz.item import Item, type_of
from tha.source.problem import Problem
from tha.source.vietnamese import canonical
from tha.source.yaml_nodes import Document


def check_contest(
    document: Document, head: Mapping[str, Any], items: Mapping[int, Item], *, has_all: bool
) -> Iterator[Problem]:
    """The rules fit the purpose and the items, and name what they need once.

    `head` holds the fields of the quiz that could be read; `has_all` says whether `items` does.
    """
    rules: Contest | None = head.get("contest")
    purpose = head.get("purpose")
    if rules is None:
        return
    for index, item in items.items():
        if type_of(item) == "extended_text":
            yield CONTEST_WRITTEN.at(document.place(("items", index, "type")), item=item.id)
    if purpose not in {None, "contest"}:
        yield CONTEST_PURPOSE.at(document.place_of_key(("contest",)), purpose=purpose)
    yield from _check_window(document, rules)
    yield from _check_ties(document, rules)
    yield from _check_prizes(document, rules)
    if has_all:
        yield from _check_prediction(document, rules, items)


def _check_window(document: Document, rules: Contest) -> Iterator[Problem]:
    if rules.opens is not None and rules.closes is not None and rules.closes <= rules.opens:
        yield CONTEST_WINDOW.at(
            document.place(("contest", "closes")),
            opens=rules.opens.isoformat(),
            closes=rules.closes.isoformat(),
        )


def _check_ties(document: Document, rules: Contest) -> Iterator[Problem]:
    ties = rules.ties or ()
    for index, tie in enumerate(ties):
        if tie in ties[:index]:
            yield REPEATED_TIE.at(document.place(("contest", "ties", index)), tie=tie)


def _check_prizes(document: Document, rules: Contest) -> Iterator[Problem]:
    names = [canonical(one.name.strip()) for one in rules.prizes]
    for index, name in enumerate(names):
        if name in names[:index]:
            place = document.place(("contest", "prizes", index, "name"))
            yield REPEATED_PRIZE.at(place, name=name)


def _check_prediction(
    document: Document, rules: Contest, items: Mapping[int, Item]
) -> Iterator[Problem]:
    asked = (item for item in items.values() if item.void is None)
    count = sum(type_of(item) == "prediction" for item in asked)
    if count != 1 and "prediction" in ties_of(rules, has_prediction=count > 0):
        if rules.ties is None:
            place = document.place_of_key(("contest",))
        else:
            place = document.place(("contest", "ties", rules.ties.index("prediction")))
        yield CONTEST_PREDICTION.at(place, count=count)
