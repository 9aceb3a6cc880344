"""What does the smallest sound project look like, to which a test adds what it is about?"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

DAY = date(2026, 11, 24)
"""On which the content of tests is published."""

REGISTER = """\
luat-mau:
  number: 1/2026/QH16
  title: Luật Mẫu
  short: Luật Mẫu
  kind: law
  issuer: Quốc hội
  issued: 2026-01-01
  effective: 2026-07-01
  verified: copy
  sources: [{url: "https://example.invalid/luat-mau", seen: 2026-11-24}]
  provisions:
    d1: {title: Phạm vi điều chỉnh, verified: copy}
"""
PAGE = "---\ntitle: Trang chủ\n---\n\n# Trang chủ\n"
QUIZ = """\
title: Quiz mẫu
purpose: assessment
as_of: 2026-07-01
pass_mark: 70%
hours: 2
items:
  - id: x1
    type: single_choice
    stem: Câu một?
    options: {a: Phải, b: Không}
    key: a
    rationale: Vì luật nói vậy.
    basis: ["luat-mau#d1"]
  - id: x2
    type: true_false
    stem: Câu hai.
    key: false
    rationale: LONG
    basis: ["luat-mau#d1.k2"]
""".replace("LONG", " ".join(["Điều luật nêu ai phải làm, làm trong bao lâu và từ ngày nào."] * 4))


MODULE = """\
---
title: Bài
module: true
audience: [nguoi-dan]
hours: 1.5
objectives: [Biết]
basis: [luat-mau#d1]
as_of: 2026-07-01
---
"""

_SOUND = {
    "docs/tra-cuu/van-ban.yml": REGISTER,
    "docs/index.md": PAGE,
    "quizzes/mau.yml": QUIZ,
}


def lay(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """A sound project in `folder`, with `files` beside its own or in their place."""
    return write(folder, {**_SOUND, **(files or {})})


def write(folder: Path, files: Mapping[str, str]) -> Path:
    """`files` below `folder`, text by name."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
