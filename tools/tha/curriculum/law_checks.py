"""May content rest on the law that it cites: is it there, in force, and known well enough?"""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from tha.curriculum.citations import cited_in_quiz, may_be_cut
from tha.curriculum.messages import AHEAD, STALE, WEAK_BASIS
from tha.curriculum.module import Cited, Page
from tha.law.citation import Citation, parse_citation
from tha.law.in_force import (
    Change,
    Life,
    is_in_force,
    life_of,
    newest_change,
    status_on,
    successors_on,
)
from tha.law.messages import ENDED, NOT_YET_IN_FORCE, REPLACED, UNVERIFIED
from tha.law.register import Register, resolve
from tha.quiz.load import LoadedQuiz
from tha.source.files import Text
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.yaml_nodes import Document

_NOWHERE = Place("")
_NAMED_AT_MOST = 3


class Law(msgspec.Struct, frozen=True):
    """The register as it is applied on `day`, and what it has already said of citations."""

    register: Register
    day: date
    fine: dict[tuple[str, date, bool], bool] = {}
    """Whether nothing is wrong with a citation, by its text, the content's day, and whether it is
    the basis of what is graded. Thousands of items share a few hundred citations."""


def check_page_law(law: Law, page: Page, head: Document) -> Iterator[Problem]:
    """The citations of a page, and whether the law has moved on since it was written."""
    as_of = page.head.as_of or law.day
    for cited in page.cites:
        yield from _check(law, cited, as_of, is_graded=False)
    if page.head.as_of is not None:
        living = (one.citation for one in page.cites if not one.is_history)
        yield from _check_age(law, living, as_of, head.place(("as_of",)))


def check_quiz_law(law: Law, loaded: LoadedQuiz, text: Text) -> Iterator[Problem]:
    """The same for a quiz; places are looked up only where something may be wrong."""
    as_of: date = loaded.fields.get("as_of") or law.day
    bases = {citation for item in loaded.items.values() for citation in item.basis}
    is_graded = loaded.fields.get("purpose") in {"assessment", "contest"}
    is_fine = all(_is_fine(law, one, as_of, is_graded=is_graded) for one in bases)
    if not is_fine or "vb:" in text.content or may_be_cut(text):
        for cited in cited_in_quiz(loaded, text):
            is_basis = cited.citation in bases
            yield from _check(law, cited, as_of, is_graded=is_graded and is_basis)
    if loaded.fields.get("as_of") is not None:
        yield from _check_age(law, bases, as_of, loaded.document.place(("as_of",)))


def newest_change_of(
    law: Law, citations: Iterable[str], as_of: date
) -> tuple[Citation, Change] | None:
    """The last amendment after `as_of` that touches one of `citations`, and which it touches."""
    found: list[tuple[Citation, Change]] = []
    for text in dict.fromkeys(citations):
        citation = parse_citation(text)
        if citation is None or citation.instrument not in law.register.instruments:
            continue
        change = newest_change(life_of(law.register, citation), law.day)
        if change is not None and change.day > as_of:
            found.append((citation, change))
    return max(found, key=lambda one: one[1].day, default=None)


def _check_age(law: Law, citations: Iterable[str], as_of: date, place: Place) -> Iterator[Problem]:
    if as_of > law.day:
        yield AHEAD.at(place, as_of=as_of, day=law.day)
    elif newest := newest_change_of(law, citations, as_of):
        citation, change = newest
        yield STALE.at(
            place,
            as_of=as_of,
            citation=str(citation),
            changed=change.day,
            by=f"{law.register.label(change.by)} ({change.by})",
        )


def _is_fine(law: Law, citation: str, as_of: date, *, is_graded: bool) -> bool:
    known = (citation, as_of, is_graded)
    if known not in law.fine:
        cited = Cited(citation, _NOWHERE)
        law.fine[known] = not list(_check(law, cited, as_of, is_graded=is_graded))
    return law.fine[known]


def _check(law: Law, cited: Cited, as_of: date, *, is_graded: bool) -> Iterator[Problem]:
    """What is wrong with one citation of content that states the law of `as_of`."""
    citation, problems = resolve(law.register, cited.citation, cited.place)
    yield from problems
    if citation is None:
        return
    verified = law.register.verified_of(citation)
    if verified == "none":
        yield UNVERIFIED.at(cited.place, citation=cited.citation)
    elif is_graded and verified == "secondary":
        yield WEAK_BASIS.at(cited.place, citation=cited.citation)
    if not cited.is_history:
        yield from _check_force(law, citation, as_of, cited.place)


def _check_force(law: Law, citation: Citation, as_of: date, place: Place) -> Iterator[Problem]:
    """It is in force on the day that the content is about, and has not ended since."""
    life = life_of(law.register, citation)
    if status_on(life, as_of) == "not_yet":
        yield NOT_YET_IN_FORCE.at(place, citation=str(citation), starts=life.starts, as_of=as_of)
        return
    for day in (as_of, law.day):
        if day >= life.starts and not is_in_force(life, day):
            yield _ended(law.register, citation, life, day, place)
            return


def _ended(register: Register, citation: Citation, life: Life, day: date, place: Place) -> Problem:
    if not life.is_replaced:
        return ENDED.at(place, citation=str(citation), day=day, ends=life.ends)
    successors = successors_on(register, citation, day)[:_NAMED_AT_MOST]
    return REPLACED.at(
        place,
        citation=str(citation),
        day=day,
        ends=life.ends,
        by="; ".join(_named(register, one) for one in successors),
        successors=", ".join(map(str, successors)),
    )


def _named(register: Register, citation: Citation) -> str:
    number = register.instruments[citation.instrument].number
    return f"{register.label(citation)}, {number} ({citation})"
