"""What does a page show of other files? Each is read once, and again when it changes.

Only what a page embeds is read. `mkdocs serve` therefore shows an edit at once, and a build of
many pages reads the register a single time.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

import msgspec

from tha.curriculum.citations import cited_in_quiz
from tha.curriculum.content import PAGES, QUIZZES, REGISTER, page_path
from tha.curriculum.module import Cited, Page
from tha.curriculum.pages import load_page
from tha.law.load import load_register
from tha.law.register import Register
from tha.quiz.load import load_quiz
from tha.quiz.quiz import Quiz
from tha.source.files import Text, find_files, read_text
from tha.source.problem import Problem

T = TypeVar("T")
_CITES = "cites"


class Loaded(msgspec.Struct, Generic[T], frozen=True):
    """What a file holds, if it could be read whole, and what is wrong with it."""

    value: T | None
    problems: list[Problem]
    derived: dict[str, Any] = {}
    """What pages made of the value and may take again; gone when the file changes."""


Read = Callable[[Text], tuple[T | None, list[Problem]]]
"""What a text holds, and what is wrong with it."""


def examined(folder: Path, name: str, read: Read[T]) -> Loaded[T]:
    """What `read` makes of the file `name` of the project in `folder`: nothing, when none is."""
    path = folder / name
    return fresh(path, name, read) if path.is_file() else Loaded(None, [])


def examined_register(folder: Path) -> Loaded[Register]:
    """The register of the project in `folder` and its problems: neither, when there is none."""
    return examined(folder, REGISTER, load_register)


def examined_quiz(folder: Path, quiz_id: str) -> Loaded[Quiz]:
    """The quiz called `quiz_id` and its problems: neither, when there is no such quiz."""
    path = _path_of(folder, quiz_id)
    if path is None:
        return Loaded(None, [])

    def read(text: Text) -> tuple[Quiz | None, list[Problem]]:
        loaded, problems = load_quiz(text, quiz_id)
        if loaded is None:
            return None, problems
        cites.extend(cited_in_quiz(loaded, text))
        return loaded.quiz, problems

    cites: list[Cited] = []
    found = fresh(path, path.relative_to(folder).as_posix(), read)
    found.derived.setdefault(_CITES, cites)  # nothing else fills it, and it goes with the file
    return found


def cited_by(quiz: Loaded[Quiz]) -> list[Cited]:
    """Every citation of a quiz that `examined_quiz` has read, be it a basis or in a text."""
    found: list[Cited] = quiz.derived.get(_CITES, [])
    return found


def sound_pages(folder: Path) -> dict[str, Page]:
    """Every page of the project in `folder` that can be read, by its path."""

    def read(text: Text) -> tuple[Page | None, list[Problem]]:
        page, _, problems = load_page(text, page_path(text))
        return page, problems

    paths = find_files(folder / PAGES, ".md")
    loaded = [fresh(path, path.relative_to(folder).as_posix(), read).value for path in paths]
    return {page.path: page for page in loaded if page is not None}


_read: dict[Path, tuple[tuple[int, int], Loaded[Any]]] = {}


def fresh(path: Path, name: str, read: Read[T]) -> Loaded[T]:
    """What `read` makes of the file at `path`, kept until the file changes."""
    stat = path.stat()
    stamp = (stat.st_mtime_ns, stat.st_size)
    known = _read.get(path)
    if known is not None and known[0] == stamp:
        return known[1]
    text = read_text(path, name)
    loaded: Loaded[T] = Loaded(None, [text]) if isinstance(text, Problem) else Loaded(*read(text))
    _read[path] = (stamp, loaded)
    return loaded


def quiz_ids(folder: Path) -> list[str]:
    """The id of every quiz that there is."""
    return sorted(_list_quizzes(folder))


_paths: dict[Path, dict[str, Path]] = {}


def _path_of(folder: Path, quiz_id: str) -> Path | None:
    """The file of a quiz; the folders are listed again when it is not where it was."""
    path = _paths.get(folder, {}).get(quiz_id)
    if path is None or not path.is_file():
        path = _list_quizzes(folder).get(quiz_id)
    return path


def _list_quizzes(folder: Path) -> dict[str, Path]:
    _paths[folder] = {one.stem: one for one in find_files(folder / QUIZZES, ".yml", ".yaml")}
    return _paths[folder]
