"""Do the examples of the trainers' guide work as they stand there?"""

import re
from pathlib import Path

import pytest

from tha.quiz.load import load_quiz
from tha.source.files import Text

GUIDE = Path(__file__).parents[2] / "docs" / "huong-dan" / "soan-cau-hoi.md"
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
ITEMS = [block for block in BLOCKS if block.startswith("- id: ")]
HEAD = "title: Ví dụ\npurpose: practice\nas_of: 2026-07-01\nitems:\n"


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block[:14].strip())
def test_an_example_is_sound(block: str) -> None:
    kept = "- {id: giu-lai, type: true_false, stem: Câu khác, key: true}\n"
    whole = block if block.startswith("title:") else HEAD + block + kept
    quiz, problems = load_quiz(Text("vi-du.yml", whole), "vi-du")
    assert problems == []
    assert quiz is not None


def test_all_examples_together_have_ids_of_their_own() -> None:
    assert load_quiz(Text("vi-du.yml", HEAD + "".join(ITEMS)), "vi-du")[1] == []
