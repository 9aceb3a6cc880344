"""Does every room import only from rooms below it, and do the pure ones reach nothing?"""

import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]


def test_the_storeys_of_the_house_hold() -> None:
    done = subprocess.run(
        ["lint-imports", "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
