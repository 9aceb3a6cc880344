"""Is VS Code set up without a loss of what people had set themselves?"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from projects import lay
from tha.cli.main import run
from tha.cli.scaffolds.editor import EXAMPLE, SETTINGS

CONFIGURATION = {"mkdocs.yml": "site_name: Mẫu\n"}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay(tmp_path, CONFIGURATION))
    return tmp_path


def settings(project: Path, name: str = SETTINGS) -> Any:
    return json.loads((project / name).read_text("utf-8"))


def test_every_schema_is_bound_to_its_files(project: Path) -> None:
    assert run(["new", "editor"]) == 0
    bound = settings(project)["yaml.schemas"]
    assert bound["./.vscode/tha/quiz.schema.json"] == "quizzes/**/*.yml"
    assert all((project / name).is_file() for name in bound)


def test_what_people_set_is_kept(project: Path) -> None:
    own = {"editor.fontSize": 16, "files.eol": "auto", "yaml.schemas": {"./x.json": "x.yml"}}
    (project / ".vscode").mkdir()
    (project / SETTINGS).write_text(json.dumps(own), "utf-8")
    assert run(["new", "editor"]) == 0
    after = settings(project)
    assert (after["editor.fontSize"], after["files.eol"]) == (16, "auto")
    assert len(after["yaml.schemas"]) > len(own)
    assert after["yaml.schemas"]["./x.json"] == "x.yml"


def test_settings_with_comments_are_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / ".vscode").mkdir()
    (project / SETTINGS).write_text('{\n  // của tôi\n  "a": 1,\n}\n', "utf-8")
    assert run(["new", "editor"]) == 1
    assert "của tôi" in (project / SETTINGS).read_text("utf-8")
    assert SETTINGS in capsys.readouterr().err
    assert "yaml.schemas" in settings(project, EXAMPLE)


def test_a_second_time_changes_nothing(project: Path) -> None:
    def written() -> dict[str, bytes]:
        return {one.name: one.read_bytes() for one in project.glob(".vscode/**/*.json")}

    assert run(["new", "editor"]) == 0
    before = written()
    assert run(["new", "editor"]) == 0
    assert written() == before


def test_the_task_reads_what_the_check_prints(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "docs/a.md").write_text("---\ntitle: A\n---\n\n[x](vb:luat-cu)\n", "utf-8")
    assert run(["new", "editor"]) == 0
    capsys.readouterr()
    run(["check"])
    lines = capsys.readouterr().out.splitlines()
    task = settings(project, ".vscode/tasks.json")["tasks"][0]
    patterns = [one["pattern"]["regexp"] for one in task["problemMatcher"]]
    found = [re.match(one, line) for one in patterns for line in lines]
    told = [one.group(1, 2, 3, 4) for one in found if one]
    assert told[0] == ("docs/a.md", "5", "8", "law/unknown-instrument")
    assert len(told) == len([one for one in lines if not one.startswith(" ")]) - 1
