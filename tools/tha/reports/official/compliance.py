"""What does the document of a unit's year say?"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

import msgspec

from tha.records.compliance import OfficerRow, UnitTable
from tha.records.owed.owed import Status
from tha.reports.official.owed import STATUSES, left_of
from tha.reports.official.parts import (
    Bar,
    Bars,
    Cell,
    Column,
    Document,
    Paragraph,
    Part,
    Table,
    counted,
    numbered,
    written,
)

_TOLD: tuple[Status, ...] = ("met", "met-late", "due", "late", "exempt")
_EVERYONE = "tất cả đơn vị"
_NAMES = (Column("Mã"), Column("Họ và tên", share=5), Column("Đơn vị", share=3))
_AMOUNTS = (
    Column("Lượt đánh giá", "whole", share=2),
    Column("Nội dung đã đạt", "whole", share=2),
    Column("Số tiết", "number"),
)


class _Sum(msgspec.Struct, frozen=True):
    """What the officers of one unit did together."""

    unit: str
    officers: int
    attempts: int
    passed: int
    hours: Decimal

    @property
    def mean_hours(self) -> Decimal:
        return round(self.hours / self.officers, 1)


def compliance_document(table: UnitTable) -> Document:
    """The unit's year: totals, by unit with bars, then officer by officer."""
    sums = _by_unit(table.officers)
    parts: list[Part] = [Paragraph(_summary(table)), _units(table, sums)]
    if sums:
        parts.append(_bars(sums))
    return Document(
        kind="Báo cáo",
        sign="BC-……",
        about=(f"Kết quả đào tạo, bồi dưỡng năm {table.year}", f"của {_whose(table)}"),
        parts=(*parts, _officers(table), *_requirements(table)),
        recipients=("……;", "Lưu: VT."),
        signer="Thủ trưởng đơn vị",
    )


def _requirements(table: UnitTable) -> tuple[Part, ...]:
    """What was required, where anything was."""
    if not any(one.owed for one in table.officers):
        return ()
    return _standing(table), _owing(table)


def _whose(table: UnitTable) -> str:
    return table.unit_name or _EVERYONE


def _summary(table: UnitTable) -> str:
    if not table.officers:
        return f"Năm {table.year}, {_whose(table)} không có cán bộ nào trong hồ sơ đào tạo."
    took_part = sum(one.attempts > 0 or one.hours > 0 for one in table.officers)
    return (
        f"Năm {table.year}, hồ sơ đào tạo của {_whose(table)} có {written(len(table.officers))} "
        f"cán bộ; {written(took_part)} người đã tham gia đánh giá hoặc được tính tiết. Tổng cộng "
        f"{written(table.attempts)} lượt đánh giá, {written(table.passed)} lượt hoàn thành nội "
        f"dung và {written(table.hours)} tiết."
    )


def _by_unit(officers: Iterable[OfficerRow]) -> list[_Sum]:
    gathered: dict[str, list[OfficerRow]] = defaultdict(list)
    for one in officers:
        gathered[one.unit].append(one)
    return [
        _Sum(
            unit=unit,
            officers=len(rows),
            attempts=sum(one.attempts for one in rows),
            passed=sum(one.passed for one in rows),
            hours=sum((one.hours for one in rows), Decimal(0)),
        )
        for unit, rows in gathered.items()
    ]


def _units(table: UnitTable, sums: Sequence[_Sum]) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (one.unit, one.officers, one.attempts, one.passed, one.hours, one.mean_hours)
        for one in sums
    ]
    count = len(table.officers)
    mean = round(table.hours / count, 1) if count else None
    return Table(
        name="Theo đơn vị",
        caption="1. Kết quả theo đơn vị",
        columns=numbered(
            (
                Column("Đơn vị", share=4),
                Column("Số cán bộ", "whole", share=2),
                *_AMOUNTS,
                Column("Bình quân tiết", "number", share=2),
            )
        ),
        rows=counted(rows),
        total=(None, "Cộng", count, table.attempts, table.passed, table.hours, mean),
    )


def _bars(sums: Sequence[_Sum]) -> Bars:
    most = max(one.mean_hours for one in sums)
    return Bars(
        caption="Số tiết bình quân của một cán bộ, theo đơn vị",
        bars=tuple(
            Bar(one.unit, float(one.mean_hours / most) if most else 0.0, written(one.mean_hours))
            for one in sums
        ),
        note=f"Cột dài nhất ứng với {written(most)} tiết." if most else "",
    )


def _standing(table: UnitTable) -> Table:
    """By unit, how many officers have met what is required, and how many are late."""
    rows: list[tuple[Cell, ...]] = [
        (f"{one.unit_name} ({one.unit})", one.officers, *_statuses(one.statuses))
        for one in table.units
    ]
    every = [one.status for one in table.officers if one.status is not None]
    return Table(
        name="Theo yêu cầu",
        caption="3. Thực hiện yêu cầu theo đơn vị",
        columns=numbered(
            (
                Column("Đơn vị", share=4),
                Column("Số cán bộ", "whole", share=2),
                *(Column(STATUSES[one].capitalize(), "whole", share=2) for one in _TOLD),
            )
        ),
        rows=counted(rows),
        total=(None, "Cộng", len(table.officers), *_statuses(Counter(every))),
    )


def _statuses(counts: Mapping[Status, int]) -> tuple[int, ...]:
    return tuple(counts.get(one, 0) for one in _TOLD)


def _owing(table: UnitTable) -> Table:
    """Officer by officer, what is left of each requirement."""
    rows: list[tuple[Cell, ...]] = [
        (one.officer, one.name, owed.title, left_of([owed]), owed.due, STATUSES[owed.status])
        for one in table.officers
        for owed in one.owed
    ]
    return Table(
        name="Còn phải học",
        caption="4. Yêu cầu đối với từng cán bộ",
        columns=numbered(
            (
                Column("Mã"),
                Column("Họ và tên", share=4),
                Column("Yêu cầu", share=3),
                Column("Còn thiếu", share=3),
                Column("Hạn", "day"),
                Column("Tình trạng", share=2),
            )
        ),
        rows=counted(rows),
    )


def _officers(table: UnitTable) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (one.officer, one.name, one.unit, one.attempts, one.passed, one.hours)
        for one in table.officers
    ]
    return Table(
        name="Theo cán bộ",
        caption="2. Kết quả từng cán bộ",
        columns=numbered((*_NAMES, *_AMOUNTS)),
        rows=counted(rows),
        total=(None, "Cộng", None, None, table.attempts, table.passed, table.hours),
        empty="Không có cán bộ nào.",
    )
