"""How does checking 1,000 quizzes of 20 items compare with parsing the same files?

The peer is PyYAML's C loader, `yaml.load(text, Loader=CSafeLoader)`, over every file.
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
        folder = Path(name)
        lay(folder, quizzes=1000)
        _, problems = load(folder, DAY)
        assert not problems, problems[0]
        print_ratio(
            "check 1,000 quizzes x 20 items, to parsing them with PyYAML's C loader",
            lambda: load(folder, DAY),
            lambda: parse(folder),
            aim=1.5,
            rounds=3,
        )


def parse(folder: Path) -> None:
    for path in sorted(folder.rglob("*.yml")):
        yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()
