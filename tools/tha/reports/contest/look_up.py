"""How does everyone find the own result without seeing anybody's name?

A code is the start of SHA-256 over a salt and the submission's number, which only those know who
handed it in. The page and its parts hold codes, ranks, reasons and scores, nothing else; a part
holds the codes that begin alike and is fetched by a script tag, which also works from a disk.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from tha.batch.contest.entry import Ranked, SetApart, Tally
from tha.batch.contest.rank import Standings
from tha.reports.contest.look_up_page import look_up_page
from tha.reports.contest.occasion import Occasion
from tha.reports.contest.tables import REASONS, shown_score, write_table

CODE = 20
"""Hexadecimal digits: among a million, two alike are not to be expected in this universe."""
_MANY = 50_000
"""From here on three digits name a part instead of two."""
_AT_ONCE = 50_000
_CODES = ("Người dự thi", "Mã bài nộp", "Mã tra cứu")


def code_of(salt: str, submission: str) -> str:
    """The code by which a submission is looked up."""
    return hashlib.sha256(f"{salt}:{submission}".encode()).hexdigest()[:CODE]


def write_look_up(
    folder: Path, codes: Path, standings: Standings, tally: Tally, occasion: Occasion
) -> None:
    """The public page with its parts in `folder`, and the council's private table of codes."""
    folder.mkdir()
    digits = 2 if tally.entries < _MANY else 3
    page = look_up_page(occasion.edition.quiz.title, occasion.salt, digits, CODE)
    (folder / "index.html").write_text(page, encoding="utf-8")
    waiting: dict[str, list[str]] = defaultdict(list)
    for number, one in enumerate(_all(standings), 1):
        code = code_of(occasion.salt, one.submission)
        waiting[code[:digits]].append(_line(code, one))
        if number % _AT_ONCE == 0:
            _append(folder, waiting)
    _append(folder, waiting)
    for start in range(16**digits):  # all of them: a part that cannot be fetched is a fault
        _finish(folder / f"{start:0{digits}x}.js")
    rows = (
        (one.participant or "", one.submission, code_of(occasion.salt, one.submission))
        for one in _all(standings)
    )
    write_table(codes, _CODES, rows)


def _all(standings: Standings) -> Iterator[Ranked | SetApart]:
    """Every submission once; of those with one number, the first."""
    yield from standings.ranked()
    yield from (one for one in standings.apart() if one.reason != "repeated")


def _line(code: str, one: Ranked | SetApart) -> str:
    fate = one.rank if isinstance(one, Ranked) else REASONS[one.reason]
    return json.dumps([code, fate, shown_score(one.exact)], ensure_ascii=False)


def _append(folder: Path, waiting: dict[str, list[str]]) -> None:
    for start, lines in waiting.items():
        with (folder / f"{start}.js").open("a", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in lines)
    waiting.clear()


def _finish(path: Path) -> None:
    """Rows in order of their codes, in a call that the page understands."""
    lines = sorted(path.read_text("utf-8").splitlines()) if path.exists() else []
    rows = ",\n".join(lines)
    path.write_text(f"found([\n{rows}\n]);\n", encoding="utf-8")
