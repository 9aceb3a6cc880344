"""Where do the attempts at a quiz come from: the files on the command line, or the records?"""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

import click
import msgspec

from tha.cli.files.opened import opened_records, refuse
from tha.cli.files.submissions import Editions, raw_or_wrong
from tha.cli.terminal.show import show_problems
from tha.intake.gather import Gathered, Gathering
from tha.intake.portions import portions
from tha.intake.read_attempts import AttemptReader, Elsewhere, no_such_quiz
from tha.source.place import Place
from tha.source.problem import Problem


class Found(msgspec.Struct, frozen=True, eq=False):
    """What there is of a quiz, what is wrong with some of it, and what was passed over."""

    gathered: Gathered | None
    problems: list[Problem]
    other_quizzes: int = 0


def found_in_files(quiz: str, files: Sequence[str]) -> Found:
    """The attempts in `files`; the verb ends where the quiz is not known."""
    editions = Editions()
    if editions.find(quiz, None) is None:
        _refuse_unknown(quiz, editions)
    gathering, reader = Gathering(), AttemptReader(quiz, editions.find)
    problems: list[Problem] = []
    others = 0
    with TemporaryDirectory() as folder:
        for raw in raw_or_wrong(portions(files, Path(folder), editions.find)):
            for one in [raw] if isinstance(raw, Problem) else reader.read_one(*raw):
                if isinstance(one, Problem):
                    problems.append(one)
                elif isinstance(one, Elsewhere):
                    others += 1
                else:
                    gathering.take(one)
    gathered = gathering.table(quiz, Place(files[0]))
    if isinstance(gathered, Problem):
        return Found(None, [*problems, gathered], others)
    return Found(gathered, problems, others)


def found_in_records(quiz: str) -> Found:
    """The attempts that are kept; the verb ends where there are none."""
    with opened_records():
        from tha.records.answers import (  # noqa: PLC0415  # needs Django set up
            count_attempts,
            first_attempts,
            quizzes_answered,
        )
        from tha.records.database import database_place  # noqa: PLC0415  # keeps help fast

        counts = count_attempts(quiz)
        if not counts.first:
            refuse(no_such_quiz(quiz, quizzes_answered(), database_place()))
        gathering = Gathering()
        for one in first_attempts(quiz):
            gathering.take(one)
        gathered = gathering.table(quiz, database_place())
    if isinstance(gathered, Problem):
        return Found(None, [gathered])
    return Found(msgspec.structs.replace(gathered, later_attempts=counts.later), [])


def _refuse_unknown(quiz: str, editions: Editions) -> NoReturn:
    """Tells the errors of the quiz's own file, or which quiz may have been meant."""
    show_problems([*editions.problems(), no_such_quiz(quiz, editions.known(), Place("quizzes"))])
    raise click.exceptions.Exit(1)
