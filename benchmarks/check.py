"""What does checking content cost, and what of that is for the citations in it?

The peer of the first is PyYAML's C loader, `yaml.load(text, Loader=CSafeLoader)`, over every file;
of the second, the same content with no citation written in it.
"""

import tempfile
from datetime import date
from pathlib import Path

import yaml

from generated import lay
from ratio import print_ratio
from tha.curriculum.content import load

DAY = date(2026, 11, 24)


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = laid(Path(name) / "quizzes", quizzes=1000)
        print_ratio(
            "check 1,000 quizzes x 20 items, to parsing them with PyYAML's C loader",
            lambda: load(folder, DAY),
            lambda: parse(folder),
            aim=1.5,
            rounds=3,
        )
        citing = laid(Path(name) / "citing", quizzes=1000, cites=3, pages=500)
        silent = laid(Path(name) / "silent", quizzes=1000, cites=0, pages=500)
        print_ratio(
            "check 1,000 quizzes x 20 items x 3 citations and 500 pages, to none cited",
            lambda: load(citing, DAY),
            lambda: load(silent, DAY),
            aim=1.2,
            rounds=3,
        )


def laid(folder: Path, quizzes: int, cites: int = 1, pages: int = 1) -> Path:
    """A sound project in `folder`."""
    lay(folder, quizzes, cites=cites, pages=pages)
    _, problems = load(folder, DAY)
    assert not problems, problems[0]
    return folder


def parse(folder: Path) -> None:
    for path in sorted(folder.rglob("*.yml")):
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()
