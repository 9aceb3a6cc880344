"""Is whatever must not be published told where it lies?"""

import os
from pathlib import Path

import pytest

from projects import DAY, lay
from tha.curriculum.content import load


def told(folder: Path) -> list[str]:
    return [f"{one.place} {one.code}" for one in load(folder, DAY)[1]]


@pytest.mark.parametrize("name", ["docs/ho-so.csv", "docs/so-lieu/bai.json", "docs/khong-duoi"])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, name: str) -> None:
    assert told(lay(tmp_path, {name: ""})) == [f"{name}:1:1 curriculum/not-for-site"]


@pytest.mark.parametrize("name", ["docs/a.PNG", "docs/.thu/x.csv", "quizzes/ghi-chu.txt"])
def test_what_pages_are_made_of_and_what_is_not_published_may_lie_there(
    tmp_path: Path, name: str
) -> None:
    assert told(lay(tmp_path, {name: ""})) == []


@pytest.mark.parametrize("name", ["docs/x.txt", "docs/x.svg", "docs/.x", "quizzes/x.txt"])
def test_a_link_is_refused_wherever_it_leads(tmp_path: Path, name: str) -> None:
    (lay(tmp_path) / name).symlink_to(tmp_path / "khong-co")
    assert told(tmp_path) == [f"{name}:1:1 curriculum/not-ordinary"]


def test_a_linked_folder_is_told_once_and_not_entered(tmp_path: Path) -> None:
    lay(tmp_path, {"ngoai/a.csv": ""})
    (tmp_path / "docs/ngoai").symlink_to(tmp_path / "ngoai")
    assert told(tmp_path) == ["docs/ngoai:1:1 curriculum/not-ordinary"]


def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(lay(tmp_path) / "docs/ong.svg")
    assert told(tmp_path) == ["docs/ong.svg:1:1 curriculum/not-ordinary"]
