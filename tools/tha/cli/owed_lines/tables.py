"""How do a terminal's tables show what is owed, and what was learned elsewhere?"""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from tha.cli.files.opened import shown_day, shown_hours, shown_number
from tha.cli.terminal.show import harmless, language
from tha.cli.terminal.table import Column, Side, lay_table
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.records.compliance import UnitSum
    from tha.records.owed.owed import Owed, Status
    from tha.records.transcript import Attained

_NO_REQUIREMENT = Words(vi="—", en="—")
_HOURS_LEFT = Words(vi="{hours} tiết", en="{hours} hours")
_MODULES_LEFT = Words(vi="bài: {modules}", en="modules: {modules}")
_TAKEN_BACK = Words(vi="đã rút lại: {reason}", en="taken back: {reason}")
_REQUIREMENT = Words(vi="Yêu cầu", en="Requirement")
_OWED = Words(vi="Phải học", en="Owed")
_EARNED = Words(vi="Đã tính", en="Counted")
_LEFT = Words(vi="Còn thiếu", en="Left")
_DUE = Words(vi="Hạn", en="Due")
_STATUS = Words(vi="Tình trạng", en="Status")
_DAY = Words(vi="Ngày", en="Day")
_TITLE = Words(vi="Nội dung", en="Subject")
_ISSUER = Words(vi="Nơi tổ chức, cấp", en="By")
_SOURCE = Words(vi="Nguồn", en="Source")
_REFERENCE = Words(vi="Mã, số", en="Number")
_HOURS = Words(vi="Số tiết", en="Hours")
_UNIT = Words(vi="Đơn vị", en="Unit")
_OFFICERS = Words(vi="Cán bộ", en="Officers")
_MET = Words(vi="Đạt", en="Met")
_OPEN = Words(vi="Chưa xong", en="Owing")
_LATE = Words(vi="Quá hạn", en="Late")


def status_words(status: "Status | None") -> str:
    """How somebody stands, in the reader's language."""
    from tha.records.owed.owed import STATUSES  # noqa: PLC0415  # keeps help fast

    words = _NO_REQUIREMENT if status is None else STATUSES[status]
    return words.into(language())


def left_words(owed: Sequence["Owed"]) -> str:
    """`7,5 tiết; bài: Đạo đức`: what is left of the one that asks most, and of all modules."""
    hours = max((one.left for one in owed), default=Decimal(0))
    modules = dict.fromkeys(module.title for one in owed for module in one.missing())
    parts = [_HOURS_LEFT.into(language(), hours=shown_hours(hours))] if hours else []
    if modules:
        parts.append(_MODULES_LEFT.into(language(), modules=", ".join(modules)))
    return harmless("; ".join(parts)) or _NO_REQUIREMENT.into(language())


def owed_lines(owed: Sequence["Owed"]) -> str:
    """A requirement a row."""
    columns = [
        _column(_REQUIREMENT),
        _column(_OWED, "right"),
        _column(_EARNED, "right"),
        _column(_LEFT),
        _column(_DUE),
        _column(_STATUS),
    ]
    rows = [
        (
            harmless(one.title),
            shown_hours(one.hours),
            shown_hours(one.earned),
            left_words([one]),
            shown_day(one.due),
            status_words(one.status),
        )
        for one in owed
    ]
    return lay_table(columns, rows)


def attained_lines(attained: Sequence["Attained"]) -> str:
    """A class or certificate a row; what was taken back says why, and has no hours."""
    columns = [
        _column(_DAY),
        _column(_TITLE),
        _column(_ISSUER),
        _column(_SOURCE),
        _column(_REFERENCE),
        _column(_HOURS, "right"),
    ]
    return lay_table(columns, [_attained_row(one) for one in attained])


def _attained_row(one: "Attained") -> tuple[str, ...]:
    from tha.records.attained.counting import SOURCES  # noqa: PLC0415  # needs Django set up

    source = SOURCES[one.source].into(language())
    if one.retracted is not None:
        source = _TAKEN_BACK.into(language(), reason=harmless(one.reason))
    hours = shown_hours(one.hours) if one.retracted is None else "—"
    return shown_day(one.on), one.title, one.issuer, source, one.reference, hours


def unit_lines(units: Sequence["UnitSum"]) -> str:
    """A unit a row: how many officers, and how they stand."""
    counts = [_column(one, "right") for one in (_OFFICERS, _MET, _OPEN, _LATE, _HOURS)]
    rows = [
        (
            f"{one.unit_name} ({one.unit})",
            *[shown_number(count) for count in (one.officers, *_standing(one))],
            shown_hours(one.hours),
        )
        for one in units
    ]
    return lay_table([_column(_UNIT), *counts], rows)


def _standing(one: "UnitSum") -> tuple[int, int, int]:
    """How many have met everything, still owe, and are late."""
    met = one.statuses.get("met", 0) + one.statuses.get("met-late", 0)
    return met, one.statuses.get("due", 0), one.statuses.get("late", 0)


def _column(title: Words, leans: Side = "left") -> Column:
    return Column(title.into(language()), leans)
