"""May content rest on the law that it cites: is it there, in force, and known well enough?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from tha.curriculum.citations import cited_in_quiz, may_be_cut, may_link
from tha.curriculum.messages import AHEAD, STALE, WEAK_BASIS
from tha.curriculum.module import Cited, Page
from tha.law.citation import Citation, parse_citation
from tha.law.in_force import (
    Change,
    Life,
    is_in_force,
    life_of,
    newest_change,
    successors_on,
)
from tha.law.messages import (
    ENDED,
    NOT_YET_IN_FORCE,
    OR_HISTORY,
    REPLACED,
    UNVERIFIED,
    WHAT_IS_IN_FORCE,
)
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
    fine: defaultdict[tuple[date | None, bool], set[str]] = msgspec.field(
        default_factory=lambda: defaultdict(set)
    )
    """With which citations nothing is wrong, by the content's day and whether they are the basis
    of what is graded. Thousands of items share a few hundred citations."""
    unchanged: set[str] = set()
    """Which citations point at what was never amended by `day`."""


def check_page_law(law: Law, page: Page, head: Document) -> Iterator[Problem]:
    """The citations of a page, and whether the law has moved on since it was written."""
    as_of = page.head.as_of
    living = {one.citation for one in page.cites if not one.is_history}
    is_fine = _are_fine(law, living, as_of, is_graded=False)
    for cited in page.cites:
        if cited.is_history or not is_fine:
            yield from check_citation(law, cited, as_of, is_graded=False)
    if as_of is not None:
        yield from _check_age(law, living, as_of, head)


def check_quiz_law(law: Law, loaded: LoadedQuiz, text: Text) -> Iterator[Problem]:
    """The same for a quiz; places are looked up only where something may be wrong."""
    as_of: date | None = loaded.fields.get("as_of")
    bases = {citation for item in loaded.items.values() for citation in item.basis}
    is_graded = loaded.fields.get("purpose") in {"assessment", "contest"}
    is_fine = _are_fine(law, bases, as_of, is_graded=is_graded)
    cites: set[str] = set()
    if not is_fine or may_link(text) or may_be_cut(text):
        for cited in cited_in_quiz(loaded, text):
            cites.add(cited.citation)
            is_basis = cited.citation in bases
            yield from check_citation(law, cited, as_of, is_graded=is_graded and is_basis)
    if as_of is not None:
        yield from _check_age(law, bases | cites, as_of, loaded.document)


def newest_change_of(
    law: Law, citations: Iterable[str], as_of: date
) -> tuple[Citation, Change] | None:
    """The last amendment after `as_of` that touches one of `citations`, and which it touches.

    Of several an article is named rather than its law, and rather than a clause of it: which
    clause was changed the register need not know.
    """
    found: list[tuple[Citation, Change]] = []
    for text in sorted(set(citations) - law.unchanged):
        citation = parse_citation(text)
        if citation is None or citation.instrument not in law.register.instruments:
            continue
        change = newest_change(life_of(law.register, citation), law.day)
        if change is None:
            law.unchanged.add(text)
        elif change.day > as_of:
            found.append((citation, change))
    return max(found, key=_telling, default=None)


def _telling(found: tuple[Citation, Change]) -> tuple[date, bool, int]:
    citation, change = found
    return change.day, bool(citation.article), -len(citation.parts)


def _check_age(
    law: Law, citations: Iterable[str], as_of: date, document: Document
) -> Iterator[Problem]:
    """Whether the law that the content states is that of a later day, or has moved on."""
    if as_of > law.day:
        yield AHEAD.at(document.place(("as_of",)), as_of=as_of, day=law.day)
    elif newest := newest_change_of(law, citations, as_of):
        citation, change = newest
        yield STALE.at(
            document.place(("as_of",)),
            as_of=as_of,
            citation=str(citation),
            changed=change.day,
            by=f"{law.register.label(change.by)} ({change.by})",
        )


def _are_fine(law: Law, citations: set[str], as_of: date | None, *, is_graded: bool) -> bool:
    """Whether nothing is wrong with any of `citations`, wherever they stand."""
    fine = law.fine[as_of, is_graded]
    for text in citations - fine:
        if any(check_citation(law, Cited(text, _NOWHERE), as_of, is_graded=is_graded)):
            return False
        fine.add(text)
    return True


def check_citation(
    law: Law, cited: Cited, as_of: date | None, *, is_graded: bool
) -> Iterator[Problem]:
    """What is wrong with one citation of content that states the law of `as_of`.

    A page that states no day may announce law to come, but none that has ended.
    """
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
        yield from _check_force(law, citation, as_of, cited)


def _check_force(
    law: Law, citation: Citation, as_of: date | None, cited: Cited
) -> Iterator[Problem]:
    """It is in force on the day that the content is about, and has not ended since."""
    life = life_of(law.register, citation)
    if as_of is not None and as_of < life.starts:
        gaps = {"citation": str(citation), "starts": life.starts, "as_of": as_of}
        yield NOT_YET_IN_FORCE.at(cited.place, **gaps)
        return
    for day in (as_of or law.day, law.day):
        if day >= life.starts and not is_in_force(life, day):
            yield _ended(law.register, citation, life, day, cited)
            return


def _ended(register: Register, citation: Citation, life: Life, day: date, cited: Cited) -> Problem:
    """What took its place when it ended, and what is to be cited now."""
    now = ", ".join(map(str, successors_on(register, citation, day)[:_NAMED_AT_MOST]))
    gaps: dict[str, object] = {
        "citation": str(citation),
        "day": day,
        "ends": life.ends,
        "now": now or WHAT_IS_IN_FORCE,
        "or_history": OR_HISTORY if cited.may_be_history else "",
    }
    if not life.successors:
        return ENDED.at(cited.place, **gaps)
    by = "; ".join(_named(register, one) for one in life.successors[:_NAMED_AT_MOST])
    return REPLACED.at(cited.place, by=by, **gaps)


def _named(register: Register, citation: Citation) -> str:
    number = register.instruments[citation.instrument].number
    return f"{register.label(citation)}, {number} ({citation})"
