"""What does docs/lo-trinh/lo-trinh.yml say: for each role, which modules in which order?

The hours (tiết) of a module stand in its own front matter and are not repeated here.
"""

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from tha.quiz.items.asked import Points
from tha.source.exact import refuse_out_of_bounds
from tha.source.files import Text
from tha.source.nonblank import NonBlank
from tha.source.problem import Problem
from tha.source.structs import decode
from tha.source.vietnamese import written_number
from tha.source.yaml_nodes import Document, read_yaml

FILE = "docs/lo-trinh/lo-trinh.yml"


class YearlyTarget(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The hours that an officer studies in a year, and who says so."""

    hours: Points
    basis: NonBlank
    note: str = ""

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)


class PathStep(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Modules that belong together, by path, and the quiz that closes them, by id."""

    title: NonBlank
    modules: tuple[NonBlank, ...]
    assessment: str = ""


class RolePath(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The way of one role; a `target` of 0 asks for nothing."""

    title: NonBlank
    text: NonBlank
    target: Points
    steps: tuple[PathStep, ...]

    def __post_init__(self) -> None:
        refuse_out_of_bounds(self)

    def modules(self) -> Iterator[tuple[int, int, str]]:
        """Every module in order, behind the indexes of its step and of itself."""
        for at, step in enumerate(self.steps):
            for index, module in enumerate(step.modules):
                yield at, index, module


class RolePaths(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The paths of all roles, by the audience of the modules in them."""

    target: YearlyTarget
    paths: dict[str, RolePath]


class LoadedPaths(msgspec.Struct, frozen=True):
    """The paths, with the places of what their author wrote."""

    paths: RolePaths
    document: Document


def read_paths(text: Text) -> tuple[LoadedPaths | None, list[Problem]]:
    """The paths in `text`, and what is wrong with the file by itself."""
    document, problems = read_yaml(text)
    if document is None:
        return None, problems
    paths, misfits = decode(document, (), document.values, RolePaths)
    return LoadedPaths(paths, document) if paths else None, [*problems, *misfits]


def written_hours(hours: Decimal) -> str:
    """Hours as they are written here: `1,5`, and `3` however many places the sum has."""
    return written_number(Decimal(f"{hours.normalize():f}"))
