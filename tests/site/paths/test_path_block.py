"""What does a page show of the path of a role?"""

import re
from pathlib import Path

import pytest

import projects
from projects import QUIZ
from sites import a_project, build, page

MODULE = projects.MODULE.replace("Bài", "Bài <một>").replace("luat-mau#d1", "luat-moi#d37")
PATHS = """\
target: {hours: 40, basis: do đơn vị đặt, note: Mức mẫu.}
paths:
  nguoi-dan:
    title: Người dân
    text: Một câu.
    target: 3
    steps:
      - {title: Đọc, modules: [bai-a]}
      - {title: Làm, modules: [bai-b], assessment: mau}
"""
_BLOCK = "/// path | nguoi-dan\n///\n"


def _laid(folder: Path, paths: str = PATHS) -> Path:
    files = {
        "docs/bai-a.md": MODULE,
        "docs/bai-b.md": MODULE,
        "docs/lo-trinh/lo-trinh.yml": paths,
        "docs/thi.md": "---\ntitle: Thi\n---\n\n/// quiz | mau\n///\n",
        "quizzes/mau.yml": QUIZ.replace("luat-mau#d1.k2", "luat-moi#d37").replace(
            "luat-mau#d1", "luat-moi#d37"
        ),
    }
    return a_project(folder, files)


def _html(folder: Path, paths: str = PATHS) -> str:
    return page(_laid(folder, paths), _BLOCK)


def test_modules_stand_in_order_with_their_hours_and_the_sum_so_far(tmp_path: Path) -> None:
    rows = re.findall(
        r'href="/(bai-.)\.md">.*?</a></th><td.*?>(.*?)</td><td.*?>(.*?)</td>', _html(tmp_path)
    )
    assert rows == [("bai-a", "1,5", "1,5"), ("bai-b", "1,5", "3")]


def test_a_title_is_text_and_no_markup(tmp_path: Path) -> None:
    assert "Bài &lt;một&gt;" in _html(tmp_path)


def test_an_assessment_is_a_link_to_the_page_that_shows_it(tmp_path: Path) -> None:
    assert 'Bài đánh giá: <a href="/thi.md">Quiz mẫu</a>' in _html(tmp_path)


def test_an_assessment_that_no_page_shows_is_named_all_the_same(tmp_path: Path) -> None:
    folder = _laid(tmp_path)
    (folder / "docs" / "thi.md").unlink()
    assert "Bài đánh giá: <span>Quiz mẫu</span>" in page(folder, _BLOCK)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("3", "mục tiêu 3 tiết: đủ."),
        ("2.5", "mục tiêu 2,5 tiết: đủ, dư 0,5 tiết."),
        ("4", "mục tiêu 4 tiết: còn thiếu 1 tiết."),
        ("0", "Không có mức tiết phải đạt."),
    ],
)
def test_the_sum_is_held_against_the_target(tmp_path: Path, target: str, words: str) -> None:
    html = _html(tmp_path, PATHS.replace("target: 3", f"target: {target}"))
    assert words in html


def test_who_sets_the_target_is_told_where_there_is_one(tmp_path: Path) -> None:
    html = _html(tmp_path)
    assert "Mức tiết: do đơn vị đặt. Mức mẫu." in html
    assert "Mức tiết" not in _html(tmp_path, PATHS.replace("target: 3", "target: 0  "))


@pytest.mark.parametrize("block", ["/// path | nguoi-dann\n///\n", "/// path\n///\n"])
def test_an_unknown_path_is_reported(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, block: str
) -> None:
    assert page(_laid(tmp_path), block) == '<div class="tha-path"></div>'
    assert "không có lộ trình" in caplog.text


def test_the_strict_build_follows_every_link(tmp_path: Path) -> None:
    folder = _laid(tmp_path)
    (folder / "docs" / "lo-trinh" / "index.md").write_text(f"# Lộ trình\n\n{_BLOCK}", "utf-8")
    html = (build(folder) / "lo-trinh" / "index.html").read_text("utf-8")
    assert 'href="../bai-a.html"' in html
    assert 'href="../thi.html"' in html
