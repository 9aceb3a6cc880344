"""By what is each message provoked that stands in the way of marking a quiz again?"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from record_samples import a_scored, an_assessment, an_officer, keep
from regrade_samples import an_edition
from samples import a_numeric, a_quiz, a_single_choice, a_true_false
from tha.quiz.edition import Edition, edition_of
from tha.quiz.replaceable import file_of_another
from tha.records import models
from tha.records.database import database_place, open_records
from tha.records.editions import find_kept_by_beginning
from tha.records.regrade.judge import By
from tha.records.regrade.regrade import account_of
from tha.source.place import Place
from tha.source.problem import Problem


def _marked_again(answered: Edition | None, new: Edition, **handed_in: Any) -> list[Problem]:
    """What stands in the way of marking by `new`, once `answered` was."""
    if answered is not None:
        an_officer()
        keep(a_scored(edition=answered, **handed_in))
    found = account_of(By(new, Place("sua.yml")))
    return found if isinstance(found, list) else []


def _single(**changes: Any) -> Edition:
    head = {"id": "kiem-tra", "purpose": "assessment", "hours": "4"}
    return edition_of(a_quiz(a_single_choice(**changes), **head))


def _number(**changes: Any) -> Edition:
    head = {"id": "kiem-tra", "purpose": "assessment", "hours": "4"}
    return edition_of(a_quiz(a_numeric(**changes), **head))


def _item_gone() -> list[Problem]:
    return _marked_again(an_assessment(), _single())


def _item_otherwise() -> list[Problem]:
    other = _single(options={"a": "Chấp hành viên", "b": "Kế toán"})
    return _marked_again(_single(), other, answers={"sc-01": "a"})


def _no_submissions() -> list[Problem]:
    return _marked_again(None, an_assessment())


def _no_such_edition() -> list[Problem]:
    found = find_kept_by_beginning("kiem-tra", f"sha256:{'0' * 12}", database_place())
    return [found] if isinstance(found, Problem) else []


def _unreadable_edition() -> list[Problem]:
    models.Edition.objects.create(
        digest=f"sha256:{'0' * 64}",
        content=b"{}",
        quiz="kiem-tra",
        title="Hỏng",
        purpose="assessment",
    )
    return _marked_again(an_assessment(), an_assessment())


def _file_of_another() -> list[Problem]:
    found = file_of_another("kiem-tra", Path("quizzes/khac.yml"), Path("quizzes"))
    return [found] if found is not None else []


def _other_questions() -> list[Problem]:
    asked = {"stem": "Ai ra quyết định thi hành án?"}, {"stem": "Ai tống đạt?"}
    other = an_edition(a_single_choice(**asked[0]), a_true_false(**asked[1]))
    return _marked_again(an_assessment(), other)


def _unmarkable() -> list[Problem]:
    return _marked_again(_number(), _number(unit="đồng"), answers={"nu-01": "7.427 việc"})


def _in_records(provoke: Callable[[], list[Problem]]) -> Callable[[Path], list[Problem]]:
    def read(folder: Path) -> list[Problem]:
        with open_records(folder / "records.sqlite3"):
            return provoke()

    return read


GENERATED: dict[str, Callable[[Path], list[Problem]]] = {
    "quiz/file-of-another": lambda _: _file_of_another(),
    "quiz/other-questions": _in_records(_other_questions),
    "quiz/item-gone": _in_records(_item_gone),
    "quiz/item-otherwise": _in_records(_item_otherwise),
    "records/no-submissions": _in_records(_no_submissions),
    "records/no-such-edition": _in_records(_no_such_edition),
    "records/unreadable-edition": _in_records(_unreadable_edition),
    "records/unmarkable": _in_records(_unmarkable),
}
