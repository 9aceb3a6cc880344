"""What do many people answer to a quiz, one item of which has a wrong key?

Nothing here is a person: abilities and answers are digests of numbers, the same on every machine.
Who knows more answers rightly more often, as in a Rasch model; who errs takes any distractor.
"""

import json
from math import exp
from typing import Any
from uuid import UUID

import yaml

from tha.quiz.form import digest32

ITEMS = 20
LETTERS = "abcd"
PLANTED = "c07"
"""The item whose key is wrong in `quiz_text`."""


def true_key(name: str) -> str:
    """What is right, whatever the file says."""
    return LETTERS[digest32(f"key/{name}") % 4]


def names(count: int = ITEMS) -> list[str]:
    """The ids of the items."""
    return [f"c{number:02}" for number in range(1, count + 1)]


def written_key(name: str) -> str:
    """What the file says: for one item, the letter after the right one."""
    key = true_key(name)
    return LETTERS[(LETTERS.index(key) + 1) % 4] if name == PLANTED else key


def quiz_text(**changes: Any) -> str:
    """The file of the quiz, its head with `changes`."""
    items = [
        {
            "id": name,
            "type": "single_choice",
            "topic": "le" if number % 2 else "chan",
            "stem": f"Câu hỏi mẫu số {number}?",
            "options": {letter: f"Phương án {letter} của câu {number}" for letter in LETTERS},
            "key": written_key(name),
            "rationale": "Vì luật nói vậy. " * 5,
            "basis": ["luat-mau#d1"],
        }
        for number, name in enumerate(names(), 1)
    ]
    head = {
        "title": "Đánh giá mẫu",
        "purpose": "assessment",
        "as_of": "2026-07-01",
        "pass_mark": "60%",
        "hours": 2,
    }
    return yaml.safe_dump({**head, **changes, "items": items}, allow_unicode=True, sort_keys=False)


def submissions(count: int, quiz: str = "mau", **changes: Any) -> list[dict[str, Any]]:
    """What `count` people hand in."""
    return [
        {
            "submission": str(UUID(int=number)),
            "quiz": quiz,
            "officer": f"TH-{number:04}",
            "answers": {name: response(number, name) for name in names()},
            **changes,
        }
        for number in range(1, count + 1)
    ]


def response(person: int, name: str) -> str:
    """The letter that a person chooses."""
    key = true_key(name)
    others = [letter for letter in LETTERS if letter != key]
    chance = 1 / (1 + exp(hardness(name) - ability(person)))
    drawn = digest32(f"{person}/{name}") / 2**32
    return key if drawn < chance else others[digest32(f"{person}/{name}/other") % 3]


def ability(person: int) -> float:
    """About normal, with a standard deviation of 1.2, around 0.4."""
    twelve = sum(digest32(f"{person}/ability/{turn}") / 2**32 for turn in range(12)) - 6
    return 0.4 + 1.2 * twelve


def hardness(name: str) -> float:
    """From -1.5 to 1.5."""
    return 3 * digest32(f"{name}/hard") / 2**32 - 1.5


def lines(handed_in: list[dict[str, Any]]) -> str:
    """One a line."""
    return "".join(json.dumps(one) + "\n" for one in handed_in)
