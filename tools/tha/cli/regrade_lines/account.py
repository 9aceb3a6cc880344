"""How does a trainer read what marking again changes?"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import msgspec

from tha.cli.files.opened import shown_number
from tha.cli.terminal.show import harmless, language, show
from tha.cli.terminal.table import Column, Side, lay_table
from tha.quiz.changes import Change
from tha.records.editions import SHORT_DIGEST
from tha.records.regrade.account import (
    Account,
    Replaced,
    Row,
    has_newly_passed,
    has_no_longer_passed,
)
from tha.source.language import Words

_ROWS_AT_MOST = 20
_CHANGES_AT_MOST = 30
_LONGEST_VALUE = 60

_HEADING = Words(vi="CHẤM LẠI {quiz}: {title}", en="MARKING AGAIN {quiz}: {title}")
_BY = Words(vi="Theo phiên bản: {edition}", en="By edition: {edition}")
_WHY = Words(vi="Lý do: {reason}", en="Reason: {reason}")
_REPLACED = Words(
    vi="{count} bài đang chấm theo phiên bản {edition}. Bản để chấm khác ở:",
    en="{count} submissions are marked by edition {edition}. The one to mark by differs in:",
)
_SAME = Words(
    vi="{count} bài đang chấm theo phiên bản {edition}. Bản để chấm không khác gì.",
    en="{count} submissions are marked by edition {edition}. The one to mark by does not differ.",
)
_ITEM = Words(vi="Câu", en="Item")
_FIELD = Words(vi="Mục", en="Field")
_BEFORE = Words(vi="Trước", en="Before")
_AFTER = Words(vi="Nay", en="Now")
_WHOLE_QUIZ = Words(vi="(cả bài)", en="(quiz)")
_WHOLE_ITEM = Words(vi="(cả câu)", en="(item)")
_THERE = Words(vi="có", en="there")
_LEFT_AS_TAKEN = Words(
    vi="{field}: không áp dụng cho các lần đã làm.",
    en="{field}: does not apply to attempts already made.",
)
_OF_NO_EFFECT = ("attempts", "time_limit", "draw", "shuffle")
"""Fields of a quiz that only count while it is taken."""
_MORE_CHANGES = Words(
    vi="… và {count} chỗ nữa: xem đủ bằng --format json",
    en="… and {count} more: --format json shows all",
)

_WHAT = Words(vi="Bài nộp", en="Submissions")
_COUNT = Words(vi="Số", en="Count")
_ALL = Words(vi="tất cả", en="all")
_UNCHANGED = Words(vi="giữ nguyên", en="unchanged")
_CHANGED = Words(vi="thay đổi", en="changed")
_UP = Words(vi="- phần trăm tăng", en="- percentage up")
_DOWN = Words(vi="- phần trăm giảm", en="- percentage down")
_NEWLY_PASSED = Words(vi="- chưa đạt thành đạt", en="- newly passed")
_NO_LONGER_PASSED = Words(vi="- đạt thành chưa đạt", en="- no longer passed")
_GAINED = Words(vi="lượt hoàn thành thêm", en="completions gained")
_WITHDRAWN = Words(vi="lượt hoàn thành rút lại", en="completions withdrawn")
_OTHER_PURPOSE = Words(vi="để yên: thuộc loại bài khác", en="left alone: of another purpose")

_OFFICER = Words(vi="Cán bộ", en="Officer")
_ATTEMPT = Words(vi="Lần", en="No.")
_PERCENT_BEFORE = Words(vi="% trước", en="% before")
_PERCENT_AFTER = Words(vi="% nay", en="% now")
_RESULT = Words(vi="Kết quả", en="Result")
_COMPLETION = Words(vi="Hoàn thành", en="Completion")
_BECOMES = {
    "gained": Words(vi="thêm", en="gained"),
    "withdrawn": Words(vi="rút lại", en="withdrawn"),
    "moved": Words(vi="nhận về", en="moved here"),
    "replaced": Words(vi="ghi lại", en="kept anew"),
    None: Words(vi="", en=""),
}
_MORE_ROWS = Words(
    vi="… và {count} bài nữa: xem đủ bằng --format json",
    en="… and {count} more: --format json shows all",
)
_PASSED = Words(vi="đạt", en="passed")
_FAILED = Words(vi="chưa đạt", en="not passed")
_OPEN = Words(vi="—", en="—")
_NOTHING = Words(
    vi="Không bài nào thay đổi, nên không có gì để ghi.",
    en="No submission changes, so there is nothing to keep.",
)
_ALL_OF_OTHER_PURPOSE = Words(
    vi="Không bài nào chấm lại được: cả {count} bài thuộc loại bài khác, nên không có gì để ghi.",
    en="No submission can be marked again: all {count} are of another purpose. "
    "There is nothing to keep.",
)
_NOT_WRITTEN = Words(
    vi="Chưa ghi gì. Thêm --apply để ghi kết quả mới bên cạnh kết quả cũ.",
    en="Nothing is written yet. Add --apply to keep the new marks beside the old.",
)
_WRITTEN = Words(
    vi="Đã ghi {changed} kết quả chấm mới bên cạnh kết quả cũ; {unchanged} bài giữ nguyên.",
    en="Kept {changed} new markings beside the old; {unchanged} submissions stay as they were.",
)


def show_account(account: Account, reason: str) -> None:
    """What differs, how many change, whose result changes most, and whether it is kept."""
    show(_HEADING, quiz=account.quiz, title=harmless(account.title))
    show(_BY, edition=account.edition[:SHORT_DIGEST])
    show(_WHY, reason=reason)
    for one in account.editions:
        print()
        _show_replaced(one)
    print()
    print(lay_table([_column(_WHAT), _column(_COUNT, "right")], list(_count_rows(account))))
    print()
    changed = sorted((one for one in account.rows if one.changed), key=_weight)
    if not changed:
        _show_nothing(account)
        return
    _show_rows(changed)
    print()
    counts = account.counts
    unchanged = str(counts.submissions - counts.changed)
    if account.is_applied:
        show(_WRITTEN, changed=str(counts.changed), unchanged=unchanged)
    else:
        show(_NOT_WRITTEN)


def _show_nothing(account: Account) -> None:
    if account.rows or not account.of_other_purpose:
        show(_NOTHING)
    else:
        show(_ALL_OF_OTHER_PURPOSE, count=shown_number(account.of_other_purpose))


def _show_replaced(one: Replaced) -> None:
    count, edition = shown_number(one.submissions), one.edition[:SHORT_DIGEST]
    show(_REPLACED if one.changes else _SAME, count=count, edition=edition)
    if not one.changes:
        return
    columns = [_column(title) for title in (_ITEM, _FIELD, _BEFORE, _AFTER)]
    print(lay_table(columns, [_change_row(change) for change in one.changes[:_CHANGES_AT_MOST]]))
    if len(one.changes) > _CHANGES_AT_MOST:
        show(_MORE_CHANGES, count=str(len(one.changes) - _CHANGES_AT_MOST))
    fields = {change.field.split(".")[0] for change in one.changes if not change.item}
    if without := [name for name in _OF_NO_EFFECT if name in fields]:
        show(_LEFT_AS_TAKEN, field=", ".join(without))


def _change_row(one: Change) -> tuple[str, ...]:
    return (
        one.item or _WHOLE_QUIZ.into(language()),
        one.field or _WHOLE_ITEM.into(language()),
        *(_whole(value) if not one.field else _value(value) for value in (one.was, one.now)),
    )


def _whole(item: Any) -> str:
    """That an item is there or not: all of it would fill a page."""
    return _value(None) if item is None else _THERE.into(language())


def _value(value: Any) -> str:
    """A value of a quiz on part of a line."""
    match value:
        case None:
            text = "—"
        case dict():
            text = ", ".join(f"{name}: {_value(one)}" for name, one in value.items())
        case str():
            text = value
        case Decimal():
            text = shown_number(value)
        case list() | tuple():
            text = ", ".join(map(_value, value))
        case _:
            text = msgspec.to_builtins(value) if not isinstance(value, bool) else str(value).lower()
    shown = harmless(" ".join(str(text).split()))
    return shown if len(shown) <= _LONGEST_VALUE else f"{shown[:_LONGEST_VALUE]}…"


def _count_rows(account: Account) -> Iterator[tuple[str, str]]:
    counts = account.counts
    listed = [
        (_ALL, counts.submissions),
        (_UNCHANGED, counts.submissions - counts.changed),
        (_CHANGED, counts.changed),
        (_UP, counts.up),
        (_DOWN, counts.down),
        (_NEWLY_PASSED, counts.newly_passed),
        (_NO_LONGER_PASSED, counts.no_longer_passed),
        (_GAINED, counts.completions.gained),
        (_WITHDRAWN, counts.completions.withdrawn),
    ]
    if account.of_other_purpose:
        listed.append((_OTHER_PURPOSE, account.of_other_purpose))
    for words, count in listed:
        yield words.into(language()), shown_number(count)


def _weight(row: Row) -> tuple[bool, Decimal, str, int]:
    """Sorts those whose result changes to the front, then those who move most."""
    crosses = has_newly_passed(row) or has_no_longer_passed(row) or bool(row.completion)
    moved = abs(row.now.percent - row.was.percent)
    return not crosses, -moved, row.officer, row.attempt


def _show_rows(changed: list[Row]) -> None:
    columns = [
        _column(_OFFICER),
        _column(_ATTEMPT, "right"),
        _column(_BEFORE, "right"),
        _column(_AFTER, "right"),
        _column(_PERCENT_BEFORE, "right"),
        _column(_PERCENT_AFTER, "right"),
        _column(_RESULT),
    ]
    rows = [_person_row(one) for one in changed[:_ROWS_AT_MOST]]
    if any(one.completion for one in changed[:_ROWS_AT_MOST]):
        columns.append(_column(_COMPLETION))
    print(lay_table(columns, [row[: len(columns)] for row in rows]))
    if len(changed) > _ROWS_AT_MOST:
        show(_MORE_ROWS, count=shown_number(len(changed) - _ROWS_AT_MOST))


def _person_row(row: Row) -> tuple[str, ...]:
    was, now = row.was, row.now
    return (
        row.officer,
        str(row.attempt),
        f"{shown_number(was.score)}/{shown_number(was.maximum)}",
        f"{shown_number(now.score)}/{shown_number(now.maximum)}",
        shown_number(was.percent),
        shown_number(now.percent),
        _result(was.passed, now.passed),
        _BECOMES[row.completion].into(language()),
    )


def _result(was: bool | None, now: bool | None) -> str:  # noqa: FBT001  # two of three values
    words = {True: _PASSED, False: _FAILED, None: _OPEN}
    before, after = words[was].into(language()), words[now].into(language())
    return after if was == now else f"{before} → {after}"


def _column(title: Words, leans: Side = "left") -> Column:
    return Column(title.into(language()), leans)
