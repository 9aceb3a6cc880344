"""Is every picture that a guide names one that `make pictures` takes, and the other way round?"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NAMED = re.compile(r"^ *///+ picture \| ([a-z0-9-]+)$", re.MULTILINE)
_IN_CODE = re.compile(r"^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
_TAKEN = "from screenshots.pictures import PICTURES; print(*PICTURES)"


def test_guides_show_every_picture_that_is_taken_and_no_other() -> None:
    listed = subprocess.run(
        [sys.executable, "-c", _TAKEN],
        cwd=ROOT / "tools",
        capture_output=True,
        text=True,
        check=True,
    )
    texts = (path.read_text("utf-8") for path in ROOT.glob("docs/**/*.md"))
    named = [name for text in texts for name in _NAMED.findall(_IN_CODE.sub("", text))]
    assert sorted(named) == sorted(listed.stdout.split())


def test_what_is_taken_is_in_no_commit() -> None:
    assert "/docs/huong-dan/man-hinh/" in (ROOT / ".gitignore").read_text("utf-8").splitlines()


def test_a_name_that_no_picture_has_is_told_with_those_there_are() -> None:
    script = ROOT / "tools/make_screenshots.py"
    asked = [sys.executable, str(script), "khong-co"]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "No such picture: khong-co. There are: " in told.stderr
