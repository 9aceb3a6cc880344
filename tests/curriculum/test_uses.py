"""Is every citation of the content found, with what cites it and where?"""

from datetime import date
from pathlib import Path

import pytest

from planted import plant
from projects import PAGE, QUIZ, lay
from tha.curriculum.uses import Looked, Use, look_through, uses_of


def _uses(folder: Path, name: str) -> list[Use]:
    return [one for one in uses_of(folder) if one.name == name]


def _codes(looked: Looked) -> list[str]:
    return [f"{one.place.file} {one.code}" for one in looked.problems]


def test_a_page_tells_its_title_its_day_and_whether_it_teaches(tmp_path: Path) -> None:
    first = _uses(plant(tmp_path), "xac-minh")[0]
    assert (first.kind, first.title, first.as_of) == ("page", "Xác minh", date(2026, 6, 30))
    assert (first.is_module, first.item, str(first.citation)) == (True, "", "luat-thads-2008#d44")


def test_a_page_that_is_no_module_does_not_teach(tmp_path: Path) -> None:
    assert {one.is_module for one in _uses(plant(tmp_path), "index")} == {False}


def test_a_quiz_tells_which_item_cites(tmp_path: Path) -> None:
    uses = _uses(plant(tmp_path), "danh-gia")
    assert [(one.item, one.place.line) for one in uses] == [("y1", 12), ("y2", 18)]
    assert {(one.kind, one.title, one.as_of) for one in uses} == {
        ("quiz", "Đánh giá", date(2026, 6, 30))
    }


def test_the_basis_of_an_item_is_told_from_a_link_in_its_texts(tmp_path: Path) -> None:
    uses = [one for one in _uses(plant(tmp_path), "luyen") if one.item == "x3"]
    assert [(str(one.citation), one.is_basis) for one in uses] == [
        ("luat-thads-2008", True),
        ("luat-thads-2008#d44.k2", False),
    ]


def test_what_tells_of_old_law_as_old_is_marked(tmp_path: Path) -> None:
    uses = _uses(plant(tmp_path), "xac-minh")
    assert [one.place.line for one in uses if one.is_history] == [21, 28, 25]


def test_a_malformed_citation_is_no_use(tmp_path: Path) -> None:
    folder = lay(tmp_path, {"docs/index.md": f"{PAGE}\n[x](vb:luat-mau#đ1)\n"})
    assert _uses(folder, "index") == []


def test_every_page_and_quiz_is_there_even_when_it_cites_nothing(tmp_path: Path) -> None:
    sheets = look_through(lay(tmp_path)).sheets
    assert [(one.kind, one.name, one.as_of) for one in sheets] == [
        ("page", "index", None),
        ("quiz", "mau", date(2026, 7, 1)),
    ]


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("docs/hong.md", "---\ntitle: [\n---\n", "source/yaml-syntax"),
        ("quizzes/hong.yml", "a: [", "source/yaml-syntax"),
        ("quizzes/hong.yml", QUIZ.replace("type: true_false", "type: la"), "source/unknown-word"),
        ("docs/hong.md", "\x00", "source/control-character"),
    ],
)
def test_what_could_not_be_looked_through_is_told(
    tmp_path: Path, file: str, text: str, code: str
) -> None:
    looked = look_through(lay(tmp_path, {file: text}))
    assert f"{file} {code}" in _codes(looked)
    assert {one.place.file for one in looked.problems} == {file}


def test_other_mistakes_of_a_quiz_hide_no_use_and_are_not_told(tmp_path: Path) -> None:
    text = QUIZ.replace("pass_mark: 70%", "pass_mark: 170%")
    looked = look_through(lay(tmp_path, {"quizzes/mau.yml": text}))
    assert looked.problems == []
    assert len(looked.uses) == 2
