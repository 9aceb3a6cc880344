"""Do the sample submissions come to the marks that were worked out by hand?"""

import json
import shutil
import subprocess
import sys
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from tha.cli.main import run
from tha.marking.result import rounded

ROOT = Path(__file__).parents[2]
BY_HAND: dict[str, Any] = yaml.safe_load(
    (ROOT / "tests/reference/sample_marks.yml").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of this repository, with samples made of it."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("docs", "quizzes"):
        shutil.copytree(ROOT / name, folder / name)
    subprocess.run([sys.executable, ROOT / "tools/make_samples.py"], cwd=folder, check=True)
    return folder


@pytest.fixture
def results(project: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    monkeypatch.chdir(project)
    assert run(["score", "samples/submissions.ndjson", "--out", "results.ndjson"]) == 0
    lines = Path("results.ndjson").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 30
    return {one["officer"]: one for one in map(json.loads, lines)}


@pytest.mark.parametrize("officer", BY_HAND)
def test_the_marks_are_those_worked_out_by_hand(
    officer: str, results: dict[str, dict[str, Any]]
) -> None:
    expected, result = BY_HAND[officer], results[officer]
    assert result["marks"] == {item: plain(mark) for item, mark in expected["marks"].items()}
    assert (result["quiz"], result["passed"]) == (expected["quiz"], expected["passed"])
    assert (result["score"], result["maximum"]) == (plain(expected["score"]), expected["maximum"])


@pytest.mark.parametrize("officer", BY_HAND)
def test_the_table_adds_up(officer: str) -> None:
    marks = BY_HAND[officer]["marks"].values()
    assert sum(Fraction(one) for one in marks) == Fraction(BY_HAND[officer]["score"])


def test_the_samples_are_thirty_officers_in_two_units_and_the_same_every_time(
    project: Path,
) -> None:
    roster = (project / "samples/officers.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(roster) == 30
    assert len({line.split(",")[2] for line in roster}) == 2
    before = (project / "samples/submissions.ndjson").read_bytes()
    subprocess.run([sys.executable, ROOT / "tools/make_samples.py"], cwd=project, check=True)
    assert (project / "samples/submissions.ndjson").read_bytes() == before


def plain(mark: str | int) -> float:
    return float(rounded(Fraction(mark)))
