"""Is the player small enough for a slow line?"""

import gzip
import re

from players import ASSETS, scripts
from tha.quiz.item import FAULTS

FOLDER = ASSETS / "assets" / "quiz"
MOST_BYTES = 12 * 1024
STUDY = ASSETS / "assets" / "study"
REPEATS = ("store.js", "reading.js", "schedule.js", "review.js", "vendor/ts-fsrs.js")
MOST_BYTES_WITH_REPETITION = 25 * 1024


def test_the_whole_player_is_at_most_twelve_kilobytes_compressed() -> None:
    whole = b"".join(path.read_bytes() for path in (*scripts(), FOLDER / "quiz.css"))
    assert len(gzip.compress(whole, 9)) <= MOST_BYTES


def test_the_player_with_spaced_repetition_is_at_most_twenty_five_kilobytes_compressed() -> None:
    files = (*scripts(), FOLDER / "quiz.css", *(STUDY / name for name in REPEATS))
    whole = b"".join(path.read_bytes() for path in files)
    assert len(gzip.compress(whole, 9)) <= MOST_BYTES_WITH_REPETITION


def test_pages_load_every_script_of_the_player_once_and_quiz_js_last() -> None:
    assert sorted(scripts()) == sorted(FOLDER.glob("*.js"))
    assert scripts()[-1].name == "quiz.js"


def test_every_item_type_has_a_script_of_its_name() -> None:
    assert {f"{kind}.js" for kind in FAULTS} <= {path.name for path in FOLDER.glob("*.js")}


def test_the_player_names_no_address() -> None:
    written = "".join(path.read_text(encoding="utf-8") for path in FOLDER.iterdir())
    assert not re.findall(r"https?:|//[a-z]+\.", written)
