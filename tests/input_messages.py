"""By what is each message about inputs, packed or as tables, provoked?"""

import gzip
import os
from collections.abc import Callable
from pathlib import Path

import attempt_messages
from samples import a_quiz, an_item
from tha.intake.portion import Portion
from tha.intake.portions import data_of, portions
from tha.quiz.edition import edition_of
from tha.source.problem import Problem


def table(path: Path) -> list[Problem]:
    """What is wrong with the CSV table at `path`: of submissions, or of judges' ratings."""
    if not path.name.startswith("table-"):
        return attempt_messages.judges(path)
    items = an_item("true_false", id="x1"), an_item("matching", id="x2")
    edition = edition_of(a_quiz(*items, id="bai-mau"))
    found = portions([str(path)], path.parent, lambda quiz, _: {"bai-mau": edition}.get(quiz))
    return [_named(one) for one in found if isinstance(one, Problem)]


def _named(problem: Problem) -> Problem:
    """The problem at the name of its file, as the list of what is expected calls it."""
    place = problem.place
    bare = type(place)(Path(place.file).name, place.line, place.column)
    return Problem(bare, problem.message, problem.gaps)


def _found_in(path: Path) -> list[Problem]:
    found = portions([str(path)], path.parent, lambda _, __: None)
    return [one for one in found if isinstance(one, Problem)]


def _damaged(folder: Path) -> list[Problem]:
    path = folder / "nop.ndjson.gz"
    path.write_bytes(gzip.compress(b"{}\n" * 9)[:-9])
    return _found_in(path)


def _other_kind(folder: Path) -> list[Problem]:
    (folder / "ghi-chu.txt").write_text("Ghi chú")
    return _found_in(folder)


def _changed(folder: Path) -> list[Problem]:
    path = folder / "nop.ndjson"
    path.write_bytes(b"{}\n")
    found = data_of(Portion(str(path), 1, 0, 9))
    return [found] if isinstance(found, Problem) else []


def _strange_name(folder: Path) -> list[Problem]:
    path = Path(os.fsdecode(os.fsencode(folder) + b"/b\xff.ndjson"))
    path.write_bytes(b"{}\n")
    return _found_in(path)


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "intake/damaged": _damaged,
    "intake/other-kind": _other_kind,
    "intake/changed": _changed,
    "intake/strange-name": _strange_name,
}
