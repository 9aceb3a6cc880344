"""Does a frame pass the check, lead to its page and never cost anybody a file?"""

from pathlib import Path

import pytest

from projects import MODULE, lay
from tha.cli.main import run

NAVIGATION = """\
site_name: Mẫu
nav:
  - Trang chủ: index.md
  - Đạo đức:
      - Tổng quan: dao-duc/index.md
      - "Bài: một": dao-duc/mot.md  # bài đầu
      - Đánh giá: dao-duc/danh-gia.md
  - Cuối: cuoi.md

# hết
extra: {}
"""
PAGES = ("dao-duc/index", "dao-duc/mot", "dao-duc/danh-gia", "cuoi")
TITLED = ["--title", "Bài mới"]
ON = ["--basis", "luat-mau#d1"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    pages = {f"docs/{name}.md": MODULE for name in PAGES}
    monkeypatch.chdir(lay(tmp_path, {"mkdocs.yml": NAVIGATION, **pages}))
    return tmp_path


def navigation(project: Path) -> list[str]:
    return (project / "mkdocs.yml").read_text("utf-8").splitlines()


def test_a_new_module_passes_the_check_at_once(project: Path) -> None:
    assert run(["new", "module", "dao-duc/hai", *TITLED, *ON, "--hours", "2,5"]) == 0
    assert run(["check"]) == 0
    assert "hours: 2.5\n" in (project / "docs/dao-duc/hai.md").read_text("utf-8")


def test_a_new_module_stands_behind_the_last_that_teaches(project: Path) -> None:
    run(["new", "module", "dao-duc/hai", *TITLED, *ON])
    assert navigation(project)[6] == "      - Bài mới: dao-duc/hai.md"
    assert len(navigation(project)) == len(NAVIGATION.splitlines()) + 1


def test_a_module_of_a_new_folder_stands_at_the_end(project: Path) -> None:
    run(["new", "module", "moi/mot", "--title", "Số 1: mới", *ON])
    assert navigation(project)[7:10] == ["  - Cuối: cuoi.md", '  - "Số 1: mới": moi/mot.md', ""]


def test_without_navigation_the_line_is_told(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "mkdocs.yml").write_text("site_name: Mẫu\n", "utf-8")
    assert run(["new", "module", "dao-duc/hai", *TITLED, *ON]) == 0
    assert '"- Bài mới: dao-duc/hai.md"' in capsys.readouterr().out


@pytest.mark.parametrize("purpose", ["practice", "assessment"])
def test_a_new_quiz_passes_the_check_with_its_places_told(
    project: Path, purpose: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["new", "quiz", "dao-duc/hai", *TITLED, "--module", "dao-duc/mot"]
    assert run([*words, "--purpose", purpose]) == 0
    written = (project / "quizzes/dao-duc/hai.yml").read_text("utf-8")
    assert f"Còn {written.count('[VIẾT')} chỗ" in capsys.readouterr().out
    assert run(["check"]) == 0
    assert 'basis: ["luat-mau#d1"]' in written


def test_nothing_is_written_over(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "module", "dao-duc/mot", *TITLED, *ON]) == 1
    assert (project / "docs/dao-duc/mot.md").read_text("utf-8") == MODULE
    assert "docs/dao-duc/mot.md" in capsys.readouterr().err


def test_the_id_of_a_quiz_is_taken_in_every_folder(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["new", "quiz", "khac/mau", *TITLED]) == 1
    assert "quizzes/mau.yml" in capsys.readouterr().err
    assert not (project / "quizzes/khac").exists()


@pytest.mark.parametrize(
    "name", [*("../ngoai", "/ngoai", "Đạo đức/Hai", "a//b", "a/.b", "a b"), f"{'a' * 300}/b"]
)
@pytest.mark.parametrize("kind", ["module", "quiz"])
def test_a_name_that_makes_no_file_is_refused(
    project: Path, kind: str, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(project.rglob("*"))
    assert run(["new", kind, name, *TITLED, *(ON if kind == "module" else [])]) == 1
    assert name in capsys.readouterr().err
    assert sorted(project.rglob("*")) == before


def test_a_folder_that_leads_elsewhere_is_refused(project: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path.parent / f"{tmp_path.name}-ngoai"
    elsewhere.mkdir()
    (project / "quizzes/ngoai").symlink_to(elsewhere)
    assert run(["new", "quiz", "ngoai/hai", *TITLED]) == 1
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("basis", ["luat-la#d1", "khoản 1"])
def test_what_would_not_pass_is_not_written(project: Path, basis: str) -> None:
    assert run(["new", "module", "dao-duc/hai", *TITLED, "--basis", basis]) == 1
    assert not (project / "docs/dao-duc/hai.md").exists()
    assert navigation(project) == NAVIGATION.splitlines()


def test_a_title_that_breaks_pages_is_not_written(project: Path) -> None:
    assert run(["new", "module", "dao-duc/hai", "--title", "<b>Hai", *ON]) == 1
    assert not (project / "docs/dao-duc/hai.md").exists()


@pytest.mark.parametrize("title", ["", "  ", "a\udcff", "a\x08"])
def test_what_is_no_title_is_wrong_usage(project: Path, title: str) -> None:
    assert run(["new", "module", "dao-duc/hai", "--title", title, *ON]) == 2
    assert not (project / "docs/dao-duc/hai.md").exists()


def test_a_page_may_be_named_by_its_file(project: Path) -> None:
    assert run(["new", "module", "docs/dao-duc/hai.md", *TITLED, *ON]) == 0
    assert navigation(project)[6] == "      - Bài mới: dao-duc/hai.md"
    words = ["new", "quiz", "hai", *TITLED, "--module", "docs/dao-duc/hai.md"]
    assert run(words) == 0
    assert "module: dao-duc/hai\n" in (project / "quizzes/hai.yml").read_text("utf-8")


@pytest.mark.usefixtures("project")
def test_a_module_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "quiz", "hai", *TITLED, "--module", "khong-co"]) == 1
    assert "khong-co" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--hours", "0"], ["--hours", "x"], ["--audience", "ai-do"], ["--hours", "nan"]]
)
def test_wrong_options_are_wrong_usage(project: Path, words: list[str]) -> None:
    assert run(["new", "module", "dao-duc/hai", *TITLED, *ON, *words]) == 2
    assert not (project / "docs/dao-duc/hai.md").exists()


def test_outside_a_project_the_reader_is_told_where_to_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "quiz", "hai", *TITLED]) == 1
    assert "mkdocs.yml" in capsys.readouterr().err
