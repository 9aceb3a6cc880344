"""How is it shown what an import changes?"""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from tha.cli.files.opened import shown_day
from tha.cli.terminal.show import harmless, language
from tha.cli.terminal.table import Column, lay_table
from tha.source.language import Words

if TYPE_CHECKING:
    from tha.records.people.leave import LeaveImported
    from tha.records.people.leave_plan import Absence, Planned
    from tha.records.people.roster_changes import Change

SHOWN_AT_MOST = 200
"""Rows on a terminal; `--format json` has all."""

_CODE = Words(vi="Mã", en="Code")
_WHAT = Words(vi="Việc", en="What")
_FIELD = Words(vi="Mục", en="Field")
_OLD = Words(vi="Trước", en="Before")
_NEW = Words(vi="Sau", en="After")
_NUMBER = Words(vi="Đợt", en="No.")
_ADDED = Words(vi="mới", en="new")
_CHANGED = Words(vi="thay đổi", en="changed")
_MOVED = Words(vi="chuyển đơn vị", en="moved")
_TAKEN_BACK = Words(vi="bỏ", en="taken back")
_MORE = Words(
    vi="… và {count} dòng nữa; xem đủ bằng --format json",
    en="… and {count} more rows; see all of them with --format json",
)
_FIELDS = {
    "name": Words(vi="tên", en="name"),
    "unit": Words(vi="đơn vị", en="unit"),
    "title": Words(vi="chức danh", en="title"),
    "rank": Words(vi="ngạch", en="rank"),
    "joined": Words(vi="vào ngành", en="joined"),
    "left": Words(vi="thôi việc", en="left"),
    "since": Words(vi="ở đơn vị từ", en="in the unit since"),
    "parent": Words(vi="đơn vị cấp trên", en="unit above"),
}
_Row = tuple[str, ...]


def changes_table(changes: Sequence["Change"]) -> str:
    """A row for every field of every officer or unit."""
    titles = (_CODE, _WHAT, _FIELD, _OLD, _NEW)
    return _table(titles, [row for one in changes for row in _change_rows(one)])


def leave_table(planned: Sequence["Planned"]) -> str:
    """A row for every leave that is new, corrected or taken back."""
    titles = (_CODE, _NUMBER, _WHAT, _OLD, _NEW)
    return _table(titles, [_leave_row(one) for one in planned])


def counted(imported: "LeaveImported") -> dict[str, str]:
    """How many leaves are new, corrected, taken back or as before."""
    new = sum(one.before is None for one in imported.planned)
    back = sum(one.after.since is None for one in imported.planned)
    changed = len(imported.planned) - new - back
    numbers = {"new": new, "changed": changed, "back": back, "same": imported.same}
    return {name: str(number) for name, number in numbers.items()}


def _table(titles: Sequence[Words], rows: Sequence[_Row]) -> str:
    columns = [Column(one.into(language())) for one in titles]
    laid = lay_table(columns, [tuple(map(harmless, one)) for one in rows[:SHOWN_AT_MOST]])
    if len(rows) <= SHOWN_AT_MOST:
        return laid
    return f"{laid}\n{_MORE.into(language(), count=str(len(rows) - SHOWN_AT_MOST))}"


def _change_rows(one: "Change") -> list[_Row]:
    what = (_ADDED if one.is_new else _MOVED if one.is_moved else _CHANGED).into(language())
    return [
        (
            one.code,
            what,
            _FIELDS[field.field].into(language()),
            _shown(field.old),
            _shown(field.new),
        )
        for field in one.fields
    ]


def _leave_row(one: "Planned") -> _Row:
    what = _ADDED if one.before is None else _CHANGED if one.after.since else _TAKEN_BACK
    before, after = _said(one.before), _said(one.after)
    return one.code, str(one.after.number), what.into(language()), before, after


def _said(one: "Absence | None") -> str:
    if one is None or one.since is None or one.until is None:
        return "—"
    return f"{shown_day(one.since)} – {shown_day(one.until)}: {one.reason}"


def _shown(value: str | date | None) -> str:
    return shown_day(value) if isinstance(value, date) else value or "—"
