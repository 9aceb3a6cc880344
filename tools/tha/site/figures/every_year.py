"""Which figures does the project hold, and which of them may stand beside each other?"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from tha.curriculum.figures import FOLDER, Figures, read_figures
from tha.site.loaded import fresh
from tha.source.problem import Problem


class Scope(msgspec.Struct, frozen=True):
    """Figures of the same scope, the earliest year first."""

    name: str
    years: tuple[Figures, ...]

    @property
    def span(self) -> range:
        """Every year from the first to the last, also those that nothing is known of."""
        return range(self.years[0].year, self.years[-1].year + 1)


def examined_figures(folder: Path) -> tuple[dict[str, Figures], list[Problem]]:
    """The figures of the project in `folder` by their ids, and what is wrong with the others."""
    found: dict[str, Figures] = {}
    problems: list[Problem] = []
    for path in sorted((folder / FOLDER).glob("*.yml")):
        loaded = fresh(path, path.relative_to(folder).as_posix(), read_figures)
        problems += loaded.problems
        if loaded.value is not None:
            found[path.stem] = loaded.value
    return found, problems


def by_scope(figures: Iterable[Figures]) -> list[Scope]:
    """The scopes of `figures`, that of most years first."""
    grouped: dict[str, list[Figures]] = {}
    for one in sorted(figures, key=lambda one: one.year):
        grouped.setdefault(one.scope, []).append(one)
    scopes = [Scope(name, tuple(years)) for name, years in grouped.items()]
    return sorted(scopes, key=lambda one: (-len(one.years), one.name))
