"""What do the documents say of what is owed, what is left of it, and by when?"""

from collections.abc import Sequence

from tha.records.owed.owed import STATUSES, Owed
from tha.reports.official.parts import Cell, Column, Table, counted, numbered, written

_NOTHING_LEFT = "—"


def owed_table(owed: Sequence[Owed], caption: str) -> Table:
    """A requirement a row: hours owed, earned and left, modules left, due when, how it stands."""
    rows: list[tuple[Cell, ...]] = [
        (
            one.title,
            one.year,
            one.hours,
            one.earned,
            left_of(one),
            one.due,
            STATUSES[one.status].vi,
        )
        for one in owed
    ]
    return Table(
        name="Còn phải học",
        caption=caption,
        columns=numbered(
            (
                Column("Yêu cầu", share=4),
                Column("Năm", "year"),
                Column("Tiết phải học", "number", share=1),
                Column("Tiết đã học", "number", share=1),
                Column("Còn thiếu", share=5),
                Column("Hạn", "day"),
                Column("Tình trạng", share=2),
            )
        ),
        rows=counted(rows),
        empty="Chưa có yêu cầu nào cho chức danh này.",
    )


def left_of(owed: Owed) -> str:
    """`7,5 tiết; bài: Đạo đức công vụ`: what is left of it."""
    parts = [f"{written(owed.left)} tiết"] if owed.left else []
    if modules := owed.missing():
        parts.append(f"bài: {', '.join(one.title for one in modules)}")
    return "; ".join(parts) or _NOTHING_LEFT
