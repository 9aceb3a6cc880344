"""How does scoring 100,000 submissions to one quiz compare with decoding them, also when it draws?

The peer decodes every line into the Struct that is made for the edition. Ours reads, checks, marks
and writes every result; `contest.py` measures the command as a whole.
"""

import random
import tempfile
import uuid
from collections import deque
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from generated import quiz_text
from ratio import print_ratio
from tha.batch.marked import Lanes
from tha.batch.typed import submission_type
from tha.quiz.edition import Edition, edition_of
from tha.quiz.form import drawn_items
from tha.quiz.load import load_quiz
from tha.quiz.quiz import Quiz
from tha.source.files import Text

COUNT = 100_000


def main() -> None:
    loaded, _ = load_quiz(Text("mau.yml", quiz_text(1)), "mau")
    assert loaded is not None
    assert loaded.quiz is not None
    drawn = msgspec.structs.replace(
        loaded.quiz, draw={"chu-de-0": 5, "chu-de-1": 5, "chu-de-2": 5}, as_of=date(2026, 7, 1)
    )
    for what, quiz in (("all items asked", loaded.quiz), ("15 of 20 drawn", drawn)):
        measure(what, quiz)


def measure(what: str, quiz: Quiz) -> None:
    edition = edition_of(quiz)
    with tempfile.TemporaryDirectory() as name:
        path, out = Path(name) / "in.ndjson", Path(name) / "out.ndjson"
        write_submissions(path, quiz)
        decode = msgspec.json.Decoder(submission_type(edition)).decode
        assert score(path, out, edition) == COUNT
        print_ratio(
            f"score {COUNT:,} submissions x 20 items ({what}), to decoding them",
            lambda: score(path, out, edition),
            lambda: deque(map(decode, path.open("rb")), maxlen=0),
            aim=3,
            rounds=3,
        )


def score(path: Path, out: Path, edition: Edition) -> int:
    count, lanes = 0, Lanes(lambda _, __: edition)
    with path.open("rb") as stream, out.open("wb") as results:
        while data := b"".join(stream.readlines(1 << 20)):
            marked = lanes.mark(data, path.name, 1)
            assert not marked.problems
            results.write(marked.results)
            count += len(marked.outcomes)
    return count


def write_submissions(path: Path, quiz: Quiz) -> None:
    chance = random.Random(2026)  # noqa: S311  # no secret hangs on it
    drawn = quiz.draw is not None
    with path.open("wb") as stream:
        for number in range(COUNT):
            submission: dict[str, Any] = {
                "submission": str(uuid.UUID(int=chance.getrandbits(128))),
                "quiz": quiz.id,
                **({"form": number} if drawn else {}),
                "officer": f"TH-{number:06}",
                "started": "2026-11-24T08:00:00+07:00",
                "finished": "2026-11-24T08:14:31+07:00",
                "answers": answers(quiz, number, chance),
            }
            stream.write(msgspec.json.encode(submission) + b"\n")


def answers(quiz: Quiz, seed: int, chance: random.Random) -> dict[str, Any]:
    return {item.id: response(item.id, chance) for item in drawn_items(quiz, seed)}


def response(item_id: str, chance: random.Random) -> Any:
    match int(item_id[1:]) % 4:
        case 0:
            return chance.choice("abcd")
        case 1:
            return chance.sample("abcd", chance.randint(1, 3))
        case 2:
            return {name: chance.random() < 0.7 for name in "abcd"}  # noqa: PLR2004
        case _:
            return chance.choice(["23,5", "27,5", "27.5", 211.5])


if __name__ == "__main__":
    main()
