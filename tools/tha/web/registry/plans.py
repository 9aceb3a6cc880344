"""What is asked of officers in this project: requirements, and the paths of roles?

Every file is read once, and again when it changes.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import msgspec

from tha.curriculum.paths.role_path import FILE as PATHS
from tha.curriculum.paths.role_path import PathStep, RolePath, read_paths
from tha.curriculum.requirements.checks import load_requirements
from tha.curriculum.requirements.requirement import FILE as REQUIREMENTS
from tha.curriculum.requirements.requirement import Requirements, same_title
from tha.records.transcript import Transcript
from tha.site.loaded import examined, examined_quiz
from tha.site.paths.taught import page_of_quiz, taught_by
from tha.source.files import Text
from tha.source.problem import Problem

PROJECT = Path()
"""The project lies in the folder in which the platform is served, as it does for every verb."""


class Assigned(msgspec.Struct, frozen=True):
    """A module, or a quiz that closes a step: until when it is due, and when it was done.

    `url` is "" where no page shows it; `due` is None where no requirement names a day.
    """

    title: str
    url: str
    due: date | None
    done: date | None
    hours: Decimal | None = None
    is_obligatory: bool = False


class Step(msgspec.Struct, frozen=True):
    """Modules that belong together, the quiz that closes them behind them."""

    title: str
    modules: tuple[Assigned, ...]
    quiz: Assigned | None = None


class Assignment(msgspec.Struct, frozen=True):
    """The path of one of an officer's roles."""

    title: str
    text: str
    steps: tuple[Step, ...]


def requirements() -> Requirements | None:
    """What is owed in this project; None where nothing is, or it cannot be read soundly."""

    def read(_: Text) -> tuple[Requirements | None, list[Problem]]:
        return load_requirements(PROJECT)

    return examined(PROJECT, REQUIREMENTS, read).value


def assignments(found: Transcript, title: str) -> Iterator[Assignment]:
    """The paths that an officer with the `title` follows, as far as `found` tells."""
    loaded = examined(PROJECT, PATHS, read_paths).value
    required = requirements()
    if loaded is None or required is None:
        return
    asked = same_title(title)
    for role, titles in required.roles.items():
        path = loaded.paths.paths.get(role)
        if path is not None and asked in map(same_title, titles):
            yield _assignment(path, found)


def _assignment(path: RolePath, found: Transcript) -> Assignment:
    return Assignment(path.title, path.text, tuple(_step(one, found) for one in path.steps))


def _step(step: PathStep, found: Transcript) -> Step:
    modules = tuple(_module(one, found) for one in step.modules)
    quiz = _quiz(step.assessment, found) if step.assessment else None
    return Step(step.title, modules, quiz)


def _module(module: str, found: Transcript) -> Assigned:
    taught = taught_by(PROJECT, module)
    days = [one.on for one in found.completions if one.module == module]
    days += [one.on for one in found.attained if one.module == module and one.retracted is None]
    asked = [(one, each) for one in found.owed for each in one.modules if each.module == module]
    days += [each.met_on for _, each in asked if each.met_on is not None]
    return Assigned(
        title=taught.title,
        url=f"/{module}.html",
        due=min((one.due for one, _ in asked), default=_hours_due(found)),
        done=max(days, default=None),
        hours=taught.hours,
        is_obligatory=bool(asked),
    )


def _quiz(quiz_id: str, found: Transcript) -> Assigned:
    quiz, page = examined_quiz(PROJECT, quiz_id).value, page_of_quiz(PROJECT, quiz_id)
    return Assigned(
        title=quiz.title if quiz else quiz_id,
        url=f"/{page}.html" if page else "",
        due=_hours_due(found),
        done=max((one.on for one in found.completions if one.quiz == quiz_id), default=None),
    )


def _hours_due(found: Transcript) -> date | None:
    """By when the hours of the year are owed, which modules of a path earn."""
    return min((one.due for one in found.owed if one.hours), default=None)
