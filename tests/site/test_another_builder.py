"""Does the site stand by another builder than mkdocs, from the same mkdocs.yml?

Properdocs goes on where mkdocs 1 ends. What holds for it is that we have no plugin and no hook.
"""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sites import REPOSITORY


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This repository's pages, built strictly by properdocs."""
    built = tmp_path_factory.mktemp("another") / "site"
    program = shutil.which("properdocs", path=str(Path(sys.executable).parent))
    assert program is not None
    order = [
        program,
        "build",
        "--strict",
        "-q",
        "-f",
        str(REPOSITORY / "mkdocs.yml"),
        "-d",
        str(built),
    ]
    done = subprocess.run(order, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return built


def test_every_page_is_there(site: Path) -> None:
    sources = {one.relative_to(REPOSITORY / "docs") for one in REPOSITORY.glob("docs/**/*.md")}
    pages = {one.relative_to(site).with_suffix(".md") for one in site.glob("**/*.html")}
    assert pages - {Path("404.md")} == sources


def test_quizzes_citations_and_the_look_are_there(site: Path) -> None:
    page = (site / "thi-hanh-an-dan-su/xac-minh.html").read_text("utf-8")
    assert 'data-quiz="thads-xac-minh"' in page
    assert 'class="tha-citation' in page
    assert 'class="tha-module' in page
    assert (site / "assets/quiz/quiz.js").exists()
    assert (site / "search/search_index.json").exists()
