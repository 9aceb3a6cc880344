"""Does git tell since when a file is there and when more than a slip in it was changed?"""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from tha.site.news.history import Days, days_in, history_of

LONG = "".join(f"dòng {n}\n" for n in range(40))
PAGE = "docs/bài một.md"


def git(folder: Path, *words: str, day: str = "2026-01-01") -> None:
    moment = f"{day}T09:00:00+07:00"
    subprocess.run(
        ["git", "-c", "user.name=Mẫu", "-c", "user.email=mau@example.invalid", *words],
        cwd=folder,
        env=os.environ | {"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment},
        check=True,
        capture_output=True,
    )


def commit(folder: Path, day: str, **files: str) -> None:
    """A commit on `day` that writes `PAGE`, or any other file, and takes in what was done."""
    for name, text in files.items():
        path = folder / (PAGE if name == "page" else f"docs/{name}.md")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-m", "x", day=day)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    commit(tmp_path, "2026-01-01", page=LONG)
    return tmp_path


def test_a_file_is_new_on_the_day_of_its_first_commit(project: Path) -> None:
    assert history_of(project) == {PAGE: Days(date(2026, 1, 1), date(2026, 1, 1))}


def test_a_change_of_some_lines_is_told(project: Path) -> None:
    commit(project, "2026-02-01", page=LONG + "một\nhai\nba\nbốn\n")
    assert history_of(project)[PAGE].changed == date(2026, 2, 1)


def test_a_slip_of_the_pen_is_not(project: Path) -> None:
    commit(project, "2026-02-01", page=LONG.replace("dòng 3\n", "dòng ba\n"))
    assert history_of(project)[PAGE].changed == date(2026, 1, 1)


def test_what_was_moved_keeps_its_day(project: Path) -> None:
    git(project, "mv", PAGE, "docs/khac.md")
    commit(project, "2026-02-01")
    assert history_of(project) == {"docs/khac.md": Days(date(2026, 1, 1), date(2026, 1, 1))}


def test_what_is_gone_is_not_told_and_what_takes_its_place_is_new(project: Path) -> None:
    git(project, "rm", "-q", PAGE)
    commit(project, "2026-02-01", khac="một trang khác\n")
    assert list(history_of(project)) == ["docs/khac.md"]
    commit(project, "2026-03-01", page="lại có\n")
    assert history_of(project)[PAGE].added == date(2026, 3, 1)


def test_a_day_is_that_of_vietnam(project: Path) -> None:
    (project / "docs/khuya.md").write_text("đêm\n", "utf-8")
    git(project, "add", "-A")
    late = {"GIT_COMMITTER_DATE": "2026-03-31T20:00:00+00:00"}
    identity = ["-c", "user.name=Mẫu", "-c", "user.email=mau@example.invalid"]
    command = ["git", *identity, "commit", "-qm", "x"]
    subprocess.run(command, cwd=project, env=os.environ | late, check=True)
    assert history_of(project)["docs/khuya.md"].added == date(2026, 4, 1)


def test_a_project_that_is_a_folder_of_a_repository_has_its_own_paths(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "con").mkdir()
    commit(tmp_path / "con", "2026-01-01", page=LONG)
    assert list(history_of(tmp_path / "con")) == [PAGE]


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: /khong/co\n", "utf-8")
    assert history_of(tmp_path) == {}


def test_a_clone_without_its_history_tells_nothing(project: Path, tmp_path: Path) -> None:
    commit(project, "2026-02-01", page=LONG * 2)
    shallow = tmp_path / "nong"
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{project}", str(shallow))
    assert history_of(shallow) == {}


def test_without_git_nothing_is_known(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(project))
    assert history_of(project) == {}


@pytest.mark.parametrize("moment", ["3170843-11-07T09:46:39+00:00", "9999-12-31T23:58:20+00:00"])
def test_a_moment_that_no_calendar_has_is_never(moment: str) -> None:
    log = f"\x01{moment}\n:000000 100644 0 1 A\0{PAGE}\0"
    assert days_in(log)[PAGE].added == date.max
