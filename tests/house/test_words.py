"""Is every text fit to be read by anyone, anywhere?"""

import re
import unicodedata
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]
TOPS = ("tools", "tests", "benchmarks", "docs", "quizzes")
TEXTS = {
    ".py",
    ".md",
    ".yml",
    ".yaml",
    ".js",
    ".css",
    ".html",
    ".toml",
    ".csv",
    ".svg",
    ".lock",
    "",
}
OWN_PATH = re.compile(r"(?<![\w./-])/(?:home|root|Users|work|tmp|srv|mnt)/\w")
LEFT_UNDONE = re.compile(r"\b(?:TO[D]O|FIX[M]E|HAC[K])\b")
INDEX = re.compile(
    r'registry = "(?!https://pypi\.org/simple")|url = "(?!https://files\.pythonhosted\.org/)'
)


def _texts() -> list[Path]:
    """Every text of the repository: files at its top, and everything below its folders."""
    top = [one for one in REPOSITORY.iterdir() if one.is_file()]
    below = [one for name in TOPS for one in (REPOSITORY / name).rglob("*") if one.is_file()]
    found = [
        one for one in [*top, *below] if one.suffix in TEXTS and "__pycache__" not in one.parts
    ]
    return sorted(found)


def _name(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8", errors="replace")


def _found(pattern: re.Pattern[str]) -> dict[str, list[str]]:
    found = {_name(path): pattern.findall(_read(path)) for path in _texts()}
    return {name: matches for name, matches in found.items() if matches}


def test_no_text_names_a_folder_of_somebodys_machine() -> None:
    assert _found(OWN_PATH) == {}


def test_no_text_leaves_something_undone() -> None:
    assert _found(LEFT_UNDONE) == {}


def test_letters_are_composed() -> None:
    composed = {_name(path): unicodedata.is_normalized("NFC", _read(path)) for path in _texts()}
    assert [name for name, is_composed in composed.items() if not is_composed] == []


def test_the_lock_names_only_the_public_index() -> None:
    assert INDEX.findall(_read(REPOSITORY / "uv.lock")) == []
