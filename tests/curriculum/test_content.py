"""Is everything that crosses pages, quizzes and register checked, at its own place?"""

from pathlib import Path

import pytest

from projects import DAY, PAGE, QUIZ, lay
from tha.curriculum.content import load

MODULE = """\
---
title: Bài học
module: true
audience: [chap-hanh-vien]
hours: 4
objectives: [Biết]
basis: ["luat-mau#d1"]
as_of: 2026-07-01
quiz: mau
---

# Bài học

Theo [khoản 1 Điều 1](vb:luat-mau#d1.k1).

/// quiz | mau
///
"""


def told(folder: Path) -> list[str]:
    return [f"{one.place} {one.code}" for one in load(folder, DAY)[1]]


def test_a_sound_project_has_no_problems_and_everything_is_loaded(tmp_path: Path) -> None:
    content, problems = load(lay(tmp_path, {"docs/bai.md": MODULE}), DAY)
    assert not problems
    assert (list(content.pages), list(content.quizzes)) == (["bai", "index"], ["mau"])
    assert content.register.instruments.keys() == {"luat-mau"}


def test_a_page_knows_what_it_cites_and_shows(tmp_path: Path) -> None:
    content, _ = load(lay(tmp_path, {"docs/bai.md": MODULE}), DAY)
    page = content.pages["bai"]
    assert [(one.citation, one.place.line) for one in page.cites] == [
        ("luat-mau#d1", 7),
        ("luat-mau#d1.k1", 14),
    ]
    assert [(quiz, place.line) for quiz, place in page.shows] == [("mau", 16)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[x](vb:luat-cu#d1)", "docs/bai.md:5:8 law/unknown-instrument"),
        ("a [x](vb:luat-mau#đ1)", "docs/bai.md:5:10 law/malformed-citation"),
        ("[](<vb:luat-mau d1>)", "docs/bai.md:5:8 law/malformed-citation"),
        ("/// quiz | muu\n///", "docs/bai.md:5:12 curriculum/unknown-quiz"),
    ],
)
def test_what_a_page_points_at_must_be_there(tmp_path: Path, written: str, expected: str) -> None:
    assert told(lay(tmp_path, {"docs/bai.md": f"---\ntitle: Bài\n---\n\n{written}\n"})) == [
        expected
    ]


@pytest.mark.parametrize(
    "example",
    ["```markdown\n[x](vb:khong-co#d1)\n/// quiz | khong-co\n///\n```", "Viết `[x](vb:khong-co)`."],
)
def test_code_on_a_page_is_an_example_not_content(tmp_path: Path, example: str) -> None:
    assert not told(lay(tmp_path, {"docs/bai.md": f"---\ntitle: Bài\n---\n\n{example}\n"}))


def test_a_link_in_the_markdown_of_an_item_is_a_citation_too(tmp_path: Path) -> None:
    quiz = QUIZ.replace("Vì luật nói vậy.", '"Theo [x](vb:luat-cu#d2)."')
    assert told(lay(tmp_path, {"quizzes/mau.yml": quiz})) == [
        "quizzes/mau.yml:12:29 law/unknown-instrument"
    ]


def test_the_basis_of_an_item_resolves(tmp_path: Path) -> None:
    quiz = QUIZ.replace("luat-mau#d1.k2", "luat-mau#d9")
    assert told(lay(tmp_path, {"quizzes/mau.yml": quiz})) == [
        "quizzes/mau.yml:19:13 law/unlisted-provision"
    ]


def test_a_module_says_everything_that_a_module_must(tmp_path: Path) -> None:
    page = "---\ntitle: Bài\nmodule: true\n---\n"
    assert (
        told(lay(tmp_path, {"docs/bai.md": page})) == ["docs/bai.md:2:1 source/missing-field"] * 5
    )


def test_a_leaflet_says_for_whom_of_what_and_of_which_day(tmp_path: Path) -> None:
    page = "---\ntitle: Tờ gấp\nleaflet: true\n---\nMở đầu.\n"
    assert told(lay(tmp_path, {"docs/to.md": page})) == ["docs/to.md:2:1 source/missing-field"] * 3


def test_a_page_without_front_matter_lacks_its_title(tmp_path: Path) -> None:
    assert told(lay(tmp_path, {"docs/bai.md": "# Bài\n"})) == [
        "docs/bai.md:1:1 source/missing-field"
    ]


def test_the_module_of_a_quiz_is_a_module(tmp_path: Path) -> None:
    quiz = QUIZ.replace("hours: 2", "module: index")
    assert told(lay(tmp_path, {"quizzes/mau.yml": quiz})) == [
        "quizzes/mau.yml:5:9 curriculum/not-a-module"
    ]


def test_the_module_of_a_quiz_is_there(tmp_path: Path) -> None:
    quiz = QUIZ.replace("hours: 2", "module: indx")
    assert told(lay(tmp_path, {"quizzes/mau.yml": quiz})) == [
        "quizzes/mau.yml:5:9 curriculum/unknown-module"
    ]


def test_a_page_and_its_quiz_point_at_each_other(tmp_path: Path) -> None:
    other = MODULE.replace("quiz: mau\n", "")
    quiz = QUIZ.replace("hours: 2", "module: khac")
    files = {"docs/bai.md": MODULE, "docs/khac.md": other, "quizzes/mau.yml": quiz}
    assert told(lay(tmp_path, files)) == ["docs/bai.md:9:7 curriculum/quiz-of-another"]


def test_two_quizzes_of_one_name_are_told_whatever_their_folder(tmp_path: Path) -> None:
    assert told(lay(tmp_path, {"quizzes/sau/mau.yml": QUIZ})) == [
        "quizzes/sau/mau.yml:1:1 quiz/duplicate-quiz"
    ]


def test_an_assessment_item_without_basis_is_pointed_at(tmp_path: Path) -> None:
    quiz = QUIZ.replace('    basis: ["luat-mau#d1"]\n', "")
    content, problems = load(lay(tmp_path, {"quizzes/mau.yml": quiz}), DAY)
    assert [(one.place.line, one.code) for one in problems] == [(7, "curriculum/uncited")]
    assert "mau" in content.quizzes


def test_without_a_register_that_is_the_first_thing_to_mend(tmp_path: Path) -> None:
    lay(tmp_path)
    (tmp_path / "docs/tra-cuu/van-ban.yml").unlink()
    assert "docs/tra-cuu/van-ban.yml:1:1 law/no-register" in told(tmp_path)


def test_one_bad_file_hides_nothing_in_another(tmp_path: Path) -> None:
    files = {"quizzes/a.yml": "", "quizzes/b.yml": "title: [", "docs/c.md": PAGE + "[](vb:z)"}
    assert [one.partition(" ")[2] for one in told(lay(tmp_path, files))] == [
        "law/unknown-instrument",
        "source/empty",
        "source/yaml-syntax",
    ]
