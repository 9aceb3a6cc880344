"""Does the top of the repository hold what the map in the README shows, and nothing else?"""

from pathlib import Path

TOP = Path(__file__).parents[2]
FILES = {
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "mkdocs.yml",
    "pyproject.toml", "uv.lock",
}  # fmt: skip


def test_no_file_lies_about_at_the_top() -> None:
    found = {one.name for one in TOP.iterdir() if one.is_file() and one.name[0] != "."}
    assert found == FILES
