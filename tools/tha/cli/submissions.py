"""How do the files named on the command line become results, or problems?

Used by every verb that takes submissions.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from tha.curriculum.content import load
from tha.intake.duplicates import without_repeats
from tha.intake.json_lines import Arrival, read_submissions
from tha.intake.scored import FindEdition, Scored, score_all
from tha.quiz.edition import Edition, edition_of
from tha.source.messages import UNREADABLE
from tha.source.place import Place
from tha.source.problem import Problem


def scored_or_wrong(
    files: tuple[str, ...], find_kept: FindEdition | None = None
) -> Iterator[Scored | Problem]:
    """Every submission of `files` with its result; `-` is standard input.

    The quizzes are those of the project in this folder; `find_kept` knows older editions.
    """
    content, problems = load(Path())
    editions = {name: edition_of(quiz) for name, quiz in content.quizzes.items()}
    missing: set[str] = set()

    def find(quiz: str, digest: str | None) -> Edition | None:
        current = editions.get(quiz)
        if current is None:
            missing.add(quiz)
        elif digest in {None, current.digest}:
            return current
        return find_kept(quiz, digest) if find_kept is not None else None

    arrivals = without_repeats(one for name in files for one in _arrivals(name))
    yield from score_all(arrivals, find)
    # a quiz that is there but has errors is missing too: say why
    yield from (one for one in problems if Path(one.place.file).stem in missing)


def _arrivals(name: str) -> Iterator[Arrival | Problem]:
    if name == "-":
        yield from read_submissions(sys.stdin.buffer, "-")
        return
    try:
        with Path(name).open("rb") as stream:
            yield from read_submissions(stream, name)
    except OSError as error:
        yield UNREADABLE.at(Place(name), name=name, why=error.strerror)
