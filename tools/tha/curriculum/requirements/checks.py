"""Does the list of what roles owe name what is there, and cite law that is in force?"""

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, get_args

from tha.curriculum.citations import cited_in_list
from tha.curriculum.law_checks import Law, check_citation
from tha.curriculum.module import Audience, Page
from tha.curriculum.requirements.messages import (
    REQUIREMENT_DUE,
    REQUIREMENT_EMPTY,
    REQUIREMENT_MODULE,
    REQUIREMENT_MODULE_TWICE,
    REQUIREMENT_QUIZ,
    REQUIREMENT_ROLE,
    REQUIREMENT_TITLE,
    REQUIREMENT_TWICE,
    REQUIREMENT_VALID,
)
from tha.curriculum.requirements.requirement import (
    FILE,
    LoadedRequirements,
    Requirement,
    Requirements,
    read_requirements,
    same_title,
)
from tha.quiz.quiz import Quiz
from tha.source.files import Text, read_text
from tha.source.nearest import did_you_mean_one_of
from tha.source.place import Place
from tha.source.problem import Problem, has_errors

_hint = partial(did_you_mean_one_of, file=FILE)
Pages = Mapping[str, Page | None]
Where = tuple[str | int, ...]


def load_requirements(folder: Path) -> tuple[Requirements | None, list[Problem]]:
    """The requirements of the project in `folder`, None where there are none or they are unsound.

    For who counts by them: what they name is not looked for.
    """
    loaded, problems = _read(folder)
    if loaded is None:
        return None, problems
    problems += [*_check_roles(loaded), *_check_years(loaded)]
    return None if has_errors(problems) else loaded.requirements, problems


def check_requirements(
    folder: Path, law: Law, pages: Pages, quizzes: Mapping[str, Quiz | None]
) -> Iterator[Problem]:
    """Everything that is wrong with the requirements of the project, which needs none."""
    loaded, problems = _read(folder)
    yield from problems
    if loaded is None:
        return
    yield from _check_roles(loaded)
    yield from _check_years(loaded)
    for path, requirement in _each(loaded):
        yield from _check_modules(loaded, path, requirement, pages)
        yield from _check_quizzes(loaded, path, requirement, quizzes)
        yield from _check_law(loaded, path, requirement, law)


def _read(folder: Path) -> tuple[LoadedRequirements | None, list[Problem]]:
    path = folder / FILE
    if not path.is_file():
        return None, []
    text = read_text(path, FILE)
    return read_requirements(text) if isinstance(text, Text) else (None, [text])


def _each(loaded: LoadedRequirements) -> Iterator[tuple[Where, Requirement]]:
    """Every requirement behind its path; years are told as they were written."""
    written = loaded.document.values["years"]
    for year in written:
        for index, one in enumerate(loaded.requirements.years[int(year)]):
            yield ("years", year, index), one


def _check_roles(loaded: LoadedRequirements) -> Iterator[Problem]:
    """Roles are those of the modules, and a title belongs to one of them."""
    owner: dict[str, str] = {}
    for role, titles in loaded.requirements.roles.items():
        if role not in get_args(Audience):
            place = loaded.document.place_of_key(("roles", role))
            yield REQUIREMENT_ROLE.at(place, role=role, hint=_hint(role, get_args(Audience)))
        for index, title in enumerate(titles):
            other = owner.setdefault(same_title(title), role)
            if other != role:
                place = loaded.document.place(("roles", role, index))
                yield REQUIREMENT_TITLE.at(place, title=title, other=other)
    for path, requirement in _each(loaded):
        for index, role in enumerate(requirement.roles):
            if role not in loaded.requirements.roles:
                place = loaded.document.place((*path, "roles", index))
                hint = _hint(role, loaded.requirements.roles)
                yield REQUIREMENT_ROLE.at(place, role=role, hint=hint)


def _check_years(loaded: LoadedRequirements) -> Iterator[Problem]:
    """What a requirement says by itself, and that no other of its year has its id."""
    first: dict[Any, Place] = {}
    for path, one in _each(loaded):
        place, year = loaded.document.place((*path, "id")), path[1]
        if before := _before(first, (year, one.id), place):
            yield REQUIREMENT_TWICE.at(place, id=one.id, first=before.line)
        if not one.hours and not one.modules:
            yield REQUIREMENT_EMPTY.at(place, id=one.id)
        if one.due is not None and one.due.year != int(year):
            due = loaded.document.place((*path, "due"))
            yield REQUIREMENT_DUE.at(due, due=one.due, year=year)
        yield from _check_valid(loaded, path, one)


def _check_valid(
    loaded: LoadedRequirements, path: Where, requirement: Requirement
) -> Iterator[Problem]:
    first: dict[Any, Place] = {}
    for index, one in enumerate(requirement.modules):
        at = (*path, "modules", index)
        place = loaded.document.place((*at, "module"))
        if before := _before(first, one.module, place):
            gaps = {"module": one.module, "first": before.line}
            yield REQUIREMENT_MODULE_TWICE.at(place, **gaps)
        if one.every == "year" and one.valid is not None:
            yield REQUIREMENT_VALID.at(loaded.document.place((*at, "valid")))


def _before(first: dict[Any, Place], key: object, place: Place) -> Place | None:
    """Where `key` stood before `place`, if it did."""
    before = first.setdefault(key, place)
    return before if before is not place else None


def _check_modules(
    loaded: LoadedRequirements, path: Where, requirement: Requirement, pages: Pages
) -> Iterator[Problem]:
    taught = [name for name, page in pages.items() if page is None or page.head.module]
    for index, one in enumerate(requirement.modules):
        if one.module not in taught:
            place = loaded.document.place((*path, "modules", index, "module"))
            hint = _hint(one.module, taught)
            yield REQUIREMENT_MODULE.at(place, module=one.module, hint=hint)


def _check_quizzes(
    loaded: LoadedRequirements,
    path: Where,
    requirement: Requirement,
    quizzes: Mapping[str, Quiz | None],
) -> Iterator[Problem]:
    """Only what can be completed can fulfil a module."""
    counted = [
        name
        for name, quiz in quizzes.items()
        if quiz is None or (quiz.purpose == "assessment" and quiz.hours is not None)
    ]
    for index, module in enumerate(requirement.modules):
        for at, quiz in enumerate(module.quizzes):
            if quiz not in counted:
                place = loaded.document.place((*path, "modules", index, "quizzes", at))
                yield REQUIREMENT_QUIZ.at(place, quiz=quiz, hint=_hint(quiz, counted))


def _check_law(
    loaded: LoadedRequirements, path: Where, requirement: Requirement, law: Law
) -> Iterator[Problem]:
    modules = (
        ((*path, "modules", index, "basis"), one.basis)
        for index, one in enumerate(requirement.modules)
    )
    for at, basis in [((*path, "basis"), requirement.basis), *modules]:
        for cited in cited_in_list(loaded.document, at, basis, loaded.text):
            yield from check_citation(law, cited, None, is_graded=False)
