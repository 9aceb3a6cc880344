"""What does a small contest look like, and what is handed in to it?"""

import json
from typing import Any

CONTEST = """\
title: Cuộc thi mẫu
purpose: contest
as_of: 2026-07-01
attempts: 2
contest:
  opens: 2026-11-24T08:00:00+07:00
  closes: 2026-11-24T10:00:00+07:00
items:
  - id: x1
    type: single_choice
    stem: Câu một?
    options: {a: Phải, b: Không}
    key: a
    rationale: LONG
    basis: ["luat-mau#d1"]
  - id: x2
    type: prediction
    stem: Bao nhiêu người đúng hết?
""".replace("LONG", " ".join(["Điều luật nêu ai phải làm, làm trong bao lâu và từ ngày nào."] * 4))


def an_entry(**fields: Any) -> str:
    """A line of one who took ten and a half minutes; fields that are None are left out."""
    submission = {
        "quiz": "thi",
        "started": "2026-11-24T08:30:00+07:00",
        "finished": "2026-11-24T08:40:30+07:00",
    } | fields
    return json.dumps({name: one for name, one in submission.items() if one is not None}) + "\n"
