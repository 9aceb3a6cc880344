"""Are the requirements read, held against what there is, and found for an officer's title?"""

from pathlib import Path

import pytest

from projects import DAY, MODULE, PAGE, lay
from tha.curriculum.content import load
from tha.curriculum.requirements.checks import load_requirements
from tha.curriculum.requirements.requirement import FILE, Requirements

SOUND = """\
roles:
  chap-hanh-vien: [Chấp hành viên, Chấp hành viên sơ cấp]
years:
  2026:
    - id: moi-nguoi
      title: Mọi cán bộ
      hours: 0
      set_by: đơn vị
      modules:
        - {module: bai, title: Bài, every: year, quizzes: [mau], basis: [luat-mau#d1]}
    - id: chv
      title: Chấp hành viên
      roles: [chap-hanh-vien]
      hours: 40
      set_by: đơn vị
      basis: [luat-mau]
"""


def _told(folder: Path, text: str) -> list[str]:
    files = {"docs/bai.md": MODULE, "docs/index.md": PAGE, FILE: text}
    problems = load(lay(folder, files), DAY)[1]
    return [f"{one.place.line}:{one.place.column} {one.code}" for one in problems]


def _with(old: str, new: str) -> str:
    assert old in SOUND
    return SOUND.replace(old, new)


def _read(folder: Path, text: str = SOUND) -> Requirements:
    found, _ = load_requirements(lay(folder, {FILE: text}))
    assert found is not None
    return found


def test_sound_requirements_are_not_complained_of(tmp_path: Path) -> None:
    assert _told(tmp_path, SOUND) == []


def test_a_project_needs_no_requirements(tmp_path: Path) -> None:
    assert load_requirements(lay(tmp_path)) == (None, [])


def test_law_that_the_register_does_not_know_is_told_at_the_citation(tmp_path: Path) -> None:
    told = _told(tmp_path, _with("[luat-mau]", "[luat-la]"))
    assert told == ["16:15 law/unknown-instrument"]


def test_a_year_that_is_none_is_told_at_its_name(tmp_path: Path) -> None:
    assert _told(tmp_path, _with("  2026:", "  1026:")) == ["4:3 source/wrong-kind"]


def test_a_number_without_bound_is_refused(tmp_path: Path) -> None:
    assert _told(tmp_path, _with("hours: 40", "hours: 1e999")) == ["14:14 source/wrong-kind"]


def test_practice_fulfils_no_module(tmp_path: Path) -> None:
    files = {"docs/bai.md": MODULE, FILE: SOUND}
    folder = lay(tmp_path, files)
    quiz = folder / "quizzes" / "mau.yml"
    quiz.write_text(quiz.read_text("utf-8").replace("purpose: assessment", "purpose: practice"))
    assert "curriculum/requirement-quiz" in [one.code for one in load(folder, DAY)[1]]


def test_what_cannot_be_relied_on_is_not_counted_by(tmp_path: Path) -> None:
    found, problems = load_requirements(lay(tmp_path, {FILE: _with("hours: 40", "hours: 0")}))
    assert found is None
    assert [one.code for one in problems] == ["curriculum/requirement-empty"]


@pytest.mark.parametrize(
    ("title", "ids"),
    [
        ("Chấp hành viên sơ cấp", ["moi-nguoi", "chv"]),
        ("CHẤP HÀNH  VIÊN", ["moi-nguoi", "chv"]),
        ("Kế toán", ["moi-nguoi"]),
        ("", ["moi-nguoi"]),
    ],
)
def test_a_title_finds_what_its_role_owes(tmp_path: Path, title: str, ids: list[str]) -> None:
    assert [one.id for one in _read(tmp_path).of(2026, title)] == ids


def test_a_year_without_requirements_asks_for_nothing(tmp_path: Path) -> None:
    assert _read(tmp_path).of(2027, "Chấp hành viên") == ()


def test_a_title_of_two_roles_is_told_however_it_is_written(tmp_path: Path) -> None:
    two = "[Chấp hành viên sơ cấp]\n  hoi-dong: [CHẤP  HÀNH VIÊN SƠ CẤP]"
    told = _told(tmp_path, _with("[Chấp hành viên, Chấp hành viên sơ cấp]", two))
    assert told == ["3:14 curriculum/requirement-title"]
