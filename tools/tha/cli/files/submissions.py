"""How do the files named on the command line become results, and by which editions?

Used by every verb that takes submissions.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from tha.batch.lane import Line
from tha.batch.portion import lines_of
from tha.curriculum.content import load
from tha.intake.duplicates import Seen, without_repeats
from tha.intake.json_lines import Arrival, read_submissions
from tha.intake.scored import FindEdition, Scored, score_all
from tha.quiz.edition import Edition, edition_of
from tha.source.days import day_of
from tha.source.messages import NOT_FOUND, UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem


def lines_or_wrong(files: Sequence[str]) -> Iterator[Line | Problem]:
    """The line of the result of every submission in `files`, and what is wrong with others."""
    editions = Editions()
    seen = Seen()
    for name in files:
        with opened_file(name) as stream:
            if isinstance(stream, Problem):
                yield stream
            else:
                yield from lines_of(stream, name, editions.find, seen)
    yield from editions.problems()


def scored_or_wrong(files: Sequence[str], find_kept: FindEdition) -> Iterator[Scored | Problem]:
    """Every submission in `files` with its edition and its result, for keeping.

    `find_kept` knows editions that are no longer in force.
    """
    editions = Editions(find_kept)
    arrivals = without_repeats(one for name in files for one in _arrivals(name))
    yield from score_all(arrivals, editions.find)
    yield from editions.problems()


def _arrivals(name: str) -> Iterator[Arrival | Problem]:
    with opened_file(name) as stream:
        if isinstance(stream, Problem):
            yield stream
        else:
            yield from read_submissions(stream, name)


class Editions:
    """The quizzes of the project in this folder, and older editions that `find_kept` knows."""

    def __init__(self, find_kept: FindEdition | None = None) -> None:
        content, self._problems = load(Path(), day_of(datetime.now(UTC)))
        self._current = {name: edition_of(quiz) for name, quiz in content.quizzes.items()}
        self._find_kept = find_kept
        self._missing: set[str] = set()

    def find(self, quiz: str, digest: str | None) -> Edition | None:
        """The edition with `digest`; without one, the edition in force."""
        current = self._current.get(quiz)
        if current is None:
            self._missing.add(quiz)
        elif digest in {None, current.digest}:
            return current
        return self._find_kept(quiz, digest) if self._find_kept is not None else None

    def known(self) -> list[str]:
        """The quizzes of the project."""
        return sorted(self._current)

    def problems(self) -> list[Problem]:
        """Why quizzes that were asked for and not found cannot be used: their own errors."""
        return [one for one in self._problems if Path(one.place.file).stem in self._missing]


@contextmanager
def opened_file(name: str) -> Iterator[BinaryIO | Problem]:
    """The bytes of a file, `-` for standard input; a problem where it cannot be read."""
    if name == "-":
        yield sys.stdin.buffer
        return
    try:
        stream = Path(name).open("rb")  # noqa: SIM115  # closed below, errors of use pass through
    except FileNotFoundError:
        yield NOT_FOUND.at(Place(name), name=name)
        return
    except OSError as error:
        yield UNREADABLE.at(Place(name), name=name, why=error.strerror)
        return
    with stream:
        yield stream
