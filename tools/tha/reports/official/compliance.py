"""What does the document of a unit's year say?"""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from tha.records.compliance import OfficerRow, UnitSum, UnitTable
from tha.records.owed.owed import STATUSES, Status
from tha.reports.official.owed import left_of
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
    in_order,
    numbered,
    person,
    written,
)

_TOLD: tuple[Status, ...] = ("met", "met-late", "due", "late", "exempt")
_EVERYONE = "tất cả đơn vị"
_NAMES = (Column("Mã"), Column("Họ và tên", share=5), Column("Mã đơn vị"))
_AMOUNTS = (
    Column("Lượt đánh giá", "whole", share=2),
    Column("Nội dung đã đạt", "whole", share=2),
    Column("Lớp, chứng nhận", "whole", share=2),
    Column("Số tiết", "number"),
)


def compliance_document(table: UnitTable) -> Document:
    """The unit's year: totals, by unit with bars, then officer by officer."""
    parts: list[Part] = [Paragraph(_summary(table)), _units(table)]
    if table.units:
        parts.append(_bars(table.units))
    return Document(
        kind="Báo cáo",
        sign="BC-……",
        about=(f"Kết quả đào tạo, bồi dưỡng năm {table.year}", f"của {_whose(table)}"),
        parts=tuple(in_order([*parts, _officers(table), *_requirements(table)])),
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
        f"dung, {written(table.attained)} lớp đã dự và chứng nhận do nơi khác cấp, với "
        f"{written(table.hours)} tiết."
    )


def _units(table: UnitTable) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (_shown(one), one.officers, *_amounts(one), _mean(one.hours, one.officers))
        for one in table.units
    ]
    count = len(table.officers)
    mean = _mean(table.hours, count) if count else None
    return Table(
        name="Theo đơn vị",
        caption="Kết quả theo đơn vị",
        columns=numbered(
            (
                Column("Đơn vị", share=6),
                Column("Số cán bộ", "whole", share=2),
                *_AMOUNTS,
                Column("Bình quân tiết", "number", share=2),
            )
        ),
        rows=counted(rows),
        total=(None, "Cộng", count, *_amounts(table), mean),
    )


def _bars(units: Sequence[UnitSum]) -> Bars:
    means = [_mean(one.hours, one.officers) for one in units]
    most = max(means)
    return Bars(
        caption="Số tiết bình quân của một cán bộ, theo đơn vị",
        bars=tuple(
            Bar(one.unit_name, float(mean / most) if most else 0.0, written(mean))
            for one, mean in zip(units, means, strict=True)
        ),
        note=f"Cột dài nhất ứng với {written(most)} tiết." if most else "",
    )


def _shown(one: UnitSum) -> str:
    """By the code officers are told apart further below."""
    return f"{one.unit_name} ({one.unit})"


def _mean(hours: Decimal, officers: int) -> Decimal:
    return round(hours / officers, 1)


def _amounts(one: UnitSum | UnitTable | OfficerRow) -> tuple[Cell, ...]:
    return one.attempts, one.passed, one.attained, one.hours


def _standing(table: UnitTable) -> Table:
    """By unit, how many officers have met what is required, and how many are late."""
    rows: list[tuple[Cell, ...]] = [
        (_shown(one), one.officers, *_statuses(one.statuses)) for one in table.units
    ]
    every = [one.status for one in table.officers if one.status is not None]
    return Table(
        name="Theo yêu cầu",
        caption="Thực hiện yêu cầu theo đơn vị",
        columns=numbered(
            (
                Column("Đơn vị", share=5),
                Column("Số cán bộ", "whole", share=2),
                *(Column(STATUSES[one].vi.capitalize(), "whole", share=2) for one in _TOLD),
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
        (one.officer, one.name, owed.title, left_of(owed), owed.due, STATUSES[owed.status].vi)
        for one in table.officers
        for owed in one.owed
    ]
    return Table(
        name="Còn phải học",
        caption="Yêu cầu đối với từng cán bộ",
        columns=numbered(
            (
                Column("Mã"),
                Column("Họ và tên", share=4),
                Column("Yêu cầu", share=6),
                Column("Còn thiếu", share=6),
                Column("Hạn", "day"),
                Column("Tình trạng", share=3),
            )
        ),
        rows=counted(rows),
    )


def _officers(table: UnitTable) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (one.officer, person(one.name), one.unit, *_amounts(one)) for one in table.officers
    ]
    return Table(
        name="Theo cán bộ",
        caption="Kết quả từng cán bộ",
        columns=numbered((*_NAMES, *_AMOUNTS)),
        rows=counted(rows),
        total=(None, "Cộng", None, None, *_amounts(table)),
        empty="Không có cán bộ nào.",
    )
