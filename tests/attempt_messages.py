"""By what is each message about the attempts of an analysis provoked?"""

import json
from collections.abc import Callable
from pathlib import Path

from samples import a_quiz, an_item
from tha.intake.gather import Gathering
from tha.intake.judges import read_judges
from tha.intake.read_attempts import AttemptReader, no_such_quiz
from tha.quiz.edition import edition_of
from tha.source.files import read_text
from tha.source.place import Place
from tha.source.problem import Problem


def judges(path: Path) -> list[Problem]:
    """What is wrong with the table of ratings at `path`."""
    text = read_text(path, path.name)
    return [text] if isinstance(text, Problem) else read_judges(text, ["x1", "x2"])[1]


def _result_misfit(_: Path) -> list[Problem]:
    edition = edition_of(a_quiz(an_item("true_false", id="x1"), id="bai-mau"))
    result = {
        "submission": "01960000-0000-7000-8000-000000000001",
        "quiz": "bai-mau",
        "edition": edition.digest,
        "pending": [],
        "omitted": [],
        "marks": {"x1": 2},
    }
    reader = AttemptReader("bai-mau", lambda _, __: edition)
    found = reader.read_one(json.dumps(result).encode(), Place("ket-qua.ndjson", 1))
    return [one for one in found if isinstance(one, Problem)]


def _no_such_quiz(_: Path) -> list[Problem]:
    return [no_such_quiz("bai-mua", ["bai-mau"], Place("quizzes"))]


def _no_attempts(_: Path) -> list[Problem]:
    found = Gathering().table("bai-mau", Place("ket-qua.ndjson"))
    return [found] if isinstance(found, Problem) else []


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "intake/result-misfit": _result_misfit,
    "intake/no-such-quiz": _no_such_quiz,
    "intake/no-attempts": _no_attempts,
}
