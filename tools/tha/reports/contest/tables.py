"""Which tables tell the council who stands where, and why the others do not?

CSV for any spreadsheet: UTF-8 with its mark, and no cell that a spreadsheet would run.
"""

import csv
from collections.abc import Iterable
from datetime import datetime
from fractions import Fraction
from pathlib import Path

from tha.batch.contest.entry import Apart, Ranked, SetApart
from tha.marking.result import rounded
from tha.source.days import VIETNAM
from tha.source.spreadsheet import without_formulas

_RANKED = (
    "Hạng", "Người dự thi", "Điểm", "Dự đoán", "Lệch", "Số giây", "Nộp lúc", "Phân định nhờ",
    "Mã bài nộp",
)  # fmt: skip
_APART = ("Lý do", "Người dự thi", "Mã bài nộp", "Điểm", "Nộp lúc", "Tệp", "Dòng")
_DECIDED = {
    None: "đứng đầu",
    "score": "điểm",
    "prediction": "độ lệch dự đoán",
    "duration": "thời gian làm bài",
    "finished": "thời điểm nộp bài",
    "equal": "bằng nhau mọi mặt",
}
REASONS: dict[Apart, str] = {
    "repeated": "trùng mã bài nộp với một bài đến trước",
    "no_participant": "không ghi người dự thi",
    "two_names": "ghi cả cán bộ lẫn người dự thi, nên không rõ là ai",
    "no_moment": "không ghi thời điểm nộp",
    "outside_window": "nộp ngoài thời gian thi",
    "over_time": "làm quá thời gian làm bài",
    "beyond_limit": "quá số lượt được thi",
    "another_counts": "lượt khác của người này được tính",
}
"""Why a submission is not ranked, in words."""


def write_ranked(path: Path, ranked: Iterable[Ranked]) -> None:
    """The ranking; `Phân định nhờ` says what separates a row from the one before."""
    rows = (
        (
            one.rank,
            one.participant,
            shown_score(one.exact),
            _blank(one.prediction),
            _blank(one.distance),
            _seconds(one.duration),
            _shown_moment(one.finished),
            _DECIDED[one.decided_by],
            one.submission,
        )
        for one in ranked
    )
    write_table(path, _RANKED, rows)


def write_apart(path: Path, apart: Iterable[SetApart]) -> None:
    """Every submission that is not ranked, with the reason."""
    rows = (
        (
            REASONS[one.reason],
            _blank(one.participant),
            one.submission,
            shown_score(one.exact),
            _shown_moment(one.finished),
            one.file,
            one.line,
        )
        for one in apart
    )
    write_table(path, _APART, rows)


def write_table(path: Path, head: tuple[str, ...], rows: Iterable[tuple[str | int, ...]]) -> None:
    """A table of which no cell is a formula."""
    with path.open("x", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(head)
        writer.writerows([_harmless(cell) for cell in row] for row in rows)


def shown_score(exact: Fraction | None) -> str:
    """`7,5`: rounded once, to four places; blank where nothing was marked."""
    return "" if exact is None else f"{rounded(exact):f}".replace(".", ",")


def _harmless(cell: str | int) -> str | int:
    return without_formulas(cell) if isinstance(cell, str) else cell


def _blank(value: str | int | None) -> str | int:
    return "" if value is None else value


def _seconds(microseconds: int | None) -> str:
    if microseconds is None:
        return ""
    whole, part = divmod(microseconds, 1_000_000)
    return str(whole) + (f",{part:06}".rstrip("0") if part else "")


def _shown_moment(moment: datetime | None) -> str:
    return "" if moment is None else moment.astimezone(VIETNAM).isoformat(sep=" ")
