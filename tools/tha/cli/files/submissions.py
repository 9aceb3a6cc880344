"""How do the files named on the command line become results, and by which editions?

Used by every verb that takes submissions.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from tha.curriculum.content import load
from tha.intake.duplicates import without_repeats
from tha.intake.json_lines import read_each, submissions_in
from tha.intake.portion import Portion
from tha.intake.portions import data_of, portions
from tha.intake.scored import FindEdition, Scored, score_all
from tha.quiz.edition import Edition, edition_of
from tha.source.days import day_of
from tha.source.place import Place
from tha.source.problem import Problem


def scored_or_wrong(files: Sequence[str], find_kept: FindEdition) -> Iterator[Scored | Problem]:
    """Every submission in `files` with its edition and its result, for keeping.

    `find_kept` knows editions that are no longer in force.
    """
    editions = Editions(find_kept)
    with TemporaryDirectory() as folder:
        found = portions(files, Path(folder), editions.find)
        yield from score_all(without_repeats(read_each(raw_or_wrong(found))), editions.find)
    yield from editions.problems()


def raw_or_wrong(found: Iterable[Portion | Problem]) -> Iterator[tuple[bytes, Place] | Problem]:
    """The bytes of every submission in the portions that were found, and what is wrong."""
    for one in found:
        if isinstance(one, Problem):
            yield one
        elif isinstance(data := data_of(one), Problem):
            yield data
        else:
            yield from submissions_in(data, one.name, one.first_line)


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

    def contents(self) -> dict[str, bytes]:
        """Quiz id -> the content of its edition in force."""
        return {name: edition.content for name, edition in self._current.items()}

    def known(self) -> list[str]:
        """The quizzes of the project."""
        return sorted(self._current)

    def problems(self, missing: Collection[str] = ()) -> list[Problem]:
        """Why quizzes that were asked for and not found cannot be used: their own errors."""
        asked = self._missing.union(missing)
        return [one for one in self._problems if Path(one.place.file).stem in asked]
