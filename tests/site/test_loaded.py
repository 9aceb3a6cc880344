"""Is content read once, and again only when it was edited?"""

import os
from pathlib import Path

import yaml

from samples import authored
from sites import REGISTER, a_project
from tha.site.loaded import examined_quiz, examined_register, quiz_ids


def instruments(folder: Path) -> set[str]:
    register = examined_register(folder).value
    return set(register.instruments) if register else set()


def _quiz(title: str) -> str:
    head = {"title": title, "purpose": "practice", "as_of": "2026-07-01"}
    return yaml.safe_dump({**head, "items": [authored("single_choice")]}, allow_unicode=True)


def test_a_quiz_is_found_by_its_id_in_whatever_folder(tmp_path: Path) -> None:
    a_project(tmp_path, {"quizzes/thads/xa/de-mot.yml": _quiz("Một")})
    quiz = examined_quiz(tmp_path, "de-mot").value
    assert quiz is not None
    assert quiz.title == "Một"


def test_a_quiz_may_have_the_longer_ending_too(tmp_path: Path) -> None:
    a_project(tmp_path, {"quizzes/de.yaml": _quiz("Một")})
    assert examined_quiz(tmp_path, "de").value is not None


def test_a_quiz_is_read_once_and_again_when_it_was_edited(tmp_path: Path) -> None:
    a_project(tmp_path, {"quizzes/de.yml": _quiz("Một")})
    first = examined_quiz(tmp_path, "de").value
    assert examined_quiz(tmp_path, "de").value is first
    (tmp_path / "quizzes/de.yml").write_text(_quiz("Hai, sửa rồi"), encoding="utf-8")
    second = examined_quiz(tmp_path, "de").value
    assert second is not None
    assert second.title == "Hai, sửa rồi"


def test_an_edit_of_the_same_length_is_seen_by_its_time(tmp_path: Path) -> None:
    path = a_project(tmp_path) / "docs/tra-cuu/van-ban.yml"
    assert "luat-moi" in instruments(tmp_path)
    path.write_text(REGISTER.replace("luat-moi:", "luat-hai:"), encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert "luat-hai" in instruments(tmp_path)


def test_a_quiz_that_came_or_moved_later_is_found(tmp_path: Path) -> None:
    a_project(tmp_path)
    assert examined_quiz(tmp_path, "de").value is None
    a_project(tmp_path, {"quizzes/a/de.yml": _quiz("Một")})
    assert examined_quiz(tmp_path, "de").value is not None
    (tmp_path / "quizzes/a").rename(tmp_path / "quizzes/b")
    assert examined_quiz(tmp_path, "de").value is not None
    assert quiz_ids(tmp_path) == ["de"]


def test_a_quiz_with_an_error_is_not_shown_and_says_why(tmp_path: Path) -> None:
    a_project(tmp_path, {"quizzes/de.yml": _quiz("Một") + "titel: x\n"})
    loaded = examined_quiz(tmp_path, "de")
    assert loaded.value is None
    assert [one.code for one in loaded.problems] == ["source/unknown-field"]
    assert loaded.problems[0].place.file == "quizzes/de.yml"


def test_a_path_is_never_a_quiz_id(tmp_path: Path) -> None:
    a_project(tmp_path, {"la.yml": _quiz("Một"), "quizzes/de.yml": _quiz("Hai")})
    assert examined_quiz(tmp_path, "../la").value is None
    assert examined_quiz(tmp_path, "de.yml").value is None


def test_without_a_register_there_are_no_instruments(tmp_path: Path) -> None:
    assert not instruments(tmp_path)
