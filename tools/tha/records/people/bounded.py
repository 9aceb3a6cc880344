"""Of very many problems of one table, which are told?

The first of them, and how many more there are: who has hundreds has one cause, and it shows soon.
"""

from collections import Counter
from collections.abc import Iterable

from tha.records.people.table_messages import MORE_PROBLEMS, MORE_WARNINGS
from tha.source.problem import Level, Message, Problem

_AT_MOST: dict[Level, int] = {"error": 500, "warning": 50}
_MORE: dict[Level, Message] = {"error": MORE_PROBLEMS, "warning": MORE_WARNINGS}


class Told:
    """Problems as they come."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._counts = Counter[Level]()

    @property
    def count(self) -> int:
        """How many there were."""
        return self._counts.total()

    def tell(self, problem: Problem) -> None:
        """Takes one more."""
        level = problem.message.level
        self._counts[level] += 1
        if self._counts[level] <= _AT_MOST[level]:
            self._problems.append(problem)

    def told(self) -> list[Problem]:
        """Those that are told; where others are not, their number at the last that is."""
        more: list[Problem] = []
        for level, most in _AT_MOST.items():
            if (left := self._counts[level] - most) > 0:
                last = [one for one in self._problems if one.message.level == level][-1]
                more.append(_MORE[level].at(last.place, count=left))
        return [*self._problems, *more]


def bounded(problems: Iterable[Problem]) -> list[Problem]:
    """Those of `problems` that are told."""
    told = Told()
    for one in problems:
        told.tell(one)
    return told.told()
