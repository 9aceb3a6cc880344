"""Are the paths of roles held against the modules and quizzes that there are?"""

from pathlib import Path

from projects import DAY, MODULE, PAGE, lay
from tha.curriculum.content import load

PATHS = """\
target: {hours: 40, basis: Do đơn vị đặt}
paths:
  nguoi-dan:
    title: Người dân
    text: Một câu.
    target: 3
    steps:
      - {title: Một, modules: [bai-a, bai-b], assessment: mau}
"""
FILE = "docs/lo-trinh/lo-trinh.yml"


def _told(folder: Path, paths: str, page: str = PAGE) -> list[str]:
    files = {"docs/bai-a.md": MODULE, "docs/bai-b.md": MODULE, "docs/index.md": page}
    problems = load(lay(folder, {**files, FILE: paths}), DAY)[1]
    return [f"{one.place.line}:{one.place.column} {one.code}" for one in problems]


def _with(old: str, new: str) -> str:
    assert old in PATHS
    return PATHS.replace(old, new)


def test_a_sound_path_is_not_complained_of(tmp_path: Path) -> None:
    page = f"{PAGE}\n/// path | nguoi-dan\n///\n"
    assert _told(tmp_path, PATHS, page) == []


def test_halves_of_hours_are_added_exactly(tmp_path: Path) -> None:
    assert _told(tmp_path, _with("target: 3", "target: 3.01")) == ["6:13 curriculum/path-hours"]


def test_a_module_that_stands_twice_is_counted_once(tmp_path: Path) -> None:
    twice = _with("[bai-a, bai-b]", "[bai-a, bai-b, bai-a]").replace("target: 3", "target: 4")
    assert _told(tmp_path, twice) == ["6:13 curriculum/path-hours", "8:46 curriculum/path-twice"]


def test_an_unknown_module_is_not_also_too_few_hours(tmp_path: Path) -> None:
    told = _told(tmp_path, _with("[bai-a, bai-b]", "[bai-a, bai-b, bai-c]"))
    assert told == ["8:46 curriculum/path-module"]


def test_a_page_that_is_no_module_cannot_be_in_a_path(tmp_path: Path) -> None:
    told = _told(tmp_path, _with("[bai-a, bai-b]", "[bai-a, bai-b, index]"))
    assert told == ["8:46 curriculum/path-module"]


def test_a_file_of_the_wrong_shape_is_told_once_and_blocks_are_left_alone(tmp_path: Path) -> None:
    page = f"{PAGE}\n/// path | nguoi-dan\n///\n"
    assert _told(tmp_path, _with("    text: Một câu.\n", ""), page) == ["4:5 source/missing-field"]


def test_a_target_below_nothing_is_refused(tmp_path: Path) -> None:
    assert _told(tmp_path, _with("target: 3", "target: -3")) == ["6:13 source/wrong-kind"]


def test_a_block_that_names_no_path_is_told_at_its_first_line(tmp_path: Path) -> None:
    told = _told(tmp_path, PATHS, f"{PAGE}\n/// path\n///\n")
    assert told == ["7:1 curriculum/unknown-path"]
