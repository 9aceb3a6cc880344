"""A great many sample submissions to one sample contest, made the same every time."""

import json
import random
import uuid
from pathlib import Path

from projects import lay

QUIZ = """\
title: Cuộc thi mẫu
purpose: contest
as_of: 2026-07-01
pass_mark: 50%
items:
  - {id: c1, type: single_choice, stem: Câu một?, options: {a: Một, b: Hai, c: Ba}, key: b,
     rationale: Vì luật quy định như vậy nên phương án hai là đúng và các phương án khác sai.}
  - {id: c2, type: multiple_choice, stem: Câu hai?, options: {a: Một, b: Hai, c: Ba},
     key: [a, c], scoring: partial,
     rationale: Vì luật quy định như vậy nên chỉ hai phương án đầu và cuối là đúng ở câu này.}
  - {id: c3, type: short_text, stem: Câu ba?, accept: [chấp hành viên],
     rationale: Vì luật quy định như vậy nên người tổ chức thi hành án là chấp hành viên mà.}
  - {id: c4, type: prediction, stem: Bao nhiêu người đúng hết?}
"""
TEXTS = ("chấp hành viên", "Chấp hành viên", "thư ký", "thẩm tra viên", "")


def lay_contest(folder: Path) -> None:
    """A project with the contest `cuoc-thi`."""
    lay(folder, {"quizzes/cuoc-thi.yml": QUIZ})


def write_crowd(path: Path, count: int, seed: int = 1) -> None:
    """So many submissions, one a line, by as many participants."""
    chance = random.Random(seed)  # noqa: S311  # no secret hangs on it
    with path.open("w", encoding="utf-8") as stream:
        for number in range(count):
            stream.write(json.dumps(submission(number, chance), ensure_ascii=False) + "\n")


def submission(number: int, chance: random.Random) -> dict[str, object]:
    return {
        "submission": str(uuid.UUID(int=chance.getrandbits(128))),
        "quiz": "cuoc-thi",
        "participant": f"TD-{number:07}",
        "answers": {
            "c1": chance.choice("abc"),
            "c2": chance.sample("abc", chance.randint(0, 3)),
            "c3": chance.choice(TEXTS),
            "c4": chance.randint(0, 5000),
        },
    }
