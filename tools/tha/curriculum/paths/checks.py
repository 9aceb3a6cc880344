"""Do the paths of roles name what is there, and do their hours suffice?"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import get_args

from tha.curriculum.blocks import Block
from tha.curriculum.module import Audience, Page
from tha.curriculum.paths.messages import (
    PATH_ASSESSMENT,
    PATH_AUDIENCE,
    PATH_HOURS,
    PATH_LEFT_OUT,
    PATH_MODULE,
    PATH_TWICE,
    UNKNOWN_PATH,
)
from tha.curriculum.paths.role_path import (
    FILE,
    LoadedPaths,
    RolePath,
    RolePaths,
    read_paths,
    written_hours,
)
from tha.source.files import Text, read_text
from tha.source.nearest import did_you_mean_one_of
from tha.source.place import Place
from tha.source.problem import Problem
from tha.source.yaml_nodes import Document

_hint = partial(did_you_mean_one_of, file=FILE)
Pages = Mapping[str, tuple[Page | None, Document | None]]


def paths_in(text: Text, blocks: Iterable[Block]) -> Iterator[tuple[str, Place]]:
    """The path that each `/// path` of a page names, "" for none, and where."""
    for one in blocks:
        if one.name == "path":
            at = one.start if one.argument is None else one.argument_at
            yield one.argument or "", text.place(at)


def check_paths(folder: Path, pages: Pages, quizzes: Iterable[str]) -> Iterator[Problem]:
    """Everything that is wrong with the paths of the project in `folder`, which needs none."""
    path = folder / FILE
    text = read_text(path, FILE) if path.is_file() else None
    loaded, problems = read_paths(text) if isinstance(text, Text) else (None, [])
    yield from problems if text is None or isinstance(text, Text) else [text]
    if loaded is not None:
        for name, one in loaded.paths.paths.items():
            yield from _check_path(loaded, name, one, pages)
            yield from _check_assessments(loaded, name, one, quizzes)
        yield from _left_out(loaded.paths, pages)
    known = list(loaded.paths.paths) if loaded else []
    if loaded is not None or text is None:  # of a file that cannot be read enough is said
        for page, _ in pages.values():
            yield from check_shown(page.paths if page else (), known)


def check_shown(shown: Iterable[tuple[str, Place]], known: Iterable[str]) -> Iterator[Problem]:
    """Each of the paths that a page shows that is not among the `known`."""
    for name, place in shown:
        if name not in known:
            yield UNKNOWN_PATH.at(place, name=name, hint=_hint(name, known))


def hours_of(modules: Iterable[str], pages: Mapping[str, Page | None]) -> Decimal:
    """The hours of those `modules` that are known."""
    known = [page for module in modules if (page := pages.get(module))]
    return sum((page.head.hours or Decimal(0) for page in known), Decimal(0))


def _check_path(loaded: LoadedPaths, name: str, path: RolePath, pages: Pages) -> Iterator[Problem]:
    document = loaded.document
    if name not in get_args(Audience):
        place = document.place_of_key(("paths", name))
        yield PATH_AUDIENCE.at(place, name=name, hint=_hint(name, get_args(Audience)))
    readable = {one: page for one, (page, _) in pages.items()}
    taught = [one for one, page in readable.items() if page is None or page.head.module]
    first: dict[str, Place] = {}
    for at, index, module in path.modules():
        place = document.place(("paths", name, "steps", at, "modules", index))
        if module not in taught:
            yield PATH_MODULE.at(place, module=module, hint=_hint(module, taught))
        elif module in first:
            yield PATH_TWICE.at(place, module=module, first=first[module].line)
        first.setdefault(module, place)
    hours = hours_of(first, readable)
    if hours < path.target and all(readable.get(one) for one in first):
        told = {"hours": written_hours(hours), "target": written_hours(path.target)}
        yield PATH_HOURS.at(document.place(("paths", name, "target")), path=name, **told)


def _check_assessments(
    loaded: LoadedPaths, name: str, path: RolePath, quizzes: Iterable[str]
) -> Iterator[Problem]:
    for at, step in enumerate(path.steps):
        if step.assessment and step.assessment not in quizzes:
            place = loaded.document.place(("paths", name, "steps", at, "assessment"))
            hint = _hint(step.assessment, quizzes)
            yield PATH_ASSESSMENT.at(place, quiz=step.assessment, hint=hint)


def _left_out(paths: RolePaths, pages: Pages) -> Iterator[Problem]:
    named = {module for one in paths.paths.values() for _, _, module in one.modules()}
    for name, (page, head) in pages.items():
        if page is not None and head is not None and page.head.module and name not in named:
            yield PATH_LEFT_OUT.at(head.place(("module",)))
